import { useEffect, useState } from 'react';
import type { KpiAnswer } from '../../app';
import { useSession } from './useSession';

/** A KPI of the whole base for the settings' period, live; null until it is known or where there is no answer. */
export function useKpi(id: string): KpiAnswer | null {
  const session = useSession();
  const [answer, setAnswer] = useState<KpiAnswer | null>(null);
  useEffect(
    () => session.watchKpi({ id, criteria: [] }, (news) => setAnswer(news?.ok ? news.value : null)),
    [session, id],
  );
  return answer;
}
