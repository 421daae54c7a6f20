import type { Detection, FieldMatch } from './types';

type Headers = Readonly<Record<string, string>>;

/** What sales tell of a product; their other columns name no criterion. */
const PRODUCT_FIELDS: readonly string[] = ['productCategory', 'sku'];
const known = new WeakMap<Detection, Headers>();

/** Field → header as it stands in the book, for criteria of KPIs: of the clients table, and of products in the sales. */
export function criterionHeaders(detection: Detection): Headers {
  let headers = known.get(detection);
  if (headers === undefined) {
    const { clients, sales } = detection.roles;
    const products = (sales?.fields ?? []).filter(({ field }) => PRODUCT_FIELDS.includes(field));
    headers = Object.fromEntries([...products, ...(clients?.fields ?? [])].map(pairOf));
    known.set(detection, headers);
  }
  return headers;
}

function pairOf({ field, header }: FieldMatch): readonly [string, string] {
  return [field, header];
}
