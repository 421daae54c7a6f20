import type { Product } from './model';
import { GROUPS } from './words/goods';

/** The price list, group after group. */
export const PRODUCTS: readonly Product[] = GROUPS.flatMap((group) =>
  group.items.map(([ru, en, price, costShare], index) => ({
    code: `${group.code}-${String(index + 1).padStart(2, '0')}`,
    name: { ru, en },
    group: group.name,
    season: group.season,
    price: price * 100,
    cost: Math.round(price * costShare * 100),
  })),
);

/** The products of each group, in the order of the price list. */
export const PRODUCTS_BY_GROUP: readonly (readonly Product[])[] = GROUPS.map((group) =>
  PRODUCTS.filter((product) => product.group === group.name),
);
