import { changeChart } from '../../../workbook/charts/editCharts';
import type { ChartData } from '../../../workbook/charts/types';
import { Refusal } from '../../../workbook/Refusal';
import type { Navigation, Property, TypeSpec } from '../../ObjectType';
import type { Session } from '../../Session';
import type { ChartPartTarget, TypeName } from '../../targets';

/** A chart is data held as Office.js states it: its parts are looked up by their path from the chart. */
export type Bag = Record<string, unknown>;

export function chartOf({ sheet, id }: Pick<ChartPartTarget, 'sheet' | 'id'>): ChartData {
  const chart = sheet.charts.find((each) => each.id === id);
  if (chart === undefined) throw new Refusal('ItemNotFound');
  return chart;
}

/** What stands at a path, or an empty bag. */
export function bagOf(target: ChartPartTarget): Bag {
  let bag: unknown = chartOf(target);
  for (const step of target.path) bag = (bag as Bag | undefined)?.[step];
  return (bag ?? {}) as Bag;
}

/** The bag at a path, made where there is none. */
function madeBag(chart: ChartData, path: readonly (string | number)[]): Bag {
  let bag = chart as unknown as Bag;
  for (const step of path) {
    const next = (bag[step] ?? {}) as Bag;
    bag[step] = next;
    bag = next;
  }
  return bag;
}

/** Changes the bag at a path; undo brings the chart back. */
export function changeBag(target: ChartPartTarget, { book }: Session, work: (bag: Bag) => void): void {
  changeChart(book, target.sheet, target.id, (chart) => {
    work(madeBag(chart, target.path));
  });
}

/** Changes the chart itself. */
export function change(target: ChartPartTarget, { book }: Session, work: (chart: ChartData) => void): void {
  chartOf(target);
  changeChart(book, target.sheet, target.id, work);
}

/**
 * A scalar that stands in the bag under a name.
 *
 * @param fallback what it reads as when nobody set it
 * @param check refuses what Excel does not take; `undefined` takes the member away
 */
export function member(
  key: string,
  fallback: unknown,
  check: (value: unknown) => unknown,
  also?: (bag: Bag) => void,
): Required<Pick<Property<ChartPartTarget>, 'get' | 'set'>> {
  return {
    get: (target) => bagOf(target)[key] ?? fallback,
    set: (target, value, session) => {
      const checked = check(value);
      changeBag(target, session, (bag) => {
        if (checked === undefined) Reflect.deleteProperty(bag, key);
        else bag[key] = checked;
        also?.(bag);
      });
    },
  };
}

/** The object of another type at a path further down; without steps, another view of the same bag. */
export function part(type: TypeName, ...steps: readonly string[]): Navigation<ChartPartTarget> {
  return (target, session) =>
    session.open(type as 'ChartTitle', { ...target, path: [...target.path, ...steps] });
}

/** A type of which all members stand in the bag. */
export function partSpec(spec: TypeSpec<ChartPartTarget>): TypeSpec<ChartPartTarget> {
  return {
    ...spec,
    check: (target) => {
      chartOf(target);
    },
  };
}
