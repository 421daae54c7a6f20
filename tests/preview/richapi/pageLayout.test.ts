import { openBlank } from './office';
import { open, reopen, saved, part } from '../xlsx/support';
import { writeBook } from '../../../src/preview/xlsx/write';

/** Members: doc comments of `Excel.PageLayout` in @types/office-js; the file: ECMA-376 part 1, §18.3.1.46. */
describe('page layout of a report', () => {
  it('takes margins in units, header and footer, and brings all of it back from a file', async () => {
    const opened = await openBlank();
    await opened.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getFirst();
      pageLayout.orientation = 'Landscape';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintMargins('Inches', { left: 0.5, right: 0.5 });
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.setPrintArea('A1:H40');
      const { defaultForAllPages: all } = pageLayout.headersFooters;
      all.leftHeader = 'KPI & R&&D';
      all.centerFooter = 'Стр. &P из &N';
      all.rightFooter = '&D';
      await context.sync();
      all.load('leftHeader,rightHeader,centerFooter');
      pageLayout.load('leftMargin,topMargin');
      await context.sync();
      expect([all.leftHeader, all.rightHeader, all.centerFooter]).toEqual([
        'KPI & R&&D',
        '',
        'Стр. &P из &N',
      ]);
      expect([pageLayout.leftMargin, pageLayout.topMargin]).toEqual([36, 54]);
    });
    const again = await reopen(opened.book);
    const { margins, ...layout } = opened.book.sheets[0]?.pageLayout ?? {};
    expect(again.sheets[0]?.pageLayout).toMatchObject(layout);
    expect(margins).toEqual({ left: 36, right: 36 });
    expect(again.sheets[0]?.pageLayout.margins).toMatchObject({ left: 36, top: 54 });
    expect(part(await saved(opened.book), 'xl/worksheets/sheet1.xml')).toContain(
      '<headerFooter><oddHeader>&amp;LKPI &amp; R&amp;&amp;D</oddHeader><oddFooter>&amp;CСтр. &amp;P из &amp;N&amp;R&amp;D</oddFooter></headerFooter>',
    );
    opened.book.undo();
    expect(opened.book.sheets[0]?.pageLayout).toEqual({});
    opened.close();
  });

  it('prints several areas, and tells them', async () => {
    const opened = await openBlank();
    await opened.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getFirst();
      const none = pageLayout.getPrintAreaOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      pageLayout.setPrintArea('A1:H4, A6:Z40');
      const areas = pageLayout.getPrintArea();
      areas.load('address,areaCount,cellCount');
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual([
        'Sheet1!A1:H4,Sheet1!A6:Z40',
        2,
        32 + 26 * 35,
      ]);
    });
    const again = await reopen(opened.book);
    expect(again.sheets[0]?.pageLayout.printArea).toEqual(opened.book.sheets[0]?.pageLayout.printArea);
    opened.close();
  });

  it('takes an emptied header out of the file again', async () => {
    const opened = await openBlank();
    const sheet = opened.book.activeSheet;
    sheet.pageLayout.headerFooter = { centerHeader: 'x' };
    const book = await open(await writeBook(opened.book));
    const [first] = book.sheets;
    if (first === undefined) throw new Error('no sheet');
    first.pageLayout.headerFooter = {};
    expect(part(await saved(book), 'xl/worksheets/sheet1.xml')).not.toContain('headerFooter');
    opened.close();
  });
});
