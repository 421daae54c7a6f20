import type { Sheet } from '../../workbook/Sheet';
import { writeAreas } from '../addresses';
import { chooseTab } from './views';
import { sameData } from '../sameData';
import { childOf, element, prefixOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { CellMerger, UnorderedRows } from './CellMerger';
import type { CellSink, MergedCells } from './CellMerger';
import { CellReader } from './CellReader';
import type { CellContext } from './CellReader';
import type { RuleStyles } from '../conditional/writeRules';
import { moveCells } from '../moves/moveCells';
import { moveSections } from '../moves/moveSections';
import type { MovedSheet } from '../moves/references';
import { readColumns } from './columns';
import { writeSections } from './sections';
import type { Sections } from './sections';
import { readShell, replaceSection, writeShell } from './shell';

/** What all sheets of a file share while they are written. */
export interface WriteContext extends CellContext, CellSink {
  readonly rules: RuleStyles;
}

/** A sheet's part as it has to be now. */
interface WrittenSheet {
  /** Absent when the part says already what the book says. */
  readonly bytes?: Uint8Array;
  readonly cellsChanged: boolean;
  readonly formulasChanged: boolean;
}

/** How one sheet is to be written. */
export interface SheetTask {
  readonly sheet: Sheet;
  /** The sheet's part as the file has it. */
  readonly part: Uint8Array;
  /** Whether its tab is the chosen one; `undefined` leaves that as it is. */
  readonly isChosen: boolean | undefined;
  /** What became of the sheets of the file, and of this one; absent when nothing moved. */
  readonly moved?: { readonly home: MovedSheet; readonly sheets: readonly MovedSheet[] } | undefined;
  /** Writes what the sheet's XML only points to (tables, notes of add-ins); gives whether it changed. */
  readonly writeLinked: (root: XmlElement) => boolean;
}

/** Lay a sheet of the book over its part. */
export function writeSheet(task: SheetTask, context: WriteContext): WrittenSheet {
  const { sheet, isChosen, moved, writeLinked } = task;
  const hasMoves = moved !== undefined && moved.home.moves.length > 0;
  const part = hasMoves ? moveCells(task.part, moved.home.moves) : task.part;
  const reader = new CellReader(part, context);
  const { data } = reader;
  const shell = readShell(part, data);
  if (moved !== undefined) moveSections(shell.root, moved.home, moved.sheets);
  const cells = mergeCells(sheet, reader, context);
  const sections = sectionsOf(sheet, shell.root, context);
  let changed = cells !== undefined || moved !== undefined;
  changed = writeSections(shell.root, sections, context.rules) || changed;
  changed = writeLinked(shell.root) || changed;
  if (isChosen !== undefined) changed = chooseTab(shell.root, isChosen) || changed;
  const facts = {
    cellsChanged: cells !== undefined || hasMoves,
    formulasChanged: hasMoves || (cells?.formulasChanged ?? false),
  };
  if (!changed) return facts;
  if (facts.cellsChanged) writeDimension(sheet, shell.root);
  return { bytes: writeShell(shell, cells?.bytes ?? part.subarray(data.start, data.end)), ...facts };
}

function mergeCells(sheet: Sheet, reader: CellReader, context: WriteContext): MergedCells | undefined {
  try {
    return new CellMerger(reader, sheet, context).merge();
  } catch (error) {
    if (!(error instanceof UnorderedRows)) throw error;
    // No program should write such a file; its cells are written anew, from top to bottom.
    const { prefix } = reader;
    const empty = new TextEncoder().encode(`<${prefix}sheetData/>`);
    const merged = new CellMerger(new CellReader(empty, context), sheet, context).merge();
    return { bytes: merged?.bytes ?? empty, formulasChanged: true };
  }
}

function sectionsOf(sheet: Sheet, root: XmlElement, context: WriteContext): Sections {
  const pageLayout = { ...sheet.pageLayout };
  // These are names of the workbook.
  delete pageLayout.printArea;
  delete pageLayout.titleRows;
  delete pageLayout.titleColumns;
  const formats = new Map(
    [...sheet.cells.columnStyles].map(([column, style]) => [column, context.formatOf(style)]),
  );
  const before = readColumns(root);
  // A width that is only the sheet's own default needs no words.
  const widths = new Map(
    [...sheet.columnWidths].filter(
      ([column, width]) => before.widths.has(column) || width !== sheet.defaultColumnWidth,
    ),
  );
  return {
    view: {
      freeze: sheet.freeze,
      showGridlines: sheet.showGridlines,
      showHeadings: sheet.showHeadings,
      selection: sheet.selection,
    },
    tabColor: sheet.tabColor,
    columns: { widths, hidden: sheet.hiddenColumns, formats },
    defaults: defaultsOf(sheet, root),
    protection: sheet.protection,
    filter: sheet.filter,
    merges: sheet.merges,
    conditionalFormats: sheet.conditionalFormats,
    validations: sheet.validations,
    pageLayout,
  };
}

/** Defaults that nobody changed are stated as the file states them, or not at all. */
function defaultsOf(sheet: Sheet, root: XmlElement): Sections['defaults'] {
  const format = childOf(root, 'sheetFormatPr');
  const stated = (name: string): boolean => format?.attributes.has(name) === true;
  const { defaultColumnWidth, defaultRowHeight } = sheet;
  return {
    ...(stated('defaultColWidth') || defaultColumnWidth !== 9.140625
      ? { columnWidth: defaultColumnWidth }
      : {}),
    ...(stated('defaultRowHeight') || defaultRowHeight !== 15 ? { rowHeight: defaultRowHeight } : {}),
  };
}

function writeDimension(sheet: Sheet, root: XmlElement): void {
  const used = sheet.cells.usedValues() ?? sheet.cells.used();
  const ref = used === null ? 'A1' : writeAreas([used]);
  const old = childOf(root, 'dimension');
  if (sameData(old?.attributes.get('ref'), ref)) return;
  replaceSection(root, 'dimension', element(`${prefixOf(root)}dimension`, { ref }));
}
