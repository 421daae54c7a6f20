/** Puts the add-in together in the shared runtime: Office, workbook, session, functions, commands, pane. */
import { createSession, type Session } from './app';
import { registerCommands } from './commands/register';
import { createWorkbookPort } from './excel/createWorkbookPort';
import { connectFunctions } from './functions/connection';
// The build appends the association of each function to these files, so they have to be loaded.
import { associateLiveFunctions } from './functions/liveFunctions';
import './functions/rankingFunctions';
import './functions/segmentFunctions';
import { localeOf, LOCALES, translate, type Locale } from './i18n';
import { renderPane } from './taskpane';

/** The newest requirement set that everything needs: that of Excel 2021. */
const NEEDED_API = '1.14';

// Before anything else: Excel may call functions as soon as the page is loaded.
associateLiveFunctions();

async function start(root: HTMLElement): Promise<void> {
  // Without a network there is no `Office`; in a plain browser it is there, but names no host.
  if (typeof Office === 'undefined') {
    showOutside(root);
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel || !Office.context.requirements.isSetSupported('ExcelApi', NEEDED_API)) {
    showOutside(root);
    return;
  }
  const locale = localeOf(Office.context.displayLanguage);
  const session = openSession(locale);
  connectFunctions(session, locale);
  registerCommands(session, Office.actions);
  renderPane(root, session, locale);
  await session.start();
}

function openSession(locale: Locale): Session {
  const session = createSession({
    port: createWorkbookPort({
      onHint: (hint) => {
        session.showHint(hint);
      },
    }),
    locale,
    newRunId: () => crypto.randomUUID(),
    pace: {
      now: () => performance.now(),
      pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    },
    timers: {
      set: (callback, milliseconds) => setTimeout(callback, milliseconds),
      clear: (handle) => {
        clearTimeout(handle as ReturnType<typeof setTimeout>);
      },
    },
  });
  return session;
}

/** Says in every language that this page belongs into Excel. */
function showOutside(root: HTMLElement): void {
  for (const locale of LOCALES) {
    const section = document.createElement('section');
    section.lang = locale;
    const title = document.createElement('h1');
    title.textContent = translate(locale, 'pane.outside.title');
    const text = document.createElement('p');
    text.textContent = translate(locale, 'pane.outside.text');
    section.append(title, text);
    root.append(section);
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('taskpane.html has no element with the id root');
void start(root);
