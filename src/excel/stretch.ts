import type { Flow } from '../app';

/** A flow whose whole is the stretch `from`…`to` of another. */
export function stretch(flow: Flow, from: number, to: number): Flow {
  return {
    progress: (fraction) => {
      flow.progress(from + fraction * (to - from));
    },
    cancelled: () => flow.cancelled(),
  };
}
