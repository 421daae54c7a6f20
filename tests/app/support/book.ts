/** A base read from rows as a workbook has them, through the real builder. */
import { BaseBuilder, type Base, type BuilderOptions } from '../../../src/app/base/builder';
import type { Issue, Outcome } from '../../../src/app/issues';
import type { Block, CellValue } from '../../../src/app/ports';
import { serialOfIso } from '../../../src/domain';

export type Rows = readonly (readonly CellValue[])[];

export interface Book {
  /** Field ids of the clients table's columns, left to right; no clients table without them. */
  readonly clientFields?: readonly string[];
  readonly clients?: Rows;
  readonly salesFields: readonly string[];
  readonly sales: Rows;
  readonly culture?: string;
  readonly statusHeader?: string;
  readonly sourceTotal?: CellValue;
  /** Rows a block; all in one unless given. */
  readonly blockRows?: number;
  /** Give the blocks of sales last to first. */
  readonly backwards?: boolean;
}

/** Sheets begin with a header in row 1: the first data row is sheet row 1, counted from 0. */
const FIRST_ROW = 1;

function source(sheetName: string, fields: readonly string[], rows: number) {
  const positions = Object.fromEntries(fields.map((field, n) => [field, n]));
  return { rows, fields: positions, place: { sheetName, firstRow: FIRST_ROW, columns: positions } };
}

export function optionsOf(book: Book): BuilderOptions {
  const { clientFields, clients = [], statusHeader } = book;
  return {
    culture: book.culture ?? 'ru-RU',
    clients:
      clientFields === undefined
        ? null
        : {
            ...source('Клиенты', clientFields, clients.length),
            ...(statusHeader !== undefined && { headers: { status: statusHeader } }),
          },
    sales: [source('Продажи', book.salesFields, book.sales.length)],
    ...(book.sourceTotal !== undefined && { sourceTotal: book.sourceTotal }),
  };
}

export function blocksOf(rows: Rows, size = rows.length || 1): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < rows.length; at += size) {
    blocks.push({ firstRow: FIRST_ROW + at, rows: rows.slice(at, at + size) });
  }
  return blocks;
}

export function read(book: Book): Outcome<Base> {
  const builder = new BaseBuilder(optionsOf(book));
  for (const block of blocksOf(book.clients ?? [], book.blockRows)) builder.addClients(block);
  const sales = blocksOf(book.sales, book.blockRows);
  for (const block of book.backwards === true ? sales.reverse() : sales) builder.addSales(block);
  return builder.finish();
}

export function baseOf(book: Book): Base {
  return valueOf(read(book));
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

export function findIssue(issues: readonly Issue[], code: string): Issue | undefined {
  return issues.find((met) => met.code === code);
}

/** The serial day of an ISO date. */
export function day(iso: string): number {
  const serial = serialOfIso(iso);
  if (serial === null) throw new Error(`No date: ${iso}`);
  return serial;
}
