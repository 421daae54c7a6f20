import { OpenSheet } from '../calc/openSheet';
import { AddIn, METADATA, until } from './addIn';

/** A blank sheet with the add-in of these tests, started. */
async function open(
  fill?: ConstructorParameters<typeof OpenSheet>[1],
): Promise<{ sheet: OpenSheet; addIn: AddIn }> {
  const sheet = new OpenSheet(METADATA, fill);
  const addIn = new AddIn(sheet.calculation);
  await addIn.start();
  return { sheet, addIn };
}

function close({ sheet, addIn }: { sheet: OpenSheet; addIn: AddIn }): void {
  addIn.page.close();
  sheet.close();
}

/** Types formulas into column A and gives what they come to. */
async function results(opened: { sheet: OpenSheet }, formulas: string[]): Promise<unknown[]> {
  const { sheet } = opened;
  sheet.type(
    'A1',
    formulas.map((formula) => [formula]),
  );
  const address = `A1:B${String(formulas.length)}`;
  const busy = (): boolean => JSON.stringify(sheet.show(address)).includes('#BUSY!');
  await until(() => !busy());
  return (sheet.show(address) as unknown[][]).map((row) => row[0]);
}

describe('custom functions in cells', () => {
  test('are busy until the add-in has answered', async () => {
    const opened = await open();
    opened.sheet.type('A1', '=ADD(1,2)');
    expect(opened.sheet.show('A1')).toBe('#BUSY!');
    await until(() => opened.sheet.show('A1') === 3);
    expect(await opened.sheet.read('A1')).toEqual([[3]]);
    close(opened);
  });

  test('take literals, cells, ranges and omitted arguments as Excel hands them over', async () => {
    const opened = await open((sheet) => {
      sheet.cells.set(0, 3, 5);
      sheet.cells.set(1, 3, 'text');
      sheet.cells.set(2, 3, true);
    });
    const shown = await results(opened, [
      '=ADD(-1.5,"2")',
      '=ADD(D1,)',
      '=add(D3)',
      '=ADD("x",1)',
      '=ADD()',
      '=ADD(1,2,3)',
      '=KIND()',
      '=KIND(D9)',
      '=KIND(TRUE)',
      '=TEXT_OF(5)',
      '=TEXT_OF(D9)',
      '=ECHO(D1:D4)',
      '=ECHO(7)',
      '=CRITERIA()',
      '=CRITERIA("2026-Q1","Канал",D2)',
      '=CRITERIA(,"a",1)',
    ]);
    expect(shown).toEqual([
      0.5,
      105,
      101,
      '#VALUE!',
      '#VALUE!',
      '#VALUE!',
      'null',
      'number 0',
      'boolean true',
      '<5>',
      '<>',
      '[[5],["text"],[true],[0]]',
      '[[7]]',
      '[null,[]]',
      '["2026-Q1",["Канал","text"]]',
      '[null,["a",1]]',
    ]);
    close(opened);
  });

  test('pass errors on without a call, unless the function takes them', async () => {
    const opened = await open((sheet) => {
      sheet.cells.set(0, 3, null, '=1/0');
    });
    expect(
      await results(opened, ['=KIND(D1)', '=ECHO(D1:D2)', '=SAFE(D1)', '=SAFE(#N/A)', '=SAFE(1)']),
    ).toEqual(['#DIV/0!', '#DIV/0!', '#DIV/0!', '#N/A', 'no error']);
    expect(opened.addIn.calls.sort()).toEqual(['SAFE', 'SAFE', 'SAFE']);
    close(opened);
  });

  test('show the errors that functions throw or give', async () => {
    const opened = await open();
    const ways = ['throw', 'reject', 'n/a', 'div', 'num', 'returned', 'value', 'nothing'];
    expect(
      await results(
        opened,
        ways.map((way) => `=FAIL("${way}")`),
      ),
    ).toEqual(['#VALUE!', '#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#N/A', '#VALUE!', 0]);
    expect(await results(opened, ['=FAIL("inside")'])).toEqual([1]);
    expect(opened.sheet.show('B1')).toBe('#NUM!');
    close(opened);
  });

  test('are #NAME? when nobody has registered them, and calculated once somebody has', async () => {
    const sheet = new OpenSheet();
    const addIn = new AddIn(sheet.calculation);
    await addIn.start();
    sheet.type('A1', [['=ADD(1,2)', '=ADD(1,2)+1']]);
    expect(sheet.show('A1:B1')).toEqual([['#NAME?', '#NAME?']]);
    const { readFunctions } = await import('../../../src/preview/functions/metadata');
    sheet.calculation.functions.register(readFunctions(METADATA));
    await until(() => sheet.show('A1') === 3 && sheet.show('B1') === 4);
    close({ sheet, addIn });
  });

  test('show #N/A or #VALUE! when the add-in has not associated the function', async () => {
    const opened = await open();
    expect(await results(opened, ['=MISSING()'])).toEqual(['#VALUE!']);
    close(opened);
  });

  test('wait for the add-in when they are typed before it has started', async () => {
    const sheet = new OpenSheet(METADATA);
    sheet.type('A1', '=ADD(1,2)');
    expect(sheet.show('A1')).toBe('#BUSY!');
    const addIn = new AddIn(sheet.calculation);
    await addIn.start();
    await until(() => sheet.show('A1') === 3);
    close({ sheet, addIn });
  });

  test('spill what they give, and read spills', async () => {
    const opened = await open();
    opened.sheet.type('D1', '=SUM(A1:B2)');
    expect(await results(opened, ['=TABLE(2,2)'])).toEqual([10]);
    expect(opened.sheet.show('A1:B2')).toEqual([
      [10, 11],
      [20, 21],
    ]);
    expect(opened.sheet.show('D1')).toBe(62);
    expect(opened.sheet.calculation.calculator.spillOf(opened.sheet.sheet, 0, 0)).toEqual({
      ...{ row: 0, column: 0 },
      ...{ rows: 2, columns: 2 },
    });
    opened.sheet.type('B2', 'in the way');
    expect(opened.sheet.show('A1:B2')).toEqual([
      ['#SPILL!', null],
      [null, 'in the way'],
    ]);
    opened.sheet.type('B2', '');
    expect(opened.sheet.show('A1:B2')).toEqual([
      [10, 11],
      [20, 21],
    ]);
    expect(opened.addIn.calls.filter((id) => id === 'TABLE')).toHaveLength(1);
    close(opened);
  });

  test('work inside formulas, and as each other’s arguments', async () => {
    const opened = await open((sheet) => {
      sheet.cells.set(0, 3, 4);
    });
    expect(
      await results(opened, [
        '=ADD(D1,1)*2',
        '=IF(D1>3,ADD(1,1),FAIL("throw"))',
        '=SUM(TABLE(2,2))',
        '=ADD(ADD(1,1),D1)',
      ]),
    ).toEqual([10, 2, 62, 6]);
    expect(opened.addIn.calls).not.toContain('FAIL');
    opened.sheet.type('D1', 10);
    await until(() => opened.sheet.show('A1') === 22 && opened.sheet.show('A4') === 12);
    close(opened);
  });

  test('are called again when an argument changes, and not when anything else does', async () => {
    const opened = await open((sheet) => {
      sheet.cells.set(0, 3, 1);
    });
    await results(opened, ['=ADD(D1,1)']);
    opened.sheet.type('F1', 'elsewhere');
    opened.sheet.type('D1', 1);
    expect(opened.sheet.show('A1')).toBe(2);
    expect(opened.addIn.calls).toEqual(['ADD']);
    opened.sheet.type('D1', 5);
    expect(opened.sheet.show('A1')).toBe('#BUSY!');
    await until(() => opened.sheet.show('A1') === 6);
    expect(opened.addIn.calls).toEqual(['ADD', 'ADD']);
    opened.sheet.calculation.calculator.recalculate('all');
    await until(() => opened.addIn.calls.length === 3);
    close(opened);
  });

  test('are given up with the cell: cancelled where they can be, their late results dropped', async () => {
    const opened = await open();
    opened.sheet.type('A1', '=SLOW(1)');
    opened.sheet.show('A1');
    await until(() => opened.addIn.slow.has(1));
    opened.sheet.type('A1', '=SLOW(2)');
    opened.sheet.show('A1');
    await until(() => opened.addIn.slow.has(2) && opened.addIn.canceled.includes('SLOW 1'));
    opened.addIn.slow.get(1)?.('late');
    opened.addIn.slow.get(2)?.('right');
    await until(() => opened.sheet.show('A1') === 'right');
    opened.sheet.type('A1', '');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(opened.addIn.canceled).toEqual(['SLOW 1']);
    expect(opened.sheet.show('A1')).toBeNull();
    close(opened);
  });

  test('learn their address when they ask for it', async () => {
    const opened = await open();
    expect(await results(opened, ['=WHERE()', '=WHERE()&""'])).toEqual(['Лист1!A1', 'Лист1!A2']);
    close(opened);
  });

  test('are called whenever the book changes when they are volatile', async () => {
    const opened = await open();
    expect(await results(opened, ['=TICK()'])).toEqual([1]);
    opened.sheet.type('F1', 'elsewhere');
    await until(() => opened.sheet.show('A1') === 2);
    expect(opened.addIn.calls).toEqual(['TICK', 'TICK']);
    close(opened);
  });

  test('keep the values of a file: only streams and volatile ones run when it is opened', async () => {
    const opened = await open((sheet) => {
      sheet.cells.set(0, 0, 'kept', '=ADD(1,2)');
      sheet.cells.set(1, 0, 'old', '=LIVE("k")');
      sheet.cells.set(2, 0, 'old', '=TICK()');
      sheet.cells.set(3, 0, null, '=ADD(5,5)');
    });
    await until(() => opened.sheet.show('A2') === 'first k' && opened.sheet.show('A4') === 10);
    expect(opened.sheet.show('A1:A3')).toEqual([['kept'], ['first k'], [1]]);
    close(opened);
  });
});

