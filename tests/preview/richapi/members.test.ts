import { TYPES } from '../../../src/preview/richapi/types';
import { openBlank } from './office';

interface Proxy {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
}

/** Types whose members other names of the library share; the others are looked up by their own. */
const PARTS = [
  'CustomConditionalFormat',
  'CellValueConditionalFormat',
  'ColorScaleConditionalFormat',
  'DataBarConditionalFormat',
  'IconSetConditionalFormat',
  'TopBottomConditionalFormat',
  'TextConditionalFormat',
  'PresetCriteriaConditionalFormat',
  'ConditionalFormatRule',
  'ConditionalRangeFormat',
  'ConditionalRangeFont',
  'ConditionalRangeFill',
  'ConditionalRangeBorder',
  'ConditionalRangeBorderCollection',
  'ConditionalDataBarPositiveFormat',
  'ConditionalDataBarNegativeFormat',
];

describe('every member of the stand-in is one of the library’s (richapi-protocol.md §3.2)', () => {
  it.each(Object.keys(TYPES))('%s', async (name) => {
    const opened = await openBlank();
    const classes = opened.excel as unknown as Record<
      string,
      { prototype: Proxy & Record<string, unknown> } | undefined
    >;
    const own = name === 'ConditionalFormatPart' ? PARTS : [name];
    const prototypes = own.map((each) => classes[each]?.prototype);
    expect(prototypes).not.toContain(undefined);
    const has = (member: string) =>
      prototypes.some((prototype) => prototype !== undefined && member in prototype);
    const scalars = new Set(prototypes.flatMap((prototype) => prototype?._scalarPropertyOriginalNames ?? []));
    const { spec } = TYPES[name as keyof typeof TYPES];
    const lower = (member: string) => member.charAt(0).toLowerCase() + member.slice(1);
    const unknown = [
      ...Object.keys(spec.properties ?? {}).filter((member) => !scalars.has(member)),
      ...Object.keys(spec.navigation ?? {}).filter(
        (member) => !member.startsWith('_') && !has(lower(member)),
      ),
      ...Object.keys(spec.methods ?? {}).filter((member) => !member.startsWith('_') && !has(lower(member))),
    ];
    opened.close();
    expect(unknown.filter((member) => !ALLOWED.has(`${name}.${member}`))).toEqual([]);
  });
});

/** Names under which the library sends other members. */
const ALLOWED = new Set(['Worksheet.Gridlines', 'Worksheet.Headings']);
