/** What the rules of the next step look at, client by client: one view moves along, nothing is made for each. */
import {
  CATEGORIES,
  POTENTIAL_LEVELS,
  STATUSES,
  type BaseStatus,
  type Category,
  type Flag,
  type PotentialLevel,
  type StepId,
} from '../../../domain';
import type { WholeNumbers } from '../../../engine';
import type { Base } from '../../base/types';
import { flagBit } from '../../compute/flags';
import type { Result } from '../../result';
import { createOverdue } from '../optionalFacts';
import { createGaps, type Gap } from './assortmentGaps';
import { createRhythm } from './buyingRhythm';
import type { ClientView } from './stepRules';

/** Columns of the potential matrix; the last is "reached". */
const MATRIX_COLUMNS = 3;

/** A view of the client that it stands at. */
export interface MovingView extends ClientView {
  readonly client: number;
  moveTo(client: number): void;
}

/** What takes a walk over sales, or over debts. */
interface Sources {
  readonly rhythm: (client: number) => number;
  readonly categoryGap: (client: number) => Gap | null;
  readonly skuGap: (client: number) => Gap | null;
  readonly overdue: (client: number) => number;
}

/** Looks through the sales first, with pauses. `order`: the rules that will be asked. */
export function* viewClients(
  base: Base,
  result: Result,
  order: readonly StepId[],
): Generator<number, MovingView, undefined> {
  const { productCategory, sku } = base.sales;
  const rhythm = createRhythm(base, result);
  yield 0;
  // Nobody asks for what a rule that is switched off would look at.
  const asked = (rule: StepId, codes: WholeNumbers | undefined): WholeNumbers | undefined =>
    order.includes(rule) ? codes : undefined;
  const categories = asked('categoryGap', productCategory);
  const categoryGap = yield* createGaps(base, result, categories, base.productCategories);
  const skuGap = yield* createGaps(base, result, asked('skuGap', sku), base.skus);
  return new View(base, result, { rhythm, categoryGap, skuGap, overdue: createOverdue(base) });
}

class View implements MovingView {
  client = 0;
  readonly lostAfterDays: number;
  readonly byMargin: boolean;
  private flags = 0;
  /** What was found for this client; undefined = not looked for yet. */
  private foundCategory: Gap | null | undefined;
  private foundSku: Gap | null | undefined;
  private foundRhythm: number | undefined;

  constructor(
    private readonly base: Base,
    private readonly result: Result,
    private readonly sources: Sources,
  ) {
    this.lostAfterDays = result.settings.lostAfterDays;
    this.byMargin = result.profitMeasure === 'margin';
  }

  moveTo(client: number): void {
    this.client = client;
    this.flags = this.result.clients.flags[client] ?? 0;
    this.foundCategory = this.foundSku = this.foundRhythm = undefined;
  }

  get category(): Category | undefined {
    return CATEGORIES[(this.result.clients.category[this.client] ?? 0) - 1];
  }

  get status(): BaseStatus | undefined {
    return STATUSES[(this.result.clients.status[this.client] ?? 0) - 1];
  }

  get potentialLevel(): PotentialLevel | undefined {
    return POTENTIAL_LEVELS[(this.result.clients.potentialLevel[this.client] ?? 0) - 1];
  }

  get hasPotential(): boolean {
    return !Number.isNaN(this.base.clients.potential[this.client] ?? Number.NaN);
  }

  get silence(): number {
    const lastOrder = this.result.clients.lastOrder[this.client] ?? 0;
    return lastOrder === 0 ? Number.NaN : this.result.asOf - lastOrder;
  }

  get orders(): number {
    return this.result.clients.orders[this.client] ?? 0;
  }

  get reached(): boolean {
    const segment = this.result.clients.segment[this.client] ?? 0;
    return segment > 0 && segment % MATRIX_COLUMNS === 0;
  }

  has(flag: Flag): boolean {
    return (this.flags & flagBit(flag)) !== 0;
  }

  rhythm(): number {
    return (this.foundRhythm ??= this.sources.rhythm(this.client));
  }

  categoryGap(): Gap | null {
    if (this.foundCategory === undefined) this.foundCategory = this.sources.categoryGap(this.client);
    return this.foundCategory;
  }

  skuGap(): Gap | null {
    if (this.foundSku === undefined) this.foundSku = this.sources.skuGap(this.client);
    return this.foundSku;
  }

  overdue(): number {
    return this.sources.overdue(this.client);
  }
}
