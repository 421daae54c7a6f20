import { monthsBetween, QUARTER_START, LAST_DAY, serial, shippingDays } from './calendar';
import type { Client, MustStock, Sale, ShelfRow } from './model';
import { PRODUCTS } from './products';
import type { Random } from './random';
import { HORECA, KEY_RETAIL, TRADITIONAL, type OutletType } from './words/outlets';

const FOR_ALL = ['TC-02', 'WD-01'];
const RETAIL = ['WD-05', 'JM-01', 'SN-01', 'CF-01', 'GR-03'];
const BIG_RETAIL = [...RETAIL, 'CF-05', 'GR-01', 'PR-01', 'PR-06', 'SP-01', 'SP-02'];
const KITCHEN = ['TC-05', 'WD-03', 'JM-02', 'GR-07', 'SP-01', 'SP-05'];

function positions(types: readonly OutletType[], codes: readonly string[]): MustStock[] {
  return types.flatMap(({ type }) => codes.map((code) => position(code, type)));
}

function position(code: string, outletType: MustStock['outletType']): MustStock {
  const product = PRODUCTS.find((candidate) => candidate.code === code);
  if (!product) throw new Error(`No product ${code}`);
  return { product, outletType };
}

/** The must-stock list: two positions for every outlet, the rest by outlet type. */
export const MUST_STOCK: readonly MustStock[] = [
  ...FOR_ALL.map((code) => position(code, null)),
  ...positions(TRADITIONAL.types, RETAIL),
  ...positions(KEY_RETAIL.types, BIG_RETAIL),
  ...positions(HORECA.types, KITCHEN),
];

/** Shelf audits of the last two quarters, at about every fifth buyer; what was bought is likelier on the shelf. */
export function makeAudits(clients: readonly Client[], sales: readonly Sale[], random: Random): ShelfRow[] {
  const bought = new Set(sales.map((sale) => `${sale.client} ${sale.product.code}`));
  const buyers = new Set(sales.filter((sale) => sale.date >= QUARTER_START).map((sale) => sale.client));
  const rounds = [
    monthsBetween(serial(2026, 2, 1), serial(2026, 3, 31)),
    monthsBetween(QUARTER_START, LAST_DAY),
  ];
  const rows: ShelfRow[] = [];
  for (const client of clients) {
    if (!buyers.has(client.code) || client.outletType === null || !random.chance(0.2)) continue;
    const isModel = random.chance(0.25);
    for (const round of rounds) {
      const date = random.pick(shippingDays(random.pick(round)).filter((day) => day <= LAST_DAY));
      for (const { product, outletType } of MUST_STOCK) {
        if (outletType !== null && outletType !== client.outletType) continue;
        const odds = isModel ? 0.99 : bought.has(`${client.code} ${product.code}`) ? 0.92 : 0.55;
        rows.push({ date, client: client.code, sku: product.code, present: random.chance(odds) ? 1 : 0 });
      }
    }
  }
  return rows.sort((a, b) => a.date - b.date);
}
