import type { Locale } from '../../i18n';
import { typeInto } from '../workbook/edit';
import { parseArea } from '../workbook/area';
import type { Sheet } from '../workbook/Sheet';
import { displayText } from '../workbook/displayText';
import type { CellValue } from '../workbook/types';
import type { Workbench } from './book/Workbench';
import { enteredText } from './edit/cellText';
import type { GridStore } from './state/GridStore';

/** `window.akbPreview`: the page for tests and for those who try things in the console. Addresses are A1 texts. */
export interface PreviewApi {
  /** Ends when the workbook is open and the add-in in the pane has started. */
  ready(): Promise<void>;
  language(): Locale;
  setLanguage(language: Locale): Promise<void>;
  /** Names of all sheets in order, hidden ones too. */
  sheets(): { name: string; visibility: string }[];
  /** The value, formula and shown text of a cell. */
  readCell(sheet: string, address: string): { value: CellValue; formula: string | undefined; text: string };
  /** Shown texts of an area, row by row. */
  readTexts(sheet: string, address: string): string[][];
  /** Types a text into a cell, read by the settings of the page's language. */
  typeInto(sheet: string, address: string, text: string): void;
  /** Tables by name with their sheet and area. */
  tables(): { name: string; sheet: string; rows: number; columns: string[] }[];
  activeSheet(): string;
  /** Opens a workbook; gives the codes of what is wrong with it, nothing when it was opened. */
  open(name: string, bytes: Uint8Array): Promise<string[]>;
  save(): Promise<Uint8Array>;
  undo(): boolean;
  /** Runs a function of the ribbon by its name in the manifest; 0 is the status of a function that ended well. */
  runCommand(functionName: string): Promise<number>;
}

declare global {
  interface Window {
    akbPreview?: PreviewApi;
  }
}

/** Makes the object for `window.akbPreview`. */
export function createPreviewApi(workbench: Workbench, store: GridStore, opened: Promise<void>): PreviewApi {
  const sheetOf = (name: string): Sheet => {
    const sheet = workbench.book.findSheet(name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
    return sheet;
  };
  const areaOf = (address: string) => {
    const area = parseArea(address);
    if (area === null) throw new Error(`${address} is no address`);
    return area;
  };
  const textAt = (sheet: Sheet, row: number, column: number): string => {
    const { book } = workbench;
    const format = book.styles.get(sheet.cells.styleId(row, column)).numberFormat ?? 'General';
    return displayText(sheet.cells.value(row, column), format, book.culture);
  };
  return {
    ready: async () => {
      await opened;
      await workbench.paneReady();
    },
    language: () => workbench.getState().language,
    setLanguage: (language) => workbench.setLanguage(language),
    sheets: () => workbench.book.sheets.map(({ name, visibility }) => ({ name, visibility })),
    readCell: (name, address) => {
      workbench.book.calculator?.flush();
      const sheet = sheetOf(name);
      const { row, column } = areaOf(address);
      const { cells } = sheet;
      return {
        value: cells.value(row, column),
        formula: cells.formula(row, column),
        text: textAt(sheet, row, column),
      };
    },
    readTexts: (name, address) => {
      workbench.book.calculator?.flush();
      const sheet = sheetOf(name);
      const area = areaOf(address);
      return Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (_cell, column) =>
          textAt(sheet, area.row + row, area.column + column),
        ),
      );
    },
    typeInto: (name, address, text) => {
      const { book } = workbench;
      const { row, column } = areaOf(address);
      const how = { culture: book.culture, source: 'user' } as const;
      typeInto(book, sheetOf(name), row, column, [[enteredText(book, text)]], how);
    },
    tables: () =>
      workbench.book.sheets.flatMap((sheet) =>
        sheet.tables.map((table) => ({
          name: table.name,
          sheet: sheet.name,
          rows: table.area.rows,
          columns: table.columns.map((column) => column.name),
        })),
      ),
    activeSheet: () => workbench.book.activeSheet.name,
    open: async (name, bytes) => {
      const outcome = await workbench.openFile(name, bytes);
      return outcome.ok ? [] : outcome.issues.map(({ code }) => code);
    },
    save: () => workbench.save(),
    undo: () => {
      store.grid?.commit();
      return workbench.book.as('user', () => workbench.book.undo());
    },
    runCommand: async (functionName) => (await workbench.runCommand(functionName, functionName)).status,
  };
}
