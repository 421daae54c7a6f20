import { plottedSeries, seriesName } from '../../../workbook/charts/plotted';
import { chartFormula } from '../../../workbook/charts/sourceSeries';
import { CHART_TYPES, isBar, isColumn, isPie } from '../../../workbook/charts/types';
import type { ChartData, ChartSeriesData } from '../../../workbook/charts/types';
import { Refusal } from '../../../workbook/Refusal';
import { asBoolean, asInteger, asNumber, asOneOf, asText } from '../../Arguments';
import type { Arguments } from '../../Arguments';
import type { Property } from '../../ObjectType';
import { ObjectType } from '../../ObjectType';
import { readRange } from '../../ranges';
import type { Remote } from '../../Remote';
import type { Session } from '../../Session';
import type { ChartPartTarget } from '../../targets';
import { toWire } from '../../values';
import { asColor } from '../looks';
import { change, changeBag, chartOf, member, part, partSpec } from './chartParts';

const NAME_LIMIT = 255;

/** `Excel.ChartSeriesCollection`. */
export const chartSeriesCollectionType = new ObjectType<ChartPartTarget>('ChartSeriesCollection', {
  properties: { Count: { get: (target) => chartOf(target).series.length } },
  items: (target, session) => chartOf(target).series.map((_series, index) => open(target, index, session)),
  methods: {
    Add(target, args, session) {
      const { length } = chartOf(target).series;
      const at = args.integerOr(1, length);
      if (at < 0 || at > length) throw new Refusal('InvalidArgument');
      const name = args.textOr(0, undefined);
      change(target, session, ({ series }) => {
        series.splice(at, 0, name === undefined ? {} : { name: asName(name) });
      });
      return open(target, at, session);
    },
    GetCount: (target) => chartOf(target).series.length,
    GetItemAt: (target, args, session) => {
      const index = args.integer(0);
      if (chartOf(target).series[index] === undefined) throw new Refusal('InvalidArgument');
      return open(target, index, session);
    },
  },
});

function open(target: ChartPartTarget, index: number, session: Session): Remote {
  return session.open('ChartSeries', { ...target, path: ['series', index] });
}

function asName(value: unknown): string {
  const name = asText(value);
  if (name.length > NAME_LIMIT) throw new Refusal('InvalidArgument');
  return name;
}

function indexOf({ path }: ChartPartTarget): number {
  return Number(path[1]);
}

function seriesAt(target: ChartPartTarget): ChartSeriesData {
  const series = chartOf(target).series[indexOf(target)];
  if (series === undefined) throw new Refusal('InvalidArgument');
  return series;
}

/** What all series of a kind share: Excel keeps it with the group. */
function shared(
  key: 'gapWidth' | 'overlap' | 'holeSize' | 'firstSliceAngle',
  from: number,
  to: number,
  fits: (chart: ChartData) => boolean,
): Property<ChartPartTarget> {
  return {
    get: (target) => (fits(chartOf(target)) ? chartOf(target)[key] : null),
    set: (target, value, session) => {
      const number = asInteger(value);
      if (!fits(chartOf(target)) || number < from || number > to) throw new Refusal('InvalidArgument');
      change(target, session, (chart) => {
        chart[key] = number;
      });
    },
  };
}

const hasBars = ({ type }: ChartData): boolean => isBar(type) || isColumn(type);

/** `Excel.ChartSeries`. */
export const chartSeriesType = new ObjectType<ChartPartTarget>('ChartSeries', {
  check: (target) => {
    seriesAt(target);
  },
  properties: {
    Name: {
      ...member('name', '', asName),
      get: (target, { book }) => seriesName(book, seriesAt(target), indexOf(target)),
    },
    ChartType: {
      get: (target) => seriesAt(target).type ?? chartOf(target).type,
      set: (target, value, session) => setType(target, value, session),
    },
    HasDataLabels: {
      get: (target) => seriesAt(target).labels !== undefined,
      set: (target, value, session) => {
        const has = asBoolean(value);
        changeBag(target, session, (bag) => {
          if (has) bag.labels ??= { showValue: true };
          else Reflect.deleteProperty(bag, 'labels');
        });
      },
    },
    Smooth: member('smooth', false, asBoolean),
    MarkerSize: member('markerSize', 5, asNumber),
    MarkerBackgroundColor: member('markerColor', '', asColor),
    PlotOrder: { get: indexOf },
    GapWidth: shared('gapWidth', 0, 500, hasBars),
    Overlap: shared('overlap', -100, 100, hasBars),
    DoughnutHoleSize: shared('holeSize', 10, 90, ({ type }) => type === 'Doughnut'),
    FirstSliceAngle: shared('firstSliceAngle', 0, 360, ({ type }) => isPie(type)),
  },
  navigation: {
    DataLabels: part('ChartDataLabels', 'labels'),
    Format: part('ChartSeriesFormat', 'format'),
    Points: (target, session) => session.open('ChartPointsCollection', target),
  },
  methods: {
    Delete: (target, _args, session) => {
      change(target, session, ({ series }) => {
        series.splice(indexOf(target), 1);
      });
    },
    SetValues: (target, args, session) => setCells(target, 'values', args, session),
    SetXAxisValues: (target, args, session) => setCells(target, 'categories', args, session),
  },
});

/** Kinds mix only where they share their axes: columns, lines and areas. */
function setType(target: ChartPartTarget, value: unknown, session: Session): void {
  const type = asOneOf(value, CHART_TYPES);
  const own = chartOf(target).type;
  const mixes = (each: string): boolean => !each.startsWith('Bar') && each !== 'Pie' && each !== 'Doughnut';
  if (type !== own && !(mixes(type) && mixes(own))) throw new Refusal('InvalidArgument');
  changeBag(target, session, (bag) => {
    if (type === own) Reflect.deleteProperty(bag, 'type');
    else bag.type = type;
  });
}

function setCells(
  target: ChartPartTarget,
  key: 'values' | 'categories',
  args: Arguments,
  session: Session,
): void {
  const { sheet, area } = readRange(args, 0, session, target.sheet);
  changeBag(target, session, (bag) => {
    bag[key] = chartFormula(sheet, area);
  });
}

/** `Excel.ChartPointsCollection`. */
export const chartPointsCollectionType = new ObjectType<ChartPartTarget>('ChartPointsCollection', {
  properties: { Count: { get: (target, session) => valuesOf(target, session).length } },
  items: (target, session) =>
    valuesOf(target, session).map((_value, index) => openPoint(target, index, session)),
  methods: {
    GetCount: (target, _args, session) => valuesOf(target, session).length,
    GetItemAt(target, args, session) {
      const index = args.integer(0);
      if (index < 0 || index >= valuesOf(target, session).length) throw new Refusal('InvalidArgument');
      return openPoint(target, index, session);
    },
  },
});

function openPoint(target: ChartPartTarget, index: number, session: Session): Remote {
  return session.open('ChartPoint', { ...target, path: [...target.path, 'points', index] });
}

function valuesOf(target: ChartPartTarget, { book }: Session): readonly unknown[] {
  return plottedSeries(book, chartOf(target))[indexOf(target)]?.values ?? [];
}

/** `Excel.ChartPoint`. */
export const chartPointType = new ObjectType<ChartPartTarget>(
  'ChartPoint',
  partSpec({
    properties: {
      Value: {
        get: (target, { book }) => {
          const series = plottedSeries(book, chartOf(target))[indexOf(target)];
          return toWire(series?.values[Number(target.path[3])] ?? null);
        },
      },
    },
    navigation: { Format: part('ChartPointFormat') },
  }),
);
