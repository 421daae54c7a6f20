import { contains, formatArea } from '../workbook/area';
import type { Book } from '../workbook/Book';
import { writeSettings } from './book/addInSettings';
import { BLANK_SHEET } from './book/blank';
import { dynamicArrayMetadata } from './book/metadata';
import { WorkbookParts, originOf } from './book/Origin';
import { writeApplication } from './book/application';
import { writeProperties } from './book/properties';
import { writeWorkbook } from './book/writeWorkbook';
import type { PlacedSheet } from './book/writeWorkbook';
import { linkDrawing, writeCharts } from './charts/writeDrawing';
import { worksOnArrays } from './formulas/arrayFormulas';
import { formulaToFile } from './formulas/dialect';
import { setContentType } from './package/contentTypes';
import type { Package } from './package/Package';
import { addRelation, removeRelations } from './package/relations';
import { removeUnreachable } from './package/removeUnreachable';
import { SHIFT_1904 } from './sheet/CellReader';
import { writeCustomProperties } from './sheet/customProperties';
import { writeSheet } from './sheet/writeSheet';
import type { SheetTask, WriteContext } from './sheet/writeSheet';
import { moveFormulas, moveSheetParts } from './moves/moveParts';
import { followFormula, hasMoved } from './moves/references';
import type { MovedSheet } from './moves/references';
import { StringWriter } from './strings/StringWriter';
import { StyleWriter } from './styles/StyleWriter';
import { TableNumbers, writeTables } from './tables/writeTables';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What the writer cannot know from the book alone. */
export interface WriteOptions {
  /** Ids of custom functions; files mark them, so that Excel looks for them in add-ins. */
  readonly customFunctions?: Iterable<string>;
}

/**
 * Write a book as .xlsx. A part of the opened file that says already what the book says comes back byte for byte; in
 * changed sheets the rows and cells that did not change do. The book itself is not changed.
 */
export async function writeBook(book: Book, options: WriteOptions = {}): Promise<Uint8Array> {
  book.calculator?.flush();
  const origin = originOf(book);
  const tabMoved = origin.active !== book.activeSheet;
  const parts = origin.parts.copy();
  const workbook = new WorkbookParts(parts);
  const sheets: PlacedSheet[] = book.sheets.map((sheet) => {
    const place = origin.places.get(sheet) ?? -1;
    return { sheet, place, path: workbook.entries[place]?.path ?? addSheetPart(parts) };
  });
  const changes = await writeSheets(book, sheets, workbook, tabMoved, options);
  const gone = workbook.entries.filter(
    ({ kind, path }) => kind === 'worksheet' && !sheets.some((each) => each.path === path),
  );
  removeRelations(parts, workbook.path, ({ target }) => gone.some(({ path }) => path === target));
  const orderChanged = gone.length > 0 || sheets.some(({ place }) => place < 0);
  // Without its list of formulas Excel makes a new one; with a wrong one it complains.
  if (changes.formulas || gone.length > 0)
    removeRelations(parts, workbook.path, ({ kind }) => kind === 'calcChain');
  if (changes.formulas && hasFormulas(book)) writeApplication(parts);
  const recalculate = (changes.cells || orderChanged) && hasFormulas(book);
  writeWorkbook(parts, workbook, book, sheets, { recalculate, tabMoved });
  writeSettings(parts, book);
  writeProperties(parts, book);
  removeUnreachable(parts, origin.parts);
  return parts.zip();
}

