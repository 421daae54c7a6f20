import { randomUUID } from 'node:crypto';
import type { AddinSite, SettingsStore } from './appContext';
import { runOfficeScript } from './officeScripts';
import { PAGE_ORIGIN, PageWindow } from './PageWindow';
import type { OpenedOffice } from './node';
import type { OfficeHost } from './wire';
import { XdmSession } from './xdmSession';

export interface PageOptions {
  /** `Office.context.document.settings`; by default a store of its own, empty at first. */
  readonly settings?: SettingsStore;
  /** By default `en-US`. */
  readonly displayLanguage?: string;
  /** By default `en-US`. */
  readonly contentLanguage?: string;
  readonly documentUrl?: string;
  readonly requirementSets?: Readonly<Record<string, string>>;
}

/** The whole library, with the host's end of the conversation. */
export interface OpenedPage extends OpenedOffice {
  readonly Office: typeof Office;
  readonly CustomFunctions: typeof CustomFunctions;
  /** Runs ribbon functions, tells of visibility; `session.ready` ends after the add-in's `Office.onReady`. */
  readonly session: XdmSession;
  /** Puts `Office`, `Excel`, … into the global scope, for code that expects them there; gives what takes them out. */
  install: () => () => void;
}

const GLOBALS = ['Office', 'Excel', 'OfficeExtension', 'CustomFunctions', 'OfficeRuntime'] as const;

/**
 * Opens the installed Office.js in this process as in a task pane of Excel on the web: its loader, its start and its
 * cross-document messages, answered by the same session as a real frame. `Office.onReady` must be called for it to
 * start; without a page around it there is no DOM, but nothing that the library needs of one is missing.
 */
export function openOfficePage(host: OfficeHost, options: PageOptions = {}): OpenedPage {
  const site = siteOf(options);
  const window = new PageWindow(site);
  const settings = options.settings ?? plainSettings();
  const session = new XdmSession({ host, site, settings, post: (text) => window.receive(text) });
  window.connect((text) => session.receive(text));
  runOfficeScript('office.js', window.context);
  const close = (): void => {
    session.close();
    window.close();
  };
  const found = window.context as Record<(typeof GLOBALS)[number], unknown>;
  return {
    // Excel exists once the loader has run the Excel file, which it does after this call, as in a page.
    get Excel() {
      return found.Excel as typeof Excel;
    },
    get OfficeExtension() {
      return found.OfficeExtension as typeof OfficeExtension;
    },
    get CustomFunctions() {
      return found.CustomFunctions as typeof CustomFunctions;
    },
    get Office() {
      return found.Office as typeof Office;
    },
    session,
    close,
    install: () => installGlobals(found),
  };
}

function siteOf(options: PageOptions): AddinSite {
  return {
    conversationId: `node-${randomUUID()}`,
    addinId: 'addin',
    hostOrigin: PAGE_ORIGIN,
    displayLanguage: options.displayLanguage ?? 'en-US',
    contentLanguage: options.contentLanguage ?? 'en-US',
    documentUrl: options.documentUrl ?? 'https://localhost/Book.xlsx',
    ...(options.requirementSets && { requirementSets: options.requirementSets }),
  };
}

function plainSettings(): SettingsStore {
  let entries: [string, string][] = [];
  return { read: () => entries, write: (changed) => (entries = changed) };
}

function installGlobals(found: Record<(typeof GLOBALS)[number], unknown>): () => void {
  const target = globalThis as Record<string, unknown>;
  const before = GLOBALS.map((name) => Object.getOwnPropertyDescriptor(target, name));
  for (const name of GLOBALS) {
    Object.defineProperty(target, name, { configurable: true, get: () => found[name] });
  }
  return () => {
    GLOBALS.forEach((name, index) => {
      const old = before[index];
      if (old) Object.defineProperty(target, name, old);
      else Reflect.deleteProperty(target, name);
    });
  };
}
