import { useEffect } from 'react';
import { usePage } from '../state/page';
import { useFiles } from '../state/useFiles';

/** Parts of the page in the order that F6 visits them. */
const PARTS = [
  '.title-button:not(:disabled)',
  '.ribbon-tab[aria-selected="true"]',
  '.name-box',
  '.cell-editor',
  '.sheet-tab[aria-selected="true"]',
  '.pane:not([hidden]) .pane-frame',
] as const;

/** Keys of the whole page: F6 goes to its next part (in the grid Tab moves the selection), Ctrl+S saves, Ctrl+O opens. */
export function PageKeys() {
  const { store } = usePage();
  const files = useFiles();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const isCommand = event.ctrlKey || event.metaKey;
      if (event.key === 'F6') visit(event.shiftKey ? -1 : 1);
      else if (isCommand && event.code === 'KeyS') {
        if (store.grid?.commit() !== false) files.save();
      } else if (isCommand && event.code === 'KeyO') files.choose();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('keydown', pressed);
    };
  });
  return null;
}

function visit(direction: 1 | -1): void {
  const parts = PARTS.map((part) => document.querySelector<HTMLElement>(part));
  const roots = ['.title-bar', '.ribbon', '.formula-bar', '.grid', '.sheet-tabs', '.pane'];
  const here = roots.findIndex((root) => Boolean(document.activeElement?.closest(root)));
  for (let step = 1; step <= parts.length; step += 1) {
    const next = parts[(here + direction * step + parts.length * 2) % parts.length];
    if (next) {
      next.focus();
      return;
    }
  }
}
