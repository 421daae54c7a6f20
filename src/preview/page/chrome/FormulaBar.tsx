import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { formatArea } from '../../workbook/area';
import { cellText } from '../edit/cellText';
import { goTo } from '../state/goTo';
import type { GridController } from '../grid/GridController';
import { useGrid, usePage } from '../state/page';
import { useWords } from '../state/words';

/** Name box and formula bar. */
export function FormulaBar() {
  const words = useWords();
  const grid = useGrid();
  const [isTall, setTall] = useState(false);
  const isEditing = grid !== null && grid.editing !== null;
  return (
    <section className={isTall ? 'formula-bar tall' : 'formula-bar'} aria-label={words('formulaBar.label')}>
      <NameBox grid={grid} />
      <div className="formula-buttons">
        <button
          type="button"
          aria-label={words('formulaBar.cancel')}
          disabled={!isEditing}
          onClick={() => grid?.cancelEdit()}
        >
          <DismissRegular />
        </button>
        <button
          type="button"
          aria-label={words('formulaBar.enter')}
          disabled={!isEditing}
          onClick={() => grid?.commit() === true && grid.focus()}
        >
          <CheckmarkRegular />
        </button>
        <span className="fx" aria-hidden="true">
          fx
        </span>
      </div>
      <FormulaInput grid={grid} />
      <button
        type="button"
        className="formula-size"
        aria-label={words(isTall ? 'formulaBar.low' : 'formulaBar.tall')}
        onClick={() => setTall(!isTall)}
      >
        {isTall ? <ChevronUpRegular /> : <ChevronDownRegular />}
      </button>
    </section>
  );
}

function NameBox({ grid }: { readonly grid: GridController | null }) {
  const words = useWords();
  const { notify } = usePage();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = grid === null ? '' : formatArea({ ...grid.selection.active, rows: 1, columns: 1 });
  const keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      setTyped(null);
      grid?.focus();
    }
    if (event.key !== 'Enter' || grid === null) return;
    // Else the key would go on into the grid, which has the focus by then.
    event.preventDefault();
    // The grid has the focus before the key's own effect comes: without this it would type a line break there.
    event.preventDefault();
    const found = goTo(grid, typed ?? shown);
    setTyped(null);
    if (found) grid.focus();
    else notify({ title: words('dialog.problem'), text: words('refusals.noPlace', { name: typed ?? '' }) });
  };
  return (
    <input
      className="name-box"
      aria-label={words('formulaBar.nameBox')}
      value={typed ?? shown}
      spellCheck={false}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={keyed}
    />
  );
}

function FormulaInput({ grid }: { readonly grid: GridController | null }) {
  const words = useWords();
  const active = grid?.selection.active ?? { row: 0, column: 0 };
  const text =
    grid?.editing?.text ?? (grid === null ? '' : cellText(grid.book, grid.sheet, active.row, active.column));
  const keyed = (event: KeyboardEvent): void => {
    if (grid === null) return;
    if (event.key === 'Escape') grid.cancelEdit();
    else if (event.key === 'Enter' && !event.altKey) {
      if (grid.commit('nextRow')) grid.focus();
    } else if (event.key === 'Tab' && grid.editing !== null) {
      if (grid.commit(event.shiftKey ? 'previous' : 'next')) grid.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <textarea
      className="formula-input"
      aria-label={words('formulaBar.input')}
      value={text}
      rows={1}
      spellCheck={false}
      onFocus={() => grid?.editing === null && grid.beginEdit('edit', 'bar')}
      onChange={(event) => grid?.editor.setText(event.target.value)}
      onKeyDown={keyed}
    />
  );
}
