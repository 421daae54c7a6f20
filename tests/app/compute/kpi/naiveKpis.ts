/** DOMAIN.md §5 once more in the plainest way: objects, filters and maps. The engine is compared with it. */
export interface PlainClient {
  readonly id: string;
  readonly closed: boolean;
  readonly manager: string;
  readonly outletType: string;
}
export interface PlainBook {
  readonly clients: readonly PlainClient[];
  /** Money in whole kopecks. */
  readonly sales: readonly { client: string; day: number; doc: string; sku: string; group: string; quantity: number; amount: number; cost: number }[];
  readonly visits: readonly { client: string; month: number; planned: number; made: number }[];
  readonly costs: readonly { manager: string; month: number; sum: number }[];
  readonly debts: readonly { client: string; total: number; overdue: number; terms: string }[];
  readonly payments: readonly { client: string; day: number; planned: number; paid: number }[];
  readonly audits: readonly { client: string; day: number; sku: string; present: number }[];
  readonly mml: readonly { sku: string; outletType: string }[];
} // prettier-ignore

type Answer = number | null;

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const by = <T>(list: readonly T[], key: (item: T) => string | number): T[][] => {
  const groups = new Map<string | number, T[]>();
  for (const item of list) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
};
const divide = (a: Answer, b: Answer): Answer => (a === null || b === null || b === 0 ? null : a / b);

