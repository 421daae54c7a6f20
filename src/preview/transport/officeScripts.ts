import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script, createContext } from 'node:vm';
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

/**
 * Makes a global object for the library that shares our own built-ins, so that its errors are our `Error`s and the
 * arrays that it parses are our `Array`s; timers are looked up when called, so that a test's clock drives them too.
 */
export function createOfficeContext(members: Record<string, unknown>): Context {
  const global: Record<string, unknown> = {
    ...builtIns(),
    console,
    setTimeout: (run: () => void, ms?: number) => setTimeout(run, ms),
    clearTimeout: (id: NodeJS.Timeout) => clearTimeout(id),
    setInterval: (run: () => void, ms?: number) => setInterval(run, ms),
    clearInterval: (id: NodeJS.Timeout) => clearInterval(id),
    performance,
    ...members,
  };
  global['window'] = global['self'] = global['top'] = global;
  return createContext(global);
}

function builtIns(): Record<string, unknown> {
  return {
    ...{
      Array,
      Boolean,
      Date,
      Function,
      JSON,
      Map,
      Number,
      Object,
      Promise,
      RegExp,
      Set,
      String,
      Symbol,
      WeakMap,
    },
    ...{ Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError },
    ...{ URL, URLSearchParams, TextEncoder, TextDecoder },
  };
}
