import { FluentProvider, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { CULTURES } from './book/Workbench';
import type { Workbench } from './book/Workbench';
import { DropZone } from './chrome/DropZone';
import { FormulaBar } from './chrome/FormulaBar';
import { GridHost } from './chrome/GridHost';
import { NoticeDialog } from './chrome/NoticeDialog';
import { PageKeys } from './chrome/PageKeys';
import { Pane } from './chrome/Pane';
import { Ribbon } from './chrome/Ribbon';
import { SheetTabs } from './chrome/SheetTabs';
import { StatusBar } from './chrome/StatusBar';
import { TitleBar } from './chrome/TitleBar';
import { pageTheme } from './chrome/theme';
import { GridMenus } from './menus/GridMenus';
import { readManifest } from './ribbon/readManifest';
import type { GridStore } from './state/GridStore';
import { PageContext } from './state/page';
import type { Notice } from './state/page';
import { Objection } from './edit/objection';
import { refusalText } from './state/refusalText';
import { createWords, WordsContext } from './state/words';

interface Props {
  readonly workbench: Workbench;
  readonly store: GridStore;
  /** The add-in's manifest.xml. */
  readonly manifestXml: string;
}

/** The preview page: a spreadsheet with the add-in in it. */
export function App({ workbench, store, manifestXml }: Props) {
  const state = useSyncExternalStore(workbench.subscribe, workbench.getState);
  const { language } = state;
  const words = useMemo(() => createWords(language), [language]);
  const [notice, notify] = useState<Notice | null>(null);
  const manifest = useMemo(
    () => readManifest(manifestXml, CULTURES[language], window.location.origin),
    [manifestXml, language],
  );
  const refused = useCallback(
    (error: unknown) => {
      const text = refusalText(error, workbench.getState().language);
      const { message } = error as Error;
      const t = createWords(workbench.getState().language);
      if (error instanceof Objection) {
        const { goOn } = error;
        const title = error.title || t('dialog.problem');
        const way = goOn === undefined ? {} : { action: t('dialog.goOn'), onAction: goOn };
        notify({ title, text: error.text || t('refusals.validation'), ...way });
        return;
      }
      notify({ title: t('dialog.problem'), text: text ?? t('refusals.other', { detail: message }) });
      if (text === null) throw error;
    },
    [workbench],
  );
  const page = useMemo(() => ({ workbench, store, notify, refused }), [workbench, store, refused]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${state.book.name} – ${words('page.title')}`;
  }, [language, words, state.book]);
  const closeNotice = (): void => {
    notify(null);
    if (store.grid?.editing?.where !== 'bar') store.grid?.focus();
  };
  return (
    <FluentProvider theme={pageTheme}>
      <WordsContext value={words}>
        <PageContext value={page}>
          <div className="page">
            <TitleBar />
            <Ribbon manifest={manifest} />
            <FormulaBar />
            <main className="work">
              <div className="sheet-area">
                <GridHost />
                <SheetTabs />
              </div>
              <Pane manifest={manifest} />
            </main>
            <StatusBar manifest={manifest} />
          </div>
          <PageKeys />
          <GridMenus />
          <NoticeDialog notice={notice} close={closeNotice} />
          <DropZone />
          {state.isOpening && (
            <div className="opening">
              <Spinner label={words('page.opening')} />
            </div>
          )}
        </PageContext>
      </WordsContext>
    </FluentProvider>
  );
}
