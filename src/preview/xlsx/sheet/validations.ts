import type { ValidationData } from '../../workbook/types';
import { readAreas, writeAreas } from '../addresses';
import { formulaFromFile, formulaToFile } from '../formulas/dialect';
import { sameData } from '../sameData';
import { childOf, childrenOf, element, flagOf, prefixOf, textElement, textOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { isoSerial } from './isoSerial';
import { replaceSection } from './shell';
import { plainText } from '../plainText';

/** Kinds of rules: the file's word, and Office.js's. */
const KINDS = [
  ['whole', 'wholeNumber'],
  ['decimal', 'decimal'],
  ['date', 'date'],
  ['time', 'time'],
  ['textLength', 'textLength'],
] as const;
const OPERATORS = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
} as const;
const NO_CUSTOM = { customFunctions: new Set<string>() };

export function readValidations(root: XmlElement): ValidationData[] {
  return validationNodes(root).map(({ data }) => data);
}

/** Write the rules; those that did not change keep their own XML. */
export function writeValidations(root: XmlElement, after: readonly ValidationData[]): void {
  const old = validationNodes(root);
  const box = childOf(root, 'dataValidations');
  const prefix = prefixOf(root);
  const nodes = after.map((data) => {
    const at = old.findIndex((each) => sameData(each.data, data));
    return at < 0 ? writeValidation(data, prefix) : (old.splice(at, 1)[0]?.node ?? element('x'));
  });
  const made = element(`${prefix}dataValidations`, {}, nodes);
  for (const [key, value] of box?.attributes ?? []) made.attributes.set(key, value);
  made.attributes.set('count', String(nodes.length));
  replaceSection(root, 'dataValidations', nodes.length === 0 ? undefined : made);
}

function validationNodes(root: XmlElement): { node: XmlElement; data: ValidationData }[] {
  return childrenOf(childOf(root, 'dataValidations'), 'dataValidation').flatMap((node) => {
    const [area, ...otherAreas] = readAreas(node.attributes.get('sqref'));
    if (area === undefined) return [];
    const data: ValidationData = {
      area,
      rule: readRule(node),
      ignoreBlanks: flagOf(node, 'allowBlank'),
      errorAlert: {
        message: node.attributes.get('error') ?? '',
        showAlert: flagOf(node, 'showErrorMessage'),
        style: capital(node.attributes.get('errorStyle') ?? 'stop'),
        title: node.attributes.get('errorTitle') ?? '',
      },
      prompt: {
        message: node.attributes.get('prompt') ?? '',
        showPrompt: flagOf(node, 'showInputMessage'),
        title: node.attributes.get('promptTitle') ?? '',
      },
    };
    if (otherAreas.length > 0) data.otherAreas = otherAreas;
    return [{ node, data }];
  });
}

function readRule(node: XmlElement): Record<string, unknown> {
  const type = node.attributes.get('type') ?? 'none';
  const [first, second] = [textOf(childOf(node, 'formula1')), textOf(childOf(node, 'formula2'))];
  if (type === 'list') {
    // The file's flag says the opposite of its name.
    return { list: { inCellDropDown: !flagOf(node, 'showDropDown'), source: listSource(first) } };
  }
  if (type === 'custom') return { custom: { formula: formulaFromFile(first) } };
  const kind = KINDS.find(([word]) => word === type);
  if (kind === undefined) return {};
  const operator = OPERATORS[(node.attributes.get('operator') ?? 'between') as keyof typeof OPERATORS];
  const rule: Record<string, unknown> = { formula1: operand(first), operator };
  if (second !== '') rule.formula2 = operand(second);
  return { [kind[1]]: rule };
}

/** `"a,b"` lists the items themselves; anything else is a formula. */
function listSource(formula: string): string {
  const items = /^"(.*)"$/s.exec(formula)?.[1];
  return items === undefined ? formulaFromFile(formula) : items.replaceAll('""', '"');
}

function operand(formula: string): string | number {
  return formula !== '' && Number.isFinite(Number(formula)) ? Number(formula) : formulaFromFile(formula);
}

function writeValidation(data: ValidationData, prefix: string): XmlElement {
  const { type, operator, formulas, dropDown } = writeRule(data.rule);
  const alert = data.errorAlert;
  const prompt = data.prompt;
  const style = alert?.style.toLowerCase();
  const node = element(`${prefix}dataValidation`, {
    type,
    errorStyle: style === undefined || style === 'stop' || style === '' ? undefined : style,
    operator: operator === 'between' ? undefined : operator,
    allowBlank: data.ignoreBlanks ? 1 : undefined,
    showDropDown: dropDown ? undefined : 1,
    showInputMessage: (prompt?.showPrompt ?? true) ? 1 : undefined,
    showErrorMessage: (alert?.showAlert ?? true) ? 1 : undefined,
    errorTitle: filled(alert?.title),
    error: filled(alert?.message),
    promptTitle: filled(prompt?.title),
    prompt: filled(prompt?.message),
    sqref: writeAreas([data.area, ...(data.otherAreas ?? [])]),
  });
  node.children = formulas.map((formula, index) => textElement(`${prefix}formula${index + 1}`, formula));
  return node;
}

function writeRule(rule: Record<string, unknown>): {
  type: string | undefined;
  operator?: string;
  formulas: string[];
  dropDown: boolean;
} {
  const list = rule.list as { inCellDropDown?: boolean; source?: unknown } | null | undefined;
  if (list) {
    const source = plainText(list.source);
    const formula = source.startsWith('=')
      ? formulaToFile(source, NO_CUSTOM)
      : `"${source.replaceAll('"', '""')}"`;
    return { type: 'list', formulas: [formula], dropDown: list.inCellDropDown !== false };
  }
  const custom = rule.custom as { formula?: unknown } | null | undefined;
  if (custom) return { type: 'custom', formulas: [written(custom.formula)], dropDown: true };
  for (const [type, key] of KINDS) {
    const basic = rule[key] as
      { formula1?: unknown; formula2?: unknown; operator?: unknown } | null | undefined;
    if (!basic) continue;
    const operator = Object.entries(OPERATORS).find(([, name]) => name === basic.operator)?.[0] ?? 'between';
    const formulas = [basic.formula1, basic.formula2]
      .filter((each) => each !== undefined && each !== '')
      .map(written);
    return { type, operator, formulas, dropDown: true };
  }
  return { type: undefined, formulas: [], dropDown: true };
}

function written(formula: unknown): string {
  const text = plainText(formula);
  // Office.js takes dates as ISO texts, files as serials.
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? String(isoSerial(text) ?? text) : formulaToFile(text, NO_CUSTOM);
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function filled(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
