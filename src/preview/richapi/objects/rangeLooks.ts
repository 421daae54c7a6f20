import { changeStyle } from '../../workbook/edit/formats';
import { Refusal } from '../../workbook/Refusal';
import { asBoolean, asNumber, asOneOf, asText } from '../Arguments';
import { ObjectType } from '../ObjectType';
import type { RangeTarget } from '../targets';
import { asColor, styleProperty } from './looks';

/** `Excel.RangeFill`: plain fills only. */
export const rangeFillType = new ObjectType<RangeTarget>('RangeFill', {
  properties: {
    Color: styleProperty('fillColor', (value) => value ?? '#FFFFFF', asColor),
  },
  methods: {
    Clear: ({ sheet, area }, _args, { book }) => changeStyle(book, sheet, area, { fillColor: undefined }),
  },
});

/** `Excel.RangeFont`. */
export const rangeFontType = new ObjectType<RangeTarget>('RangeFont', {
  properties: {
    Name: styleProperty('fontName', (value) => value ?? 'Calibri', asText),
    Size: styleProperty('fontSize', (value) => value ?? 11, asSize),
    Color: styleProperty('fontColor', (value) => value ?? '#000000', asColor),
    Bold: styleProperty(
      'bold',
      (value) => value ?? false,
      (value) => asBoolean(value) || undefined,
    ),
    Italic: styleProperty(
      'italic',
      (value) => value ?? false,
      (value) => asBoolean(value) || undefined,
    ),
    Underline: styleProperty(
      'underline',
      (value) => (value === true ? 'Single' : 'None'),
      (value) => asOneOf(value, ['None', 'Single']) === 'Single' || undefined,
    ),
    Strikethrough: styleProperty(
      'strikethrough',
      (value) => value ?? false,
      (value) => asBoolean(value) || undefined,
    ),
  },
});

/** `Excel.FormatProtection`: whether protection of the sheet locks the cells. */
export const formatProtectionType = new ObjectType<RangeTarget>('FormatProtection', {
  properties: {
    Locked: styleProperty(
      'locked',
      (value) => value ?? true,
      (value) => (asBoolean(value) ? undefined : false),
    ),
    FormulaHidden: styleProperty(
      'formulaHidden',
      (value) => value ?? false,
      (value) => asBoolean(value) || undefined,
    ),
  },
});

function asSize(value: unknown): number {
  const size = asNumber(value);
  if (size < 1 || size > 409) throw new Refusal('InvalidArgument');
  return size;
}
