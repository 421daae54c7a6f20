import { isUnbounded } from '../../workbook/area';
import { changeStyle } from '../../workbook/edit/formats';
import { isNumberFormat, numberFormatCategory } from '../../workbook/displayText';
import { Refusal } from '../../workbook/Refusal';
import { isText, readAssignment, readMatrix } from '../matrix';
import type { Property } from '../ObjectType';
import type { Session } from '../Session';
import type { RangeTarget } from '../targets';

/** `numberFormat`, its local twin (Excel does no coercion between them: office-platform.md §3.3), and the category. */
export const numberFormatProperties = {
  NumberFormat: { get: formats, set: assignFormats },
  NumberFormatLocal: { get: formats, set: assignFormats },
  NumberFormatCategories: {
    get: ({ sheet, area }, { book }) =>
      readMatrix(area, (row, column) =>
        numberFormatCategory(book.styles.get(sheet.cells.styleId(row, column)).numberFormat ?? 'General'),
      ),
    // office-platform.md §3.2: excluded from parameterless loads
    onlyByName: true,
  },
} satisfies Record<string, Property<RangeTarget>>;

function formats({ sheet, area }: RangeTarget, { book }: Session): unknown {
  return readMatrix(
    area,
    (row, column) => book.styles.get(sheet.cells.styleId(row, column)).numberFormat ?? 'General',
  );
}

function assignFormats({ sheet, area }: RangeTarget, value: unknown, { book }: Session): void {
  if (isText(value)) {
    changeStyle(book, sheet, area, { numberFormat: checked(value) });
    return;
  }
  if (isUnbounded(area)) throw new Refusal('InvalidArgument', 'The range is unbounded.');
  const at = readAssignment(value, area, isText);
  const known = new Map<string, string | undefined>();
  changeStyle(book, sheet, area, (row, column) => {
    const format = at(row - area.row, column - area.column);
    if (format === null) return null;
    if (!known.has(format)) known.set(format, checked(format));
    return { numberFormat: known.get(format) };
  });
}

/** `""` is General (office-platform.md §3.1). @throws Refusal InvalidArgument for what is no number format */
function checked(format: string): string | undefined {
  if (format === '' || format === 'General') return undefined;
  if (!isNumberFormat(format)) throw new Refusal('InvalidArgument');
  return format;
}
