import {
  buildReport,
  clientsCsv,
  describeIssue,
  KPI_IDS,
  succeed,
  type Issue,
  type Outcome,
  type Session,
  type WhatIf,
} from '../../app';
import { createFormats, type Locale } from '../../i18n';
import { translate } from '../../i18n/preview';
import type { Book } from '../workbook/Book';
import { readBook } from '../xlsx/read';
import { writeBook } from '../xlsx/write';
import { readInput, writeOutputs, type OutputFile } from './files';
import { managerFiles } from './managerFiles';
import { readArguments, type Arguments } from './readArguments';
import { runSegment, type Run } from './runSegment';
import { summaryLines } from './summary';
import { askWhatIf, whatIfLines } from './whatIf';
import { whyLines } from './why';

/** All functions of the add-in: files mark them, so that Excel looks for them there. */
export const FUNCTION_IDS: readonly string[] = [
  ...KPI_IDS,
  'CLIENT_CATEGORY',
  'CLIENT_SEGMENT',
  'CLIENT_WHY',
  'RFM_SCORE',
  'ABCDE',
  'ABC_CLASS',
  'POTENTIAL_SEGMENT',
  'SEGMENT_NAME',
  'WHITE_SPACE',
];

/** Where the words go, and the language before the workbook has told its own. */
export interface Voice {
  readonly systemLocale: Locale;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/**
 * Segment a workbook file as the arguments say. Gives the exit code: 0 done; 2 unusable input, one line for each
 * issue, and no file written. Throws for our own mistakes alone.
 */
export async function segmentFile(words: readonly string[], voice: Voice): Promise<number> {
  if (words.includes('--help')) {
    voice.say(translate(voice.systemLocale, 'commandLine.usage'));
    return 0;
  }
  const read = readArguments(words);
  if (!read.ok) {
    voice.complain(translate(voice.systemLocale, 'commandLine.usage'));
    return refuse(read.issues, voice.systemLocale, voice);
  }
  const options = read.value;
  const opened = await openBook(options);
  if (!opened.ok) return refuse(opened.issues, options.lang ?? voice.systemLocale, voice);
  const { book, settings, whatIf } = opened.value;
  const locale = options.lang ?? languageOf(book);

  const run = await runSegment(book, {
    ...(settings === undefined ? {} : { settings }),
    locale,
    sheets: { actionSheets: options.actions, kpiSheet: options.kpiSheet, gapSheet: options.gapSheet },
    details: options.managers !== undefined,
    onState: jobTeller(locale, voice),
  });
  if (!run.ok) return refuse(run.issues, locale, voice);

  const answers = answersTo(run.value, options, whatIf, locale);
  if (!answers.ok) return refuse(answers.issues, locale, voice);
  const { lines, effect } = answers.value;
  const files = await outputsOf(book, run.value, options, effect);
  if (options.managers !== undefined) {
    const books = await managerFiles(run.value, options.managers, locale);
    if (!books.ok) return refuse(books.issues, locale, voice);
    files.push(...books.value);
  }
  const written = await writeOutputs(files);
  if (!written.ok) return refuse(written.issues, locale, voice);
  for (const line of summaryLines(run.value, locale)) voice.say(line);
  for (const line of lines) voice.say(line);
  for (const { path } of files) voice.say(translate(locale, 'commandLine.saved', { file: path }));
  if (files.length === 0 && lines.length === 0) voice.say(translate(locale, 'commandLine.notSaved'));
  return 0;
}

interface Opened {
  readonly book: Book;
  readonly settings?: string;
  readonly whatIf?: string;
}

async function openBook(options: Arguments): Promise<Outcome<Opened>> {
  const bytes = await readInput(options.input);
  if (!bytes.ok) return bytes;
  const settings = await readText(options.settings);
  if (!settings.ok) return settings;
  const whatIf = await readText(options.whatif);
  if (!whatIf.ok) return whatIf;
  const book = await readBook(bytes.value, options.input);
  if (!book.ok) return book;
  return succeed({
    book: book.value,
    ...(settings.value === undefined ? {} : { settings: settings.value }),
    ...(whatIf.value === undefined ? {} : { whatIf: whatIf.value }),
  });
}

async function readText(path: string | undefined): Promise<Outcome<string | undefined>> {
  if (path === undefined) return succeed(undefined);
  const bytes = await readInput(path);
  return bytes.ok ? succeed(new TextDecoder().decode(bytes.value)) : bytes;
}

interface Answers {
  readonly lines: readonly string[];
  readonly effect?: WhatIf;
}

/** What was asked beside the run: why single clients are where they are, what other settings would change. */
function answersTo(
  run: Run,
  options: Arguments,
  whatIf: string | undefined,
  locale: Locale,
): Outcome<Answers> {
  const why = whyLines(run, options.why, locale);
  if (!why.ok) return why;
  if (whatIf === undefined) return succeed({ lines: why.value });
  const effect = askWhatIf(run, whatIf);
  if (!effect.ok) return effect;
  const lines = [...why.value, ...whatIfLines(run, effect.value, locale)];
  return succeed({ lines, effect: effect.value });
}

/** Russian where a sheet's name has Cyrillic letters: what is written should match what stands there. */
function languageOf(book: Book): Locale {
  return book.sheets.some((sheet) => /\p{Script=Cyrillic}/u.test(sheet.name)) ? 'ru' : 'en';
}

async function outputsOf(
  book: Book,
  { base, result, issues }: Run,
  options: Arguments,
  effect: WhatIf | undefined,
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  if (options.report !== undefined) {
    const whatIf = effect === undefined ? {} : { whatIf: effect };
    const report = buildReport(base, result, issues, { slices: options.kpis, ...whatIf });
    files.push({ path: options.report, content: `${JSON.stringify(report, null, 2)}\n` });
  }
  if (options.clients !== undefined) files.push({ path: options.clients, content: clientsCsv(base, result) });
  if (options.out !== undefined)
    files.push({ path: options.out, content: await writeBook(book, { customFunctions: FUNCTION_IDS }) });
  return files;
}

/** Says each job once, when it begins. */
function jobTeller(locale: Locale, voice: Voice): (session: Session) => void {
  let last: string | undefined;
  return (session) => {
    const job = session.getState().job?.name;
    if (job !== undefined && job !== last) voice.say(`${translate(locale, `commandLine.jobs.${job}`)}…`);
    last = job;
  };
}

function refuse(issues: readonly Issue[], locale: Locale, voice: Voice): number {
  voice.complain(translate(locale, 'commandLine.refused'));
  const formats = createFormats(locale);
  for (const [index, issue] of issues.entries()) {
    voice.complain(`${formats.count(index + 1)}. ${describeIssue(issue, locale)}`);
  }
  return 2;
}
