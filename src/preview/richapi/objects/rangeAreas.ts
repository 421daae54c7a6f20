import { quoteSheet } from '../../workbook/formula/references';
import { cellCount, formatArea } from '../../workbook/area';
import { ObjectType } from '../ObjectType';
import type { AreasTarget } from '../targets';

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
