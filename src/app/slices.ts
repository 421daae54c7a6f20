/**
 * Work in slices: what takes long on a large base is a generator that says how far it is wherever it may pause. Who runs
 * it decides: at once (tests, small work), or a few milliseconds at a time, so that the pane stays alive and a cancel
 * is heard.
 */
import { fail, issue, succeed, type Outcome } from './issues';
import type { Flow } from './ports';

/** Yields the fraction done (0…1, rising), returns the result. Between two yields should lie a few milliseconds at most. */
export type Sliced<T> = Generator<number, T, undefined>;

/** The runtime's time: `now` in milliseconds from any beginning; `pause` lets events and drawing have their turn. */
export interface Pace {
  readonly now: () => number;
  readonly pause: () => Promise<void>;
}

/** Work goes on for so long between two pauses: two frames, and far below the 100 ms in which a cancel is to be heard. */
const SLICE_MS = 30;

/** All of it at once. */
export function allAtOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Work as the stretch from … to of a larger whole: its fractions are those of the whole. */
export function* within<T>(work: Sliced<T>, from: number, to: number): Sliced<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Work that does not say how far it is, while the whole of it stands at a fraction. */
export function* at<T>(work: Generator<undefined, T>, fraction: number): Sliced<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield fraction;
  }
}

/** Slice by slice, with progress; `cancelled` as soon as the flow says so after a pause. */
export async function inSlices<T>(work: Sliced<T>, pace: Pace, flow: Flow): Promise<Outcome<T>> {
  let begun = pace.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return succeed(step.value);
    if (pace.now() - begun < SLICE_MS) continue;
    flow.progress(step.value);
    await pace.pause();
    if (flow.cancelled()) return fail(issue('cancelled'));
    begun = pace.now();
  }
}

/** Slice by slice, with no way out: what has to be done once it was begun. */
export async function toTheEnd<T>(work: Sliced<T>, pace: Pace): Promise<T> {
  const done = await inSlices(work, pace, { progress: () => undefined, cancelled: () => false });
  if (!done.ok) throw new Error('Nobody could cancel it');
  return done.value;
}

/** Looks at the clock are cheap beside so many steps of a walk over clients. */
const STEPS = 4_096;

/** Whether a walk that has come so far may pause here. */
export function mayPause(at: number): boolean {
  return at % STEPS === STEPS - 1;
}
