/** The latest audit of each client in a period against its standard (DOMAIN.md §5, 23 and 24). */
import type { DayRange } from '../../../domain';
import { NONE, type AuditTable, type MmlTable } from '../../base/optional/types';
import type { Base } from '../../base/types';
import type { KpiReason } from './reasons';

export interface Shelf {
  /** 1 for every client with an audit and a standard. */
  readonly audited: Uint8Array;
  /** 1 where the whole standard was there. */
  readonly whole: Uint8Array;
  /** Positions of the standard that were there, and all of them. */
  readonly present: Int32Array;
  readonly standard: Int32Array;
  /** There is no must-stock list: the rows of the audit stand for it. */
  readonly ownRows: boolean;
}

/**
 * What the audits show; a position that the audit does not name is not there. Clients for whom the must-stock list has
 * nothing are not counted as audited. Audits without dates are of any period.
 */
export function shelfOf(base: Base, range: DayRange): Shelf | KpiReason {
  const { audits, mml } = base.optional ?? {};
  if (audits === undefined) return 'noAudits';
  const latest = latestAudits(audits, base.clients.count, range);
  if (latest.size === 0) return 'noAuditsInPeriod';
  const standards = mml === undefined ? null : standardsByType(mml, base.outletTypes.size);
  const count = base.clients.count;
  const shelf = {
    audited: new Uint8Array(count),
    whole: new Uint8Array(count),
    present: new Int32Array(count),
    standard: new Int32Array(count),
    ownRows: standards === null,
  };
  for (const [client, { skus }] of latest) {
    const wanted =
      standards === null ? [...skus.keys()] : (standards[base.clients.outletType[client]! + 1] ?? []);
    if (wanted.length === 0) continue;
    const present = wanted.reduce((sum, sku) => sum + (skus.get(sku) ?? 0), 0);
    shelf.audited[client] = 1;
    shelf.whole[client] = present === wanted.length ? 1 : 0;
    shelf.present[client] = present;
    shelf.standard[client] = wanted.length;
  }
  return shelf.audited.includes(1) ? shelf : 'noStandard';
}

interface Audit {
  day: number;
  /** SKU → 1 where it was there. */
  skus: Map<number, number>;
}

/** The rows of each client's last audit day in the period. */
function latestAudits(
  { client, day, sku, present }: AuditTable,
  clients: number,
  { from, to }: DayRange,
): ReadonlyMap<number, Audit> {
  const latest = new Map<number, Audit>();
  for (let row = 0; row < client.length; row++) {
    const who = client[row]!;
    const when = day[row]!;
    const what = sku[row]!;
    if (who < 0 || who >= clients || what < 0 || (when !== 0 && (when < from || when > to))) continue;
    let audit = latest.get(who);
    if (audit === undefined || when > audit.day) latest.set(who, (audit = { day: when, skus: new Map() }));
    if (when === audit.day) audit.skus.set(what, Math.max(audit.skus.get(what) ?? 0, present[row]!));
  }
  return latest;
}

/** SKUs of the must-stock list by outlet type, index = code + 1; rows without a type are for all. */
function standardsByType({ sku, outletType }: MmlTable, types: number): readonly (readonly number[])[] {
  const standards = Array.from({ length: types + 1 }, () => new Set<number>());
  sku.forEach((code, row) => {
    if (code < 0) return;
    const type = outletType[row]!;
    if (type === NONE) for (const standard of standards) standard.add(code);
    else if (type >= 0) standards[type + 1]?.add(code);
  });
  return standards.map((standard) => [...standard]);
}
