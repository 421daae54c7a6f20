import { parseArgs } from 'node:util';
import { fail, issue, succeed, type Outcome } from '../../app';
import { LOCALES, type Locale } from '../../i18n';

/** What the command line was asked for; paths as typed. */
export interface Arguments {
  readonly input: string;
  readonly out?: string;
  readonly report?: string;
  readonly clients?: string;
  /** A folder that gets a workbook for each manager. */
  readonly managers?: string;
  readonly settings?: string;
  /** Ids of clients whose classes are to be explained. */
  readonly why: readonly string[];
  /** A settings file whose effect is to be told, not used. */
  readonly whatif?: string;
  /** Absent: the language of the workbook decides. */
  readonly lang?: Locale;
  readonly actions: boolean;
  readonly kpis: boolean;
  readonly kpiSheet: boolean;
  readonly gapSheet: boolean;
}

const OPTIONS = {
  out: { type: 'string' },
  report: { type: 'string' },
  clients: { type: 'string' },
  managers: { type: 'string' },
  settings: { type: 'string' },
  why: { type: 'string', multiple: true },
  whatif: { type: 'string' },
  lang: { type: 'string' },
  actions: { type: 'boolean', default: false },
  kpis: { type: 'boolean', default: false },
  'kpi-sheet': { type: 'boolean', default: false },
  'gap-sheet': { type: 'boolean', default: false },
} as const;

/**
 * Read `IN.xlsx [--out …] [--report …] [--clients …] [--managers …] [--settings …] [--why ID]… [--whatif …] [--lang ru|en] [--actions] [--kpis] [--kpi-sheet] [--gap-sheet]`.
 * Anything else is the issue `badArguments`, with the word that is wrong as the parameter `word`.
 */
export function readArguments(words: readonly string[]): Outcome<Arguments> {
  const parsed = parse(words);
  if (typeof parsed === 'string') return refuse(parsed);
  const { positionals, values } = parsed;
  const [input, surplus] = positionals;
  if (input === undefined) return refuse('IN.xlsx');
  if (surplus !== undefined) return refuse(surplus);
  const { lang, why = [], 'kpi-sheet': kpiSheet, 'gap-sheet': gapSheet, ...others } = values;
  const rest = { ...others, why, kpiSheet, gapSheet };
  if (lang === undefined) return succeed({ input, ...rest });
  const locale = LOCALES.find((known) => known === lang);
  return locale ? succeed({ input, ...rest, lang: locale }) : refuse(`--lang ${lang}`);
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? (/'([^']+)'/.exec(error.message)?.[1] ?? error.message) : String(error);
  }
}

function refuse(word: string): Outcome<Arguments> {
  return fail(issue('badArguments', { params: { word } }));
}
