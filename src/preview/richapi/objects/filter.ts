import { clearFilters, filterTableColumn, reapplyFilters } from '../../workbook/edit/tableFilters';
import {
  clearSheetFilter,
  filterSheet,
  removeSheetFilter,
  showSheetFilter,
} from '../../workbook/edit/sheetFilter';
import type { Criteria } from '../../workbook/edit/filters';
import { Refusal } from '../../workbook/Refusal';
import type { Area } from '../../workbook/types';
import { asList, asObject, asText } from '../Arguments';
import type { Arguments } from '../Arguments';
import { ObjectType } from '../ObjectType';
import { openRange, readAreaOn } from '../ranges';
import type { Remote } from '../Remote';
import type { Session } from '../Session';
import type { AutoFilterTarget, FilterTarget } from '../targets';
import { placedColumn, placedTable } from './tableTargets';

/** `Excel.Filter` of a table's column. */
export const filterType = new ObjectType<FilterTarget>('Filter', {
  properties: {
    Criteria: {
      get: ({ tableId, columnId }, session) => {
        const { column } = placedColumn(session, tableId, columnId);
        if (column.filterCriteria !== undefined) return column.filterCriteria;
        return column.filterValues === undefined ? null : { filterOn: 'Values', values: column.filterValues };
      },
    },
  },
  methods: {
    Apply: (filter, args, session) => apply(filter, asCriteria(args.raw(0)), session),
    ApplyValuesFilter: (filter, args, session) =>
      apply(filter, { filterOn: 'Values', values: asList(args.raw(0)) }, session),
    ApplyCustomFilter: (filter, args, session) => apply(filter, customCriteria(args), session),
    ApplyTopItemsFilter: (filter, args, session) => apply(filter, extreme('TopItems', args), session),
    ApplyTopPercentFilter: (filter, args, session) => apply(filter, extreme('TopPercent', args), session),
    ApplyBottomItemsFilter: (filter, args, session) => apply(filter, extreme('BottomItems', args), session),
    ApplyBottomPercentFilter: (filter, args, session) =>
      apply(filter, extreme('BottomPercent', args), session),
    Clear: (filter, _args, session) => apply(filter, null, session),
  },
});

function apply({ tableId, columnId }: FilterTarget, criteria: Criteria | null, session: Session): void {
  session.book.calculator?.flush();
  filterTableColumn(session.book, placedColumn(session, tableId, columnId), criteria);
}

function extreme(filterOn: string, args: Arguments): Criteria {
  return { filterOn, criterion1: String(args.integer(0)) };
}

function customCriteria(args: Arguments): Criteria {
  const first = { filterOn: 'Custom', criterion1: args.text(0) };
  return args.has(1) ? { ...first, criterion2: args.text(1), operator: args.textOr(2, 'And') } : first;
}

function asCriteria(value: unknown): Criteria {
  const given = asObject(value);
  const filterOn = asText(given.filterOn);
  return { ...given, filterOn };
}

/** `Excel.AutoFilter` of a table or of a sheet. */
export const autoFilterType = new ObjectType<AutoFilterTarget>('AutoFilter', {
  properties: {
    Enabled: {
      get: (filter, session) =>
        'sheet' in filter
          ? filter.sheet.filter !== undefined
          : placedTable(session, filter.tableId).table.showFilterButton,
    },
    IsDataFiltered: { get: (filter, session) => criteriaOf(filter, session).some((each) => each !== null) },
    Criteria: { get: (filter, session) => criteriaOf(filter, session) },
  },
  methods: {
    Apply: applyAuto,
    ClearCriteria(filter, _args, session) {
      if ('sheet' in filter) clearSheetFilter(session.book, filter.sheet);
      else clearFilters(session.book, placedTable(session, filter.tableId));
    },
    ClearColumnCriteria(filter, args, session) {
      if ('sheet' in filter) filterSheet(session.book, filter.sheet, args.integer(0), null);
      else filterTableColumn(session.book, columnAt(filter.tableId, args.integer(0), session), null);
    },
    Reapply(filter, _args, session) {
      if ('sheet' in filter) filterSheet(session.book, filter.sheet);
      else reapplyFilters(session.book, placedTable(session, filter.tableId));
    },
    Remove(filter, _args, { book }) {
      if (!('sheet' in filter))
        throw new Refusal('ApiNotFound', 'The stand-in removes filters of sheets only.');
      removeSheetFilter(book, filter.sheet);
    },
    GetRange(filter, _args, session) {
      const range = rangeOf(filter, session);
      if (range === null) throw new Refusal('ItemNotFound');
      return range;
    },
    GetRangeOrNullObject: (filter, _args, session) => rangeOf(filter, session),
  },
});

function applyAuto(filter: AutoFilterTarget, args: Arguments, session: Session): void {
  session.book.calculator?.flush();
  const column = args.integerOr(1, null);
  const criteria = args.has(2) ? asCriteria(args.raw(2)) : null;
  if ('sheet' in filter) {
    const area: Area = readAreaOn(args, 0, session, filter.sheet);
    showSheetFilter(session.book, filter.sheet, area);
    if (column !== null) filterSheet(session.book, filter.sheet, column, criteria);
  } else if (column !== null) {
    filterTableColumn(session.book, columnAt(filter.tableId, column, session), criteria);
  }
}

function columnAt(tableId: string, index: number, session: Session): ReturnType<typeof placedColumn> {
  const column = placedTable(session, tableId).table.columns[index];
  if (column === undefined) throw new Refusal('InvalidArgument');
  return placedColumn(session, tableId, column.id);
}

function criteriaOf(filter: AutoFilterTarget, session: Session): unknown[] {
  if ('sheet' in filter) {
    const { filter: data } = filter.sheet;
    if (data === undefined) return [];
    return data.criteria.map((each) => (Object.keys(each).length === 0 ? null : each));
  }
  return placedTable(session, filter.tableId).table.columns.map((column) => {
    if (column.filterCriteria !== undefined) return column.filterCriteria;
    return column.filterValues === undefined ? null : { filterOn: 'Values', values: column.filterValues };
  });
}

function rangeOf(filter: AutoFilterTarget, session: Session): Remote | null {
  if ('sheet' in filter) {
    const { sheet } = filter;
    return sheet.filter === undefined ? null : openRange(session, sheet, sheet.filter.area);
  }
  const { sheet, table } = placedTable(session, filter.tableId);
  return openRange(session, sheet, { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) });
}
