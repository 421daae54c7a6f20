import { LINE_STYLES } from '../../../workbook/charts/types';
import { Refusal } from '../../../workbook/Refusal';
import { asBoolean, asNumber, asOneOf, asText } from '../../Arguments';
import { ObjectType } from '../../ObjectType';
import type { ChartPartTarget } from '../../targets';
import { asColor } from '../looks';
import { changeBag, member, part, partSpec } from './chartParts';

/** `Excel.ChartFont`. */
export const chartFontType = new ObjectType<ChartPartTarget>(
  'ChartFont',
  partSpec({
    properties: {
      Bold: member('bold', false, asBoolean),
      Italic: member('italic', false, asBoolean),
      Color: member('color', '#595959', asColor),
      Name: member('name', 'Calibri', asText),
      Size: member('size', 10, asSize),
    },
  }),
);

function asSize(value: unknown): number {
  const size = asNumber(value);
  if (size < 1 || size > 409) throw new Refusal('InvalidArgument');
  return size;
}

/** `Excel.ChartFill` of a shape. */
export const chartFillType = new ObjectType<ChartPartTarget>(
  'ChartFill',
  partSpec({
    methods: {
      SetSolidColor(target, args, session) {
        const fill = asColor(args.raw(0));
        changeBag(target, session, (bag) => {
          bag.fill = fill;
        });
      },
      Clear: (target, _args, session) => {
        changeBag(target, session, (bag) => {
          bag.fill = 'none';
        });
      },
    },
  }),
);

const LINE = {
  Color: member('color', '#000000', asColor),
  LineStyle: member('style', 'Continuous', (value) => asOneOf(value, LINE_STYLES)),
  Weight: member('weight', 0.75, asNumber),
};

/** `Excel.ChartLineFormat`. */
export const chartLineFormatType = new ObjectType<ChartPartTarget>(
  'ChartLineFormat',
  partSpec({
    properties: LINE,
    methods: {
      Clear: (target, _args, session) => {
        changeBag(target, session, (bag) => {
          for (const key of Object.keys(bag)) Reflect.deleteProperty(bag, key);
          bag.style = 'None';
        });
      },
    },
  }),
);

/** `Excel.ChartBorder`, of the whole chart or of a point. */
export const chartBorderType = new ObjectType<ChartPartTarget>('ChartBorder', partSpec({ properties: LINE }));

/** `Excel.ChartAreaFormat`: the chart's ground, frame and font. */
export const chartAreaFormatType = new ObjectType<ChartPartTarget>(
  'ChartAreaFormat',
  partSpec({
    navigation: {
      Fill: part('ChartFill', 'format'),
      Border: part('ChartBorder', 'format', 'line'),
      Font: part('ChartFont', 'font'),
    },
  }),
);

/** `Excel.ChartSeriesFormat`. */
export const chartSeriesFormatType = new ObjectType<ChartPartTarget>(
  'ChartSeriesFormat',
  partSpec({ navigation: { Fill: part('ChartFill'), Line: part('ChartLineFormat', 'line') } }),
);

/** `Excel.ChartPointFormat`. */
export const chartPointFormatType = new ObjectType<ChartPartTarget>(
  'ChartPointFormat',
  partSpec({ navigation: { Fill: part('ChartFill'), Border: part('ChartBorder', 'line') } }),
);

const FONT_ONLY = partSpec({ navigation: { Font: part('ChartFont', 'font') } });

/** `Excel.ChartTitleFormat`. */
export const chartTitleFormatType = new ObjectType<ChartPartTarget>('ChartTitleFormat', FONT_ONLY);
/** `Excel.ChartLegendFormat`. */
export const chartLegendFormatType = new ObjectType<ChartPartTarget>('ChartLegendFormat', FONT_ONLY);
/** `Excel.ChartAxisTitleFormat`. */
export const chartAxisTitleFormatType = new ObjectType<ChartPartTarget>('ChartAxisTitleFormat', FONT_ONLY);
/** `Excel.ChartDataLabelFormat`. */
export const chartDataLabelFormatType = new ObjectType<ChartPartTarget>('ChartDataLabelFormat', FONT_ONLY);

/** `Excel.ChartAxisFormat`. */
export const chartAxisFormatType = new ObjectType<ChartPartTarget>(
  'ChartAxisFormat',
  partSpec({ navigation: { Font: part('ChartFont', 'font'), Line: part('ChartLineFormat', 'line') } }),
);

/** `Excel.ChartGridlinesFormat`. */
export const chartGridlinesFormatType = new ObjectType<ChartPartTarget>(
  'ChartGridlinesFormat',
  partSpec({ navigation: { Line: part('ChartLineFormat', 'line') } }),
);
