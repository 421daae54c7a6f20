import type { Opened } from './office';
import { fill, openBlank, refusal } from './office';

describe('rows, columns and cells put in and taken out', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openBlank();
  });
  afterEach(() => {
    opened.close();
  });
  const run = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
    opened.run(async (context) => {
      work(context.workbook.worksheets.getFirst(), context);
      await context.sync();
    });
  const cells = () => opened.book.activeSheet.cells;

  it.each([
    ['2:3', 'Down', '=SUM(A1:A10)', '=SUM(A1:A12)'],
    ['1:1', 'Down', '=$A$1+B2', '=$A$2+B3'],
    ['11:11', 'Down', '=SUM(A1:A10)', '=SUM(A1:A10)'],
    ['A:A', 'Right', '=A1+$B2+C:C', '=B1+$C2+D:D'],
    ['A2:A3', 'Down', '=A1+A2+B2', '=A1+A4+B2'],
    ['B1', 'Right', '=A1+B1+B2', '=A1+C1+B2'],
    ['2:3', 'Down', '=Sheet1!A2&"A2"&\'Sheet1\'!A9', '=Sheet1!A4&"A2"&Sheet1!A11'],
    ['2:3', 'Down', '=LOG10(A2)+Table1[A2]+AKB_A2', '=LOG10(A4)+Table1[A2]+AKB_A2'],
    ['2:3', 'Down', '=SUM(5:7)+SUM(A:A)', '=SUM(7:9)+SUM(A:A)'],
  ] as const)('inserting %s (%s) turns %s into %s', async (address, shift, before, after) => {
    opened.book.addSheet('Другой').cells.set(0, 0, 0, '=A2');
    await run((sheet, context) => {
      sheet.getRange('Z50').formulas = [[before]];
      const other = context.workbook.worksheets.getItem('Другой');
      other.getRange('B1').formulas = [[before.replace(/A1/, 'Sheet1!A1')]];
      sheet.getRange(address).insert(shift);
    });
    const formulas: string[] = [];
    cells().eachFormula((_row, _column, formula) => formulas.push(formula));
    expect(formulas).toEqual([after]);
    expect(opened.book.findSheet('Другой')?.cells.formula(0, 0)).toBe('=A2');
  });

  it.each([
    ['2:3', 'Up', '=SUM(A1:A10)+A5', '=SUM(A1:A8)+A3'],
    ['2:3', 'Up', '=A2+A4', '=#REF!+A2'],
    ['1:20', 'Up', '=SUM(A1:A10)', '=SUM(#REF!)'],
    ['9:12', 'Up', '=SUM(A1:A10)', '=SUM(A1:A8)'],
    ['A:A', 'Left', '=A1+B1', '=#REF!+A1'],
  ] as const)('deleting %s (%s) turns %s into %s', async (address, shift, before, after) => {
    await run((sheet) => {
      sheet.getRange('Z50').formulas = [[before]];
      sheet.getRange(address).delete(shift);
    });
    const formulas: string[] = [];
    cells().eachFormula((_row, _column, formula) => formulas.push(formula));
    expect(formulas).toEqual([after]);
  });

  it('moves merges, heights, widths, rules, names and kept ranges', async () => {
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('B5:C6').merge();
      sheet.getRange('B9').format.rowHeight = 30;
      sheet.getRange('C1').format.columnWidth = 100;
      sheet.getRange('D2:D9').dataValidation.rule = { list: { inCellDropDown: true, source: '=$A$2:$A$9' } };
      sheet.getRange('E2:E9').conditionalFormats.add('Custom').custom.rule.formula = '=$A2>1';
      context.workbook.names.add('Коды', sheet.getRange('A2:A9'));
      const kept = sheet.getRange('B5');
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('A:A').insert('Right');
      await context.sync();
      kept.load('address');
      await context.sync();
      expect(kept.address).toBe('Sheet1!C7');
    });
    const sheet = opened.book.activeSheet;
    expect(sheet.merges).toEqual([{ row: 6, column: 2, rows: 2, columns: 2 }]);
    expect([...sheet.rowHeights]).toEqual([[10, 30]]);
    expect([...sheet.columnWidths.keys()]).toEqual([3]);
    expect(sheet.validations[0]).toMatchObject({
      area: { row: 3, column: 4 },
      rule: { list: { source: '=$B$4:$B$11' } },
    });
    expect(sheet.conditionalFormats[0]).toMatchObject({
      area: { row: 3, column: 5 },
      body: { rule: { formula: '=$B4>1' } },
    });
    expect(opened.book.names[0]?.formula).toBe('=Sheet1!$B$4:$B$11');
  });

  it('gives inserted rows the look of the row above', async () => {
    await fill(opened, 'A1:A3', [[1], [2], [3]]);
    await run((sheet) => {
      sheet.getRange('A2').format.fill.color = '#FFFF00';
      sheet.getRange('3:3').insert('Down');
    });
    const { book } = opened;
    expect(book.styles.get(cells().styleId(2, 0)).fillColor).toBe('#FFFF00');
    expect(cells().value(3, 0)).toBe(3);
  });

  it('refuses to push contents off the sheet', async () => {
    await run((sheet) => {
      sheet.getRange('A1048576').values = [[1]];
    });
    expect(
      await refusal(
        opened,
        (context) => void context.workbook.worksheets.getFirst().getRange('1:1').insert('Down'),
      ),
    ).toBe('InvalidOperation');
  });

  it('merges: only the first cell keeps its contents, other cells refuse writes', async () => {
    await fill(opened, 'A1:B2', [
      [1, 2],
      [3, 4],
    ]);
    await run((sheet) => {
      sheet.getRange('A1:B2').merge();
    });
    expect([cells().value(0, 0), cells().value(1, 1)]).toEqual([1, null]);
    expect(
      await refusal(opened, (context) => {
        context.workbook.worksheets.getFirst().getRange('B2').values = [[5]];
      }),
    ).toBe('InvalidOperation');
    await run((sheet) => {
      sheet.getRange('A1').unmerge();
      sheet.getRange('B2').values = [[5]];
    });
    expect(cells().value(1, 1)).toBe(5);
  });

  it('copies values, formulas and looks; formulas move along', async () => {
    await fill(opened, 'A1:B2', [
      [1, '=A1*2'],
      [3, '=A2*$A$1'],
    ]);
    await run((sheet) => {
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('D5').copyFrom('A1:B2');
      sheet.getRange('G1').copyFrom('A1', 'Values');
    });
    expect([cells().formula(4, 4), cells().formula(5, 4)]).toEqual(['=D5*2', '=D6*$A$1']);
    expect(opened.book.styles.get(cells().styleId(4, 3)).bold).toBe(true);
    expect([cells().value(0, 6), cells().styleId(0, 6)]).toEqual([1, 0]);
  });

  it('clears contents, looks, or all', async () => {
    await fill(opened, 'A1:A3', [[1], [2], [3]]);
    await run((sheet) => {
      sheet.getRange('A1:A3').format.fill.color = 'red';
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('A2').clear('Formats');
      sheet.getRange('A3').clear();
    });
    expect([0, 1, 2].map((row) => [cells().value(row, 0), cells().styleId(row, 0) === 0])).toEqual([
      [null, false],
      [2, true],
      [null, true],
    ]);
  });

  it('sorts a range with header: numbers, texts, booleans, blanks last', async () => {
    await fill(opened, 'A1:B6', [
      ['key', 'n'],
      ['b', 1],
      [2, 2],
      ['', 3],
      [true, 4],
      ['A', 5],
    ]);
    await run((sheet) => {
      sheet.getRange('A1:B6').sort.apply([{ key: 0, ascending: true }], false, true);
    });
    expect([1, 2, 3, 4, 5].map((row) => cells().value(row, 1))).toEqual([2, 5, 1, 4, 3]);
  });
});
