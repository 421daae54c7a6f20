/**
 * A distributor's tables, made from a seed: few clients buy much, few articles sell well (Pareto-like spreads). Rows
 * come as Excel gives them to an add-in: arrays of strings and numbers that were parsed from JSON block by block.
 */
export type Cell = string | number;
export type Row = readonly Cell[];

/** Positions in a clients row. */
export const CLIENT = {
  id: 0,
  name: 1,
  channel: 2,
  manager: 3,
  potential: 4,
  status: 5,
  contract: 6,
} as const;
/** Positions in a sales row. */
export const SALE = { client: 0, date: 1, sku: 2, category: 3, quantity: 4, amount: 5, margin: 6 } as const;

export interface WorldSize {
  readonly clients: number;
  readonly lines: number;
}

/** Excel serials: sales of 18 months up to the report date; the window of 12 months; the quarter. */
export const FIRST_DAY = 45566;
export const WINDOW_FROM = 45748;
export const PERIOD_FROM = 46023;
export const AS_OF = 46112;
export const CHANNELS: readonly string[] = ['Розница', 'Опт', 'Сети', 'HoReCa', 'Аптеки', 'Интернет'];
export const MANAGERS: readonly string[] = Array.from({ length: 40 }, (_, n) => `Менеджер ${n + 1}`);
const PRODUCT_CATEGORIES = [
  'Напитки',
  'Соки',
  'Снеки',
  'Молочное',
  'Заморозка',
  'Бакалея',
  'Кондитерка',
  'Чай и кофе',
];
const SKUS = 2000;
const BLOCK_ROWS = 10_000;

/** Tables of one size; the same for the same seed. */
export class World {
  private state: number;
  private readonly order: Int32Array;

  constructor(
    readonly size: WorldSize,
    seed = 20260331,
  ) {
    this.state = seed;
    this.order = Int32Array.from({ length: size.clients }, (_, n) => n);
    for (let n = size.clients - 1; n > 0; n--) {
      const other = Math.floor(this.random() * (n + 1));
      [this.order[n], this.order[other]] = [this.order[other]!, this.order[n]!];
    }
  }

  /** Blocks of clients. Ask for them first, and once. */
  *clientBlocks(): Generator<readonly Row[]> {
    for (let at = 0; at < this.size.clients; at += BLOCK_ROWS) {
      const rows: Row[] = [];
      for (let n = at; n < Math.min(at + BLOCK_ROWS, this.size.clients); n++) rows.push(this.client(n));
      yield asParsed(rows);
    }
  }

  /** Blocks of sales in order of days; the lines of a document are neighbours. */
  *saleBlocks(): Generator<readonly Row[]> {
    const { lines } = this.size;
    let rows: Row[] = [];
    for (let at = 0; at < lines;) {
      const day = FIRST_DAY + Math.floor((at / lines) * (AS_OF - FIRST_DAY + 1));
      const client = clientId(this.order[this.pareto(this.size.clients)]!);
      const inDocument = Math.min(1 + Math.floor(this.random() * 6), lines - at);
      for (let n = 0; n < inDocument; n++, at++) {
        rows.push(this.sale(client, day));
        if (rows.length < BLOCK_ROWS) continue;
        yield asParsed(rows);
        rows = [];
      }
    }
    if (rows.length > 0) yield asParsed(rows);
  }

  private client(n: number): Row {
    const potential = this.random() < 0.1 ? '' : Math.round(10_000 * (1 / (1 - this.random()) ** 1.2 + 0.5));
    return [
      clientId(n),
      `Магазин ${n}`,
      CHANNELS[this.pareto(CHANNELS.length)]!,
      MANAGERS[Math.floor(this.random() * MANAGERS.length)]!,
      potential === '' ? '' : Math.min(potential, 50_000_000),
      this.random() < 0.02 ? 'закрыт' : 'действует',
      this.random() < 0.6 ? `Д-${n}` : '',
    ];
  }

  private sale(client: string, day: number): Row {
    const sku = this.pareto(SKUS);
    const quantity = 1 + Math.floor(this.random() * 24);
    const kopecks = Math.round(quantity * (2_000 + ((sku * 7919) % 30_000)) * (0.9 + this.random() * 0.2));
    const returned = this.random() < 0.02 ? -1 : 1;
    const margin = Math.round(kopecks * (this.random() * 0.4 - 0.04));
    return [
      client,
      day,
      `АРТ-${String(sku).padStart(5, '0')}`,
      PRODUCT_CATEGORIES[sku % PRODUCT_CATEGORIES.length]!,
      returned * quantity,
      (returned * kopecks) / 100,
      (returned * margin) / 100,
    ];
  }

  /** A place 0 … count − 1, low ones far more often. */
  private pareto(count: number): number {
    return Math.floor(count * this.random() ** 2.5);
  }

  /** 0 … 1, mulberry32. */
  private random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

function clientId(n: number): string {
  return `КЛ-${String(n).padStart(7, '0')}`;
}

/** The rows as a response of the host brings them: every text a string of its own. */
function asParsed(rows: readonly Row[]): readonly Row[] {
  return JSON.parse(JSON.stringify(rows)) as readonly Row[];
}
