import { CATEGORIES, type Category, type Settings } from '../../domain';

/** Numbers of the form, and the setting that each stands for. */
const PLAIN = {
  windowMonths: (settings: Settings) => settings.windowMonths,
  profitMax: ({ profit }: Settings) => profit.cuts[0],
  profitHigh: ({ profit }: Settings) => profit.cuts[1],
  minClients: ({ profit }: Settings) => profit.minClients,
  potentialLow: ({ potential }: Settings) => potential.cuts[0],
  potentialHigh: ({ potential }: Settings) => potential.cuts[1],
  reachedFrom: ({ progress }: Settings) => progress.reachedFrom,
  lostAfterDays: (settings: Settings) => settings.lostAfterDays,
  activeAmount: ({ active }: Settings) => active.minAmount,
  activeSkus: ({ active }: Settings) => active.minSkus,
  orderAmount: ({ effectiveOrder }: Settings) => effectiveOrder.minAmount,
  orderSkus: ({ effectiveOrder }: Settings) => effectiveOrder.minSkus,
  maxRows: ({ actionSheets }: Settings) => actionSheets.maxRows,
};

export type PlainNumber = keyof typeof PLAIN;
export type NumberName = PlainNumber | `visits${Category}`;

export type Numbers<T> = Readonly<Record<NumberName, T>>;

/** Every number of the form, made from the setting that it stands for. */
export function numbersOf<T>(settings: Settings, make: (value: number) => T): Numbers<T> {
  const entries = [
    ...Object.entries(PLAIN).map(([name, of]) => [name, make(of(settings))] as const),
    ...CATEGORIES.map((category) => [`visits${category}`, make(settings.visits[category])] as const),
  ];
  // The entries are those of PLAIN and one a category, which is what the names are made of.
  return Object.fromEntries(entries) as Numbers<T>;
}
