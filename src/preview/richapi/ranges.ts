import { MAX_COLUMNS, MAX_ROWS, parseArea } from '../workbook/area';
import type { Book } from '../workbook/Book';
import { formulaPlace } from '../workbook/formula/place';
import type { Place } from '../workbook/formula/place';
import { Refusal } from '../workbook/Refusal';
import type { Sheet } from '../workbook/Sheet';
import type { Area } from '../workbook/types';
import type { Arguments } from './Arguments';
import type { Remote } from './Remote';
import type { Session } from './Session';
import type { RangeTarget } from './targets';

/** Longest address that `getRange` takes (office-platform.md §1.1). */
const ADDRESS_LIMIT = 8192;

export function openRange(session: Session, sheet: Sheet, area: Area): Remote {
  const fits =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS;
  if (!fits) throw new Refusal('InvalidArgument');
  return session.open('Range', { sheet, area });
}

/**
 * Reads an address: `B2`, `A:C`, `Sheet1!A1:B2`, a defined name or a table's name.
 *
 * @throws Refusal InvalidArgument for anything else
 */
export function readAddress(book: Book, address: string, sheet: Sheet): Place {
  if (address.length > ADDRESS_LIMIT) throw new Refusal('InvalidArgument');
  const area = parseArea(address);
  if (area !== null) return { sheet, area };
  const place = formulaPlace(book, `=${address}`, sheet) ?? namedPlace(book, address, sheet);
  if (place === null) throw new Refusal('InvalidArgument');
  return place;
}

function namedPlace(book: Book, name: string, sheet: Sheet): Place | null {
  const table = book.findTable(name);
  if (table !== undefined && table.table.id !== name) {
    const top = table.table.showHeaders ? 1 : 0;
    const rows = table.table.area.rows - top - (table.table.showTotals ? 1 : 0);
    return { sheet: table.sheet, area: { ...table.table.area, row: table.table.area.row + top, rows } };
  }
  const data = book.findName(name, sheet);
  return data === undefined ? null : formulaPlace(book, data.formula, sheet);
}

/** A range given as a proxy or as an address. */
export function readRange(args: Arguments, index: number, session: Session, sheet: Sheet): Place {
  const remote = args.remote(index);
  if (remote === undefined) return readAddress(session.book, args.text(index), sheet);
  const target = remote.target('Range') as RangeTarget | undefined;
  if (target === undefined) throw new Refusal('InvalidArgument');
  remote.check();
  return target;
}

/** The same, where another sheet's cells are refused. */
export function readAreaOn(args: Arguments, index: number, session: Session, sheet: Sheet): Area {
  const place = readRange(args, index, session, sheet);
  if (place.sheet !== sheet) throw new Refusal('InvalidArgument');
  return place.area;
}
