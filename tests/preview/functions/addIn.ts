import { openOfficePage } from '../../../src/preview/transport/nodePage';
import type { OpenedPage } from '../../../src/preview/transport/nodePage';
import type { Calculation } from '../../../src/preview/calc/addCalculation';

const any = { type: 'any' };
const options = (of: Record<string, boolean>): Record<string, unknown> => ({ options: of });

/** The metadata of the add-in of these tests, as the metadata tool writes it. */
export const METADATA = {
  allowCustomDataForDataTypeAny: true,
  functions: [
    {
      id: 'ADD',
      name: 'ADD',
      parameters: [{ type: 'number' }, { type: 'number', optional: true }],
      result: {},
    },
    { id: 'KIND', name: 'KIND', parameters: [{ ...any, optional: true }], result: {} },
    { id: 'TEXT_OF', name: 'TEXT_OF', parameters: [{ type: 'string' }], result: {} },
    { id: 'TABLE', name: 'TABLE', parameters: [{ type: 'number' }, { type: 'number' }], result: {} },
    { id: 'ECHO', name: 'ECHO', parameters: [{ ...any, dimensionality: 'matrix' }], result: {} },
    {
      id: 'CRITERIA',
      name: 'CRITERIA',
      parameters: [
        { type: 'string', optional: true },
        { ...any, repeating: true },
      ],
      result: {},
    },
    { id: 'SAFE', name: 'SAFE', parameters: [any], result: {}, allowErrorForDataTypeAny: true },
    { id: 'FAIL', name: 'FAIL', parameters: [{ type: 'string' }], result: {} },
    {
      id: 'SLOW',
      name: 'SLOW',
      parameters: [{ type: 'number' }],
      result: {},
      ...options({ cancelable: true }),
    },
    { id: 'LIVE', name: 'LIVE', parameters: [{ type: 'string' }], result: {}, ...options({ stream: true }) },
    { id: 'WHERE', name: 'WHERE', parameters: [], result: {}, ...options({ requiresAddress: true }) },
    { id: 'TICK', name: 'TICK', parameters: [], result: {}, ...options({ volatile: true }) },
    { id: 'MISSING', name: 'MISSING', parameters: [], result: {} },
  ],
};

type Stream = CustomFunctions.StreamingInvocation<unknown>;

/** A small add-in under the real Office.js: its functions, and what happened to them. */
export class AddIn {
  readonly page: OpenedPage;
  readonly calls: string[] = [];
  /** Streams that are open, by their argument. */
  readonly streams = new Map<string, Stream>();
  readonly canceled: string[] = [];
  /** Answers of `SLOW` that are awaited, by their argument. */
  readonly slow = new Map<number, (value: unknown) => void>();
  private ticks = 0;

  constructor(calculation: Calculation) {
    this.page = openOfficePage(calculation.host);
    for (const [id, run] of Object.entries(this.functions())) {
      this.page.CustomFunctions.associate(id, (...args: unknown[]) => {
        this.calls.push(id);
        return run(...args);
      });
    }
  }

  /** Ends when the functions can be called. */
  async start(): Promise<void> {
    await this.page.Office.onReady();
    await this.page.session.ready;
  }

  private functions(): Record<string, (...args: unknown[]) => unknown> {
    return {
      ADD: (first, second) => (first as number) + ((second as number | null) ?? 100),
      KIND: (value) => (value === null ? 'null' : `${typeof value} ${JSON.stringify(value)}`),
      TEXT_OF: (text) => `<${String(text)}>`,
      TABLE: (rows, columns) =>
        Array.from({ length: rows as number }, (_, row) =>
          Array.from({ length: columns as number }, (__, column) => (row + 1) * 10 + column),
        ),
      ECHO: (matrix) => JSON.stringify(matrix),
      CRITERIA: (period, rest) => JSON.stringify([period, rest]),
      SAFE: (value) => (value as { code?: string } | null)?.code ?? 'no error',
      FAIL: (how) => this.fail(String(how)),
      SLOW: (number, invocation) => {
        (invocation as CustomFunctions.CancelableInvocation).onCanceled = () => {
          this.canceled.push(`SLOW ${String(number)}`);
        };
        return new Promise((resolve) => this.slow.set(number as number, resolve));
      },
      LIVE: (key, invocation) => {
        const stream = invocation as Stream;
        this.streams.set(String(key), stream);
        stream.onCanceled = () => {
          this.canceled.push(`LIVE ${String(key)}`);
          if (this.streams.get(String(key)) === stream) this.streams.delete(String(key));
        };
        stream.setResult(`first ${String(key)}`);
      },
      WHERE: (invocation) => (invocation as CustomFunctions.Invocation).address,
      TICK: () => (this.ticks += 1),
    };
  }

  private fail(how: string): unknown {
    const { Error: FunctionError, ErrorCode } = this.page.CustomFunctions;
    if (how === 'throw') throw new Error('broken');
    if (how === 'reject') return Promise.reject(new Error('broken'));
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- what an add-in throws, though its type is no Error
    if (how === 'n/a') throw new FunctionError(ErrorCode.notAvailable, 'no such client');
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- as above
    if (how === 'div') throw new FunctionError(ErrorCode.divisionByZero);
    if (how === 'num') return Infinity;
    if (how === 'returned') return new FunctionError(ErrorCode.notAvailable);
    if (how === 'inside') return [[1, new FunctionError(ErrorCode.invalidNumber)]];
    if (how === 'nothing') return undefined;
    return new FunctionError(ErrorCode.invalidValue);
  }
}

/** Waits until the condition holds; fails after two seconds. */
export async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; waited < 2_000; waited += 10) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It did not come to that');
}
