import { useDeferredValue, useMemo } from 'react';
import { createWhatIf, parseSettings, type Base, type Result, type WhatIf } from '../../app';

export interface LiveWhatIf {
  readonly base: Base;
  readonly result: Result;
  readonly answer: WhatIf;
}

/**
 * What a change of settings would do to the result that is shown; null without one, and while the change cannot be used.
 * It follows typing and sliders as fast as it can be computed; the figures that it keeps go with the view.
 */
export function useWhatIf(
  base: Base | undefined,
  result: Result | undefined,
  change: object,
): LiveWhatIf | null {
  const text = useDeferredValue(JSON.stringify(change));
  const ask = useMemo(() => (base && result ? createWhatIf(base, result) : null), [base, result]);
  return useMemo(() => {
    if (!ask || !base || !result) return null;
    const settings = parseSettings(JSON.parse(text) as unknown, result.settings);
    const answer = settings.ok ? ask(settings.value) : settings;
    return answer.ok ? { base, result, answer: answer.value } : null;
  }, [ask, base, result, text]);
}
