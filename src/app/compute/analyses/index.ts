/**
 * The further analyses of DOMAIN.md §7 with their thresholds: ABC, XYZ, ABC × XYZ, RFM and the concentration, of the
 * clients of the base over the window. Each is made when it is first asked for.
 */
import { channelMembers } from '../../base/channelMembers';
import type { Base } from '../../base/types';
import type { Result } from '../../result';
import { topFifth, type TopFifth } from '../concentration';
import { windowFactsOf } from '../keptFacts';
import { once } from '../once';
import { abcAnalysis, type AbcAnalysis } from './abcAnalysis';
import { rfmAnalysis, type RfmAnalysis } from './rfmAnalysis';
import { abcXyz, xyzAnalysis, type AbcXyz, type XyzAnalysis } from './xyzAnalysis';

export type { TopFifth } from '../concentration';
export type { AbcMeasure } from '../abcMeasure';
export { ABC_CLASSES, type AbcAnalysis, type AbcClass } from './abcAnalysis';
export { RFM_SCORES, type RfmAnalysis, type RfmScale } from './rfmAnalysis';
export {
  monthlySpread,
  XYZ_CLASSES,
  XYZ_GAPS,
  XYZ_LIMITS,
  type AbcXyz,
  type XyzAnalysis,
} from './xyzAnalysis';

export interface Analyses {
  readonly abc: AbcAnalysis;
  readonly xyz: XyzAnalysis;
  readonly abcXyz: AbcXyz;
  readonly rfm: RfmAnalysis;
  /** Revenue in major units; null where nobody bought in the window. */
  readonly concentration: TopFifth | null;
}

const made = new WeakMap<Result, Analyses>();

/** The analyses of a result of the base, made once. */
export function analysesOf(base: Base, result: Result): Analyses {
  let analyses = made.get(result);
  if (analyses === undefined) made.set(result, (analyses = lazyAnalyses(base, result)));
  return analyses;
}

function lazyAnalyses(base: Base, result: Result): Analyses {
  const members = once(() => channelMembers(base.clients, base.channels.size).base);
  const abc = once(() => abcAnalysis(base, result, members()));
  const xyz = once(() => xyzAnalysis(base, result, members()));
  const both = once(() => abcXyz(base, result, members()));
  const rfm = once(() => rfmAnalysis(base, result, members()));
  const concentration = once(() => {
    const top = topFifth(windowFactsOf(base, result.window).revenue, members());
    return top && { ...top, revenue: top.revenue / base.moneyScale };
  });
  return {
    get abc() {
      return abc();
    },
    get xyz() {
      return xyz();
    },
    get abcXyz() {
      return both();
    },
    get rfm() {
      return rfm();
    },
    get concentration() {
      return concentration();
    },
  };
}
