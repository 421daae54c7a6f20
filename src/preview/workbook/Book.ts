import type { BookChange, Calculator, ChangeSource } from './change';
import { History } from './History';
import { Refusal } from './Refusal';
import { fold, freeSheetName, validateSheetName } from './names';
import { Sheet } from './Sheet';
import { Styles } from './Styles';
import type { NameData, TableData } from './types';

export type Culture = 'en-US' | 'ru-RU';
export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** A table and the sheet that it lies on. */
export interface PlacedTable {
  readonly table: TableData;
  readonly sheet: Sheet;
}

/** A workbook as the stand-in for Excel holds it. */
export class Book {
  readonly styles = new Styles();
  readonly history = new History();
  /** In the order of their tabs. */
  readonly sheets: Sheet[] = [];
  /** Names whose scope is the workbook. */
  names: NameData[] = [];
  /** `workbook.settings` of the add-in: any JSON value by key. */
  readonly settings = new Map<string, unknown>();
  /** `Office.context.document.settings`: JSON texts by key. */
  readonly documentSettings = new Map<string, string>();
  /** What the .xlsx reader keeps to lose nothing on writing. */
  origin?: unknown;
  /** File name with extension. */
  name = 'Book1.xlsx';
  /** Document properties such as `title`, `author`; dates as ISO texts. */
  readonly properties = new Map<string, unknown>();
  structureProtection: { protected: boolean; password?: string } = { protected: false };
  calculationMode: CalculationMode = 'Automatic';
  culture: Culture = 'en-US';
  calculator?: Calculator;
  /** Whose doing the current work is; `undo` replays under the source of who asked for it. */
  source: ChangeSource = 'user';
  /** The clock of this book: dates typed without a year are of its year. */
  now: () => Date = () => new Date();
  private active: Sheet | undefined;
  private readonly listeners = new Set<(change: BookChange) => void>();
  private sheetNumber = 0;
  private tableNumber = 0;

  /** The sheet in front. A book without sheets is being made: asking for it then is our mistake. */
  get activeSheet(): Sheet {
    const sheet = this.active ?? this.sheets.find((each) => each.visibility === 'Visible') ?? this.sheets[0];
    if (sheet === undefined) throw new Error('The book has no sheets yet');
    return sheet;
  }

  set activeSheet(sheet: Sheet) {
    const before = this.sheets.length === 0 ? undefined : this.activeSheet;
    this.active = sheet;
    if (before === undefined || before === sheet) return;
    this.emit({
      kind: 'sheets',
      change: 'activated',
      sheetId: sheet.id,
      sheetBefore: before.id,
      source: this.source,
    });
  }

  /**
   * Adds a blank sheet at a position from 0, by default the last.
   * @throws Refusal ItemAlreadyExists or InvalidArgument for a name that Excel does not take
   */
  addSheet(name?: string, at = this.sheets.length): Sheet {
    if (name !== undefined) validateSheetName(name, this.sheetNames());
    const sheet = new Sheet(this.nextSheetId(), name ?? freeSheetName(this.sheetNames()));
    this.placeSheet(sheet, at);
    this.history.push({
      undo: () => {
        this.removeSheet(sheet);
      },
      redo: () => {
        this.placeSheet(sheet, at);
      },
    });
    return sheet;
  }

  /**
   * Deletes a sheet; cannot be undone, so it forgets all undo records (office-platform.md §6).
   * @throws Refusal InvalidOperation when no visible sheet would be left
   */
  deleteSheet(sheet: Sheet): void {
    this.checkDeletion(sheet);
    this.removeSheet(sheet);
    this.history.clear();
  }

  /** @throws Refusal InvalidOperation when no visible sheet would be left */
  checkDeletion(sheet: Sheet): void {
    const othersVisible = this.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
    if (!othersVisible)
      throw new Refusal('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  }

  findSheet(nameOrId: string): Sheet | undefined {
    const name = fold(nameOrId);
    return this.sheets.find((sheet) => sheet.id === nameOrId || fold(sheet.name) === name);
  }

  findTable(nameOrId: string): PlacedTable | undefined {
    const name = fold(nameOrId);
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((each) => each.id === nameOrId || fold(each.name) === name);
      if (table !== undefined) return { table, sheet };
    }
    return undefined;
  }

  /** The name in a sheet's scope, else in the workbook's. */
  findName(name: string, sheet?: Sheet): NameData | undefined {
    const key = fold(name);
    const find = (names: NameData[]): NameData | undefined => names.find((each) => fold(each.name) === key);
    return (sheet && find(sheet.names)) ?? find(this.names);
  }

  /** A sheet id that no sheet of this book has; opened files bring their own. */
  private nextSheetId(): string {
    let id: string;
    do {
      this.sheetNumber += 1;
      id = sheetId(this.sheetNumber);
    } while (this.sheets.some((sheet) => sheet.id === id));
    return id;
  }

  /** A table id that no table of this book has had. */
  nextTableId(): string {
    let id: string;
    do {
      this.tableNumber += 1;
      id = String(this.tableNumber);
    } while (this.findTable(id) !== undefined);
    return id;
  }

  /** Calls the listener after every change, until the answer is called. */
  on(listener: (change: BookChange) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  emit(change: BookChange): void {
    if (change.source !== 'calc') this.calculator?.changed(change);
    for (const listener of [...this.listeners]) listener(change);
  }

  /** Runs `work` as somebody's doing: the changes in it carry that source. */
  as<T>(source: ChangeSource, work: () => T): T {
    const before = this.source;
    this.source = source;
    try {
      return work();
    } finally {
      this.source = before;
    }
  }

  /** Takes back what was done last, by whomever; `false` when there is nothing. */
  undo(): boolean {
    return this.history.undo();
  }

  redo(): boolean {
    return this.history.redo();
  }

  private sheetNames(): string[] {
    return this.sheets.map((sheet) => sheet.name);
  }

  private placeSheet(sheet: Sheet, at: number): void {
    this.sheets.splice(at, 0, sheet);
    this.emit({ kind: 'sheets', change: 'added', sheetId: sheet.id, source: this.source });
  }

  private removeSheet(sheet: Sheet): void {
    const wasActive = this.activeSheet === sheet;
    const at = this.sheets.indexOf(sheet);
    this.sheets.splice(at, 1);
    if (wasActive) this.active = visibleFrom(this.sheets, at);
    this.emit({
      kind: 'sheets',
      change: 'deleted',
      sheetId: sheet.id,
      nameBefore: sheet.name,
      source: this.source,
    });
  }
}

/** The next visible sheet after a deleted one, else the nearest before it. */
function visibleFrom(sheets: readonly Sheet[], at: number): Sheet | undefined {
  const isVisible = (sheet: Sheet): boolean => sheet.visibility === 'Visible';
  return sheets.slice(at).find(isVisible) ?? sheets.slice(0, at).reverse().find(isVisible);
}

/** A sheet's id from its number in the file, as Excel makes it: stable when the book is saved and opened again. */
export function sheetId(number: number): string {
  return `{00000000-${number.toString(16).toUpperCase().padStart(4, '0')}-0000-0000-000000000000}`;
}
