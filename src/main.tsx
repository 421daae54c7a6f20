/** Puts the add-in together: one session for the workbook, shared by the pane, the ribbon and the functions. */
import './functions/kpiFunctions';
import './functions/segmentFunctions';
import { createSession } from './app';
import { registerCommands } from './commands/register';
import { createWorkbookPort } from './excel/createWorkbookPort';
import { connectFunctions } from './functions/connection';
import { localeOf, type Locale } from './i18n';
import { renderOutside, renderPane } from './taskpane';

async function main(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('taskpane.html has no #root');
  const { host } = await Office.onReady();
  // Outside Excel the library gives no host, whatever its types say.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) {
    renderOutside(root, localeOf(navigator.language));
    return;
  }
  start(root, localeOf(Office.context.displayLanguage));
}

function start(root: HTMLElement, locale: Locale): void {
  const session = createSession({
    port: createWorkbookPort(),
    locale,
    newRunId: () => crypto.randomUUID(),
    timers: {
      set: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
      clear: (handle) => window.clearTimeout(handle as number),
    },
  });
  // Buttons and cells may be used before the workbook has been looked at: they wait in the session.
  registerCommands(session, Office.actions);
  connectFunctions(session, locale);
  renderPane(root, session, locale);
  void session.start();
}

void main();
