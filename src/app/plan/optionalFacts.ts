/** What the optional tables say of single clients: overdue debts, and contacts with prospects and lost ones. */
import { FLAGS, STATUSES } from '../../domain';
import { createFormats, type Locale } from '../../i18n';
import { OPTIONAL_MONEY_SCALE } from '../base/optional/types';
import type { Base } from '../base/types';
import { nameKey } from '../base/words';
import type { Result } from '../result';
import type { ContactCounts } from './cardKpis';

/** Client → overdue money in major units, payers in advance or on delivery left out; 0 without a debts table. */
export function createOverdue(base: Base): (client: number) => number {
  const table = base.optional?.receivables;
  if (table === undefined) return () => 0;
  const sums = new Float64Array(base.clients.count);
  table.client.forEach((client, row) => {
    if (client < 0 || table.prepaid[row] === 1) return;
    sums[client] = (sums[client] ?? 0) + Math.max(0, table.overdue[row] ?? 0);
  });
  return (client) => (sums[client] ?? 0) / OPTIONAL_MONEY_SCALE;
}

/** Client → its last contact up to the report date in words: date, kind, note; '' for none. Undefined without a contacts table. */
export function createLastContact(
  base: Base,
  result: Result,
  locale: Locale,
): ((client: number) => string) | undefined {
  const { contacts, contactTypes } = base.optional ?? {};
  if (contacts === undefined) return undefined;
  const rows = new Int32Array(base.clients.count).fill(-1);
  contacts.client.forEach((client, row) => {
    const day = contacts.day[row] ?? 0;
    if (client < 0 || day > result.asOf) return;
    const known = rows[client] ?? -1;
    if (known < 0 || day >= (contacts.day[known] ?? 0)) rows[client] = row;
  });
  const formats = createFormats(locale);
  return (client) => {
    const row = rows[client] ?? -1;
    if (row < 0) return '';
    const day = contacts.day[row] ?? 0;
    const code = contacts.type[row] ?? -1;
    const kind = code < 0 ? '' : (contactTypes?.text(code) ?? '');
    const head = [day > 0 ? formats.date(day) : '', kind].filter((text) => text !== '').join(' ');
    return [head, contacts.note[row] ?? ''].filter((text) => text !== '').join(': ');
  };
}

/** Words of the kinds of contact, as people write them. */
const MEETING = /встреч|визит|meeting|visit/u;
const COLD_CALL = /звон|call/u;
const OFFER = /предлож|(^|\P{L})кп($|\P{L})|offer|proposal|quote/u;

/** Contacts of the period with clients that were prospects: those of now, and those whose first order fell into it. */
export function countContacts(base: Base, result: Result): ContactCounts | undefined {
  const { contacts, contactTypes } = base.optional ?? {};
  if (contacts === undefined || contactTypes === undefined) return undefined;
  const newBit = 1 << FLAGS.indexOf('new');
  const potential = STATUSES.indexOf('potential') + 1;
  const isProspect = (client: number): boolean =>
    result.clients.status[client] === potential || ((result.clients.flags[client] ?? 0) & newBit) !== 0;
  const kinds = contactTypes.all().map((text) => nameKey(text));
  const counts = { meetings: 0, coldCalls: 0, offers: 0 };
  contacts.client.forEach((client, row) => {
    const day = contacts.day[row] ?? 0;
    if (client < 0 || day < result.period.from || day > result.period.to || !isProspect(client)) return;
    const kind = kinds[contacts.type[row] ?? -1] ?? '';
    if (OFFER.test(kind)) counts.offers += 1;
    else if (COLD_CALL.test(kind)) counts.coldCalls += 1;
    else if (MEETING.test(kind)) counts.meetings += 1;
  });
  return counts;
}
