import {
  buildReport,
  clientsCsv,
  describeIssue,
  KPI_IDS,
  type Issue,
  type Outcome,
  type Session,
} from '../../app';
import { createFormats, translate, type Locale } from '../../i18n';
import type { Book } from '../workbook/Book';
import { readBook } from '../xlsx/read';
import { writeBook } from '../xlsx/write';
import { readInput, writeOutputs, type OutputFile } from './files';
import { readArguments, type Arguments } from './readArguments';
import { runSegment, type Run } from './runSegment';
import { summaryLines } from './summary';

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
  const read = readArguments(words);
  if (!read.ok) {
    voice.complain(translate(voice.systemLocale, 'commandLine.usage'));
    return refuse(read.issues, voice.systemLocale, voice);
  }
  const options = read.value;
  const opened = await openBook(options);
  if (!opened.ok) return refuse(opened.issues, options.lang ?? voice.systemLocale, voice);
  const { book, settings } = opened.value;
  const locale = options.lang ?? languageOf(book);

  const run = await runSegment(book, {
    ...(settings === undefined ? {} : { settings }),
    locale,
    actions: options.actions,
    onState: jobTeller(locale, voice),
  });
  if (!run.ok) return refuse(run.issues, locale, voice);

  const files = await outputsOf(book, run.value, options);
  const written = await writeOutputs(files);
  if (!written.ok) return refuse(written.issues, locale, voice);
  for (const line of summaryLines(run.value, locale)) voice.say(line);
  for (const { path } of files) voice.say(translate(locale, 'commandLine.saved', { file: path }));
  if (files.length === 0) voice.say(translate(locale, 'commandLine.notSaved'));
  return 0;
}

async function openBook(options: Arguments): Promise<Outcome<{ book: Book; settings?: string }>> {
  const bytes = await readInput(options.input);
  if (!bytes.ok) return bytes;
  const settings = options.settings === undefined ? undefined : await readInput(options.settings);
  if (settings?.ok === false) return settings;
  const book = await readBook(bytes.value, options.input);
  if (!book.ok) return book;
  const text = settings && new TextDecoder().decode(settings.value);
  return { ok: true, value: { book: book.value, ...(text === undefined ? {} : { settings: text }) } };
}

/** Russian where a sheet's name has Cyrillic letters: what is written should match what stands there. */
function languageOf(book: Book): Locale {
  return book.sheets.some((sheet) => /\p{Script=Cyrillic}/u.test(sheet.name)) ? 'ru' : 'en';
}

async function outputsOf(
  book: Book,
  { base, result, issues }: Run,
  options: Arguments,
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  if (options.report !== undefined) {
    const report = buildReport(base, result, issues, { slices: options.kpis });
    files.push({ path: options.report, content: `${JSON.stringify(report, null, 2)}\n` });
  }
  if (options.clients !== undefined) files.push({ path: options.clients, content: clientsCsv(base, result) });
  if (options.out !== undefined)
    files.push({ path: options.out, content: await writeBook(book, { customFunctions: KPI_IDS }) });
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
