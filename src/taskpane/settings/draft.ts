import { CATEGORIES, DEFAULT_SETTINGS, shortestOrder, stepSequence } from '../../domain';
import type { Category, Settings, StepId } from '../../domain';
import { createFormats, type Locale } from '../../i18n';
import { numbersOf, type NumberName, type Numbers } from './numbers';
import { periodCode, periodWord } from './periodWords';
import { typedNumber } from './typedNumber';

/** Two cuts as typed. */
export type TypedCuts = readonly [string, string];

/** What stands in the form: text as typed, so that a half-typed number is not lost. */
export interface SettingsDraft {
  readonly asOf: string;
  readonly period: string;
  readonly measure: Settings['profit']['measure'];
  readonly perChannel: boolean;
  readonly method: Settings['potential']['method'];
  readonly abcMeasure: Settings['abc']['measure'];
  readonly activeMode: Settings['active']['mode'];
  readonly perManager: boolean;
  readonly numbers: Numbers<string>;
  /** Own potential cuts by channel, as the settings key them; a channel that has none is not there. */
  readonly channelCuts: Readonly<Record<string, TypedCuts>>;
  readonly grid: readonly (readonly Category[])[];
  /** All rules for the next step where they stand, those switched off too. */
  readonly steps: readonly StepId[];
  readonly stepsOff: readonly StepId[];
}

/** Where something that is no number stands: a number of the form, or one of a channel's two cuts. */
export type WrongField = NumberName | `${string} ${0 | 1}`;

export interface ParsedDraft {
  /** The change of settings that the form states. */
  readonly settings: object;
  readonly wrong: ReadonlySet<WrongField>;
}

/** Above it cuts of potential are money, up to it they may be percents. */
const WHOLE = 100;

/** The form for given settings, numbers in the format of the language. */
export function draftOf(settings: Settings, locale: Locale): SettingsDraft {
  const write = (value: number): string => createFormats(locale).exact(value);
  const { profit, potential, nextSteps } = settings;
  return {
    asOf: settings.asOf ?? '',
    period: periodWord(settings.period, locale),
    measure: profit.measure,
    perChannel: profit.perChannel,
    method: potential.method,
    abcMeasure: settings.abc.measure,
    activeMode: settings.active.mode,
    perManager: settings.actionSheets.perManager,
    numbers: numbersOf(settings, write),
    channelCuts: Object.fromEntries(
      Object.entries(potential.perChannel).map(([name, [low, high]]) => [name, [write(low), write(high)]]),
    ),
    grid: settings.grid,
    steps: stepSequence(nextSteps.order),
    stepsOff: nextSteps.off,
  };
}

/** The change of settings that a form states against those that are saved, and which of its fields are no numbers. */
export function settingsOf(draft: SettingsDraft, saved: Settings, locale: Locale): ParsedDraft {
  const wrong = new Set<WrongField>();
  const read = (text: string, field: WrongField): number | null => {
    const value = typedNumber(text, locale);
    if (value === null) wrong.add(field);
    return value;
  };
  const number = (name: NumberName) => read(draft.numbers[name], name);
  const own = Object.entries(draft.channelCuts).map(([name, [low, high]]) => [
    name,
    [read(low, `${name} 0`), read(high, `${name} 1`)],
  ]);
  const gone = Object.keys(saved.potential.perChannel).map((name) => [name, null]);
  const settings = {
    asOf: draft.asOf === '' ? null : draft.asOf,
    windowMonths: number('windowMonths'),
    period: periodCode(draft.period.trim()),
    profit: {
      measure: draft.measure,
      cuts: [number('profitMax'), number('profitHigh')],
      minClients: number('minClients'),
      perChannel: draft.perChannel,
    },
    potential: {
      method: draft.method,
      cuts: [number('potentialLow'), number('potentialHigh')],
      perChannel: Object.fromEntries([...gone, ...own]) as object,
    },
    abc: { measure: draft.abcMeasure },
    progress: { reachedFrom: number('reachedFrom') },
    grid: draft.grid,
    active: { minAmount: number('activeAmount'), minSkus: number('activeSkus'), mode: draft.activeMode },
    effectiveOrder: { minAmount: number('orderAmount'), minSkus: number('orderSkus') },
    lostAfterDays: number('lostAfterDays'),
    visits: Object.fromEntries(CATEGORIES.map((category) => [category, number(`visits${category}`)])),
    nextSteps: { order: shortestOrder(draft.steps), off: draft.stepsOff },
    actionSheets: { maxRows: number('maxRows'), perManager: draft.perManager },
  };
  return { settings, wrong };
}

/** Whether the general potential cuts are percents of an accumulated total: only shares are cut by them. */
export function cutsAreShares({ method, numbers }: SettingsDraft, locale: Locale): boolean {
  return method === 'share' && (typedNumber(numbers.potentialHigh, locale) ?? WHOLE) <= WHOLE;
}

/** Another method of potential levels; percents that it cannot use give way to the thresholds of a new book. */
export function withMethod(
  draft: SettingsDraft,
  method: SettingsDraft['method'],
  locale: Locale,
): Partial<SettingsDraft> {
  if (method === 'share' || !cutsAreShares(draft, locale)) return { method };
  const { potentialLow, potentialHigh } = draftOf(DEFAULT_SETTINGS, locale).numbers;
  return { method, numbers: { ...draft.numbers, potentialLow, potentialHigh } };
}

/** One of a channel's two cuts as typed; a channel with both left empty has none of its own. */
export function withChannelCut(
  { channelCuts }: SettingsDraft,
  channel: string,
  side: 0 | 1,
  text: string,
): Pick<SettingsDraft, 'channelCuts'> {
  const [low, high] = channelCuts[channel] ?? ['', ''];
  const cuts: TypedCuts = side === 0 ? [text, high] : [low, text];
  const others = Object.entries(channelCuts).filter(([name]) => name !== channel);
  const isEmpty = cuts.every((cut) => cut.trim() === '');
  return { channelCuts: Object.fromEntries(isEmpty ? others : [...others, [channel, cuts]]) };
}
