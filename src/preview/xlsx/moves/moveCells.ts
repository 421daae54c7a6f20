import { columnLetters } from '../../workbook/area';
import type { Shift } from '../../workbook/edit/shift';
import { CellScanner } from '../sheet/CellScanner';
import { ByteWriter } from '../xml/bytes';
import { childOf, documentElement, parseXml, setAttribute, writeXml } from '../xml/tree';
import { followArea, followAreas } from './references';

/** A cell of the file and where it stands now. */
interface MovedCell {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly isArray: boolean;
  /** Says itself where it stands, and stands there still: not a byte of it changes. */
  readonly stays: boolean;
}

/**
 * The cells of a sheet's part at the places where they stand now, so that they can be compared with the book's cell by
 * cell, and keep what only the file knows of them. Deleted cells are left out.
 */
export function moveCells(bytes: Uint8Array, moves: readonly Shift[]): Uint8Array {
  const scanner = new CellScanner(bytes);
  const { prefix } = scanner;
  const rowTags = new Map<number, string>();
  const cells: MovedCell[] = [];
  const rowMoves = moves.filter((move) => move.direction === 'rows' && move.span === undefined);
  for (let step = scanner.next(); step !== 'end'; step = scanner.next()) {
    const { row, column, at } = scanner;
    if (step === 'row') {
      const moved = followArea({ row, column: 0, rows: 1, columns: 1 }, rowMoves);
      if (moved !== null) rowTags.set(moved.row, textOf(bytes, at.start, at.end));
      continue;
    }
    const moved = followArea({ row, column, rows: 1, columns: 1 }, moves);
    if (moved === null) continue;
    const isArray = scanner.formulaTag.end - scanner.formulaTag.start > 4 + prefix.length;
    // A cell that names its place itself: one without a name follows the cell before it.
    const stays = !isArray && moved.row === row && moved.column === column && scanner.isPlaced;
    cells.push({ row: moved.row, column: moved.column, start: at.start, end: at.end, isArray, stays });
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const data = writeRows(bytes, rowTags, cells, prefix, moves);
  const out = new ByteWriter(bytes.length);
  out.copy(bytes, 0, scanner.data.start);
  out.copy(data, 0, data.length);
  out.copy(bytes, scanner.data.end, bytes.length);
  return out.done();
}

function writeRows(
  bytes: Uint8Array,
  rowTags: ReadonlyMap<number, string>,
  cells: readonly MovedCell[],
  prefix: string,
  moves: readonly Shift[],
): Uint8Array {
  const out = new ByteWriter(bytes.length);
  const rows = [...new Set([...rowTags.keys(), ...cells.map(({ row }) => row)])].sort((a, b) => a - b);
  let next = 0;
  out.text(`<${prefix}sheetData>`);
  for (const row of rows) {
    out.text(rowTag(rowTags.get(row) ?? `<${prefix}row>`, row));
    for (let cell = cells[next]; cell?.row === row; cell = cells[++next])
      if (cell.stays) out.copy(bytes, cell.start, cell.end);
      else out.text(cellText(bytes, cell, moves));
    out.text(`</${prefix}row>`);
  }
  out.text(`</${prefix}sheetData>`);
  return out.done();
}

function rowTag(tag: string, row: number): string {
  const node = documentElement(parseXml(tag.replace(/\/?>$/, '/>')));
  setAttribute(node, 'r', row + 1);
  setAttribute(node, 'spans', undefined);
  return writeXml(node).replace(/\/>$/, '>');
}

function cellText(bytes: Uint8Array, cell: MovedCell, moves: readonly Shift[]): string {
  const node = documentElement(parseXml(textOf(bytes, cell.start, cell.end)));
  setAttribute(node, 'r', `${columnLetters(cell.column)}${cell.row + 1}`);
  const formula = cell.isArray ? childOf(node, 'f') : undefined;
  const ref = formula?.attributes.get('ref');
  if (formula !== undefined && ref !== undefined)
    setAttribute(formula, 'ref', followAreas(ref, moves) ?? ref);
  return writeXml(node);
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, end));
}
