import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Session } from '../app';
import type { Locale } from '../i18n';
import { App } from './App';
import { SessionContext } from './hooks/useSession';
import { createWords, WordsContext } from './hooks/useWords';
import { paneTheme } from './theme';

const theme = { ...webLightTheme, ...paneTheme };

/** Draw the pane into `root`; it follows the session from then on. */
export function renderPane(root: HTMLElement, session: Session, locale: Locale): void {
  root.ownerDocument.documentElement.lang = locale;
  createRoot(root).render(
    <StrictMode>
      <FluentProvider theme={theme}>
        <WordsContext value={createWords(locale)}>
          <SessionContext value={session}>
            <App />
          </SessionContext>
        </WordsContext>
      </FluentProvider>
    </StrictMode>,
  );
}
