import { addChart, barSpacing, deleteChart, placeChart } from '../../../workbook/charts/editCharts';
import { boxOf, startOfColumn, startOfRow } from '../../../workbook/charts/placement';
import { seriesOf } from '../../../workbook/charts/sourceSeries';
import type { SeriesBy } from '../../../workbook/charts/sourceSeries';
import { CHART_TYPES } from '../../../workbook/charts/types';
import type { ChartSeriesData } from '../../../workbook/charts/types';
import { activateSheet } from '../../../workbook/edit/sheets';
import { Refusal } from '../../../workbook/Refusal';
import type { Sheet } from '../../../workbook/Sheet';
import { asBoolean, asNumber, asOneOf, asText } from '../../Arguments';
import type { Arguments } from '../../Arguments';
import type { Property } from '../../ObjectType';
import { ObjectType } from '../../ObjectType';
import { readAreaOn, readRange } from '../../ranges';
import type { Remote } from '../../Remote';
import type { Session } from '../../Session';
import type { ChartPartTarget } from '../../targets';
import { change, chartOf, member, part, partSpec } from './chartParts';

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;

/** `Excel.ChartCollection` of a sheet. */
export const chartCollectionType = new ObjectType<Sheet>('ChartCollection', {
  properties: { Count: { get: ({ charts }) => charts.length } },
  item: (sheet, key, session) => required(find(sheet, asText(key), session)),
  items: (sheet, session) => sheet.charts.map(({ id }) => open(sheet, id, session)),
  methods: {
    Add(sheet, args, session) {
      const type = asType(args.raw(0));
      const place = readRange(args, 1, session, sheet);
      session.book.calculator?.flush();
      const source = { sheet: place.sheet, area: place.area, by: seriesBy(args, 2) };
      return open(sheet, addChart(session.book, sheet, type, source).id, session);
    },
    GetCount: ({ charts }) => charts.length,
    GetItem: (sheet, args, session) => required(find(sheet, args.text(0), session)),
    GetItemAt(sheet, args, session) {
      const chart = sheet.charts[args.integer(0)];
      if (chart === undefined) throw new Refusal('InvalidArgument');
      return open(sheet, chart.id, session);
    },
    GetItemOrNullObject: (sheet, args, session) => find(sheet, args.text(0), session),
  },
});

function open(sheet: Sheet, id: string, session: Session): Remote {
  return session.open('Chart', { sheet, id, path: [] });
}

/** By id or, as Excel compares names, without case; the first of equal names. */
function find(sheet: Sheet, key: string, session: Session): Remote | null {
  const name = key.toLowerCase();
  const found =
    sheet.charts.find((chart) => chart.name.toLowerCase() === name) ??
    sheet.charts.find((chart) => chart.id === key);
  return found === undefined ? null : open(sheet, found.id, session);
}

function required(remote: Remote | null): Remote {
  if (remote === null) throw new Refusal('ItemNotFound');
  return remote;
}

/** Kinds that the stand-in does not draw are refused by name: nothing is taken silently for another. */
function asType(value: unknown): (typeof CHART_TYPES)[number] {
  const text = asText(value);
  const found = CHART_TYPES.find((each) => each.toLowerCase() === text.toLowerCase());
  if (found === undefined) throw new Refusal('ApiNotFound', `The stand-in does not know the chart ${text}.`);
  return found;
}

function seriesBy(args: Arguments, index: number): SeriesBy {
  return asOneOf(args.raw(index) ?? 'Auto', SERIES_BY);
}

/** Where the chart lies, in points. */
function place(key: 'left' | 'top' | 'width' | 'height'): Property<ChartPartTarget> {
  return {
    get: (target) => boxOf(target.sheet, chartOf(target))[key],
    set: (target, value, { book }) => {
      const points = asNumber(value);
      if (points < 0) throw new Refusal('InvalidArgument');
      chartOf(target);
      placeChart(book, target.sheet, target.id, { [key]: points });
    },
  };
}

/** `Excel.Chart`. */
export const chartType = new ObjectType<ChartPartTarget>('Chart', {
  ...partSpec({}),
  ids: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: member('name', '', asText),
    ChartType: {
      get: (target) => chartOf(target).type,
      set: (target, value, session) => {
        const type = asType(value);
        change(target, session, (chart) => {
          chart.type = type;
          Object.assign(chart, barSpacing(type));
          for (const series of chart.series) delete series.type;
        });
      },
    },
    Left: place('left'),
    Top: place('top'),
    Width: place('width'),
    Height: place('height'),
    PlotBy: { get: (target) => chartOf(target).plotBy },
    PlotVisibleOnly: member('plotVisibleOnly', true, asBoolean),
  },
  navigation: {
    Title: part('ChartTitle', 'title'),
    Legend: part('ChartLegend', 'legend'),
    Axes: part('ChartAxes'),
    DataLabels: part('ChartDataLabels', 'labels'),
    Format: part('ChartAreaFormat'),
    Series: part('ChartSeriesCollection'),
    Worksheet: ({ sheet }, session) => session.open('Worksheet', sheet),
  },
  methods: {
    Activate: ({ sheet }, _args, { book }) => activateSheet(book, sheet),
    Delete: ({ sheet, id }, _args, { book }) => deleteChart(book, sheet, id),
    SetData(target, args, session) {
      const source = readRange(args, 0, session, target.sheet);
      session.book.calculator?.flush();
      const { series, plotBy } = seriesOf(source.sheet, source.area, seriesBy(args, 1));
      change(target, session, (chart) => {
        // Looks stay with the places of their series.
        chart.series = series.map((each, index) => ({ ...looksOf(chart.series[index] ?? {}), ...each }));
        chart.plotBy = plotBy;
      });
    },
    SetPosition: setPosition,
  },
});

/** From the first cell's corner; with a second, just over all cells between. */
function setPosition(target: ChartPartTarget, args: Arguments, session: Session): void {
  const { sheet } = target;
  const start = readAreaOn(args, 0, session, sheet);
  const corner = { left: startOfColumn(sheet, start.column), top: startOfRow(sheet, start.row) };
  if (!args.has(1)) {
    placeChart(session.book, sheet, target.id, corner);
    return;
  }
  const end = readAreaOn(args, 1, session, sheet);
  const right = startOfColumn(sheet, end.column + end.columns);
  const bottom = startOfRow(sheet, end.row + end.rows);
  if (right <= corner.left || bottom <= corner.top) throw new Refusal('InvalidArgument');
  placeChart(session.book, sheet, target.id, {
    ...corner,
    width: right - corner.left,
    height: bottom - corner.top,
  });
}

function looksOf(series: ChartSeriesData): ChartSeriesData {
  const { type, format, labels, smooth, markerSize, markerColor, points } = series;
  const looks = { type, format, labels, smooth, markerSize, markerColor, points };
  return Object.fromEntries(Object.entries(looks).filter(([, look]) => look !== undefined));
}
