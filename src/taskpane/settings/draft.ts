import type { Category, Settings } from '../../domain';
import type { Locale } from '../../i18n';
import { periodCode, periodWord } from './periodWords';

/** What stands in the form: text as typed, so that a half-typed number is not lost. */
export interface SettingsDraft {
  readonly asOf: string;
  readonly period: string;
  readonly measure: 'margin' | 'revenue';
  readonly abcMeasure: Settings['abc']['measure'];
  readonly profitMax: string;
  readonly profitHigh: string;
  readonly potentialLow: string;
  readonly potentialHigh: string;
  readonly reachedFrom: string;
  readonly lostAfterDays: string;
  readonly grid: readonly (readonly Category[])[];
}

const NUMBERS = [
  'profitMax',
  'profitHigh',
  'potentialLow',
  'potentialHigh',
  'reachedFrom',
  'lostAfterDays',
] as const;

/** The form for given settings. */
export function draftOf(settings: Settings, locale: Locale): SettingsDraft {
  return {
    asOf: settings.asOf ?? '',
    period: periodWord(settings.period, locale),
    measure: settings.profit.measure,
    abcMeasure: settings.abc.measure,
    profitMax: String(settings.profit.cuts[0]),
    profitHigh: String(settings.profit.cuts[1]),
    potentialLow: String(settings.potential.cuts[0]),
    potentialHigh: String(settings.potential.cuts[1]),
    reachedFrom: String(settings.progress.reachedFrom),
    lostAfterDays: String(settings.lostAfterDays),
    grid: settings.grid,
  };
}

/** The change of settings that a form states, and which of its fields are not numbers. */
export function settingsOf(draft: SettingsDraft): {
  readonly settings: object;
  readonly wrong: ReadonlySet<string>;
} {
  const number = (key: (typeof NUMBERS)[number]) => readNumber(draft[key]);
  const wrong = new Set<string>(NUMBERS.filter((key) => number(key) === null));
  return {
    wrong,
    settings: {
      asOf: draft.asOf === '' ? null : draft.asOf,
      period: periodCode(draft.period.trim()),
      profit: { measure: draft.measure, cuts: [number('profitMax'), number('profitHigh')] },
      potential: { cuts: [number('potentialLow'), number('potentialHigh')] },
      abc: { measure: draft.abcMeasure },
      progress: { reachedFrom: number('reachedFrom') },
      lostAfterDays: number('lostAfterDays'),
      grid: draft.grid,
    },
  };
}

/** Spaces group thousands and a comma may stand for the point, as people type in either language. */
function readNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
