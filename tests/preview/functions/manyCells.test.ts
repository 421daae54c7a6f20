import { OpenSheet } from '../calc/openSheet';

const METADATA = {
  functions: [
    {
      id: 'KPI',
      name: 'KPI',
      parameters: [
        { type: 'string', optional: true },
        { type: 'any', repeating: true },
      ],
      result: {},
      options: { stream: true },
    },
  ],
};
const ROWS = 500;
const COLUMNS = 10;

/** 5,000 streams in ten columns, each with arguments of its own, and a sum beside each row; results are made here. */
class ManyStreams {
  readonly open = new OpenSheet(METADATA, (sheet) => {
    for (let row = 0; row < ROWS; row += 1) {
      sheet.cells.set(row, 20, `manager ${row}`);
      for (let column = 0; column < COLUMNS; column += 1) {
        sheet.cells.set(row, column, null, `=KPI("2026-Q1",$U${row + 1},"${column}")`);
      }
      sheet.cells.set(row, 12, null, `=SUM(A${row + 1}:J${row + 1})`);
    }
  });
  readonly batches: { calls: number[]; cancels: number }[] = [];
  changes = 0;
  private calls: number[] = [];

  constructor() {
    const { functions } = this.open.calculation;
    functions.onMessages((entries) => {
      const messages = entries.map(([, , , message]) => JSON.parse(message) as unknown);
      const calls = messages.flatMap((message) => (Array.isArray(message) ? [message[0] as number] : []));
      this.batches.push({ calls, cancels: messages.length - calls.length });
      this.calls.push(...calls);
    });
    this.open.calculation.calculator.flush();
    functions.start();
    this.open.book.on((change) => {
      if (change.kind === 'cells' && change.source === 'calc') this.changes += 1;
    });
  }

  answer(value: number): void {
    this.open.calculation.functions.receive(this.calls.map((id) => [id, true, value]));
    this.open.calculation.calculator.flush();
  }
}

describe('5,000 streams on one sheet', () => {
  let many: ManyStreams;
  beforeEach(async () => {
    many = new ManyStreams();
    await Promise.resolve();
  });
  afterEach(() => {
    many.open.close();
  });

  test('are called in one batch, each once', () => {
    many.open.calculation.calculator.flush();
    expect(many.batches.map(({ calls }) => calls.length)).toEqual([ROWS * COLUMNS]);
  });

  test('show results that come together in one change for each column', () => {
    many.answer(7);
    expect(many.open.show('M1')).toBe(70);
    expect(many.changes).toBe(COLUMNS + 1);
    many.answer(8);
    expect(many.open.show('J500')).toBe(8);
    expect(many.changes).toBe(2 * (COLUMNS + 1));
    expect(many.batches).toHaveLength(1);
  });

  test('an edit calls anew only the streams that read the cell, and cancels those it replaces', async () => {
    many.answer(7);
    many.open.type('U3', 'another manager');
    many.open.calculation.calculator.flush();
    await Promise.resolve();
    expect(many.batches.slice(1).map(({ calls, cancels }) => [calls.length, cancels])).toEqual([
      [COLUMNS, COLUMNS],
    ]);
    many.open.type('Z1', 'elsewhere');
    many.open.calculation.calculator.flush();
    await Promise.resolve();
    expect(many.batches).toHaveLength(2);
  });
});