/** Every KPI of the clients that `inside` lets through; null for no figure. `months`: complete ones, as [first, last]. */
export function naiveKpis(
  book: PlainBook,
  [from, to]: readonly [number, number],
  months: readonly (readonly [number, number])[],
  inside: (client: PlainClient) => boolean,
): Record<string, Answer> {
  const base = book.clients.filter(({ closed }) => !closed);
  const slice = base.filter(inside);
  const ids = new Set(slice.map(({ id }) => id));
  const within = (day: number): boolean => day >= from && day <= to;
  const salesOf = new Map<string, PlainBook['sales'][number][]>(book.clients.map(({ id }) => [id, []]));
  for (const line of book.sales) if (within(line.day)) salesOf.get(line.client)?.push(line);
  const linesOf = (client: PlainClient) => salesOf.get(client.id) ?? [];
  const net = (lines: readonly { amount: number }[]): number => total(lines.map(({ amount }) => amount));
  const orderDays = (client: PlainClient): number[] =>
    by(linesOf(client), ({ day }) => day)
      .filter((day) => net(day) > 0)
      .map(([line]) => line?.day ?? 0);
  const isActive = (client: PlainClient) => orderDays(client).length > 0 && net(linesOf(client)) > 0;
  const active = slice.filter(isActive);
  const count = (test: (client: PlainClient) => boolean) => slice.filter(test).length;

  const visits = book.visits.filter(({ month }) => within(month));
  const planned = new Map<string, number>();
  for (const { client, planned: n } of visits) planned.set(client, (planned.get(client) ?? 0) + n);
  const plan = (client: PlainClient): number => planned.get(client.id) ?? 0;
  const visitPlan = visits.length === 0 ? null : total(slice.map(plan));
  const made =
    visits.length === 0 ? null : total(visits.filter(({ client }) => ids.has(client)).map((v) => v.made));
  const pakb = visits.length === 0 ? null : count((client) => plan(client) > 0);
  const orders = total(slice.map((client) => orderDays(client).length));

  const stable =
    months.length < 2
      ? null
      : count((client) => {
          const days = orderDays(client);
          return months.every(([first, last]) => days.some((day) => day >= first && day <= last));
        });
  const stt = visits.length === 0 ? null : count((c) => plan(c) > 0 && orderDays(c).length * 4 > plan(c) * 3);

  const skusOf = (client: PlainClient, group: string): string[] =>
    by(
      linesOf(client).filter((line) => line.group === group),
      ({ sku }) => sku,
    )
      .filter((lines) => total(lines.map(({ quantity }) => quantity)) > 0)
      .map(([line]) => line?.sku ?? '');
  const groups = [...new Set(book.sales.map(({ group }) => group))].flatMap((group) => {
    const onSale = new Set(base.flatMap((client) => skusOf(client, group))).size;
    return onSale === 0 ? [] : [{ group, need: Math.min(3, onSale) }];
  });
  const whole =
    groups.length === 0
      ? null
      : count((c) => groups.every(({ group, need }) => skusOf(c, group).length >= need));

  const costRows = book.costs.filter(({ month }) => within(month));
  const shareOf = (pool: readonly PlainClient[], sum: number): number => {
    const all = total(pool.map(plan));
    const ours = pool.filter(({ id }) => ids.has(id));
    return all > 0 ? (sum * total(ours.map(plan))) / all : (sum * ours.length) / pool.length;
  };
  const costs =
    costRows.length === 0
      ? null
      : total(
          by(costRows, ({ manager }) => manager).map((rows) => {
            const own = base.filter(({ manager }) => manager === rows[0]?.manager && manager !== '');
            return shareOf(own.length > 0 ? own : base, total(rows.map(({ sum }) => sum))) / 100;
          }),
        );
  const margin = divide(total(slice.flatMap(linesOf).map((line) => line.amount - line.cost)) / 100, orders);
  const orderCost = divide(costs, orders);

  const debts = book.debts.filter(
    (debt) => ids.has(debt.client) && !/факт|предоплата|^0 дней/.test(debt.terms),
  );
  const dueDays = by(
    book.payments.filter((p) => within(p.day) && ids.has(p.client)),
    ({ day }) => day,
  )
    .map((rows) => ({ planned: total(rows.map((p) => p.planned)), paid: total(rows.map((p) => p.paid)) }))
    .filter((day) => day.planned > 0);

  const shelf = slice.flatMap((client) => {
    const rows = book.audits.filter((audit) => audit.client === client.id && within(audit.day));
    if (rows.length === 0) return [];
    const last = Math.max(...rows.map(({ day }) => day));
    const there = new Set(
      rows.filter(({ day, present }) => day === last && present === 1).map(({ sku }) => sku),
    );
    const standard = new Set(
      book.mml.filter((m) => m.outletType === '' || m.outletType === client.outletType).map(({ sku }) => sku),
    );
    return standard.size === 0
      ? []
      : [{ size: standard.size, there: [...standard].filter((s) => there.has(s)).length }];
  });

  return {
    OKB_COUNT: slice.length,
    PAKB_COUNT: pakb,
    AKB_COUNT: active.length,
    PAKB_COVERAGE: divide(active.length, pakb),
    AKB_COVERAGE: divide(active.length, slice.length),
    AKB_STABLE_COUNT: stable,
    AKB_STABILITY: divide(stable, active.length),
    STT_COUNT: stt,
    STT_SHARE: divide(stt, active.length),
    AKB_CATEGORY_COUNT: whole,
    AKB_CATEGORY_COVERAGE: divide(whole, active.length),
    VISIT_PLAN: visitPlan,
    ORDER_COUNT: orders,
    EFFECTIVE_ORDER_COUNT: orders,
    VISIT_EFFECTIVENESS: divide(orders, visitPlan),
    VISIT_EFFECTIVENESS_KPD: divide(orders, visitPlan),
    VISIT_COST: divide(costs, visitPlan),
    ORDER_COST: orderCost,
    ORDER_MARGIN: margin,
    ORDER_NET_SHARE:
      margin === null || orderCost === null || margin <= 0 ? null : (margin - orderCost) / margin,
    OVERDUE_SHARE: divide(total(debts.map((d) => d.overdue)), total(debts.map((d) => d.total))),
    PAYMENT_DISCIPLINE: divide(total(dueDays.map((d) => d.paid)), total(dueDays.map((d) => d.planned))),
    PLANOGRAM_COVERAGE: divide(shelf.filter((s) => s.there === s.size).length, shelf.length),
    MML_DISTRIBUTION: divide(total(shelf.map((s) => s.there)), total(shelf.map((s) => s.size))),
    ZERO_CLIENTS: pakb === null ? null : count((c) => plan(c) > 0 && orderDays(c).length === 0),
    LINES_PER_ORDER: divide(
      total(
        slice.map(
          (client) =>
            by(linesOf(client), (line) => `${line.doc}/${line.sku}`).filter((lines) => net(lines) > 0).length,
        ),
      ),
      orders,
    ),
    DROP_SIZE: divide(net(slice.flatMap(linesOf)) / 100, orders),
    NUMERIC_DISTRIBUTION: divide(active.length, slice.length),
    WEIGHTED_DISTRIBUTION: null,
    STRIKE_RATE_ACTUAL: divide(orders, made),
    CATEGORY_COUNT: slice.length,
    SEGMENT_COUNT: slice.length,
  };
}
