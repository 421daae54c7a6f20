/** The functions table of the README: made from the catalogue, the words of both languages, and results on the sample. */
import { isKpi, kpiInfo, type KpiUnit } from '../../src/app/compute/kpi/catalogue';
import { hasText, translate, type Locale } from '../../src/i18n';
import type { FunctionMetadata } from './completeMetadata';
import type { FunctionsFiles } from './functionsFiles';

/** One row of the table, before it knows its result. */
interface FunctionRow {
  readonly id: string;
  /** Id, meaning, по-русски, formula, unit, needs: cells as they stand in the README. */
  readonly cells: readonly string[];
  /** A formula to type, e.g. `=AKB_COVERAGE()`, with commas. */
  readonly example: string;
  readonly unit: KpiUnit | null;
}

export const TABLE_HEADER = [
  'function',
  'meaning',
  'по-русски',
  'formula',
  'unit',
  'needs beside clients and sales',
  'on the sample',
] as const;

/** Formulas that show more than `=ID()` does. */
const EXAMPLES: Readonly<Record<string, string>> = {
  AKB_COUNT: '=AKB_COUNT("2026-Q1","Канал","HoReCa")',
  AKB_STABLE_COUNT: '=AKB_STABLE_COUNT("2026-Q1")',
  AKB_CATEGORY_COUNT: '=AKB_CATEGORY_COUNT(,"Товарная группа","Кондитерские изделия")',
  ORDER_COUNT: '=ORDER_COUNT("март 2026")',
  VISIT_COST: '=VISIT_COST(,"Менеджер","Громов Илья")',
  NUMERIC_DISTRIBUTION: '=NUMERIC_DISTRIBUTION(,"sku","SP-08")',
  WEIGHTED_DISTRIBUTION: '=WEIGHTED_DISTRIBUTION(,"Товарная группа","Соусы и специи")',
  CATEGORY_COUNT: '=CATEGORY_COUNT("A")',
  SEGMENT_COUNT: '=SEGMENT_COUNT(9,,"Канал","HoReCa")',
  CLIENT_CATEGORY: '=CLIENT_CATEGORY("000101")',
  CLIENT_SEGMENT: '=CLIENT_SEGMENT("000101")',
  RFM_SCORE: '=RFM_SCORE("000101")',
  CLIENT_WHY: '=CLIENT_WHY("000187","en")',
  ABCDE: '=ABCDE({800;150;40},{600000;500000;40000})',
  ABC_CLASS: '=ABC_CLASS({800;150;40;10})',
  POTENTIAL_SEGMENT: '=POTENTIAL_SEGMENT(20000,100000)',
  SEGMENT_NAME: '=SEGMENT_NAME(9,"en")',
  WHITE_SPACE: '=WHITE_SPACE(20000,100000)',
};
/** What the functions give that are no KPIs. */
const UNITS: Readonly<Record<string, string>> = {
  CLIENT_CATEGORY: 'letter',
  CLIENT_SEGMENT: '1 … 9',
  RFM_SCORE: 'three digits',
  CLIENT_WHY: 'text',
  ABCDE: 'letters, spill',
  ABC_CLASS: 'letters, spill',
  POTENTIAL_SEGMENT: '1 … 9, spill',
  SEGMENT_NAME: 'text, spill',
  WHITE_SPACE: 'money, spill',
};
const KPI_UNITS: Readonly<Record<KpiUnit, string>> = { count: 'number', share: 'share', money: 'money' };

/** The rows in the order of functions.json. */
export function functionRows({ english, russian }: FunctionsFiles): FunctionRow[] {
  return english.functions.map((entry, index) => {
    const { id } = entry;
    const info = isKpi(id) ? kpiInfo(id) : undefined;
    return {
      id,
      unit: info?.unit ?? null,
      example: EXAMPLES[id] ?? `=${id}()`,
      cells: [
        `<a id="${id.toLowerCase()}"></a>\`=${signature(entry)}\``,
        meaning(entry, 'en'),
        meaning(russian.functions[index] ?? entry, 'ru'),
        info === undefined ? '' : ruleOf(id),
        info === undefined ? (UNITS[id] ?? '') : KPI_UNITS[info.unit],
        info === undefined ? needsOfOthers(entry) : needsOf(info.needs),
      ],
    };
  });
}

/** A row as the README has it: cells between bars. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The last cell of a row: the example and what it comes to; a spill as a list. */
export function exampleCell({ example, unit }: FunctionRow, results: readonly unknown[]): string {
  return `\`${example}\` → ${results.map((result) => resultText(result, unit)).join('; ')}`;
}

const SHARE = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });
const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

function resultText(result: unknown, unit: KpiUnit | null): string {
  if (typeof result !== 'number') return String(result);
  if (unit === 'share') return SHARE.format(result);
  return NUMBER.format(result);
}

function signature(entry: FunctionMetadata): string {
  const names = entry.parameters.map(({ name, optional, repeating }) => {
    const shown = repeating === true ? `${name}…` : name;
    return optional === true ? `[${shown}]` : shown;
  });
  return `${entry.name}(${names.join('; ')})`;
}

function meaning(entry: FunctionMetadata, locale: Locale): string {
  const key = `kpis.names.${entry.id}`;
  return hasText(key) ? translate(locale, key) : (entry.description ?? '');
}

function ruleOf(id: string): string {
  const key = `kpis.rules.${id}`;
  return hasText(key) ? translate('en', key) : '';
}

function needsOf(needs: readonly (readonly { readonly role: string; readonly field: string }[])[]): string {
  return needs
    .map((alternatives) => alternatives.map(({ role, field }) => `\`${role}.${field}\``).join(' or '))
    .join('; ');
}

/** Functions over ranges need no tables at all. */
function needsOfOthers({ options }: FunctionMetadata): string {
  return options === undefined ? 'no tables at all' : '';
}
