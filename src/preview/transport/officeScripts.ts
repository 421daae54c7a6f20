import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script, createContext, runInContext } from 'node:vm';
import type { Context } from 'node:vm';

const scripts = new Map<string, Script>();

/** The folder of the installed library that a page would load from; nothing of it is copied. */
export function officeFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}

/**
 * Runs one script of the installed Office.js, unmodified, in a context of its own. Compiled once per process.
 *
 * @param name path below the library's folder, e.g. `excel-web-16.00.js`
 */
export function runOfficeScript(name: string, context: Context): void {
  let script = scripts.get(name);
  if (!script) {
    const path = join(officeFolder(), name);
    script = new Script(readFileSync(path, 'utf8'), { filename: path });
    scripts.set(name, script);
  }
  script.runInContext(context);
}

/** A global object for the library to run in. */
export interface OfficeContext {
  readonly context: Context;
  /** Ends the library's timers, those that it still sets included. */
  close: () => void;
}

/**
 * Makes a global object for the library. Its errors are our `Error`s, what it parses are our arrays and objects, and
 * our functions are functions to it, as if one page held both. Timers are looked up when called, so that a test's
 * clock drives them too.
 */
export function createOfficeContext(members: Record<string, unknown>): OfficeContext {
  const timers = ownTimers();
  const global: Record<string, unknown> = {
    ...{ Date, JSON, Map, Promise, Set, WeakMap, URL, URLSearchParams, TextEncoder, TextDecoder },
    ...{ console, performance },
    Error: officeError(),
    ...timers.functions,
    ...members,
  };
  Object.assign(global, { window: global, self: global, top: global });
  const context = createContext(global);
  acceptOurs(context, 'Array', Array.isArray);
  acceptOurs(context, 'Function', (value) => typeof value === 'function');
  acceptOurs(
    context,
    'Object',
    (value) => (typeof value === 'object' && value !== null) || typeof value === 'function',
  );
  return { context, close: timers.close };
}

function ownTimers(): { functions: Record<string, unknown>; close: () => void } {
  const running = new Set<NodeJS.Timeout>();
  let open = true;
  const start =
    (make: (run: () => void, ms?: number) => NodeJS.Timeout) =>
    // The library hands arguments over when it goes on with a long batch of function calls later.
    (run: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => {
      const id = make(() => {
        run(...given);
      }, ms);
      if (open) running.add(id);
      else clearTimeout(id);
      return id;
    };
  const stop = (id?: NodeJS.Timeout): void => {
    clearTimeout(id);
    if (id) running.delete(id);
  };
  return {
    functions: {
      setTimeout: start((run, ms) => {
        const id = setTimeout(() => {
          running.delete(id);
          run();
        }, ms);
        return id;
      }),
      setInterval: start((run, ms) => setInterval(run, ms)),
      clearTimeout: stop,
      clearInterval: stop,
    },
    close() {
      open = false;
      for (const id of [...running]) stop(id);
    },
  };
}

/** Makes `instanceof` of one of the context's own built-ins hold for our objects too; subclasses stay as they are. */
function acceptOurs(context: Context, name: string, isOne: (value: unknown) => boolean): void {
  admit(runInContext(name, context) as object, isOne);
}

const ordinaryInstance: (value: unknown) => boolean = Function.prototype[Symbol.hasInstance];

function admit(type: object, isOne: (value: unknown) => boolean): void {
  Object.defineProperty(type, Symbol.hasInstance, {
    value(this: object, value: unknown): boolean {
      return this === type ? isOne(value) : Reflect.apply(ordinaryInstance, this, [value]);
    },
  });
}

/** A base for the library's errors: every one is an `Error` of ours, and what it adds to the prototype stays there. */
function officeError(): unknown {
  function OfficeError(message?: string): Error {
    const error = new Error(message);
    Object.setPrototypeOf(error, OfficeError.prototype);
    return error;
  }
  OfficeError.prototype = Object.assign(Object.create(Error.prototype) as object, {
    constructor: OfficeError,
  });
  admit(OfficeError, (value) => value instanceof Error);
  return OfficeError;
}
