import { typeInto } from '../../../src/preview/workbook/edit';
import { select } from '../../../src/preview/workbook/edit/sheets';
import type { Opened } from './office';
import { fill, openBlank } from './office';

/** Lets messages arrive: they come after the answer, in turns of their own. */
const arrive = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('events through the real Office.js (richapi-protocol.md §4.1)', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openBlank();
    await fill(opened, 'A1:B2', [
      ['Код', 'Сумма'],
      ['C1', 1],
    ]);
    await opened.run(async (context) => {
      context.workbook.tables.add('Sheet1!A1:B2', true).name = 'База';
      await context.sync();
    });
  });
  afterEach(() => {
    opened.close();
  });

  const typed = (row: number, column: number, text: string) =>
    typeInto(opened.book, opened.book.activeSheet, row, column, [[text]], {
      culture: 'ru-RU',
      source: 'user',
    });

  it('tells a sheet and a table of a person’s edit, with values before and after, and who made it', async () => {
    const seen: Record<string, unknown>[] = [];
    await opened.run(async (context) => {
      const note = (event: unknown) => {
        seen.push({ ...(event as Record<string, unknown>) });
        return Promise.resolve();
      };
      context.workbook.worksheets.getFirst().onChanged.add(note);
      context.workbook.tables.getItem('База').onChanged.add(note);
      context.workbook.tables.onChanged.add(note);
      await context.sync();
    });
    typed(1, 1, '2,5');
    await arrive();
    expect(
      seen.map(({ type, address, source, triggerSource }) => [type, address, source, triggerSource]),
    ).toEqual([
      ['WorksheetChanged', 'B2', 'Local', 'Unknown'],
      // this version of the library does not pass triggerSource on to tables' handlers
      ['TableChanged', 'B2', 'Local', undefined],
      ['TableChanged', 'B2', 'Local', undefined],
    ]);
    expect(seen[0]).toMatchObject({
      changeType: 'RangeEdited',
      details: { valueBefore: 1, valueAfter: 2.5, valueTypeAfter: 'Double' },
    });
  });

  it('marks the add-in’s own edits, and gives the changed range', async () => {
    const seen: string[] = [];
    await opened.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        await opened.run(async (inner) => {
          const range = event.getRange(inner).load('address');
          await inner.sync();
          seen.push(`${event.triggerSource} ${range.address}`);
        });
      });
      await context.sync();
    });
    await fill(opened, 'D1:D2', [[1], [2]]);
    await arrive();
    expect(seen).toEqual(['ThisLocalAddin Sheet1!D1:D2']);
  });

  it('is silent while runtime.enableEvents is false, and after the handler was removed (office-platform.md §2)', async () => {
    const seen: string[] = [];
    const handler = await opened.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add((event) => {
        seen.push(event.address);
        return Promise.resolve();
      });
      context.runtime.enableEvents = false;
      await context.sync();
      return added;
    });
    await fill(opened, 'D1', [[1]]);
    await arrive();
    await opened.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await fill(opened, 'D2', [[1]]);
    await arrive();
    await opened.excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await fill(opened, 'D3', [[1]]);
    await arrive();
    expect(seen).toEqual(['D2']);
  });

  it('tells of inserted and deleted rows', async () => {
    const seen: string[] = [];
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onChanged.add((event) => {
        seen.push(`${event.changeType} ${event.address}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      sheet.getRange('1:1').delete('Up');
      sheet.getRange('F1').insert('Right');
      await context.sync();
    });
    await arrive();
    expect(seen).toEqual(['RowInserted 2:3', 'RowDeleted 1:1', 'CellInserted F1']);
  });

  it('tells of added, activated, renamed and deleted sheets, and of tables', async () => {
    const seen: string[] = [];
    const note = (name: string) => (event: { type?: string }) => {
      seen.push(`${name} ${event.type ?? ''}`);
      return Promise.resolve();
    };
    await opened.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onAdded.add(note('sheet'));
      worksheets.onDeleted.add(note('sheet'));
      worksheets.onActivated.add(note('sheet'));
      worksheets.onDeactivated.add(note('sheet'));
      worksheets.onNameChanged.add(note('sheet'));
      tables.onAdded.add(note('table'));
      tables.onDeleted.add(note('table'));
      await context.sync();
      const sheet = worksheets.add('B');
      sheet.activate();
      sheet.name = 'C';
      sheet.getRange('A1:A2').values = [['x'], [1]];
      sheet.tables.add('A1:A2', true).delete();
      sheet.delete();
      await context.sync();
    });
    await arrive();
    expect(seen).toEqual([
      'sheet WorksheetAdded',
      'sheet WorksheetDeactivated',
      'sheet WorksheetActivated',
      'sheet WorksheetNameChanged',
      'table TableAdded',
      'table TableDeleted',
      'sheet WorksheetDeleted',
    ]);
  });

  it('tells of the selection: of the sheet, of the table, and of the document (old style)', async () => {
    const seen: string[] = [];
    await opened.run(async (context) => {
      context.workbook.worksheets.getFirst().onSelectionChanged.add((event) => {
        seen.push(`sheet ${event.address}`);
        return Promise.resolve();
      });
      context.workbook.tables.getItem('База').onSelectionChanged.add((event) => {
        seen.push(`table ${event.address} ${String(event.isInsideTable)}`);
        return Promise.resolve();
      });
      context.workbook.onSelectionChanged.add(() => {
        seen.push('document');
        return Promise.resolve();
      });
      await context.sync();
    });
    select(opened.book, opened.book.activeSheet, { row: 1, column: 1, rows: 3, columns: 1 });
    await arrive();
    expect(seen.sort()).toEqual(['document', 'sheet B2:B4', 'table B2 true']);
  });

  it('raises no onChanged for recalculated values (office-platform.md §6)', async () => {
    const seen: string[] = [];
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onChanged.add(() => {
        seen.push('changed');
        return Promise.resolve();
      });
      sheet.onCalculated.add(() => {
        seen.push('calculated');
        return Promise.resolve();
      });
      await context.sync();
    });
    const area = { row: 0, column: 5, rows: 1, columns: 1 };
    opened.book.emit({ kind: 'cells', sheetId: opened.book.activeSheet.id, area, source: 'calc' });
    await arrive();
    expect(seen).toEqual(['calculated']);
  });
});
