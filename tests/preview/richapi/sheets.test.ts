import type { Opened } from './office';
import { fill, openBlank, refusal } from './office';

describe('worksheets through the real Office.js', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openBlank();
  });
  afterEach(() => {
    opened.close();
  });
  const names = () => opened.book.sheets.map((sheet) => sheet.name);

  it('adds sheets at the end, finds them by name without case, and keeps an added proxy usable after a sync (richapi-protocol.md §3.1)', async () => {
    await opened.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('Действия A');
      const other = worksheets.add();
      await context.sync();
      sheet.getRange('A1').values = [['x']];
      other.load('name,position');
      const found = worksheets.getItem('действия a').load('name,id');
      await context.sync();
      expect([other.name, other.position, found.name]).toEqual(['Sheet2', 2, 'Действия A']);
    });
    expect(names()).toEqual(['Sheet1', 'Действия A', 'Sheet2']);
    expect(opened.book.findSheet('Действия A')?.cells.value(0, 0)).toBe('x');
  });

  it.each(['', 'a'.repeat(32), 'a/b', 'a\\b', 'a?', 'a*', 'a:b', '[a]', "'a", "a'"])(
    'refuses the name %p (office-platform.md §1.3)',
    async (name) => {
      expect(await refusal(opened, (context) => context.workbook.worksheets.add(name))).toBe(
        'InvalidArgument',
      );
    },
  );

  it('takes a name of 31 characters, and refuses a taken one whatever its case (office-platform.md §1.3)', async () => {
    await opened.run(async (context) => {
      context.workbook.worksheets.add('я'.repeat(31));
      await context.sync();
    });
    expect(await refusal(opened, (context) => context.workbook.worksheets.add('sheet1'))).toBe(
      'ItemAlreadyExists',
    );
  });

  it('answers null objects, and ItemNotFound with the place (richapi-protocol.md §3.1, §3.3)', async () => {
    await opened.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('нет');
      const chained = missing.getRange('A1').load('values');
      await context.sync();
      expect([missing.isNullObject, chained.isNullObject]).toEqual([true, true]);
    });
    const work = opened.run(async (context) => {
      context.workbook.worksheets.getItem('нет').load('name');
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });

  it('renames a sheet, and formulas and names follow', async () => {
    opened.book.addSheet('Итоги');
    await opened.run(async (context) => {
      const { worksheets, names: items } = context.workbook;
      worksheets.getItem('Итоги').getRange('A1').formulas = [['=SUM(Sheet1!A1:A3)+Sheet1!$B$1']];
      items.add('База', worksheets.getItem('Sheet1').getRange('A1:B9'));
      worksheets.getItem('Sheet1').name = 'База продаж';
      await context.sync();
    });
    expect(opened.book.findSheet('Итоги')?.cells.formula(0, 0)).toBe(
      "=SUM('База продаж'!A1:A3)+'База продаж'!$B$1",
    );
    expect(opened.book.names[0]?.formula).toBe("='База продаж'!$A$1:$B$9");
  });

  it('moves, hides, activates and deletes sheets, but never the last visible one', async () => {
    await opened.run(async (context) => {
      const { worksheets } = context.workbook;
      const second = worksheets.add('B');
      const third = worksheets.add('C');
      third.position = 0;
      second.visibility = 'VeryHidden';
      third.activate();
      third.tabColor = '#ff0000';
      const all = worksheets.getCount();
      const visible = worksheets.getCount(true);
      const first = worksheets.getFirst().load('name');
      const next = worksheets.getFirst().getNext(true).load('name');
      const none = worksheets.getLast().getNextOrNullObject(true);
      const active = worksheets.getActiveWorksheet().load('name,tabColor,visibility');
      await context.sync();
      expect([all.value, visible.value, first.name, next.name, none.isNullObject]).toEqual([
        3,
        2,
        'C',
        'Sheet1',
        true,
      ]);
      expect([active.name, active.tabColor, active.visibility]).toEqual(['C', '#FF0000', 'Visible']);
      third.delete();
      await context.sync();
    });
    expect(names()).toEqual(['Sheet1', 'B']);
    expect(await refusal(opened, (context) => context.workbook.worksheets.getItem('Sheet1').delete())).toBe(
      'InvalidOperation',
    );
    expect(
      await refusal(opened, (context) => {
        context.workbook.worksheets.getItem('Sheet1').visibility = 'Hidden';
      }),
    ).toBe('InvalidOperation');
  });

  it('refuses a range of a sheet that was deleted (richapi-protocol.md §3.1)', async () => {
    const code = await opened
      .run(async (context) => {
        const sheet = context.workbook.worksheets.add('B');
        const range = sheet.getRange('A1');
        await context.sync();
        sheet.delete();
        await context.sync();
        range.load('values');
        await context.sync();
        return 'done';
      })
      .catch((error: unknown) => (error as OfficeExtension.Error).code);
    expect(code).toBe('InvalidReference');
  });

  it('gives used ranges: with looks, values only, null objects and the top left cell of a blank sheet (office-platform.md §2)', async () => {
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const blank = sheet.getUsedRange().load('address');
      const none = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect([blank.address, none.isNullObject]).toEqual(['Sheet1!A1', true]);
      sheet.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('F9').format.fill.color = 'yellow';
      const withLooks = sheet.getUsedRange().load('address');
      const values = sheet.getUsedRange(true).load('address');
      const inRange = sheet.getRange('C:F').getUsedRange(true).load('address');
      await context.sync();
      expect([withLooks.address, values.address, inRange.address]).toEqual([
        'Sheet1!B2:F9',
        'Sheet1!B2:C3',
        'Sheet1!C2:C3',
      ]);
    });
    const code = await refusal(opened, (context) => {
      context.workbook.worksheets.getFirst().getRange('H1:J5').getUsedRange(true).load('address');
    });
    expect(code).toBe('ItemNotFound');
  });

  it('moves between ranges', async () => {
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange('B2:D5');
      const found = {
        cell: range.getCell(1, 2),
        row: range.getRow(3),
        column: range.getColumn(0),
        resized: range.getResizedRange(1, -1),
        offset: range.getOffsetRange(-1, 2),
        bounding: range.getBoundingRect('F9'),
        common: range.getIntersection('C4:Z99'),
        columns: range.getEntireColumn(),
        rows: range.getEntireRow(),
        last: range.getLastCell(),
        below: range.getRowsBelow(2),
        above: range.getRowsAbove(1),
        after: range.getColumnsAfter(1),
        indexes: sheet.getRangeByIndexes(0, 0, 2, 3),
        whole: sheet.getRange(),
      };
      const none = range.getIntersectionOrNullObject('Z1');
      for (const each of Object.values(found)) each.load('address,isEntireColumn,isEntireRow');
      await context.sync();
      const addresses = Object.fromEntries(
        Object.entries(found).map(([name, each]) => [name, each.address.replace('Sheet1!', '')]),
      );
      expect(addresses).toEqual({
        cell: 'D3',
        row: 'B5:D5',
        column: 'B2:B5',
        resized: 'B2:C6',
        offset: 'D1:F4',
        bounding: 'B2:F9',
        common: 'C4:D5',
        columns: 'B:D',
        rows: '2:5',
        last: 'D5',
        below: 'B6:D7',
        above: 'B1:D1',
        after: 'E2:E5',
        indexes: 'A1:C2',
        whole: 'A:XFD',
      });
      expect(none.isNullObject).toBe(true);
      expect([found.columns.isEntireColumn, found.rows.isEntireRow, found.row.isEntireRow]).toEqual([
        true,
        true,
        false,
      ]);
    });
  });

  it.each(['', 'A0', 'XFE1', 'A1048577', 'A1,B2', 'нет', 'Лист9!A1'])(
    'refuses the address %p',
    async (address) => {
      const code = await refusal(opened, (context) => {
        context.workbook.worksheets.getFirst().getRange(address).load('values');
      });
      expect(code).toBe('InvalidArgument');
    },
  );

  it('refuses what it does not know, naming the member (DESIGN.md, the stand-in)', async () => {
    const calls: ((context: Excel.RequestContext) => void)[] = [
      (context) => context.workbook.worksheets.getFirst().comments.load('items'),
      (context) => context.workbook.worksheets.getFirst().getRange('A1').flashFill(),
      (context) => context.workbook.worksheets.getFirst().getRange('A1').load('linkedDataTypeState'),
    ];
    for (const call of calls) {
      const work = opened.run(async (context) => {
        call(context);
        await context.sync();
      });
      await expect(work).rejects.toMatchObject({
        code: 'ApiNotFound',
        message: expect.stringMatching(/comments|flashFill|linkedDataTypeState/i) as unknown,
      });
    }
  });

  it('keeps earlier actions of a failing batch, and tells which one failed (richapi-protocol.md §3.3)', async () => {
    const work = opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('B1').values = [[1, 2]];
      sheet.getRange('C1').values = [[3]];
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values', statement: expect.stringContaining('values') as unknown },
    });
    const { cells } = opened.book.activeSheet;
    expect([cells.value(0, 0), cells.value(0, 1), cells.value(0, 2)]).toEqual([1, null, null]);
  });

  it('freezes panes, and keeps page layout', async () => {
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows('$1:$2');
      sheet.pageLayout.setPrintArea('A1:C9');
      sheet.showGridlines = false;
      const location = sheet.freezePanes.getLocationOrNullObject().load('address');
      sheet.pageLayout.load('orientation,zoom');
      await context.sync();
      expect([location.address, sheet.pageLayout.orientation]).toEqual(['Sheet1!A1:B3', 'Landscape']);
      expect(sheet.pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
    });
    const { freeze, pageLayout, showGridlines } = opened.book.activeSheet;
    expect([freeze, showGridlines]).toEqual([{ rows: 3, columns: 2 }, false]);
    expect(pageLayout).toMatchObject({
      titleRows: { start: 0, count: 2 },
      printArea: [{ row: 0, column: 0, rows: 9, columns: 3 }],
    });
  });

  it('selects cells, and gives the active cell and the selection', async () => {
    await opened.run(async (context) => {
      context.workbook.worksheets.add('B').getRange('C3:D5').select();
      const cell = context.workbook.getActiveCell().load('address');
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect([cell.address, range.address]).toEqual(['B!C3', 'B!C3:D5']);
    });
  });

  it('loads items of collections with top and skip (richapi-protocol.md §2.3)', async () => {
    await fill(opened, 'A1', [[1]]);
    await opened.run(async (context) => {
      const { worksheets } = context.workbook;
      ['B', 'C', 'D'].forEach((name) => worksheets.add(name));
      worksheets.load('items/name,items/tables/items/name');
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['Sheet1', 'B', 'C', 'D']);
      const part = worksheets.load({ name: true, $top: 2, $skip: 1 });
      await context.sync();
      expect(part.items.map((sheet) => sheet.name)).toEqual(['B', 'C']);
    });
  });
});
