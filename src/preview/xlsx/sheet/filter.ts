import type { SheetFilterData } from '../../workbook/types';
import { formatArea, parseArea } from '../../workbook/area';
import { childOf, childrenOf, element, flagOf, localName, numberOf, prefixOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { sameData } from '../sameData';
import { replaceSection } from './shell';
import { plainText } from '../plainText';

/** One column's filter: values to show, or a rule as `Excel.FilterCriteria`. */
export interface ColumnFilter {
  values?: string[];
  criteria?: Record<string, unknown>;
}

const COMPARISONS = [
  ['equal', '='],
  ['notEqual', '<>'],
  ['greaterThan', '>'],
  ['greaterThanOrEqual', '>='],
  ['lessThan', '<'],
  ['lessThanOrEqual', '<='],
] as const;

/** The filters of an `<autoFilter>` by column index in its area. */
export function readColumnFilters(autoFilter: XmlElement | undefined): Map<number, ColumnFilter> {
  const filters = new Map<number, ColumnFilter>();
  for (const node of childrenOf(autoFilter, 'filterColumn')) {
    const [rule] = childrenOf(node);
    if (rule !== undefined) filters.set(numberOf(node, 'colId') ?? 0, readRule(rule));
  }
  return filters;
}

/** Lay filters into an `<autoFilter>`; a column whose filter did not change keeps what it had. */
export function writeColumnFilters(autoFilter: XmlElement, after: ReadonlyMap<number, ColumnFilter>): void {
  const before = readColumnFilters(autoFilter);
  const old = new Map(
    childrenOf(autoFilter, 'filterColumn').map((node) => [numberOf(node, 'colId') ?? 0, node]),
  );
  const hiddenButtons = [...old].filter(
    ([column, node]) => childrenOf(node).length === 0 && !after.has(column),
  );
  const nodes = [...after].map(([column, filter]): [number, XmlElement] => {
    const kept = old.get(column);
    const same = kept !== undefined && sameData(before.get(column), filter);
    return [column, same ? kept : writeRule(column, filter, prefixOf(autoFilter))];
  });
  const rest = autoFilter.children.filter(
    (child) => typeof child === 'string' || localName(child) !== 'filterColumn',
  );
  const all = [...hiddenButtons, ...nodes].sort(([a], [b]) => a - b).map(([, node]) => node);
  autoFilter.children = [...all, ...rest];
}

/** The filter on plain cells of a sheet. */
export function readSheetFilter(root: XmlElement): SheetFilterData | undefined {
  const node = childOf(root, 'autoFilter');
  const area = parseArea(node?.attributes.get('ref') ?? '');
  if (node === undefined || area === null) return undefined;
  const criteria: Record<string, unknown>[] = [];
  for (const [column, filter] of readColumnFilters(node)) {
    criteria[column] = filter.criteria ?? { filterOn: 'Values', values: filter.values };
  }
  return { area, criteria };
}

export function writeSheetFilter(root: XmlElement, after: SheetFilterData | undefined): void {
  const old = childOf(root, 'autoFilter');
  if (after === undefined) {
    replaceSection(root, 'autoFilter', undefined);
    return;
  }
  const node = old ?? element(`${prefixOf(root)}autoFilter`);
  node.attributes.set('ref', formatArea(after.area));
  const filters = new Map<number, ColumnFilter>();
  after.criteria.forEach((criteria, column) => {
    filters.set(column, toColumnFilter(criteria));
  });
  writeColumnFilters(node, filters);
  replaceSection(root, 'autoFilter', node);
}

/** `Excel.FilterCriteria` as a column's filter: lists of plain values have a form of their own in files. */
function toColumnFilter(criteria: Record<string, unknown>): ColumnFilter {
  const { filterOn, values } = criteria;
  const isList =
    filterOn === 'Values' && Array.isArray(values) && values.every((value) => typeof value === 'string');
  return isList ? { values: values } : { criteria };
}

function readRule(rule: XmlElement): ColumnFilter {
  const val = rule.attributes.get('val') ?? '';
  switch (localName(rule)) {
    case 'filters': {
      const values = childrenOf(rule, 'filter').map((node) => node.attributes.get('val') ?? '');
      const dates = childrenOf(rule, 'dateGroupItem').map(dateText);
      return { values: [...values, ...dates, ...(flagOf(rule, 'blank') ? [''] : [])] };
    }
    case 'customFilters':
      return { criteria: readCustom(rule) };
    case 'top10': {
      const end = flagOf(rule, 'top', true) ? 'Top' : 'Bottom';
      return {
        criteria: { filterOn: `${end}${flagOf(rule, 'percent') ? 'Percent' : 'Items'}`, criterion1: val },
      };
    }
    case 'dynamicFilter': {
      const type = rule.attributes.get('type') ?? '';
      return {
        criteria: { filterOn: 'Dynamic', dynamicCriteria: type.slice(0, 1).toUpperCase() + type.slice(1) },
      };
    }
    default:
      return { criteria: { filterOn: localName(rule) === 'iconFilter' ? 'Icon' : 'CellColor' } };
  }
}

function readCustom(rule: XmlElement): Record<string, unknown> {
  const [first, second] = childrenOf(rule, 'customFilter').map((node) => {
    const operator = node.attributes.get('operator') ?? 'equal';
    const sign = COMPARISONS.find(([word]) => word === operator)?.[1] ?? '=';
    return sign + (node.attributes.get('val') ?? '');
  });
  const criteria: Record<string, unknown> = { filterOn: 'Custom', criterion1: first ?? '' };
  if (second !== undefined)
    Object.assign(criteria, { criterion2: second, operator: flagOf(rule, 'and') ? 'And' : 'Or' });
  return criteria;
}

function dateText(node: XmlElement): string {
  return ['year', 'month', 'day']
    .map((part) => node.attributes.get(part)?.padStart(2, '0'))
    .filter((part) => part !== undefined)
    .join('-');
}

function writeRule(column: number, filter: ColumnFilter, prefix: string): XmlElement {
  const rule =
    filter.criteria === undefined
      ? listRule(filter.values ?? [], prefix)
      : criteriaRule(filter.criteria, prefix);
  return element(`${prefix}filterColumn`, { colId: column }, [rule]);
}

function listRule(values: readonly string[], prefix: string): XmlElement {
  const shown = values.filter((value) => value !== '');
  const items = shown.map((val) => element(`${prefix}filter`, { val }));
  return element(`${prefix}filters`, { blank: shown.length < values.length ? 1 : undefined }, items);
}

function criteriaRule(criteria: Record<string, unknown>, prefix: string): XmlElement {
  const text = (key: string): string => plainText(criteria[key]);
  const on = text('filterOn');
  if (on === 'Dynamic') {
    const type = text('dynamicCriteria');
    return element(`${prefix}dynamicFilter`, { type: type.slice(0, 1).toLowerCase() + type.slice(1) });
  }
  if (/^(?:Top|Bottom)/.test(on)) {
    const top = on.startsWith('Top') ? undefined : 0;
    return element(`${prefix}top10`, {
      top,
      percent: on.endsWith('Percent') ? 1 : undefined,
      val: text('criterion1'),
    });
  }
  if (on === 'Custom') {
    const criterions = [text('criterion1'), text('criterion2')].filter((each) => each !== '');
    const and = text('operator') === 'And' && criterions.length > 1 ? 1 : undefined;
    return element(
      `${prefix}customFilters`,
      { and },
      criterions.map((each) => customRule(each, prefix)),
    );
  }
  const values = Array.isArray(criteria.values) ? criteria.values : [];
  return listRule(
    values.map((value) => (typeof value === 'string' ? value : String((value as { date?: unknown }).date))),
    prefix,
  );
}

function customRule(criterion: string, prefix: string): XmlElement {
  const sign = /^(?:<>|>=|<=|=|>|<)/.exec(criterion)?.[0] ?? '';
  const operator = COMPARISONS.find(([, text]) => text === sign)?.[0];
  return element(`${prefix}customFilter`, {
    operator: operator === 'equal' ? undefined : operator,
    val: criterion.slice(sign.length),
  });
}
