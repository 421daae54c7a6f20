import type { CellValue } from '../workbook/types';

/** A value as Office.js gives it: empty cells are `""`, errors their texts (office-platform.md §3.2). */
export function toWire(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/** `Excel.RangeValueType`. A formula that gives an empty text is a String. */
export function valueType(value: CellValue, isFormula: boolean): string {
  if (value === null) return isFormula ? 'String' : 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'string') return 'String';
  return typeof value === 'boolean' ? 'Boolean' : 'Error';
}
