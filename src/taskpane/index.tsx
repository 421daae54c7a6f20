import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Session } from '../app';
import type { Locale } from '../i18n';
import { App } from './App';
import { SessionContext } from './hooks/useSession';
import { createWords, WordsContext } from './hooks/useWords';
import { OutsideExcel } from './OutsideExcel';
import { paneTheme } from './theme';

const theme = { ...webLightTheme, ...paneTheme };

/** Draw the pane into `root`; it follows the session from then on. */
export function renderPane(root: HTMLElement, session: Session, locale: Locale): void {
  render(
    root,
    locale,
    <SessionContext value={session}>
      <App />
    </SessionContext>,
  );
}

/** Say, in `root`, that the page belongs into Excel. */
export function renderOutside(root: HTMLElement, locale: Locale): void {
  render(root, locale, <OutsideExcel />);
}

function render(root: HTMLElement, locale: Locale, content: ReactNode): void {
  root.ownerDocument.documentElement.lang = locale;
  createRoot(root).render(
    <StrictMode>
      <FluentProvider theme={theme}>
        <WordsContext value={createWords(locale)}>{content}</WordsContext>
      </FluentProvider>
    </StrictMode>,
  );
}
