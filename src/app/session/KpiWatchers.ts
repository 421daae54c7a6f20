/** Everyone who follows a KPI, by question: identical ones are answered once. */
import type { Outcome } from '../issues';
import type { KpiAnswer, KpiQuestion } from '../session.types';

export type KpiNews = Outcome<KpiAnswer> | null;
type Listener = (answer: KpiNews) => void;

interface Watched {
  readonly question: KpiQuestion;
  readonly listeners: Set<Listener>;
  /** What was told last. */
  news: KpiNews;
}

/** The listeners of KPI questions, told when and only when their answer changes. */
export class KpiWatchers {
  private readonly watched = new Map<string, Watched>();

  /** @param ask the answer as of now; null while there is no base */
  constructor(private readonly ask: (question: KpiQuestion) => KpiNews) {}

  /** Whether anyone follows anything. */
  get isEmpty(): boolean {
    return this.watched.size === 0;
  }

  /** Tell a listener what is known, now and after every change; the result ends it. */
  add(question: KpiQuestion, listener: Listener): () => void {
    const key = JSON.stringify([
      question.id,
      question.period ?? null,
      question.criteria.map(({ field, value }) => [field, value]),
    ]);
    let watched = this.watched.get(key);
    if (watched === undefined) {
      watched = { question, listeners: new Set(), news: this.ask(question) };
      this.watched.set(key, watched);
    }
    // Each call is its own follower, even with a function that follows already.
    const own: Listener = (news) => {
      listener(news);
    };
    const followed = watched;
    followed.listeners.add(own);
    listener(followed.news);
    return () => {
      followed.listeners.delete(own);
      if (followed.listeners.size === 0 && this.watched.get(key) === followed) this.watched.delete(key);
    };
  }

  /** Ask everything anew; those are told whose answer is another one. */
  refresh(): void {
    for (const watched of [...this.watched.values()]) {
      const news = this.ask(watched.question);
      if (JSON.stringify(news) === JSON.stringify(watched.news)) continue;
      watched.news = news;
      for (const listener of [...watched.listeners]) listener(news);
    }
  }
}
