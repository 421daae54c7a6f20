import { plottedSeries } from '../../../workbook/charts/plotted';
import { LABEL_POSITIONS, LEGEND_POSITIONS, TICK_LABELS } from '../../../workbook/charts/types';
import { titleText, valueScale } from '../../../workbook/charts/scale';
import { asBoolean, asNumber, asOneOf, asText } from '../../Arguments';
import type { Property } from '../../ObjectType';
import { ObjectType } from '../../ObjectType';
import { readRange } from '../../ranges';
import type { ChartPartTarget } from '../../targets';
import { chartFormula } from '../../../workbook/charts/sourceSeries';
import type { Bag } from './chartParts';
import { bagOf, change, chartOf, member, part, partSpec } from './chartParts';

/** A title that is given a text is shown. */
function show(bag: Bag): void {
  bag.visible = true;
}

/** `Excel.ChartTitle`. */
export const chartTitleType = new ObjectType<ChartPartTarget>(
  'ChartTitle',
  partSpec({
    properties: {
      Visible: member('visible', true, asBoolean),
      Overlay: member('overlay', false, asBoolean),
      Text: {
        ...member('text', '', asText, show),
        get: (target, { book }) => titleText(chartOf(target), plottedSeries(book, chartOf(target))),
      },
    },
    navigation: { Format: part('ChartTitleFormat') },
  }),
);

/** `Excel.ChartLegend`. */
export const chartLegendType = new ObjectType<ChartPartTarget>(
  'ChartLegend',
  partSpec({
    properties: {
      Visible: member('visible', true, asBoolean),
      Position: member('position', 'Bottom', (value) => asOneOf(value, LEGEND_POSITIONS)),
      Overlay: member('overlay', false, asBoolean),
    },
    navigation: { Format: part('ChartLegendFormat') },
  }),
);

/** `Excel.ChartAxes`, without the third axis of charts in space. */
export const chartAxesType = new ObjectType<ChartPartTarget>(
  'ChartAxes',
  partSpec({
    navigation: {
      CategoryAxis: part('ChartAxis', 'categoryAxis'),
      ValueAxis: part('ChartAxis', 'valueAxis'),
    },
    methods: {
      GetItem(target, args, session) {
        asOneOf(args.raw(1) ?? 'Primary', ['Primary']);
        const type = asOneOf(args.raw(0), ['Category', 'Value']);
        return session.open('ChartAxis', { ...target, path: [`${type.toLowerCase()}Axis`] });
      },
    },
  }),
);

/** A limit of the value axis: a number, or an empty text for Excel's own choice; it always reads as a number. */
function limit(key: 'minimum' | 'maximum' | 'majorUnit'): Property<ChartPartTarget> {
  return {
    ...member(key, 0, (value) => (value === '' ? undefined : asNumber(value))),
    get: (target, { book }) => {
      const chart = chartOf(target);
      if (target.path[0] !== 'valueAxis') return bagOf(target)[key] ?? 0;
      return valueScale(chart, plottedSeries(book, chart))[key];
    },
  };
}

/** `Excel.ChartAxis`. */
export const chartAxisType = new ObjectType<ChartPartTarget>(
  'ChartAxis',
  partSpec({
    properties: {
      Type: { get: ({ path }) => (path[0] === 'valueAxis' ? 'Value' : 'Category') },
      Visible: member('visible', true, asBoolean),
      Minimum: limit('minimum'),
      Maximum: limit('maximum'),
      MajorUnit: limit('majorUnit'),
      NumberFormat: {
        ...member('numberFormat', 'General', asText),
        get: (target, { book }) =>
          bagOf(target).numberFormat ?? formatOf(target, plottedSeries(book, chartOf(target))),
      },
      LinkNumberFormat: {
        get: (target) => bagOf(target).numberFormat === undefined,
        set: member('numberFormat', '', (value) => (asBoolean(value) ? undefined : 'General')).set,
      },
      ReversePlotOrder: member('reversePlotOrder', false, asBoolean),
      TickLabelPosition: member('tickLabelPosition', 'NextToAxis', (value) => asOneOf(value, TICK_LABELS)),
    },
    navigation: {
      Title: part('ChartAxisTitle', 'title'),
      MajorGridlines: part('ChartGridlines', 'majorGridlines'),
      Format: part('ChartAxisFormat'),
    },
    methods: {
      SetCategoryNames(target, args, session) {
        const place = readRange(args, 0, session, target.sheet);
        change(target, session, ({ series }) => {
          for (const each of series) each.categories = chartFormula(place.sheet, place.area);
        });
      },
    },
  }),
);

function formatOf({ path }: ChartPartTarget, series: ReturnType<typeof plottedSeries>): string {
  return path[0] === 'valueAxis' ? (series[0]?.numberFormat ?? 'General') : 'General';
}

/** `Excel.ChartAxisTitle`. */
export const chartAxisTitleType = new ObjectType<ChartPartTarget>(
  'ChartAxisTitle',
  partSpec({
    properties: {
      Visible: member('visible', false, asBoolean),
      Text: member('text', 'Axis Title', asText, show),
    },
    navigation: { Format: part('ChartAxisTitleFormat') },
  }),
);

/** `Excel.ChartGridlines`. */
export const chartGridlinesType = new ObjectType<ChartPartTarget>(
  'ChartGridlines',
  partSpec({
    properties: { Visible: member('visible', false, asBoolean) },
    navigation: { Format: part('ChartGridlinesFormat') },
  }),
);

/** Labels of a series, or those of all series when the path leads to none. */
function label(
  key: string,
  fallback: unknown,
  check: (value: unknown) => unknown,
): Property<ChartPartTarget> {
  const own = member(key, fallback, check);
  const isAll = ({ path }: ChartPartTarget): boolean => path[0] === 'labels';
  return {
    get: (target, session) =>
      own.get(isAll(target) ? { ...target, path: ['series', 0, 'labels'] } : target, session),
    set: (target, value, session) => {
      if (!isAll(target)) {
        own.set(target, value, session);
        return;
      }
      const checked = check(value);
      change(target, session, ({ series }) => {
        for (const each of series) each.labels = { ...each.labels, [key]: checked };
      });
    },
  };
}

/** `Excel.ChartDataLabels`. */
export const chartDataLabelsType = new ObjectType<ChartPartTarget>(
  'ChartDataLabels',
  partSpec({
    properties: {
      ShowValue: label('showValue', false, asBoolean),
      ShowCategoryName: label('showCategoryName', false, asBoolean),
      ShowSeriesName: label('showSeriesName', false, asBoolean),
      ShowPercentage: label('showPercentage', false, asBoolean),
      ShowLegendKey: label('showLegendKey', false, asBoolean),
      Position: label('position', 'OutsideEnd', (value) => asOneOf(value, LABEL_POSITIONS)),
      NumberFormat: label('numberFormat', 'General', asText),
      Separator: label('separator', ', ', asText),
    },
    navigation: {
      Format: (target, session) => {
        const path = target.path[0] === 'labels' ? ['series', 0, 'labels'] : target.path;
        return session.open('ChartDataLabelFormat', { ...target, path });
      },
    },
  }),
);
