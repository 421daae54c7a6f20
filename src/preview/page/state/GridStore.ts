import type { GridController, MenuRequest } from '../grid/GridController';

/** The grid that is on the page, and how often it has changed, for what is drawn around it. */
export class GridStore {
  private version = 0;
  private readonly listeners = new Set<() => void>();
  grid: GridController | null = null;
  menu: MenuRequest | null = null;

  readonly getVersion = (): number => this.version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly changed = (): void => {
    this.version += 1;
    for (const listener of this.listeners) listener();
  };

  place(grid: GridController | null): void {
    this.grid = grid;
    this.menu = null;
    this.changed();
  }

  openMenu(menu: MenuRequest | null): void {
    this.menu = menu;
    this.changed();
  }
}
