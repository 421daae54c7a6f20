import { cellCount, formatArea, isUnbounded, isWholeColumns, isWholeRows } from '../../workbook/area';
import { displayText } from '../../workbook/displayText';
import { setColumnsHidden, setRowsHidden } from '../../workbook/edit/lines';
import { writeCells } from '../../workbook/edit/write';
import { quoteSheet } from '../../workbook/formula/references';
import { Refusal } from '../../workbook/Refusal';
import { asBoolean } from '../Arguments';
import { isScalar, readAssignment, readMatrix } from '../matrix';
import type { Property } from '../ObjectType';
import { ObjectType } from '../ObjectType';
import type { Session } from '../Session';
import type { RangeTarget } from '../targets';
import { toWire, valueType } from '../values';
import { rangeEdits } from './rangeEdits';
import { allHidden, position } from './rangeLines';
import { rangeMoves } from './rangeMoves';
import { numberFormatProperties } from './rangeNumberFormat';

/** `Excel.Range`. */
export const rangeType = new ObjectType<RangeTarget>('Range', {
  check({ sheet, isLost }, session) {
    if (isLost === true || !session.book.sheets.includes(sheet)) throw new Refusal('InvalidReference');
  },
  ids: ({ referenceId }) => (referenceId === undefined ? {} : { _ReferenceId: referenceId }),
  properties: {
    Address: { get: (range) => fullAddress(range) },
    AddressLocal: { get: (range) => fullAddress(range) },
    CellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    IsEntireRow: { get: ({ area }) => isWholeRows(area) },
    Values: { get: values, set: assignCells },
    Formulas: { get: formulas, set: assignCells },
    Text: { get: texts },
    ValueTypes: { get: valueTypes },
    ...numberFormatProperties,
    Hidden: { get: (range) => allHidden(range) },
    RowHidden: {
      get: ({ sheet, area }) => allHidden({ sheet, area }, 'rows'),
      set: ({ sheet, area }, value, { book }) => setRowsHidden(book, sheet, area, asBoolean(value)),
    },
    ColumnHidden: {
      get: ({ sheet, area }) => allHidden({ sheet, area }, 'columns'),
      set: ({ sheet, area }, value, { book }) => setColumnsHidden(book, sheet, area, asBoolean(value)),
    },
    Top: position('rows', 'start'),
    Height: position('rows', 'size'),
    Left: position('columns', 'start'),
    Width: position('columns', 'size'),
  } satisfies Record<string, Property<RangeTarget>>,
  navigation: {
    Format: (range, session) => session.open('RangeFormat', range),
    Worksheet: ({ sheet }, session) => session.open('Worksheet', sheet),
    Sort: (range, session) => session.open('RangeSort', range),
    ConditionalFormats: (range, session) => session.open('ConditionalFormatCollection', range),
    DataValidation: (range, session) => session.open('DataValidation', range),
  },
  methods: { ...rangeMoves, ...rangeEdits },
});

function fullAddress({ sheet, area }: RangeTarget): string {
  return `${quoteSheet(sheet.name)}!${formatArea(area)}`;
}

function values({ sheet, area }: RangeTarget, { book }: Session): unknown {
  book.calculator?.flush();
  return readMatrix(area, (row, column) => toWire(sheet.cells.value(row, column)));
}

function formulas({ sheet, area }: RangeTarget, { book }: Session): unknown {
  book.calculator?.flush();
  return readMatrix(
    area,
    (row, column) => sheet.cells.formula(row, column) ?? toWire(sheet.cells.value(row, column)),
  );
}

function texts({ sheet, area }: RangeTarget, { book }: Session): unknown {
  book.calculator?.flush();
  return readMatrix(area, (row, column) => {
    const value = sheet.cells.value(row, column);
    if (value === null) return '';
    const format = book.styles.get(sheet.cells.styleId(row, column)).numberFormat ?? 'General';
    return displayText(value, format, book.culture);
  });
}

function valueTypes({ sheet, area }: RangeTarget, { book }: Session): unknown {
  book.calculator?.flush();
  return readMatrix(area, (row, column) =>
    valueType(sheet.cells.value(row, column), sheet.cells.formula(row, column) !== undefined),
  );
}

/** `values` and `formulas` take the same: what is typed decides (office-platform.md §3.1). */
function assignCells({ sheet, area }: RangeTarget, value: unknown, { book }: Session): void {
  if (isUnbounded(area)) throw new Refusal('InvalidArgument', 'The range is unbounded.');
  writeCells(book, sheet, area, readAssignment(value, area, isScalar), { culture: 'en-US' });
}
