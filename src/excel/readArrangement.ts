/** How people arranged a table of ours: widths, looks, filters, order, rules, formulas of their own columns. */
import {
  succeed,
  type PlacedLook,
  type CellLook,
  type FilterState,
  type Outcome,
  type OwnTableContent,
  type SourceShape,
} from '../app';
import type { ExcelGate } from './ExcelGate';
import { COLORS, charactersOfPoints, INK, isPlainFont } from './styles';
import { readUserRules } from './userRules';
import { readUserValidations } from './userValidations';

export type TableArrangement = Required<
  Pick<OwnTableContent, 'widths' | 'looks' | 'filters' | 'formulas' | 'rules' | 'validations'>
> &
  Pick<OwnTableContent, 'sort'>;

/** Ranges that are glanced at in one request, and in all: a table painted cell by cell would never end. */
const GLANCES = 400;
const MOST_GLANCES = 40_000;

/** The arrangement of a table as it stands; of a range (no table id) only widths and looks. */
export async function readArrangement(
  gate: ExcelGate,
  source: SourceShape,
  typed: readonly boolean[],
  isUsers: readonly boolean[],
): Promise<Outcome<TableArrangement>> {
  const shape = await gate.run('readArrangement', (context) => readShape(context, source, isUsers));
  if (!shape.ok) return shape;
  const looks = await readLooks(gate, source, typed);
  if (!looks.ok) return looks;
  // Rules that Excel cannot tell of are no reason to build nothing.
  const rules = await readUserRules(gate, source);
  const validations = await readUserValidations(gate, source);
  return succeed({
    ...shape.value,
    looks: looks.value,
    rules: rules.ok ? rules.value : [],
    validations: validations.ok ? validations.value : [],
  });
}

async function readShape(
  context: Excel.RequestContext,
  source: SourceShape,
  isUsers: readonly boolean[],
): Promise<Outcome<Omit<TableArrangement, 'looks' | 'rules' | 'validations'>>> {
  const sheet = context.workbook.worksheets.getItem(source.sheetId);
  const rows = Math.max(1, source.dataRows);
  const widths = source.headers.map((_, at) => {
    const { format } = sheet.getCell(0, source.firstColumn + at);
    format.load('columnWidth');
    return format;
  });
  const formulas = source.headers.map((_, at) => {
    if (isUsers[at] !== true) return undefined;
    const body = sheet.getRangeByIndexes(source.headerRow + 1, source.firstColumn + at, rows, 1);
    body.load('formulas');
    return body;
  });
  const table = source.tableId === undefined ? undefined : context.workbook.tables.getItem(source.tableId);
  const filters = source.headers.map((_, at) => {
    const filter = table?.columns.getItemAt(at).filter;
    filter?.load('criteria');
    return filter;
  });
  table?.sort.load('fields,matchCase');
  await context.sync();
  return succeed({
    widths: widths.map(({ columnWidth }) => charactersOfPoints(columnWidth)),
    formulas: formulas.map((body) =>
      body === undefined ? undefined : sameFormula(body.formulas as unknown[][]),
    ),
    filters: filters.flatMap((filter, column) => filterOf(column, filter?.criteria)),
    ...sortOf(table?.sort),
  });
}

/** The formula of a column whose rows all have the same one, as a calculated column has. */
function sameFormula(rows: readonly (readonly unknown[])[]): string | undefined {
  const first = rows[0]?.[0];
  if (typeof first !== 'string' || !/^=.*\[/.test(first)) return undefined;
  return rows.every(([formula]) => formula === first) ? first : undefined;
}

/** Office.js gives null, or an object that filters on nothing, for a column without a filter. */
export function filterOf(column: number, criteria: unknown): FilterState[] {
  if (typeof criteria !== 'object' || criteria === null) return [];
  const given = Object.entries(criteria).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  const filtersOn = given.some(([key]) => key === 'filterOn') && given.length > 1;
  return filtersOn ? [{ column, criteria: Object.fromEntries(given) }] : [];
}

export function sortOf(sort: Excel.TableSort | undefined): Pick<TableArrangement, 'sort'> {
  const fields = (sort?.fields ?? []).map(({ key, ascending }) => ({
    column: key,
    ascending: ascending !== false,
  }));
  return fields.length === 0 ? {} : { sort: { fields, matchCase: sort?.matchCase === true } };
}

interface Stretch {
  readonly column: number;
  readonly from: number;
  readonly rows: number;
}

/**
 * Cells whose looks are not those that we give. A stretch of equal cells is one glance; a mixed one is halved, so
 * that a plain table costs a glance a column.
 */
async function readLooks(
  gate: ExcelGate,
  source: SourceShape,
  typed: readonly boolean[],
): Promise<Outcome<readonly PlacedLook[]>> {
  const found: PlacedLook[] = [];
  let open: Stretch[] =
    source.dataRows === 0
      ? []
      : source.headers.map((_, column): Stretch => ({ column, from: 0, rows: source.dataRows }));
  let glances = 0;
  while (open.length > 0 && glances < MOST_GLANCES) {
    const part = open.slice(0, GLANCES);
    const rest = open.slice(GLANCES);
    glances += part.length;
    const glanced = await gate.run('readLooks', (context) => glance(context, source, part));
    if (!glanced.ok) return glanced;
    open = rest;
    part.forEach((stretch, at) => {
      const seen = glanced.value[at] ?? null;
      if (seen === null) open.push(...halves(stretch));
      else found.push(...looksOf(stretch, seen, typed[stretch.column] === true));
    });
  }
  return succeed(found);
}

interface SeenLook {
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** What Office.js says of a range, which may be mixed. */
interface FontState {
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
}

/** The look that all cells of a stretch have; null where they differ. */
async function glance(
  context: Excel.RequestContext,
  source: SourceShape,
  stretches: readonly Stretch[],
): Promise<Outcome<readonly (SeenLook | null)[]>> {
  const sheet = context.workbook.worksheets.getItem(source.sheetId);
  const formats = stretches.map(({ column, from, rows }) => {
    const { format } = sheet.getRangeByIndexes(
      source.headerRow + 1 + from,
      source.firstColumn + column,
      rows,
      1,
    );
    format.fill.load('color');
    format.font.load('color,bold,italic');
    return format;
  });
  await context.sync();
  return succeed(formats.map(({ fill, font }) => plainLook(fill.color, font)));
}

/** Mixed colours come as null, or as an empty text on some platforms. */
function plainLook(fill: string | null, { color, bold, italic }: FontState): SeenLook | null {
  if (fill === null || fill === '' || color === null || color === '') return null;
  return bold === null || italic === null ? null : { fill, font: color, bold, italic };
}

/** A single cell is never mixed: one that says so has a pattern, and is left as it is. */
function halves({ column, from, rows }: Stretch): Stretch[] {
  if (rows === 1) return [];
  const half = rows >> 1;
  return [
    { column, from, rows: half },
    { column, from: from + half, rows: rows - half },
  ];
}

function looksOf({ column, from, rows }: Stretch, seen: SeenLook, typed: boolean): PlacedLook[] {
  const { fill, font, bold, italic } = seen;
  const ownFill = typed ? COLORS.typedFill : '#FFFFFF';
  const isOwnFill = fill.toUpperCase() === ownFill;
  const paint: CellLook = {
    ...(isOwnFill ? {} : { fill }),
    ...(isPlainFont(font) || font.toUpperCase() === INK ? {} : { font }),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
  };
  if (Object.keys(paint).length === 0) return [];
  return Array.from({ length: rows }, (_, at) => ({ row: from + at, column, ...paint }));
}
