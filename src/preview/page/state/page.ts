import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Workbench, WorkbenchState } from '../book/Workbench';
import type { GridController } from '../grid/GridController';
import type { GridStore } from './GridStore';

/** A question or a message over the page. */
export interface Notice {
  readonly title: string;
  readonly text: string;
  /** Text of the button that goes on; without it there is only OK. */
  readonly action?: string;
  readonly onAction?: () => void;
}

export interface Page {
  readonly workbench: Workbench;
  readonly store: GridStore;
  readonly notify: (notice: Notice) => void;
  /** Tells what the book or the stand-in refused. */
  readonly refused: (error: unknown) => void;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error('There is no page around this component');
  return page;
}

export function useWorkbench(): WorkbenchState {
  const { workbench } = usePage();
  return useSyncExternalStore(workbench.subscribe, workbench.getState);
}

/** The grid, drawn anew whenever its selection, edit or sheet changes. */
export function useGrid(): GridController | null {
  const { store } = usePage();
  useSyncExternalStore(store.subscribe, store.getVersion);
  return store.grid;
}
