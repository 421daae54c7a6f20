import type { Settings } from '../../domain';
import type { Base } from '../base/types';
import { fail, issue, type Outcome } from '../issues';
import type { Result } from '../result';

/** Classes, statuses and totals of the whole base (DOMAIN.md §2–4). */
export function computeResult(_base: Base, _settings: Settings): Outcome<Result> {
  return fail(issue('noReadableDate'));
}
