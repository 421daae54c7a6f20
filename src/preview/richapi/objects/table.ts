import {
  changeTable,
  convertToRange,
  deleteTable,
  renameTable,
  resizeTable,
  showTotals,
} from '../../workbook/edit/tables';
import { bodyArea } from '../../workbook/edit/tableShape';
import { clearFilters, reapplyFilters } from '../../workbook/edit/tableFilters';
import { setShowHeaders } from '../../workbook/edit/tableParts';
import { Refusal } from '../../workbook/Refusal';
import type { TableData } from '../../workbook/types';
import { asBoolean, asText } from '../Arguments';
import { TABLE_EVENTS } from '../events/eventNumbers';
import { registration } from '../events/registration';
import type { Property } from '../ObjectType';
import { ObjectType } from '../ObjectType';
import { openRange, readAreaOn } from '../ranges';
import type { TableTarget } from '../targets';
import { placedTable } from './tableTargets';

/** `Excel.Table`. */
export const tableType = new ObjectType<TableTarget>('Table', {
  ids: ({ id }) => ({ Id: id }),
  check: ({ id }, session) => {
    placedTable(session, id);
  },
  properties: {
    Id: { get: ({ id }) => id },
    LegacyId: { get: ({ id }) => id },
    Name: {
      get: ({ id }, session) => placedTable(session, id).table.name,
      set: ({ id }, value, session) => renameTable(session.book, placedTable(session, id), asText(value)),
    },
    Style: {
      get: ({ id }, session) => placedTable(session, id).table.style,
      set: ({ id }, value, session) => {
        const style = asText(value);
        if (style !== '' && !/^TableStyle(Light|Medium|Dark)\d{1,2}$/.test(style))
          throw new Refusal('InvalidArgument');
        changeTable(session.book, placedTable(session, id), (table) => {
          table.style = style;
        });
      },
    },
    ShowTotals: {
      get: ({ id }, session) => placedTable(session, id).table.showTotals,
      set: ({ id }, value, session) => showTotals(session.book, placedTable(session, id), asBoolean(value)),
    },
    ShowHeaders: {
      get: ({ id }, session) => placedTable(session, id).table.showHeaders,
      set: ({ id }, value, session) =>
        setShowHeaders(session.book, placedTable(session, id), asBoolean(value)),
    },
    ShowBandedRows: toggle('showBandedRows'),
    ShowBandedColumns: toggle('showBandedColumns'),
    HighlightFirstColumn: toggle('highlightFirstColumn'),
    HighlightLastColumn: toggle('highlightLastColumn'),
    ShowFilterButton: toggle('showFilterButton'),
  },
  navigation: {
    AutoFilter: ({ id }, session) => session.open('AutoFilter', { tableId: id }),
    Columns: (table, session) => session.open('TableColumnCollection', table),
    Rows: (table, session) => session.open('TableRowCollection', table),
    Sort: (table, session) => session.open('TableSort', table),
    Worksheet: ({ id }, session) => session.open('Worksheet', placedTable(session, id).sheet),
  },
  methods: {
    ClearFilters: ({ id }, _args, session) => clearFilters(session.book, placedTable(session, id)),
    ReapplyFilters: ({ id }, _args, session) => reapplyFilters(session.book, placedTable(session, id)),
    ConvertToRange({ id }, _args, session) {
      const placed = placedTable(session, id);
      convertToRange(session.book, placed);
      return openRange(session, placed.sheet, placed.table.area);
    },
    Delete: ({ id }, _args, session) => deleteTable(session.book, placedTable(session, id)),
    Resize({ id }, args, session) {
      const placed = placedTable(session, id);
      resizeTable(session.book, placed, readAreaOn(args, 0, session, placed.sheet));
    },
    GetRange({ id }, _args, session) {
      const { sheet, table } = placedTable(session, id);
      return openRange(session, sheet, table.area);
    },
    GetDataBodyRange({ id }, _args, session) {
      const { sheet, table } = placedTable(session, id);
      return openRange(session, sheet, bodyArea(table));
    },
    GetHeaderRowRange({ id }, _args, session) {
      const { sheet, table } = placedTable(session, id);
      if (!table.showHeaders) throw new Refusal('ItemNotFound');
      return openRange(session, sheet, { ...table.area, rows: 1 });
    },
    GetTotalRowRange({ id }, _args, session) {
      const { sheet, table } = placedTable(session, id);
      if (!table.showTotals) throw new Refusal('ItemNotFound');
      return openRange(session, sheet, { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 });
    },
    ...registration<TableTarget>(TABLE_EVENTS, ({ id }) => id),
  },
});

type Switch =
  | 'showBandedRows'
  | 'showBandedColumns'
  | 'highlightFirstColumn'
  | 'highlightLastColumn'
  | 'showFilterButton';

function toggle(key: Switch & keyof TableData): Property<TableTarget> {
  return {
    get: ({ id }, session) => placedTable(session, id).table[key],
    set: ({ id }, value, session) => {
      const on = asBoolean(value);
      changeTable(session.book, placedTable(session, id), (table) => {
        table[key] = on;
      });
    },
  };
}