describe('streaming functions', () => {
  test('show every result, and are cancelled when the cell is edited', async () => {
    const opened = await open();
    expect(await results(opened, ['=LIVE("a")'])).toEqual(['first a']);
    opened.addIn.streams.get('a')?.setResult(42);
    await until(() => opened.sheet.show('A1') === 42);
    const stream = opened.addIn.streams.get('a');
    opened.sheet.type('A1', 'typed');
    opened.sheet.show('A1');
    await until(() => opened.addIn.canceled.includes('LIVE a'));
    stream?.setResult('late');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(opened.sheet.show('A1')).toBe('typed');
    close(opened);
  });

  test('are one stream for equal arguments, until the last cell is gone', async () => {
    const opened = await open();
    expect(await results(opened, ['=LIVE("a")', '=LIVE("a")', '=LIVE("b")', '=LIVE("a")&"!"'])).toEqual([
      'first a',
      'first a',
      'first b',
      'first a!',
    ]);
    expect(opened.addIn.calls).toEqual(['LIVE', 'LIVE']);
    opened.addIn.streams.get('a')?.setResult(7);
    await until(() => opened.sheet.show('A2') === 7 && opened.sheet.show('A4') === '7!');
    opened.sheet.type('A1', [[''], ['']]);
    opened.sheet.show('A1');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(opened.addIn.canceled).toEqual([]);
    opened.sheet.type('A4', '');
    opened.sheet.show('A1');
    await until(() => opened.addIn.canceled.length === 1);
    expect(opened.addIn.canceled).toEqual(['LIVE a']);
    close(opened);
  });

  test('start anew with other arguments, the old one cancelled', async () => {
    const opened = await open((sheet) => {
      sheet.cells.set(0, 3, 'x');
    });
    expect(await results(opened, ['=LIVE(D1)'])).toEqual(['first x']);
    opened.sheet.type('D1', 'y');
    await until(() => opened.sheet.show('A1') === 'first y');
    await until(() => opened.addIn.canceled.includes('LIVE x'));
    expect([...opened.addIn.streams.keys()]).toEqual(['y']);
    close(opened);
  });

  test('go on when rows are inserted above them, and when other cells change', async () => {
    const opened = await open();
    await results(opened, ['=LIVE("a")']);
    opened.sheet.insertRow(0);
    opened.sheet.type('F9', 1);
    expect(opened.sheet.show('A2')).toBe('first a');
    opened.addIn.streams.get('a')?.setResult('moved');
    await until(() => opened.sheet.show('A2') === 'moved');
    expect(opened.addIn.canceled).toEqual([]);
    opened.sheet.deleteRow(1);
    opened.sheet.show('A1');
    await until(() => opened.addIn.canceled.includes('LIVE a'));
    close(opened);
  });

  test('may stream arrays of changing size and errors', async () => {
    const opened = await open();
    await results(opened, ['=LIVE("a")']);
    const stream = opened.addIn.streams.get('a');
    stream?.setResult([[1], [2], [3]]);
    await until(() => opened.sheet.show('A3') === 3);
    stream?.setResult([[9, 8]]);
    await until(() => opened.sheet.show('B1') === 8);
    expect(opened.sheet.show('A1:B3')).toEqual([
      [9, 8],
      [null, null],
      [null, null],
    ]);
    const { Error: FunctionError, ErrorCode } = opened.addIn.page.CustomFunctions;
    stream?.setResult(new FunctionError(ErrorCode.notAvailable));
    await until(() => opened.sheet.show('A1') === '#N/A');
    expect(opened.sheet.show('B1')).toBeNull();
    close(opened);
  });

  test('start again when the pane is loaded anew', async () => {
    const opened = await open();
    await results(opened, ['=LIVE("a")', '=ADD(1,1)']);
    opened.addIn.page.close();
    opened.sheet.calculation.functions.stop();
    const second = new AddIn(opened.sheet.calculation);
    await second.start();
    await until(() => second.streams.has('a'));
    second.streams.get('a')?.setResult('second life');
    await until(() => opened.sheet.show('A1') === 'second life');
    expect(second.calls).toEqual(['LIVE']);
    close({ sheet: opened.sheet, addIn: second });
  });
});

describe('many cells', () => {
  test('settle in few messages: five thousand calls, one batch out and one back', async () => {
    const opened = await open();
    let messages = 0;
    opened.sheet.calculation.functions.onMessages(() => (messages += 1));
    const count = 5_000;
    opened.sheet.type(
      'A1',
      Array.from({ length: count }, (_, row) => [row, `=ADD(A${String(row + 1)},1)`]),
    );
    opened.sheet.show('B1');
    await until(() => opened.sheet.show('B5000') === count);
    expect(opened.sheet.show('B1:B3')).toEqual([[1], [2], [3]]);
    expect(opened.addIn.calls).toHaveLength(count);
    expect(messages).toBe(1);
    close(opened);
  });
});
