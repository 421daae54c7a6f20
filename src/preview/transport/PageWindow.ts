import { setImmediate } from 'node:timers';
import type { Context } from 'node:vm';
import type { AddinSite } from './appContext';
import { frameName } from './appContext';
import { createOfficeContext, runOfficeScript } from './officeScripts';

/** Where the page pretends to be; host and add-in share it, as Office.js demands. */
export const PAGE_ORIGIN = 'https://localhost:3000';
const LIBRARY = `${PAGE_ORIGIN}/office/`;

type Listener = (event: unknown) => void;

/** What office.js touches of a window: messages to its parent, script elements, listeners, its name. */
export class PageWindow {
  readonly context: Context;
  private readonly closeContext: () => void;
  private readonly listeners = new Map<string, Set<Listener>>();
  private send: (text: string) => void = () => undefined;
  private open = true;

  constructor(site: AddinSite) {
    const parent = {
      postMessage: (text: string): void => this.later(() => this.send(text)),
    };
    const on = (type: string, listener: Listener): void => void this.of(type).add(listener);
    const off = (type: string, listener: Listener): void => void this.of(type).delete(listener);
    const { context, close } = createOfficeContext({
      name: frameName(site),
      opener: parent,
      parent,
      document: this.document(on, off),
      location: pageLocation(),
      navigator: { userAgent: 'Mozilla/5.0 (Node)', appVersion: '5.0', language: site.displayLanguage },
      history: {},
      sessionStorage: memoryStorage(),
      localStorage: memoryStorage(),
      addEventListener: on,
      removeEventListener: off,
      Event: Object,
    });
    this.context = context;
    this.closeContext = close;
  }

  /** @param send takes what the page posts to its parent */
  connect(send: (text: string) => void): void {
    this.send = send;
  }

  /** A message of the host for the page; it arrives later, as all messages between windows. */
  receive(data: string): void {
    this.later(() => {
      for (const listener of this.of('message')) listener({ type: 'message', data, origin: PAGE_ORIGIN });
    });
  }

  close(): void {
    this.open = false;
    this.closeContext();
  }

  private later(run: () => void): void {
    setImmediate(() => {
      if (this.open) run();
    });
  }

  private of(type: string): Set<Listener> {
    const known = this.listeners.get(type) ?? new Set<Listener>();
    this.listeners.set(type, known);
    return known;
  }

  private document(on: (type: string, listener: Listener) => void, off: typeof on): unknown {
    const loader = { src: `${LIBRARY}office.js`, getAttribute: () => null };
    const head = { appendChild: (element: ScriptElement) => this.load(element) };
    return {
      domain: 'localhost',
      readyState: 'complete',
      URL: `${PAGE_ORIGIN}/taskpane.html`,
      getElementsByTagName: (tag: string) => (tag === 'script' ? [loader] : [head]),
      createElement: () => ({ setAttribute: () => undefined }),
      createTextNode: () => ({}),
      querySelectorAll: () => [],
      addEventListener: on,
      removeEventListener: off,
    };
  }

  /** Runs a script of the library from the package; anything from elsewhere (telemetry) fails to load. */
  private load(element: ScriptElement): void {
    this.later(() => {
      if (!element.src.startsWith(LIBRARY)) return element.onerror?.();
      runOfficeScript(element.src.slice(LIBRARY.length).toLowerCase(), this.context);
      element.onload?.();
    });
  }
}

interface ScriptElement {
  src: string;
  onload?: () => void;
  onerror?: () => void;
}

function pageLocation(): unknown {
  const { href, protocol, host, hostname, port, pathname, origin } = new URL(`${PAGE_ORIGIN}/taskpane.html`);
  return { href, protocol, host, hostname, port, pathname, origin, search: '', hash: '' };
}

function memoryStorage(): unknown {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    clear: () => entries.clear(),
  };
}
