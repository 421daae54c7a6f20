import type { SessionState } from '../session.types';

/** An immutable snapshot that changes as a whole, and those who want to know. */
export class Store {
  private readonly listeners = new Set<() => void>();

  constructor(private state: SessionState) {}

  readonly get = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    const own = (): void => {
      listener();
    };
    this.listeners.add(own);
    return () => {
      this.listeners.delete(own);
    };
  };

  /** Put in what changed; a key set to undefined goes. */
  set(change: { readonly [K in keyof SessionState]?: SessionState[K] | undefined }): void {
    const merged = Object.entries({ ...this.state, ...change }).filter(([, value]) => value !== undefined);
    // Only optional keys are ever set to undefined.
    this.state = Object.fromEntries(merged) as unknown as SessionState;
    for (const listener of [...this.listeners]) listener();
  }
}
