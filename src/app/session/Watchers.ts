import type { Sliced } from '../slices';

/** Everyone who follows an answer, by question: identical ones are answered once. */
interface Watched<Question, News> {
  readonly question: Question;
  readonly listeners: Set<(news: News) => void>;
  /** What was told last, and a text that tells it from other news. */
  news: News;
  text: string;
}

/** The listeners of questions, told when and only when their answer changes. */
export class Watchers<Question, News> {
  private readonly watched = new Map<string, Watched<Question, News>>();

  /**
   * @param ask the answer as of now
   * @param keyOf what identical questions share
   */
  constructor(
    private readonly ask: (question: Question) => News,
    private readonly keyOf: (question: Question) => string,
  ) {}

  /** Whether anyone follows anything. */
  get isEmpty(): boolean {
    return this.watched.size === 0;
  }

  /** What is followed. */
  *questions(): Generator<Question> {
    for (const { question } of this.watched.values()) yield question;
  }

  /** Tell a listener what is known, now and after every change; the result ends it. */
  add(question: Question, listener: (news: News) => void): () => void {
    const key = this.keyOf(question);
    const followed = this.watched.get(key) ?? this.follow(key, question);
    // Each call is its own follower, even with a function that follows already.
    const own = (news: News): void => {
      listener(news);
    };
    followed.listeners.add(own);
    listener(followed.news);
    return () => {
      followed.listeners.delete(own);
      if (followed.listeners.size === 0 && this.watched.get(key) === followed) this.watched.delete(key);
    };
  }

  /**
   * Ask everything anew, question by question; the result tells those whose answer is another one, all in one turn:
   * Excel is sent what comes together in one message. Who begins to follow meanwhile is told with them.
   */
  *asking(): Sliced<() => void> {
    const all = [...this.watched];
    const changed: (() => void)[] = [];
    for (const [n, [key, watched]] of all.entries()) {
      const news = this.ask(watched.question);
      const text = JSON.stringify(news);
      if (text !== watched.text) {
        changed.push(() => {
          if (this.watched.get(key) === watched) this.tell(watched, news, text);
        });
      }
      yield (n + 1) / all.length;
    }
    return () => {
      for (const tell of changed) tell();
    };
  }

  private tell(watched: Watched<Question, News>, news: News, text: string): void {
    watched.news = news;
    watched.text = text;
    for (const listener of [...watched.listeners]) listener(news);
  }

  private follow(key: string, question: Question): Watched<Question, News> {
    const news = this.ask(question);
    const followed = {
      question,
      listeners: new Set<(news: News) => void>(),
      news,
      text: JSON.stringify(news),
    };
    this.watched.set(key, followed);
    return followed;
  }
}
