import { LAST_DAY, monthsBetween, serial, shippingDays, type Month } from './calendar';
import type { Demand } from './demand';
import type { Product, Sale } from './model';
import { buyingTimes, type Story } from './plan';
import type { Random } from './random';

/** A waybill before it has a number. */
export interface Waybill {
  date: number;
  client: string;
  isReturn: boolean;
  lines: Omit<Sale, 'document' | 'date' | 'client'>[];
}

const PRICE_RISE_FROM = serial(2026, 1, 12);
const RETURN_SHARE = 0.015;

/** The trade's year as a whole, January first; the product groups have seasons of their own beside it. */
const SEASON = [0.84, 0.9, 1, 0.98, 1.02, 1.06, 1.08, 1.04, 0.98, 0.98, 1.02, 1.18];

function line(product: Product, date: number, quantity: number, discount: number): Waybill['lines'][number] {
  const rise = date >= PRICE_RISE_FROM ? 1.04 : 1;
  const price = Math.round(product.price * rise * (1 - discount));
  const cost = Math.round(product.cost * rise);
  return { product, quantity, amount: price * quantity, cost: cost * quantity };
}

/** Days of a month's orders: spread evenly, each client with a beat of its own. */
function orderDays(days: readonly number[], count: number, beat: number, random: Random): number[] {
  const chosen = new Set<number>();
  for (let i = 0; i < count; i += 1) {
    const place = ((i + beat) * days.length) / count + random.between(-1, 1);
    const day = days[Math.max(0, Math.min(days.length - 1, Math.floor(place)))];
    if (day !== undefined) chosen.add(day);
  }
  return [...chosen].sort((a, b) => a - b);
}

function wholeOrChance(value: number, random: Random): number {
  const whole = Math.floor(value);
  return whole + (random.chance(value - whole) ? 1 : 0);
}

/** Draws the waybills of one client, in no particular order. */
export class Buyer {
  private readonly out: Waybill[] = [];
  private readonly beat: number;
  private nextProduct = 0;

  constructor(
    private readonly client: string,
    private readonly demand: Demand,
    private readonly random: Random,
  ) {
    this.beat = random.next() * 0.8;
  }

  live(story: Story): Waybill[] {
    for (const [from, to] of buyingTimes(story, this.random)) {
      for (const month of monthsBetween(from, to)) this.buyInMonth(month, from, to);
      if (story === 'paused' || story === 'lostLongAgo') this.order(to);
    }
    if (story === 'returner') this.giveBackMore();
    return this.out;
  }

  private buyInMonth(month: Month, from: number, to: number): void {
    const count = wholeOrChance(this.demand.ordersPerMonth, this.random);
    for (const day of orderDays(shippingDays(month), count, this.beat, this.random)) {
      if (day < from || day > to) continue;
      this.order(day);
      if (this.random.chance(0.008)) this.order(day);
    }
  }

  private order(date: number): void {
    const { turnover, ordersPerMonth, linesPerOrder, discount } = this.demand;
    const month = new Date((date - 25_569) * 86_400_000).getUTCMonth();
    const count = Math.max(1, wholeOrChance(linesPerOrder, this.random));
    const share = ((turnover / (ordersPerMonth * 12)) * (SEASON[month] ?? 1)) / count;
    const lines = new Map<Product, Waybill['lines'][number]>();
    for (let i = 0; i < count; i += 1) {
      const product = this.takeProduct();
      const wanted = share * (product.season[month] ?? 1) * this.random.between(0.7, 1.3);
      lines.set(product, line(product, date, Math.max(1, Math.round(wanted / product.price)), discount));
    }
    this.out.push({ date, client: this.client, isReturn: false, lines: [...lines.values()] });
    if (this.random.chance(RETURN_SHARE)) this.giveBack(date, [...lines.values()][0]);
  }

  /** The assortment in turn, so that a client really takes the whole of it. */
  private takeProduct(): Product {
    const { assortment } = this.demand;
    const product = assortment[this.nextProduct % assortment.length];
    this.nextProduct += this.random.chance(0.15) ? 2 : 1;
    if (product === undefined) throw new Error('A client without assortment');
    return product;
  }

  private giveBack(date: number, sold: Waybill['lines'][number] | undefined): void {
    const day = date + this.random.int(1, 8);
    if (sold === undefined || sold.quantity < 3 || day > LAST_DAY || day % 7 <= 1) return;
    const quantity = Math.max(1, Math.round(sold.quantity * this.random.between(0.1, 0.4)));
    const back = line(sold.product, date, -quantity, this.demand.discount);
    this.out.push({ date: day, client: this.client, isReturn: true, lines: [back] });
  }

  /** A client that has sent back more than it bought in the last year. */
  private giveBackMore(): void {
    const old = this.out.filter((waybill) => waybill.date < serial(2025, 5, 29) && !waybill.isReturn);
    const back = old.flatMap((waybill) => waybill.lines).slice(0, 3);
    this.out.splice(0, this.out.length, ...old);
    const lines = back.map((sold) => ({
      ...sold,
      quantity: -sold.quantity,
      amount: -sold.amount,
      cost: -sold.cost,
    }));
    this.out.push({ date: serial(2025, 9, 16), client: this.client, isReturn: true, lines });
  }
}

/** Numbers the waybills by date and lays their lines one under the other, as an accounting program exports them. */
export function numberWaybills(waybills: readonly Waybill[]): Sale[] {
  const counters = { sale: 12_000, giveBack: 340 };
  const order = (a: Waybill, b: Waybill): number =>
    a.date - b.date || Number(a.client > b.client) - Number(a.client < b.client);
  const sorted = [...waybills].sort(order);
  return sorted.flatMap((waybill) => {
    const number = waybill.isReturn ? (counters.giveBack += 1) : (counters.sale += 1);
    const digits = String(number).padStart(8, '0');
    const document = waybill.isReturn
      ? { ru: `ВН-${digits}`, en: `CN-${digits}` }
      : { ru: `РН-${digits}`, en: `SI-${digits}` };
    return waybill.lines.map((sold) => ({ date: waybill.date, document, client: waybill.client, ...sold }));
  });
}
