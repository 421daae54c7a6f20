/** Fields that slice the base or name products: their words in formulas, and the names of their codes. */
import { CATEGORIES, SEGMENTS, STATUSES } from '../../domain';
import type { Dictionary } from '../../engine';
import { LOCALES, translate, type Locale, type TextKey } from '../../i18n';
import type { Base } from '../base/types';
import { nameKey } from '../base/words';
import { NO_NAME } from './counts';
import { fieldNames, type CodeNames, type FieldNames } from './criteria';

const WORDS = {
  channel: ['channel', 'канал', 'канал продаж', 'канал сбыта', 'sales channel', 'trade channel'],
  manager: ['manager', 'менеджер', 'торговый представитель', 'агент', 'sales rep', 'rep', 'agent'],
  territory: ['territory', 'территория', 'регион', 'region', 'город', 'city', 'маршрут', 'route'],
  outletType: ['outlettype', 'outlet type', 'тип тт', 'тип точки', 'тип торговой точки', 'тип клиента', 'store type'],
  category: ['category', 'категория', 'категория abcde', 'abcde category', 'abcde'],
  segment: ['segment', 'сегмент', 'название сегмента', 'segment name'],
  status: ['status', 'статус', 'статус базы', 'base status'],
  productCategory: [
    'productcategory',
    'product category',
    'product group',
    'категория товара',
    'товарная категория',
    'товарная группа',
    'группа товара',
    'бренд',
    'brand',
  ],
  sku: ['sku', 'product', 'item', 'товар', 'артикул', 'номенклатура'],
} as const satisfies Readonly<Record<string, readonly string[]>>; // prettier-ignore

export type CriterionField = keyof typeof WORDS;
export type ProductField = 'productCategory' | 'sku';
export type SliceField = Exclude<CriterionField, ProductField>;

/** Fields whose names are the book's own. */
export type NamedField = 'channel' | 'manager' | 'territory' | 'outletType';

const FIELDS = Object.keys(WORDS) as CriterionField[];
const BY_WORD: ReadonlyMap<string, CriterionField> = new Map(
  FIELDS.flatMap((field) => WORDS[field].map((word): [string, CriterionField] => [nameKey(word), field])),
);
const NONE: readonly string[] = ['', NO_NAME, 'none'];
const CYRILLIC: Readonly<Record<string, string>> = { A: 'а', B: 'в', C: 'с', D: 'д', E: 'е' };

/** Headers and field names come again and again. */
const keys = new Map<string, string>();
const MOST_KEYS = 5000;

function keyOf(text: string): string {
  let key = keys.get(text);
  if (key === undefined) {
    if (keys.size >= MOST_KEYS) keys.clear();
    keys.set(text, (key = nameKey(text)));
  }
  return key;
}

/**
 * The field that a criterion names: by the book's own header, else by a known word; null for none. Headers of the sales
 * name products; one that is a known word of clients (`Категория`) means what it means in every book.
 */
export function criterionField(
  text: string,
  headers: Readonly<Record<string, string>>,
): CriterionField | null {
  const key = keyOf(text);
  if (key === '') return null;
  const byHeader = FIELDS.find((field) => {
    const header = headers[field];
    return header !== undefined && keyOf(header) === key;
  });
  const byWord = BY_WORD.get(key);
  const meansClients = byWord !== undefined && !isProduct(byWord);
  return (
    (byHeader !== undefined && isProduct(byHeader) && meansClients ? byWord : byHeader) ?? byWord ?? null
  );
}

function isProduct(field: CriterionField): field is ProductField {
  return field === 'productCategory' || field === 'sku';
}

/** How clients without a value are called; `(none)` where a name of the book is that very word. */
export function withoutName(dictionary: Dictionary, field: NamedField, locale: Locale): string {
  const word = translate(locale, `domain.without.${field}`);
  return dictionary.all().some((name) => nameKey(name) === nameKey(word)) ? NO_NAME : word;
}

const ofDictionaries = new WeakMap<Dictionary, { readonly size: number; readonly names: FieldNames }>();

/** Names of a dictionary's codes; those without a code come first. A name of the book is no word for having none. */
function dictionaryNames(dictionary: Dictionary, field?: NamedField): FieldNames {
  const known = ofDictionaries.get(dictionary);
  if (known?.size === dictionary.size) return known.names;
  const codes = dictionary.all().map((name): CodeNames => ({ keys: [nameKey(name)], isNone: false }));
  const taken = new Set(codes.flatMap(({ keys: own }) => own));
  const without =
    field === undefined ? [] : words(`domain.without.${field}`).filter((key) => !taken.has(key));
  const names = fieldNames([{ keys: [...NONE, ...without], isNone: true }, ...codes]);
  ofDictionaries.set(dictionary, { size: dictionary.size, names });
  return names;
}

function words(...texts: readonly TextKey[]): readonly string[] {
  return texts.flatMap((key) => LOCALES.map((locale) => nameKey(translate(locale, key))));
}

let fixed: Readonly<Record<'category' | 'segment' | 'status', FieldNames>> | undefined;

function fixedNames(): NonNullable<typeof fixed> {
  const notRated: CodeNames = { keys: [...NONE, ...words('domain.notRated')], isNone: true };
  fixed ??= {
    category: fieldNames([
      notRated,
      ...CATEGORIES.map((category) => ({
        keys: [category.toLowerCase(), CYRILLIC[category] ?? ''],
        isNone: false,
      })),
    ]),
    segment: fieldNames([
      notRated,
      ...SEGMENTS.map((segment) => ({
        keys: [String(segment), ...words(`domain.segments.${segment}.name`)],
        isNone: false,
      })),
    ]),
    status: fieldNames([
      { keys: NONE, isNone: true },
      ...STATUSES.map((status) => ({
        keys: [status, ...words(`domain.statuses.${status}`)],
        isNone: false,
      })),
    ]),
  };
  return fixed;
}

/** The names of a field's codes in a base, index = code + 1 (categories, segments, statuses: index = code). */
export function namesOf(base: Base, field: CriterionField): FieldNames {
  switch (field) {
    case 'channel':
      return dictionaryNames(base.channels, 'channel');
    case 'manager':
      return dictionaryNames(base.managers, 'manager');
    case 'territory':
      return dictionaryNames(base.territories, 'territory');
    case 'outletType':
      return dictionaryNames(base.outletTypes, 'outletType');
    case 'productCategory':
      return dictionaryNames(base.productCategories);
    case 'sku':
      return dictionaryNames(base.skus);
    default:
      return fixedNames()[field];
  }
}
