import { formatArea } from '../../workbook/area';
import type { Area, TableColumnData, TableData } from '../../workbook/types';
import { formulaToFile } from '../formulas/dialect';
import { writeColumnFilters } from '../sheet/filter';
import type { ColumnFilter } from '../sheet/filter';
import { encodeCellText } from '../xml/text';
import { childOf, childrenOf, cloneXml, element, insertInOrder, localName, numberOf, prefixOf, removeChildren, setAttribute, textElement } from '../xml/tree'; // prettier-ignore
import type { XmlElement } from '../xml/tree';

const ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];
const COLUMN_ORDER = ['calculatedColumnFormula', 'totalsRowFormula', 'xmlColumnPr', 'extLst'];

/** Lay a table of the book over its part. What the book does not hold (connections, cell formats) stays. */
export function writeTable(root: XmlElement, table: TableData, customFunctions: ReadonlySet<string>): void {
  const name = encodeCellText(table.name);
  setAttribute(root, 'name', name);
  setAttribute(root, 'displayName', name);
  setAttribute(root, 'ref', formatTable(table.area));
  setAttribute(root, 'headerRowCount', table.showHeaders ? undefined : 0);
  setAttribute(root, 'totalsRowCount', table.showTotals ? 1 : undefined);
  // Without it Excel takes the row for one that was there before and got hidden.
  setAttribute(root, 'totalsRowShown', table.showTotals ? undefined : 0);
  writeFilter(root, table);
  writeSort(root, table);
  writeColumns(root, table, customFunctions);
  writeStyle(root, table);
}

function writeFilter(root: XmlElement, table: TableData): void {
  const old = childOf(root, 'autoFilter');
  if (!table.showFilterButton || !table.showHeaders) {
    removeChildren(root, (child) => child === old);
    return;
  }
  const node = old ?? element(`${prefixOf(root)}autoFilter`);
  const { area } = table;
  setAttribute(node, 'ref', formatTable(table.showTotals ? { ...area, rows: area.rows - 1 } : area));
  const filters = new Map<number, ColumnFilter>();
  table.columns.forEach((column, index) => {
    if (column.filterCriteria !== undefined) filters.set(index, { criteria: column.filterCriteria });
    else if (column.filterValues !== undefined) filters.set(index, { values: column.filterValues });
  });
  writeColumnFilters(node, filters);
  if (old === undefined) insertInOrder(root, node, ORDER);
}

function writeSort(root: XmlElement, table: TableData): void {
  const old = childOf(root, 'sortState');
  removeChildren(root, (child) => child === old);
  const fields = table.sort?.fields ?? [];
  if (fields.length === 0) return;
  const prefix = prefixOf(root);
  const { area } = table;
  const rows = area.rows - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
  const body = { ...area, row: area.row + (table.showHeaders ? 1 : 0), rows: Math.max(rows, 1) };
  const conditions = fields.map(({ key, ascending }) =>
    element(`${prefix}sortCondition`, {
      descending: ascending ? undefined : 1,
      ref: formatTable({ ...body, column: area.column + key, columns: 1 }),
    }),
  );
  const caseSensitive = table.sort?.matchCase === true ? 1 : undefined;
  insertInOrder(
    root,
    element(`${prefix}sortState`, { caseSensitive, ref: formatTable(body) }, conditions),
    ORDER,
  );
}

function writeColumns(root: XmlElement, table: TableData, customFunctions: ReadonlySet<string>): void {
  const prefix = prefixOf(root);
  const old = new Map(
    childrenOf(childOf(root, 'tableColumns')).map((node) => [numberOf(node, 'id') ?? 0, node] as const),
  );
  const nodes = table.columns.map((column) => {
    const kept = old.get(column.id);
    const node = kept === undefined ? element(`${prefix}tableColumn`, { id: column.id }) : cloneXml(kept);
    writeColumn(node, column, table, customFunctions);
    return node;
  });
  removeChildren(root, (child) => localName(child) === 'tableColumns');
  insertInOrder(root, element(`${prefix}tableColumns`, { count: nodes.length }, nodes), ORDER);
}

function writeColumn(
  node: XmlElement,
  column: TableColumnData,
  table: TableData,
  customFunctions: ReadonlySet<string>,
): void {
  setAttribute(node, 'name', columnName(column.name));
  setAttribute(
    node,
    'totalsRowLabel',
    column.totalsLabel === undefined ? undefined : encodeCellText(column.totalsLabel),
  );
  setAttribute(node, 'totalsRowFunction', column.totalsFunction);
  for (const [tag, formula] of [
    ['calculatedColumnFormula', column.calculatedFormula],
    ['totalsRowFormula', column.totalsFormula],
  ] as const) {
    const old = childOf(node, tag);
    const text =
      formula === undefined ? undefined : formulaToFile(formula, { table: table.name, customFunctions });
    removeChildren(node, (child) => child === old);
    if (text === undefined) continue;
    const made = textElement(prefixOf(node) + tag, text);
    if (old !== undefined) made.attributes = old.attributes;
    insertInOrder(node, made, COLUMN_ORDER);
  }
}

function writeStyle(root: XmlElement, table: TableData): void {
  let node = childOf(root, 'tableStyleInfo');
  if (node === undefined) {
    node = element(`${prefixOf(root)}tableStyleInfo`);
    insertInOrder(root, node, ORDER);
  }
  setAttribute(node, 'name', table.style === '' ? undefined : table.style);
  setAttribute(node, 'showFirstColumn', Number(table.highlightFirstColumn));
  setAttribute(node, 'showLastColumn', Number(table.highlightLastColumn));
  setAttribute(node, 'showRowStripes', Number(table.showBandedRows));
  setAttribute(node, 'showColumnStripes', Number(table.showBandedColumns));
}

/** Files spell a line break in a column's name as `_x000a_`. */
function columnName(name: string): string {
  return encodeCellText(name).replaceAll('\n', '_x000a_');
}

/** A table's area has two corners, also when it is one cell. */
function formatTable(area: Area): string {
  const text = formatArea(area);
  return area.rows === 1 && area.columns === 1 ? `${text}:${text}` : text;
}
