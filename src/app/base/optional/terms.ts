import { nameKey } from '../words';

const ON_DELIVERY =
  /факт|предопл|аванс|вперед|без отсроч|on delivery|prepa|advance|upfront|immediate|(^|\P{L})cod($|\P{L})/u;
const DELAYED = /(^|\D)0*[1-9]\d*\s*(к\.?\s*)?(д|day|d($|\P{L}))/u;
const NO_DAYS = /^0+([.,]0+)?\s*(\p{L}|$)/u;

/**
 * Whether payment terms mean payment in advance or on delivery, so that there is no debt to be late with (DOMAIN.md §5,
 * 21): `по факту`, `предоплата`, 0 days. A delay of some days beside such a word is a debt all the same.
 */
export function isPrepaid(terms: string): boolean {
  const words = nameKey(terms);
  if (NO_DAYS.test(words)) return true;
  return ON_DELIVERY.test(words) && !DELAYED.test(words);
}
