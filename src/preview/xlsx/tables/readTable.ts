import type { TableColumnData, TableData } from '../../workbook/types';
import { parseArea } from '../../workbook/area';
import { formulaFromFile } from '../formulas/dialect';
import { readColumnFilters } from '../sheet/filter';
import { decodeCellText } from '../xml/text';
import { childOf, childrenOf, flagOf, numberOf, textOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';

/** A table's part as the book holds it; `undefined` when it has no readable area. */
export function readTable(root: XmlElement): TableData | undefined {
  const area = parseArea(root.attributes.get('ref') ?? '');
  if (area === null) return undefined;
  const style = childOf(root, 'tableStyleInfo');
  const autoFilter = childOf(root, 'autoFilter');
  const isOn = (name: string): boolean => style !== undefined && flagOf(style, name);
  const table: TableData = {
    id: root.attributes.get('id') ?? '',
    name: decodeCellText(root.attributes.get('displayName') ?? root.attributes.get('name') ?? ''),
    area,
    showHeaders: (numberOf(root, 'headerRowCount') ?? 1) > 0,
    showTotals: (numberOf(root, 'totalsRowCount') ?? 0) > 0,
    style: style?.attributes.get('name') ?? '',
    showBandedRows: isOn('showRowStripes'),
    showBandedColumns: isOn('showColumnStripes'),
    highlightFirstColumn: isOn('showFirstColumn'),
    highlightLastColumn: isOn('showLastColumn'),
    showFilterButton: autoFilter !== undefined,
    columns: readColumns(root, autoFilter),
  };
  const sort = readSort(root, autoFilter, table);
  if (sort !== undefined) table.sort = sort;
  return table;
}

function readColumns(root: XmlElement, autoFilter: XmlElement | undefined): TableColumnData[] {
  const filters = readColumnFilters(autoFilter);
  return childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map((node, index) => {
    const column: TableColumnData = {
      id: numberOf(node, 'id') ?? index + 1,
      name: decodeCellText(node.attributes.get('name') ?? ''),
    };
    const calculated = textOf(childOf(node, 'calculatedColumnFormula'));
    const totals = textOf(childOf(node, 'totalsRowFormula'));
    const label = node.attributes.get('totalsRowLabel');
    const totalsFunction = node.attributes.get('totalsRowFunction');
    const filter = filters.get(index);
    if (calculated !== '') column.calculatedFormula = formulaFromFile(calculated);
    if (totals !== '') column.totalsFormula = formulaFromFile(totals);
    if (label !== undefined) column.totalsLabel = decodeCellText(label);
    if (totalsFunction !== undefined && totalsFunction !== 'none') column.totalsFunction = totalsFunction;
    if (filter?.values !== undefined) column.filterValues = filter.values;
    if (filter?.criteria !== undefined) column.filterCriteria = filter.criteria;
    return column;
  });
}

function readSort(root: XmlElement, autoFilter: XmlElement | undefined, table: TableData): TableData['sort'] {
  const node = childOf(root, 'sortState') ?? childOf(autoFilter, 'sortState');
  if (node === undefined) return undefined;
  const fields = childrenOf(node, 'sortCondition').flatMap((condition) => {
    const area = parseArea(condition.attributes.get('ref') ?? '');
    return area === null
      ? []
      : [{ key: area.column - table.area.column, ascending: !flagOf(condition, 'descending') }];
  });
  return fields.length === 0 ? undefined : { fields, matchCase: flagOf(node, 'caseSensitive') };
}
