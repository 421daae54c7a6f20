import { CATEGORIES, createWhatIf, parseSettings, type Outcome, type WhatIf } from '../../app';
import { createFormats, type Formats, type Locale } from '../../i18n';
import { translate, translateCount } from '../../i18n/preview';
import { parseJson } from './parseJson';
import type { Run } from './runSegment';

/** Clients that are named; the report (`whatIf`) has all of them. */
const NAMED = 20;

/** What a settings file would change of a run; its keys merge with the settings that the run used. */
export function askWhatIf({ base, result }: Run, text: string): Outcome<WhatIf> {
  const change = parseJson(text);
  if (!change.ok) return change;
  const settings = parseSettings(change.value, result.settings);
  return settings.ok ? createWhatIf(base, result)(settings.value) : settings;
}

/** The answer in lines: counts now and then, each way that clients go, and the first of them. */
export function whatIfLines({ base, result }: Run, answer: WhatIf, locale: Locale): readonly string[] {
  const formats = createFormats(locale);
  const name = (code: number): string => CATEGORIES[code - 1] ?? translate(locale, 'domain.notRated');
  const { matrix, moved } = answer.category;
  const lines = [
    translateCount(locale, 'commandLine.whatIf.title', moved.length),
    `  ${counts(matrix, name, formats)}`,
  ];
  for (const [from, to, count] of ways(matrix)) {
    lines.push(`  ${name(from)} → ${name(to)}: ${formats.count(count)}`);
  }
  for (const client of moved.subarray(0, NAMED)) {
    const was = name(result.clients.category[client] ?? 0);
    const then = name(answer.after.category[client] ?? 0);
    lines.push(`    ${base.clients.ids[client] ?? ''} ${base.clients.names[client] ?? ''}: ${was} → ${then}`);
  }
  if (moved.length > NAMED) {
    lines.push(`    ${translateCount(locale, 'commandLine.whatIf.more', moved.length - NAMED)}`);
  }
  const segments = formats.count(answer.segment.moved.length);
  const statuses = formats.count(answer.status.moved.length);
  return [...lines, `  ${translate(locale, 'commandLine.whatIf.others', { segments, statuses })}`];
}

/** `A 36 → 40, B 85, …`: each category now and then; rated ones first. */
function counts(
  matrix: readonly (readonly number[])[],
  name: (code: number) => string,
  formats: Formats,
): string {
  const codes = [...CATEGORIES.map((_, n) => n + 1), 0];
  return codes
    .map((code) => {
      const now = sum(matrix[code] ?? []);
      const then = sum(matrix.map((row) => row[code] ?? 0));
      const change = now === then ? '' : ` → ${formats.count(then)}`;
      return `${name(code)} ${formats.count(now)}${change}`;
    })
    .join(', ');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** From, to and number of clients, the greatest first. */
function ways(matrix: readonly (readonly number[])[]): readonly (readonly [number, number, number])[] {
  return matrix
    .flatMap((row, from) => row.map((count, to) => [from, to, count] as const))
    .filter(([from, to, count]) => from !== to && count > 0)
    .sort((a, b) => b[2] - a[2]);
}
