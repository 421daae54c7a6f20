import type { TransportErrorCode } from '../transport/exchange';
import type { RequestBody } from '../transport/wire';

/** Which of the add-in's requests: its number from 1, or a question asked about each. */
export type Which = number | ((body: RequestBody, number: number) => boolean);

/** One thing that goes wrong, or comes between, at one request. */
export type Fault =
  /** Fails before it took effect. */
  | { readonly at: Which; readonly kind: 'refused'; readonly code: TransportErrorCode }
  /** Takes effect, but the answer is lost: the add-in sees an error (by default a session that timed out). */
  | { readonly at: Which; readonly kind: 'lost'; readonly code?: TransportErrorCode }
  /** Takes effect and is never answered at all. */
  | { readonly at: Which; readonly kind: 'silent' }
  /** Takes effect later; those behind it wait. */
  | { readonly at: Which; readonly kind: 'slow'; readonly ms: number }
  /** Excel refuses one action of it with an error of its own, as it does for a bad argument; the ones before are done. */
  | { readonly at: Which; readonly kind: 'failing'; readonly code: string; readonly afterActions: number }
  /** Something else happens to the workbook right before it, such as an edit of the user's. */
  | { readonly at: Which; readonly kind: 'meanwhile'; readonly run: () => void | Promise<void> };

export interface FaultPlan {
  readonly faults?: readonly Fault[];
  /** UTF-8 bytes of JSON in one request or one response; by default that of Excel on the web. */
  readonly payloadLimit?: number;
}

/** The library's own requests, which an add-in does not know of and a plan does not count. */
const OWN_METHODS = new Set([
  '_RemoveReference',
  'NotifyActionHandlerReady',
  '_SetOsfControlContainerReadyForCustomFunctions',
  'SetInvocationArrayResults',
  'SetInvocationResults',
]);

const INSTANTIATE = 1;

/** Tells whether a request was made by the add-in's code, and not by the library for itself. */
export function isAddinRequest(body: RequestBody): boolean {
  return body.Actions.some((action) => action.ActionType !== INSTANTIATE && !OWN_METHODS.has(action.Name));
}

/** The faults of a plan that meet a request. */
export function faultsAt(plan: FaultPlan, body: RequestBody, number: number): Fault[] {
  const meets = ({ at }: Fault): boolean => (typeof at === 'number' ? at === number : at(body, number));
  return (plan.faults ?? []).filter(meets);
}