async function writeSheets(
  book: Book,
  sheets: readonly PlacedSheet[],
  workbook: WorkbookParts,
  tabMoved: boolean,
  options: WriteOptions,
): Promise<{ cells: boolean; formulas: boolean }> {
  const { parts } = workbook;
  const customFunctions = new Set([...(options.customFunctions ?? [])].map((id) => id.toUpperCase()));
  const sources = await makeSources(book, workbook);
  const numbers = new TableNumbers(book.sheets);
  const moved = movedSheets(sheets, workbook);
  let cells = false;
  let formulas = false;
  for (const { sheet, path, place } of sheets) {
    const home = moved.get(place);
    const followed = [...moved.values()];
    const context: WriteContext = {
      ...sources.context,
      followFormula: (formula) => followFormula(formula, followed, home),
      spellFormula: (formula, row, column) => {
        const cell = { row, column, rows: 1, columns: 1 };
        const table = sheet.tables.find(({ area }) => contains(area, cell))?.name;
        const text = formulaToFile(formula, { table, customFunctions });
        const spill = book.calculator?.spillOf?.(sheet, row, column);
        const isArray = spill !== undefined || worksOnArrays(formula);
        return isArray ? { text, spill: formatArea(spill ?? cell) } : { text };
      },
    };
    const part = (await parts.load(path)) ?? new TextEncoder().encode(BLANK_SHEET);
    const task: SheetTask = {
      sheet,
      part,
      isChosen: tabMoved ? sheet === book.activeSheet : undefined,
      moved: home === undefined ? undefined : { home, sheets: followed },
      writeLinked: (root) => {
        const tables = writeTables(sheet, root, path, parts, numbers, customFunctions);
        const drawing = linkDrawing(sheet, root, path, parts);
        return writeCustomProperties(root, parts, path, sheet.customProperties) || tables || drawing;
      },
    };
    const written = writeSheet(task, context);
    if (written.bytes !== undefined) parts.write(path, written.bytes);
    if (home !== undefined && home.moves.length > 0) moveSheetParts(parts, path, home.moves);
    cells ||= written.cellsChanged;
    formulas ||= written.formulasChanged;
  }
  if (moved.size > 0) moveFormulas(parts, [...moved.values()]);
  for (const { sheet, path } of sheets) writeCharts(book, sheet, path, parts);
  await sources.finish();
  return { cells, formulas };
}

/** What became of each sheet of the file, by its place; none when no cell moved and no sheet was renamed. */
function movedSheets(sheets: readonly PlacedSheet[], { entries }: WorkbookParts): Map<number, MovedSheet> {
  const all = sheets.flatMap(({ sheet, place }): [number, MovedSheet][] => {
    const entry = entries[place];
    if (entry === undefined) return [];
    return [[place, { nameBefore: entry.name, nameAfter: sheet.name, moves: sheet.moves }]];
  });
  return new Map(all.some(([, sheet]) => hasMoved(sheet)) ? all : []);
}

/** The shared lists of the file, and how to write those that grew. */
async function makeSources(
  book: Book,
  workbook: WorkbookParts,
): Promise<{ context: Omit<WriteContext, 'spellFormula' | 'followFormula'>; finish: () => Promise<void> }> {
  const { parts } = workbook;
  const table = workbook.styles();
  const writer = new StyleWriter(table);
  const strings = await workbook.strings();
  const stringWriter = new StringWriter(strings);
  const formats: number[] = [];
  const styles: number[] = [];
  let metadata: number | undefined;
  const context = {
    texts: strings.texts,
    dateShift: workbook.is1904 ? SHIFT_1904 : 0,
    isDate: (format: number) => table.isDate(format),
    formatOf: (style: number) => (formats[style] ??= writer.formatOf(book.styles.get(style))),
    styleOf: (format: number) => (styles[format] ??= book.styles.intern(table.look(format))),
    textNumber: (text: string) => stringWriter.numberOf(text),
    dynamicArray: () => (metadata ??= dynamicArrayMetadata(parts, workbook)),
    rules: { table, writer },
  };
  const finish = async (): Promise<void> => {
    if (writer.changed) parts.write(linked(workbook, 'styles', 'styles'), table.document);
    if (!stringWriter.changed) return;
    const path = workbook.related('sharedStrings');
    const bytes = stringWriter.write(path === undefined ? undefined : await parts.load(path));
    parts.write(linked(workbook, 'sharedStrings', 'sharedStrings'), bytes);
  };
  return { context, finish };
}

/** Path of a part that hangs on the workbook; hung there when it is not yet. */
function linked(workbook: WorkbookParts, kind: string, name: string): string {
  const known = workbook.related(kind);
  if (known !== undefined) return known;
  const path = `xl/${name}.xml`;
  setContentType(workbook.parts, path, `${TYPE}.${kind}+xml`);
  removeRelations(workbook.parts, workbook.path, (relation) => relation.kind === kind);
  addRelation(workbook.parts, workbook.path, kind, path);
  return path;
}

function addSheetPart(parts: Package): string {
  const path = parts.freePath('xl/worksheets/sheet', '.xml');
  parts.write(path, BLANK_SHEET);
  setContentType(parts, path, `${TYPE}.worksheet+xml`);
  return path;
}

function hasFormulas(book: Book): boolean {
  let count = 0;
  for (const { cells } of book.sheets) cells.eachFormula(() => count++);
  return count > 0;
}
