/**
 * Conditional formats that people gave a table of ours: read before the sheet is written anew, given again after. Excel
 * does not say who made a rule, so ours are known by what they are (`isOurRule`).
 */
import {
  succeed,
  type KeptRule,
  type Outcome,
  type PlanArea,
  type SheetStep,
  type SourceShape,
} from '../app';
import type { ExcelGate } from './ExcelGate';
import { shiftFormula } from './shiftFormula';
import { isOurRule } from './styles';

/** More rules than people make by hand; rows that are copied about leave pieces of rules. */
const MOST_RULES = 200;

type Bag = Record<string, unknown>;

/** By the type of a rule: its part, the properties that are stated at once, and the objects below it with theirs. */
const FONT = ['color', 'bold', 'italic', 'strikethrough', 'underline'] as const;
const FORMAT = { format: ['numberFormat'], 'format.font': FONT, 'format.fill': ['color'] };
const TYPES: Readonly<Record<string, readonly [part: string, own: readonly string[], below: Shape]>> = {
  Custom: ['custom', [], { rule: ['formula'], ...FORMAT }],
  CellValue: ['cellValue', ['rule'], FORMAT],
  TopBottom: ['topBottom', ['rule'], FORMAT],
  PresetCriteria: ['preset', ['rule'], FORMAT],
  ContainsText: ['textComparison', ['rule'], FORMAT],
  ColorScale: ['colorScale', ['criteria'], {}],
  IconSet: ['iconSet', ['style', 'reverseIconOrder', 'showIconOnly', 'criteria'], {}],
  DataBar: [
    'dataBar',
    ['showDataBarOnly', 'barDirection', 'axisFormat', 'axisColor', 'lowerBoundRule', 'upperBoundRule'],
    {
      positiveFormat: ['fillColor', 'gradientFill', 'borderColor'],
      negativeFormat: ['matchPositiveFillColor', 'matchPositiveBorderColor', 'fillColor', 'borderColor'],
    },
  ],
};
type Shape = Readonly<Record<string, readonly string[]>>;

/** The rules of a table's body that are not ours, first in priority first. One over several areas does not say which they are: it is left out. */
export function readUserRules(gate: ExcelGate, source: SourceShape): Promise<Outcome<readonly KeptRule[]>> {
  return gate.run<readonly KeptRule[]>('readRules', async (context) => {
    const { headerRow, firstColumn, headers } = source;
    const sheet = context.workbook.worksheets.getItem(source.sheetId);
    const rows = Math.max(1, source.dataRows);
    const body = sheet.getRangeByIndexes(headerRow + 1, firstColumn, rows, headers.length);
    body.conditionalFormats.load('items/id,items/type,items/stopIfTrue');
    await context.sync();
    const seen = body.conditionalFormats.items.slice(0, MOST_RULES).map((format) => {
      const range = format.getRangeOrNullObject();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return { format, range, read: queueRule(format) };
    });
    if (seen.length > 0) await context.sync();
    return succeed(
      seen.flatMap(({ format: { type, stopIfTrue }, range, read }): KeptRule[] => {
        const rule = read?.();
        if (rule === undefined || range.isNullObject || isOurRule(type, rule as Record<string, object>))
          return [];
        const place = placeIn(range, source, rows);
        return place === null ? [] : [{ ...place, type, stopIfTrue, rule }];
      }),
    );
  });
}

/** The part of a rule's range that lies in the table's body. */
function placeIn(
  range: Excel.Range,
  { headerRow, firstColumn, headers }: SourceShape,
  dataRows: number,
): Omit<KeptRule, 'type' | 'stopIfTrue' | 'rule'> | null {
  const top = range.rowIndex - headerRow - 1;
  const left = range.columnIndex - firstColumn;
  const [row, column] = [Math.max(0, top), Math.max(0, left)];
  const rows = Math.min(dataRows, top + range.rowCount) - row;
  const columns = Math.min(headers.length, left + range.columnCount) - column;
  if (rows <= 0 || columns <= 0) return null;
  const origin = { row: range.rowIndex, column: range.columnIndex };
  return { row, rows: rows === dataRows ? null : rows, column, columns, origin };
}

/** Queues the read of what a rule says; undefined for a type that is not known. */
function queueRule(format: Excel.ConditionalFormat): (() => Bag) | undefined {
  const [part, own, below] = TYPES[format.type] ?? [];
  if (part === undefined || own === undefined || below === undefined) return undefined;
  const target = memberOf(format, part);
  if (own.length > 0) load(target, own);
  for (const [path, names] of Object.entries(below)) load(at(target, path), names);
  return () => ({
    ...valuesOf(target, own),
    ...Object.fromEntries(
      Object.entries(below).map(([path, names]) => [path, valuesOf(at(target, path), names)]),
    ),
  });
}

/** Where a kept rule comes to stand on the sheet; null where the table has no such rows any more. */
export function areaOfRule(
  { rows: wanted, row, column, columns }: KeptRule,
  { tableRow, rowCount }: Pick<SheetStep, 'tableRow' | 'rowCount'>,
): PlanArea | null {
  const rows = Math.min(wanted ?? rowCount, rowCount - row);
  return rows <= 0 ? null : { row: tableRow + 1 + row, column, rows, columns };
}

/** Gives cells a rule again. A new rule comes before the others, so the last one is to be given first. */
export function putUserRule(
  range: Excel.Range,
  kept: KeptRule,
  first: Pick<PlanArea, 'row' | 'column'>,
): void {
  const [part, own, below] = TYPES[kept.type] ?? [];
  if (part === undefined || own === undefined || below === undefined) return;
  const format = range.conditionalFormats.add(kept.type as 'Custom');
  const rule = moved(kept.rule, first.row - kept.origin.row, first.column - kept.origin.column) as Bag;
  const target = memberOf(format, part);
  set(target, own, rule);
  for (const [path, names] of Object.entries(below)) set(at(target, path), names, rule[path] as Bag);
  if (kept.stopIfTrue) format.stopIfTrue = true;
}

/** Formulas wherever they stand in a rule, for another first cell. */
function moved(value: unknown, rows: number, columns: number): unknown {
  if (typeof value === 'string') return value.startsWith('=') ? shiftFormula(value, rows, columns) : value;
  if (Array.isArray(value)) return value.map((each) => moved(each, rows, columns));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, rows, columns)]));
}

/** Office.js's objects by names: what is done with each type is the same, its classes are not. */
function memberOf(target: object, name: string): OfficeExtension.ClientObject {
  const member = (target as Partial<Record<string, OfficeExtension.ClientObject>>)[name];
  if (member === undefined) throw new Error(`Office.js has no ${name}`);
  return member;
}

function at(target: OfficeExtension.ClientObject, path: string): OfficeExtension.ClientObject {
  return path.split('.').reduce(memberOf, target);
}

function load(target: OfficeExtension.ClientObject, names: readonly string[]): void {
  (target as OfficeExtension.ClientObject & { load(names: string): void }).load(names.join());
}

function valuesOf(target: OfficeExtension.ClientObject, names: readonly string[]): Bag {
  const bag = target as unknown as Bag;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = bag[name];
      return value === null || value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
}

function set(target: OfficeExtension.ClientObject, names: readonly string[], values: Bag = {}): void {
  const bag = target as unknown as Bag;
  for (const name of names) if (values[name] !== undefined) bag[name] = values[name];
}
