import { quoteSheet } from '../../workbook/formula/references';
import { cellCount, formatArea } from '../../workbook/area';
import type { Sheet } from '../../workbook/Sheet';
import type { Area } from '../../workbook/types';
import { ObjectType } from '../ObjectType';

interface AreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** `Excel.RangeAreas`, what a print area says of itself. */
export const rangeAreasType = new ObjectType<AreasTarget>('RangeAreas', {
  properties: {
    Address: {
      get: ({ sheet, areas }) =>
        areas.map((area) => `${quoteSheet(sheet.name)}!${formatArea(area)}`).join(','),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
  },
  // They hold for their request alone: nothing of ours keeps several areas over edits.
  methods: { _KeepReference: () => null },
});
