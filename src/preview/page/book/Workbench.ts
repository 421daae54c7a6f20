import { addCalculation } from '../../calc/addCalculation';
import type { Calculation } from '../../calc/addCalculation';
import type { Outcome } from '../../../app/issues';
import type { Locale } from '../../../i18n';
import { translate } from '../../../i18n/preview';
import { readFunctions } from '../../functions/metadata';
import { RichApiHost } from '../../richapi/host';
import type { CommandOutcome } from '../../transport/RibbonCommands';
import { openFrame } from '../../transport/crossDocument';
import type { OfficeHost } from '../../transport/wire';
import type { XdmSession } from '../../transport/xdmSession';
import type { Book } from '../../workbook/Book';
import { readBook } from '../../xlsx/read';
import { writeBook } from '../../xlsx/write';
import { addAppServices } from './appServices';
import { blankBook } from './blankBook';

export const CULTURES = { en: 'en-US', ru: 'ru-RU' } as const;

/** Status of a command whose add-in has not started, beside those of `CommandOutcome`. */
export const NOT_STARTED = -2;

/** Milliseconds in which an add-in should have started, slow machines included. */
const START_LIMIT = 30_000;

export interface WorkbenchOptions {
  readonly language: Locale;
  /** The add-in's parsed functions.json, when it is served. */
  readonly functions: unknown;
  /** Gives the bytes of the sample workbook in a language. */
  readonly loadSample: (language: Locale) => Promise<Uint8Array>;
  readonly paneUrl: string;
}

export interface WorkbenchState {
  readonly book: Book;
  readonly language: Locale;
  /** The sample is open, and nobody has changed it yet. */
  readonly isUntouchedSample: boolean;
  readonly isModified: boolean;
  readonly isOpening: boolean;
  readonly isPaneShown: boolean;
  /** The add-in has started and listens. */
  readonly isPaneReady: boolean;
  /** Id of the ribbon button whose function runs. */
  readonly runningControl: string | null;
  readonly undoLevels: number;
}

/** What is open on the preview page: a book, its host and calculation, the pane that talks to it, and the language. */
export class Workbench {
  private state: WorkbenchState;
  private panePlace: HTMLElement | null = null;
  private session: XdmSession | null = null;
  private calculation: Calculation;
  private readonly listeners = new Set<() => void>();
  private stopBook: () => void = () => undefined;
  private isSample = true;
  /** What formulas in files are marked with, so that Excel asks add-ins for it. */
  private readonly functionNames: readonly string[];

  constructor(private readonly options: WorkbenchOptions) {
    const { functions } = options;
    this.functionNames = functions === undefined ? [] : readFunctions(functions).map(({ name }) => name);
    const book = blankBook();
    this.state = {
      book,
      language: options.language,
      isUntouchedSample: true,
      isModified: false,
      isOpening: true,
      isPaneShown: true,
      isPaneReady: false,
      runningControl: null,
      undoLevels: 0,
    };
    this.calculation = this.serve(book);
  }

  readonly getState = (): WorkbenchState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get book(): Book {
    return this.state.book;
  }

  /** Opens the sample workbook of the language in place of what is open. */
  async openSample(): Promise<void> {
    this.update({ isOpening: true });
    try {
      const { language } = this.state;
      const outcome = await this.open(
        `sample.${language}.xlsx`,
        await this.options.loadSample(language),
        true,
      );
      if (!outcome.ok) throw new Error(outcome.issues[0]?.code);
    } finally {
      this.update({ isOpening: false });
    }
  }

  /** Opens a file of the user's; when it cannot be read, what is open stays. */
  async openFile(name: string, bytes: Uint8Array): Promise<Outcome<Book>> {
    this.update({ isOpening: true });
    try {
      return await this.open(name, bytes, false);
    } finally {
      this.update({ isOpening: false });
    }
  }

  /** The open book as an .xlsx file. */
  async save(): Promise<Uint8Array> {
    const bytes = await writeBook(this.book, { customFunctions: this.functionNames });
    this.update({ isModified: false });
    return bytes;
  }

  /** Changes the language of the page, of Office and of the data; an untouched sample is changed for that language's. */
  async setLanguage(language: Locale): Promise<void> {
    if (language === this.state.language) return;
    this.update({ language });
    if (this.isSample && !this.state.isModified) {
      await this.openSample();
      return;
    }
    this.book.culture = CULTURES[language];
    this.book.emit({ kind: 'restored', source: 'user' });
    this.loadPane();
  }

