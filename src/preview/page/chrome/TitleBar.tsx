import { Tooltip } from '@fluentui/react-components';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import type { ReactNode } from 'react';
import { LOCALES } from '../../../i18n';
import { useFiles } from '../state/useFiles';
import { useGrid, usePage, useWorkbench } from '../state/page';
import { useWords } from '../state/words';
import { Mark } from './Mark';

/** Name of the workbook, the file buttons, undo, and the language. */
export function TitleBar() {
  const words = useWords();
  const state = useWorkbench();
  const files = useFiles();
  const grid = useGrid();
  const undo = (isRedo: boolean): void => {
    grid?.attempt(() => {
      if (isRedo) grid.book.redo();
      else grid.book.undo();
    });
    grid?.focus();
  };
  return (
    <header className="title-bar">
      <Mark />
      <div className="title-tools">
        <TitleButton
          icon={<FolderOpenRegular />}
          label={words('file.open')}
          tip={words('file.openTip')}
          onClick={files.choose}
          hasText
        />
        <TitleButton
          icon={<SaveRegular />}
          label={words('file.save')}
          tip={words('file.saveTip')}
          onClick={files.save}
          hasText
        />
        <TitleButton
          icon={<DocumentTableRegular />}
          label={words('file.sample')}
          tip={words('file.sampleTip')}
          onClick={files.sample}
          hasText
        />
        <span className="title-gap" />
        <TitleButton
          icon={<ArrowUndoRegular />}
          label={words('edit.undo')}
          tip={`${words('edit.undo')} (Ctrl+Z)`}
          isDisabled={state.undoLevels === 0}
          onClick={() => undo(false)}
        />
        <TitleButton
          icon={<ArrowRedoRegular />}
          label={words('edit.redo')}
          tip={`${words('edit.redo')} (Ctrl+Y)`}
          onClick={() => undo(true)}
        />
      </div>
      <h1 className="title-name">
        <span className="title-file">{state.book.name}</span>
        {state.isModified && <span className="title-state">· {words('page.unsaved')}</span>}
      </h1>
      <span className="title-note">{words('page.banner')}</span>
      <LanguageSwitch />
    </header>
  );
}

function TitleButton(props: {
  readonly icon: ReactNode;
  readonly label: string;
  readonly tip: string;
  readonly onClick: () => void;
  readonly isDisabled?: boolean;
  readonly hasText?: boolean;
}) {
  return (
    <Tooltip content={props.tip} relationship="description">
      <button
        type="button"
        className="title-button"
        aria-label={props.label}
        disabled={props.isDisabled === true}
        onClick={props.onClick}
      >
        {props.icon}
        {props.hasText === true && <span>{props.label}</span>}
      </button>
    </Tooltip>
  );
}

function LanguageSwitch() {
  const words = useWords();
  const { workbench } = usePage();
  const { language, isOpening } = useWorkbench();
  return (
    <div className="language" role="radiogroup" aria-label={words('language.label')}>
      {LOCALES.map((each) => (
        <label key={each} className={each === language ? 'language-option chosen' : 'language-option'}>
          <input
            type="radio"
            name="language"
            value={each}
            checked={each === language}
            disabled={isOpening}
            onChange={() => void workbench.setLanguage(each)}
          />
          <span lang={each}>{words(`language.${each}`)}</span>
        </label>
      ))}
    </div>
  );
}
