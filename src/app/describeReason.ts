/** Why a client has its classes, in words: the same in the pane, on the command line and in a cell. */
import {
  CATEGORIES,
  POTENTIAL_LEVELS,
  PROFIT_LEVELS,
  STATUSES,
  type Category,
  type Segment,
} from '../domain';
import {
  createFormats,
  translate,
  translateCount,
  type Locale,
  type TextKey,
  type TextParams,
} from '../i18n';
import type { Base } from './base/types';
import { createExplainer, type Lift, type Reason } from './compute/explain';
import { flagsOf } from './compute/flags';
import type { Result } from './result';

export interface ReasonLine {
  /** What made the classes; what would bring the next ones; what else is to be known. */
  readonly kind: 'rule' | 'lift' | 'flag';
  readonly text: string;
}

const explainers = new WeakMap<Result, (client: number) => Reason>();

/** The sentences about one client of a result, in the order in which they are read. */
export function describeReason(
  base: Base,
  result: Result,
  client: number,
  locale: Locale,
): readonly ReasonLine[] {
  const explain = explainers.get(result) ?? createExplainer(base, result);
  explainers.set(result, explain);
  const reason = explain(client);
  const words = new ReasonWords(result, client, reason, locale);
  if (reason.rule === 'closed') return [{ kind: 'rule', text: translate(locale, 'why.closed') }];
  const lines: ReasonLine[] = [
    ...words.category(),
    ...words.potential(),
    ...words.segment(),
    words.status(),
  ].map((text) => ({ kind: 'rule', text }));
  for (const text of words.lifts()) lines.push({ kind: 'lift', text });
  for (const flag of flagsOf(result.clients.flags[client] ?? 0)) {
    lines.push({ kind: 'flag', text: translate(locale, `why.flags.${flag}`) });
  }
  return lines;
}

class ReasonWords {
  private readonly formats;

  constructor(
    private readonly result: Result,
    private readonly client: number,
    private readonly reason: Reason,
    private readonly locale: Locale,
  ) {
    this.formats = createFormats(locale);
  }

  /** The category with its rule, then the profit behind it. */
  category(): readonly string[] {
    const { reason, result } = this;
    if (reason.rule === 'closed') return [];
    const measure = this.say(`why.measure.${result.profitMeasure}`);
    const params = { category: this.letter(this.at(result.clients.category)), measure, ...this.levels() };
    const profitLine = this.say(reason.profit === 0 ? 'why.profit.zero' : 'why.profit.level', {
      measure: capitalised(measure),
      amount: this.formats.money(reason.profit),
      level: params.profit,
    });
    const lines = [this.say(`why.category.${reason.rule}`, params), profitLine];
    return reason.rule === 'negative' ? lines : [...lines, this.ranking()];
  }

  potential(): readonly string[] {
    const { reason, result } = this;
    if (reason.potentialLevel === 0) return [];
    const { method } = result.settings.potential;
    const [low, high] = reason.potentialCuts;
    const cut = method === 'share' ? String : (value: number) => this.formats.money(value);
    return [
      this.say(`why.potential.${method}`, {
        amount: this.formats.money(reason.potential),
        level: this.levels().potential,
        low: cut(low),
        high: cut(high),
      }),
    ];
  }

  segment(): readonly string[] {
    const { clients } = this.result;
    const segment = this.at(clients.segment);
    if (segment === 0) return this.reason.rule === 'noPotential' ? [] : [this.say('why.segment.none')];
    const progress = this.at(clients.progress);
    return [
      this.say('why.segment.some', {
        segment,
        name: this.segmentName(segment),
        purchases: this.formats.money(progress * this.reason.potential),
        progress: this.formats.share(progress),
        whiteSpace: this.formats.money(this.at(clients.whiteSpace)),
      }),
    ];
  }

  status(): string {
    const { clients, settings } = this.result;
    const status = STATUSES[this.at(clients.status) - 1] ?? 'potential';
    const lastOrder = this.at(clients.lastOrder);
    if (status === 'active') {
      const date = this.formats.date(lastOrder);
      return translateCount(this.locale, 'why.status.active', this.at(clients.periodOrders), { date });
    }
    const key = status === 'lost' && lastOrder === 0 ? 'lostUnserved' : status;
    return this.say(`why.status.${key}`, { days: settings.lostAfterDays });
  }

  lifts(): readonly string[] {
    const { byProfit, byPotential, toNextSegment } = this.reason;
    const lines: string[] = [];
    const measure = this.say(`why.measureNeeded.${this.result.profitMeasure}`);
    if (byProfit) lines.push(this.say('why.lift.profit', { ...this.liftOf(byProfit), measure }));
    if (byPotential) lines.push(this.say('why.lift.potential', this.liftOf(byPotential)));
    if (this.at(this.result.clients.category) === 1) lines.push(this.say('why.lift.best'));
    if (toNextSegment) {
      const { segment, need } = toNextSegment;
      const name = this.segmentName(segment);
      lines.push(this.say('why.lift.segment', { segment, name, need: this.rise(need) }));
    }
    return lines;
  }

  private ranking(): string {
    const { reason, result } = this;
    const { max, high } = { max: result.settings.profit.cuts[0], high: result.settings.profit.cuts[1] };
    const key = reason.rankedIn === 'base' ? 'base' : reason.channel === null ? 'noChannel' : 'channel';
    return this.say('why.profit.ranked', {
      clients: this.formats.count(reason.rankedAmong),
      group: this.say(`why.profit.${key}`, { channel: reason.channel ?? '' }),
      measure: this.say(`why.measureNeeded.${result.profitMeasure}`),
      max,
      high,
    });
  }

  private levels(): { readonly profit: string; readonly potential: string } {
    const profit = PROFIT_LEVELS[this.reason.profitLevel - 1];
    const potential = POTENTIAL_LEVELS[this.reason.potentialLevel - 1];
    return {
      profit: profit === undefined ? '' : this.say(`domain.profitLevels.${profit}`),
      potential: potential === undefined ? '' : this.say(`domain.potentialLevels.${potential}`),
    };
  }

  private liftOf({ category, need }: Lift): TextParams {
    return { category: this.letter(category), need: this.rise(need) };
  }

  /** A rise is rounded up: less than it would not do. */
  private rise(need: number): string {
    return this.formats.money(Math.ceil(need));
  }

  private letter(category: number): Category | '' {
    return CATEGORIES[category - 1] ?? '';
  }

  private segmentName(segment: number): string {
    return this.say(`domain.segments.${String(segment) as `${Segment}`}.name`);
  }

  private say(key: TextKey, params: TextParams = {}): string {
    return translate(this.locale, key, params);
  }

  private at(column: ArrayLike<number>): number {
    return column[this.client] ?? 0;
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