  /** Gives the pane its place on the page; `null` takes it away. */
  attachPane(place: HTMLElement | null): void {
    this.panePlace = place;
    if (place === null) this.closeSession();
    else if (!this.state.isOpening) this.loadPane();
  }

  showPane(): void {
    if (this.state.isPaneShown) return;
    this.update({ isPaneShown: true });
    this.session?.tellVisibility(true);
  }

  hidePane(): void {
    if (!this.state.isPaneShown) return;
    this.update({ isPaneShown: false });
    this.session?.tellVisibility(false);
  }

  /** Runs a function of the ribbon in the pane's runtime; `NOT_STARTED` when that does not come up in time. */
  async runCommand(functionName: string, controlId: string): Promise<CommandOutcome> {
    const { session } = this;
    if (session === null) return { status: NOT_STARTED };
    this.update({ runningControl: controlId });
    try {
      const started = await Promise.race([session.ready.then(() => true), pause(START_LIMIT)]);
      return started ? await session.runCommand(functionName, controlId) : { status: NOT_STARTED };
    } finally {
      this.update({ runningControl: null });
    }
  }

  /** Ends when the pane's add-in has started. */
  async paneReady(): Promise<void> {
    await this.session?.ready;
  }

  private async open(name: string, bytes: Uint8Array, isSample: boolean): Promise<Outcome<Book>> {
    const outcome = await readBook(bytes, name);
    if (!outcome.ok) return outcome;
    this.closeSession();
    this.stopBook();
    this.calculation.close();
    this.isSample = isSample;
    const book = outcome.value;
    this.calculation = this.serve(book);
    this.update({ book, isUntouchedSample: isSample, isModified: false, undoLevels: 0 });
    this.loadPane();
    return outcome;
  }

  /** Puts a host and the calculation on a book. */
  private serve(book: Book): Calculation {
    book.culture = CULTURES[this.state.language];
    const host = new RichApiHost(book);
    addAppServices(host, {
      isPaneVisible: () => this.state.isPaneShown,
      showPane: () => this.showPane(),
      hidePane: () => this.hidePane(),
    });
    this.stopBook = book.on((change) => {
      if (change.kind === 'selection') this.session?.tellSelectionChanged();
      const isNew = change.kind !== 'selection' && change.source !== 'calc' && !isActivation(change);
      this.update({
        undoLevels: book.history.undoLevels,
        ...(isNew ? { isModified: true, isUntouchedSample: false } : {}),
      });
    });
    return addCalculation(book, host, this.options.functions);
  }

  /** Loads the pane into a frame of its own: a used one would bring the old conversation's name along. */
  private loadPane(): void {
    this.closeSession();
    if (this.panePlace === null) return;
    const { book, language } = this.state;
    const frame = document.createElement('iframe');
    frame.className = 'pane-frame';
    frame.title = translate(language, 'preview.pane.title');
    this.panePlace.replaceChildren(frame);
    const session = openFrame({
      host: reporting(this.calculation.host),
      frame,
      url: this.options.paneUrl,
      settings: {
        read: () => [...book.documentSettings],
        write: (entries) => {
          book.documentSettings.clear();
          for (const [key, json] of entries) book.documentSettings.set(key, json);
        },
      },
      displayLanguage: CULTURES[language],
      contentLanguage: CULTURES[language],
      documentUrl: book.name,
    });
    this.session = session;
    void session.ready.then(() => {
      if (this.session === session) this.update({ isPaneReady: true });
    });
  }

  private closeSession(): void {
    this.session?.close();
    this.session = null;
    this.update({ isPaneReady: false, runningControl: null });
  }

  private update(change: Partial<WorkbenchState>): void {
    const keys = Object.keys(change) as (keyof WorkbenchState)[];
    if (keys.every((key) => this.state[key] === change[key])) return;
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function pause(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, milliseconds);
  });
}

/** Tells the browser's console of what the host throws: the add-in gets a general error of it, and nobody else would know. */
function reporting(host: OfficeHost): OfficeHost {
  return {
    ...(host.payloadLimit === undefined ? {} : { payloadLimit: host.payloadLimit }),
    onMessages: (listener) => host.onMessages(listener),
    process: async (body, meta) => {
      try {
        return await host.process(body, meta);
      } catch (error) {
        reportError(error);
        throw error;
      }
    },
  };
}

function isActivation(change: { kind: string; change?: string }): boolean {
  return change.kind === 'sheets' && change.change === 'activated';
}
