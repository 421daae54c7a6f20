/** Payments against plan by day, over slices (DOMAIN.md §5, 22). */
import type { DayRange } from '../../../domain';
import type { PaymentTable } from '../../base/optional/types';
import type { Slice } from '../slices';
import { fits, keyOfFields, type SliceSums } from '../sliceSums';
import type { KpiReason } from './reasons';

export interface Discipline {
  readonly planned: number;
  readonly paid: number;
  /** Sum over days with a plan of min(paid ÷ plan, 1), and how many there are. */
  readonly kept: number;
  readonly days: number;
}

/** Sums of planned and paid by group and day of one set of fields. */
interface DaySums {
  readonly planned: Float64Array;
  readonly paid: Float64Array;
}

/** Beyond so many sums by group and day the rows of a slice are added up by themselves. */
const MOST_SUMS = 1 << 21;

/** The payments of a period, added up by day for the slices that are asked for. */
export class Payments {
  private readonly rows: readonly number[];
  /** Index of each row's day among those that have rows. */
  private readonly dayIndex: readonly number[];
  private readonly days: number;
  private readonly known = new Map<string, DaySums>();

  constructor(
    private readonly table: PaymentTable,
    private readonly closed: Uint8Array,
    { from, to }: DayRange,
  ) {
    const { day, client } = table;
    const index = new Map<number, number>();
    const rows: number[] = [];
    const dayIndex: number[] = [];
    for (let row = 0; row < day.length; row++) {
      const today = day[row]!;
      if (today < from || today > to || (client !== undefined && !this.isInBase(client[row]!))) continue;
      if (!index.has(today)) index.set(today, index.size);
      rows.push(row);
      dayIndex.push(index.get(today) ?? 0);
    }
    this.rows = rows;
    this.dayIndex = dayIndex;
    this.days = index.size;
  }

  /** Payments of a slice over its days with a plan. */
  of(slice: Slice, sums: SliceSums): Discipline | KpiReason {
    if (slice.fields.length > 0 && this.table.client === undefined) return 'paymentsWithoutClients';
    const planned = new Float64Array(this.days);
    const paid = new Float64Array(this.days);
    const add = (from: DaySums, group: number): void => {
      for (let d = 0; d < this.days; d++) {
        planned[d] = planned[d]! + from.planned[group * this.days + d]!;
        paid[d] = paid[d]! + from.paid[group * this.days + d]!;
      }
    };
    if (fits(slice) && sums.grouping(slice).size * this.days <= MOST_SUMS) {
      const all = this.byGroup(slice, sums);
      sums.eachGroup(slice, (group) => {
        add(all, group);
      });
    } else
      add(
        this.addUp(
          Int32Array.from(sums.mask(slice), (inside) => inside - 1),
          1,
        ),
        0,
      );
    return total(planned, paid);
  }

  private isInBase(client: number): boolean {
    return client >= 0 && this.closed[client] === 0;
  }

  private byGroup(slice: Slice, sums: SliceSums): DaySums {
    const key = keyOfFields(slice);
    let found = this.known.get(key);
    if (found === undefined) {
      const { group, size } = sums.grouping(slice);
      found = this.addUp(group, size);
      this.known.set(key, found);
    }
    return found;
  }

  private addUp(group: Int32Array, size: number): DaySums {
    const { client, planned, paid } = this.table;
    const sums = { planned: new Float64Array(size * this.days), paid: new Float64Array(size * this.days) };
    this.rows.forEach((row, n) => {
      const at = client === undefined ? 0 : group[client[row]!]!;
      if (at < 0) return;
      const slot = at * this.days + this.dayIndex[n]!;
      sums.planned[slot] = sums.planned[slot]! + (planned?.[row] ?? 0);
      sums.paid[slot] = sums.paid[slot]! + paid[row]!;
    });
    return sums;
  }
}

function total(planned: Float64Array, paid: Float64Array): Discipline {
  const sums = { planned: 0, paid: 0, kept: 0, days: 0 };
  planned.forEach((plan, day) => {
    if (!(plan > 0)) return;
    const got = paid[day] ?? 0;
    sums.planned += plan;
    sums.paid += got;
    sums.kept += Math.min(got / plan, 1);
    sums.days += 1;
  });
  return sums;
}
