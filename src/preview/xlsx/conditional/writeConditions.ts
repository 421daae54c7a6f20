import { columnLetters } from '../../workbook/area';
import type { ConditionalFormatData } from '../../workbook/types';
import { element, textElement } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { CELL_OPERATORS, SIMPLE_PRESETS, TEXT_OPERATORS, TIME_PERIODS, wordOf } from './words';
import { plainText } from '../plainText';

type Attributes = Record<string, string | number | undefined>;

/** A `<cfRule>` for a condition with a format; `spell` turns a user's formula into the file's. */
export function writeCondition(
  data: ConditionalFormatData,
  prefix: string,
  spell: (formula: string) => string,
): XmlElement {
  const rule = (data.body.rule ?? {}) as Record<string, unknown>;
  const { attributes, formulas } = describe(data, rule, spell);
  return element(
    `${prefix}cfRule`,
    attributes,
    formulas.map((formula) => textElement(`${prefix}formula`, formula)),
  );
}

function describe(
  data: ConditionalFormatData,
  rule: Record<string, unknown>,
  spell: (formula: string) => string,
): { attributes: Attributes; formulas: string[] } {
  const text = (key: string): string => plainText(rule[key]);
  switch (data.type) {
    case 'CellValue': {
      const operator = wordOf(CELL_OPERATORS, rule.operator) ?? 'equal';
      const formulas = [text('formula1'), text('formula2')].filter((each) => each !== '').map(spell);
      return { attributes: { type: 'cellIs', operator }, formulas };
    }
    case 'TopBottom': {
      const type = text('type');
      const percent = type.endsWith('Percent') ? 1 : undefined;
      const bottom = type.startsWith('Bottom') ? 1 : undefined;
      return { attributes: { type: 'top10', percent, bottom, rank: text('rank') || '10' }, formulas: [] };
    }
    case 'ContainsText':
      return describeText(text('operator'), text('text'), firstCell(data));
    case 'PresetCriteria':
      return describePreset(text('criterion'), firstCell(data));
    default:
      return { attributes: { type: 'expression' }, formulas: [spell(text('formula'))] };
  }
}

function describeText(
  operator: string,
  sought: string,
  cell: string,
): { attributes: Attributes; formulas: string[] } {
  const type = wordOf(TEXT_OPERATORS, operator) ?? 'containsText';
  const quoted = `"${sought.replaceAll('"', '""')}"`;
  const formula = {
    containsText: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    notContainsText: `ISERROR(SEARCH(${quoted},${cell}))`,
    beginsWith: `LEFT(${cell},LEN(${quoted}))=${quoted}`,
    endsWith: `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
  }[type];
  const word = type === 'notContainsText' ? 'notContains' : type;
  return {
    attributes: { type, operator: word, text: sought },
    formulas: formula === undefined ? [] : [formula],
  };
}

function describePreset(criterion: string, cell: string): { attributes: Attributes; formulas: string[] } {
  const simple = wordOf(SIMPLE_PRESETS, criterion);
  if (simple !== undefined) {
    const formula = {
      containsBlanks: `LEN(TRIM(${cell}))=0`,
      notContainsBlanks: `LEN(TRIM(${cell}))>0`,
      containsErrors: `ISERROR(${cell})`,
      notContainsErrors: `NOT(ISERROR(${cell}))`,
    }[simple];
    return { attributes: { type: simple }, formulas: formula === undefined ? [] : [formula] };
  }
  const period = wordOf(TIME_PERIODS, criterion);
  if (period !== undefined) {
    return {
      attributes: { type: 'timePeriod', timePeriod: period },
      formulas: [periodFormula(period, cell)],
    };
  }
  const deviations = ['One', 'Two', 'Three'].findIndex((count) => criterion.startsWith(`${count}StdDev`)) + 1;
  const attributes = {
    type: 'aboveAverage',
    aboveAverage: criterion.includes('Below') ? 0 : undefined,
    equalAverage: criterion.startsWith('EqualOr') ? 1 : undefined,
    stdDev: deviations > 0 ? deviations : undefined,
  };
  return { attributes, formulas: [] };
}

/** The condition that Excel itself writes beside a period, for programs that only know formulas. */
function periodFormula(period: string, cell: string): string {
  const day = `ROUNDDOWN(${cell},0)`;
  const weeks = (from: number): string =>
    `AND(${day}-TODAY()>=${7 * from}+1-WEEKDAY(TODAY()),${day}-TODAY()<=${7 * from}+7-WEEKDAY(TODAY()))`;
  const months = (by: number): string =>
    `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${by})),YEAR(${cell})=YEAR(EDATE(TODAY(),${by})))`;
  const formulas: Record<string, string> = {
    yesterday: `FLOOR(${cell},1)=TODAY()-1`,
    today: `FLOOR(${cell},1)=TODAY()`,
    tomorrow: `FLOOR(${cell},1)=TODAY()+1`,
    last7Days: `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
    lastWeek: weeks(-1),
    thisWeek: weeks(0),
    nextWeek: weeks(1),
    lastMonth: months(-1),
    thisMonth: months(0),
    nextMonth: months(1),
  };
  return formulas[period] ?? 'FALSE';
}

function firstCell(data: ConditionalFormatData): string {
  return `${columnLetters(data.area.column)}${data.area.row + 1}`;
}
