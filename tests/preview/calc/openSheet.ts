import { addCalculation } from '../../../src/preview/calc/addCalculation';
import type { Calculation } from '../../../src/preview/calc/addCalculation';
import { addAppServices } from '../../../src/preview/page/book/appServices';
import { RichApiHost } from '../../../src/preview/richapi/host';
import { openOffice } from '../../../src/preview/transport/node';
import { Book } from '../../../src/preview/workbook/Book';
import { deleteCells, insertCells } from '../../../src/preview/workbook/edit/structure';
import { addTable } from '../../../src/preview/workbook/edit/tables';
import { typeInto } from '../../../src/preview/workbook/edit';
import { isCellError } from '../../../src/preview/workbook/errors';
import { MAX_COLUMNS, parseArea } from '../../../src/preview/workbook/area';
import type { Sheet } from '../../../src/preview/workbook/Sheet';
import type { Area } from '../../../src/preview/workbook/types';

/** A blank book that calculates, driven as a person does; errors read as their texts. */
export class OpenSheet {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly host: RichApiHost;
  readonly calculation: Calculation;

  constructor(metadata?: unknown, fill: (sheet: Sheet) => void = () => undefined) {
    this.book = new Book();
    this.sheet = this.book.addSheet('Лист1');
    fill(this.sheet);
    this.host = new RichApiHost(this.book);
    addAppServices(this.host, {
      isPaneVisible: () => true,
      showPane: () => undefined,
      hidePane: () => undefined,
    });
    this.calculation = addCalculation(this.book, this.host, metadata);
  }

  type(address: string, entry: string | number | boolean | (string | number | boolean | null)[][]): void {
    const { row, column } = area(address);
    const matrix = Array.isArray(entry) ? entry : [[entry]];
    typeInto(this.book, this.sheet, row, column, matrix, { culture: 'en-US', source: 'user' });
  }

  /** What a range shows, calculated. */
  show(address: string): unknown {
    this.calculation.calculator.flush();
    const { row, column, rows, columns } = area(address);
    const values = Array.from({ length: rows }, (_, atRow) =>
      Array.from({ length: columns }, (__, atColumn) => {
        const value = this.sheet.cells.value(row + atRow, column + atColumn);
        return isCellError(value) ? value.error : value;
      }),
    );
    return rows === 1 && columns === 1 ? values[0]?.[0] : values;
  }

  /** The same as the add-in reads it, through the real Office.js. */
  async read(address: string): Promise<unknown> {
    const office = await openOffice(this.calculation.host);
    const values = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange(address);
      range.load('values');
      await context.sync();
      return range.values as unknown;
    });
    office.close();
    return values;
  }

  addTable(address: string, name: string): void {
    addTable(this.book, this.sheet, area(address), true).name = name;
    this.book.emit({ kind: 'names', source: 'user' });
  }

  insertRow(row: number): void {
    insertCells(this.book, this.sheet, wholeRow(row), 'rows');
  }

  deleteRow(row: number): void {
    deleteCells(this.book, this.sheet, wholeRow(row), 'rows');
  }

  close(): void {
    this.calculation.close();
  }
}

function wholeRow(row: number): Area {
  return { row, column: 0, rows: 1, columns: MAX_COLUMNS };
}

function area(address: string): Area {
  const found = parseArea(address);
  if (!found) throw new Error(`No address: ${address}`);
  return found;
}
