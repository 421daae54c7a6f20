import type { KpiQuestion, Session } from '../../app';
import { issueTrouble, reasonTrouble, type CellTrouble } from '../../app/formula';

/** What a cell would show: the figure, or the error in its place. */
export type CellAnswer = { readonly value: number } | { readonly trouble: CellTrouble };

/** The answer of a session that has read the base: it comes at once. */
export function askNow(session: Session, question: KpiQuestion): CellAnswer {
  let answer: CellAnswer = { trouble: 'notAvailable' };
  session.watchKpi(question, (news) => {
    if (news === null) return;
    if (!news.ok) {
      const [issue] = news.issues;
      answer = { trouble: issue === undefined ? 'notAvailable' : issueTrouble(issue) };
    } else if (news.value.value !== null) answer = { value: news.value.value };
    else
      answer = {
        trouble: news.value.reason === undefined ? 'notAvailable' : reasonTrouble(news.value.reason),
      };
  })();
  return answer;
}
