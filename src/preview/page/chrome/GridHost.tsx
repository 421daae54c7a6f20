import { useEffect, useRef } from 'react';
import { GridController } from '../grid/GridController';
import { KeyboardInput } from '../grid/KeyboardInput';
import { PointerInput } from '../grid/PointerInput';
import { useGrid, usePage, useWorkbench } from '../state/page';
import { useWords } from '../state/words';

/** The place of the grid: a new one for every book. */
export function GridHost() {
  const root = useRef<HTMLDivElement>(null);
  const words = useWords();
  const { store, refused } = usePage();
  const { book } = useWorkbench();
  const shown = useGrid();
  useEffect(() => {
    if (root.current === null) return undefined;
    const grid = new GridController(root.current, book, {
      changed: store.changed,
      menu: (request) => store.openMenu(request),
      refused,
    });
    new PointerInput(grid);
    new KeyboardInput(grid);
    store.place(grid);
    grid.focus();
    return () => {
      store.place(null);
      grid.destroy();
    };
    // The page's own functions live as long as the page.
  }, [book, store, refused]);
  const name = shown?.sheet.name ?? '';
  return <div className="grid" ref={root} role="region" aria-label={words('grid.label', { name })} />;
}
