import { isUnbounded } from '../../workbook/area';
import { displayText } from '../../workbook/displayText';
import { Refusal } from '../../workbook/Refusal';
import type { Property } from '../ObjectType';
import { ObjectType } from '../ObjectType';
import { openRange } from '../ranges';
import type { Session } from '../Session';
import type { RangeTarget } from '../targets';
import { toWire, valueType } from '../values';

/** `Excel.RangeView`: the visible cells of a range, without hidden and filtered rows and hidden columns. Read only. */
export const rangeViewType = new ObjectType<RangeTarget>('RangeView', {
  properties: {
    Values: cells(({ sheet }, row, column) => toWire(sheet.cells.value(row, column))),
    Formulas: cells(
      ({ sheet }, row, column) => sheet.cells.formula(row, column) ?? toWire(sheet.cells.value(row, column)),
    ),
    Text: cells(({ sheet }, row, column, { book }) =>
      displayText(
        sheet.cells.value(row, column),
        formatAt(sheet.cells.styleId(row, column), book),
        book.culture,
      ),
    ),
    NumberFormat: cells(({ sheet }, row, column, { book }) =>
      formatAt(sheet.cells.styleId(row, column), book),
    ),
    ValueTypes: cells(({ sheet }, row, column) =>
      valueType(sheet.cells.value(row, column), sheet.cells.formula(row, column) !== undefined),
    ),
    RowCount: { get: (range) => visibleRows(range).length },
    ColumnCount: { get: (range) => visibleColumns(range).length },
  },
  methods: {
    GetRange: ({ sheet, area }, _args, session) => openRange(session, sheet, area),
  },
});

function formatAt(styleId: number, book: Session['book']): string {
  return book.styles.get(styleId).numberFormat ?? 'General';
}

function cells(
  read: (range: RangeTarget, row: number, column: number, session: Session) => unknown,
): Property<RangeTarget> {
  return {
    get(range, session) {
      if (isUnbounded(range.area)) throw new Refusal('InvalidArgument', 'The range is unbounded.');
      session.book.calculator?.flush();
      const columns = visibleColumns(range);
      return visibleRows(range).map((row) => columns.map((column) => read(range, row, column, session)));
    },
  };
}

function visibleRows({ sheet, area }: RangeTarget): number[] {
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
  return rows.filter((row) => !sheet.hiddenRows.has(row) && !sheet.filteredRows.has(row));
}

function visibleColumns({ sheet, area }: RangeTarget): number[] {
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
  return columns.filter((column) => !sheet.hiddenColumns.has(column));
}
