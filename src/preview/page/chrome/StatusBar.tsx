import { Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { bodyArea } from '../../workbook/edit/tableShape';
import type { GridController } from '../grid/GridController';
import { tableAt } from '../looks/Looks';
import type { Manifest } from '../ribbon/readManifest';
import { addUp } from '../state/selectionFigures';
import type { SelectionFigures } from '../state/selectionFigures';
import { useGrid, usePage, useWorkbench } from '../state/page';
import { useWords } from '../state/words';

/** What is going on, and figures of the selected cells. */
export function StatusBar({ manifest }: { readonly manifest: Manifest }) {
  const words = useWords();
  const grid = useGrid();
  const { runningControl } = useWorkbench();
  const button = manifest.tabs
    .flatMap(({ groups }) => groups.flatMap(({ buttons }) => buttons))
    .find(({ id }) => id === runningControl);
  return (
    <footer className="status-bar">
      <span className="status-mode" role="status">
        {button === undefined ? (
          modeOf(grid, words)
        ) : (
          <>
            <Spinner size="extra-tiny" /> {words('ribbon.running', { name: button.label })}
          </>
        )}
      </span>
      {grid !== null && <Figures grid={grid} />}
    </footer>
  );
}

function modeOf(grid: GridController | null, words: ReturnType<typeof useWords>): string {
  const mode = grid?.editing?.mode;
  if (mode !== undefined) return words(mode === 'enter' ? 'status.entering' : 'status.editing');
  const filtered = grid === null ? null : filteredRecords(grid);
  return filtered === null ? words('status.ready') : words('status.filtered', filtered);
}

/** Records of the active cell's table that its filter leaves. */
function filteredRecords(grid: GridController): { shown: number; count: number } | null {
  const { row, column } = grid.selection.active;
  const table = tableAt(grid.sheet, row, column);
  if (table === undefined || grid.sheet.filteredRows.size === 0) return null;
  const body = bodyArea(table);
  let hidden = 0;
  for (const each of grid.sheet.filteredRows)
    if (each >= body.row && each < body.row + body.rows) hidden += 1;
  return hidden === 0 ? null : { shown: body.rows - hidden, count: body.rows };
}

function Figures({ grid }: { readonly grid: GridController }) {
  const words = useWords();
  const { store } = usePage();
  const figures = useFigures(grid, store.getVersion());
  if (figures === null || figures.count < 2) return null;
  const numbers = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 });
  return (
    <span className="status-figures">
      {figures.numbers > 0 && (
        <span>
          {words('status.average')}: {numbers.format(figures.sum / figures.numbers)}
        </span>
      )}
      <span>
        {words('status.count')}: {numbers.format(figures.count)}
      </span>
      {figures.numbers > 0 && (
        <span>
          {words('status.sum')}: {numbers.format(figures.sum)}
        </span>
      )}
    </span>
  );
}

/** The figures of the selection, worked out in slices; a new selection gives up the old work. */
function useFigures(grid: GridController, version: number): SelectionFigures | null {
  const [figures, setFigures] = useState<SelectionFigures | null>(null);
  const { sheet } = grid;
  const { area } = grid.selection;
  useEffect(() => {
    const work = addUp(sheet, area);
    let timer = 0;
    const step = (): void => {
      const slice = work.next();
      if (slice.done === true) setFigures(slice.value);
      else timer = window.setTimeout(step, 0);
    };
    timer = window.setTimeout(step, 30);
    return () => {
      window.clearTimeout(timer);
    };
  }, [sheet, area, version]);
  return figures;
}
