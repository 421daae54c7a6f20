import { openOfficePage } from '../../../src/preview/transport/nodePage';
import { plainHost } from './plainHost';

describe('openOfficePage', () => {
  test('starts the library as a task pane of Excel on the web does', async () => {
    const page = openOfficePage(plainHost(), { displayLanguage: 'ru-RU', contentLanguage: 'ru-RU' });
    const info = await page.Office.onReady();
    expect(info).toMatchObject({
      host: 'Excel',
      platform: 'OfficeOnline',
      addin: { visibilityMode: 'Taskpane' },
    });
    expect(page.Office.context.displayLanguage).toBe('ru-RU');
    const { requirements } = page.Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.17')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.18')).toBe(false);
    expect(requirements.isSetSupported('DialogApi', '1.1')).toBe(false);
    page.close();
  });

  test('takes a requirement set away when told to', async () => {
    const page = openOfficePage(plainHost(), { requirementSets: { ExcelApi: '1.4', AddinCommands: '' } });
    await page.Office.onReady();
    const { requirements } = page.Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.5')).toBe(false);
    expect(requirements.isSetSupported('AddinCommands', '1.1')).toBe(false);
    expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
    page.close();
  });

  test('runs batches over the same conversation', async () => {
    const page = openOfficePage(plainHost());
    await page.Office.onReady();
    const name = await page.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('x');
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe('Продажи');
    page.close();
  });

  test('calls ribbon functions once the add-in is ready, and reports their end', async () => {
    const page = openOfficePage(plainHost());
    const early = page.session.runCommand('segmentClients', 'SegmentButton');
    const events: string[] = [];
    page.Office.actions.associate('segmentClients', (event: Office.AddinCommands.Event) => {
      events.push(event.source.id);
      setTimeout(() => event.completed(), 5);
    });
    await page.Office.onReady();
    expect(await early).toEqual({ status: 0 });
    expect(events).toEqual(['SegmentButton']);
    const unknown = await page.session.runCommand('noSuchFunction', 'b');
    expect(unknown.status).not.toBe(0);
    page.close();
  });

  test('ends a command that still runs when the page is closed', async () => {
    const page = openOfficePage(plainHost());
    page.Office.actions.associate('neverCompletes', () => undefined);
    await page.Office.onReady();
    await page.session.ready;
    const running = page.session.runCommand('neverCompletes', 'b');
    page.close();
    expect(await running).toEqual({ status: -1 });
  });

  test('saves and reloads the settings of the document', async () => {
    let kept: [string, string][] = [['akb.language', '"ru"']];
    const settings = { read: () => kept, write: (entries: [string, string][]) => (kept = entries) };
    const page = openOfficePage(plainHost(), { settings });
    await page.Office.onReady();
    const store = page.Office.context.document.settings;
    expect(store.get('akb.language')).toBe('ru');
    store.set('akb.cuts', [80, 95]);
    await new Promise((resolve) => store.saveAsync(resolve));
    expect(kept).toEqual([
      ['akb.language', '"ru"'],
      ['akb.cuts', '[80,95]'],
    ]);
    kept = [['akb.language', '"en"']];
    await new Promise<void>((resolve) => store.refreshAsync(() => resolve()));
    expect(store.get('akb.language')).toBe('en');
    page.close();
  });

  test('tells of the selection and of the visibility', async () => {
    const page = openOfficePage(plainHost());
    await page.Office.onReady();
    const seen: string[] = [];
    await new Promise((resolve) => {
      page.Office.context.document.addHandlerAsync(
        page.Office.EventType.DocumentSelectionChanged,
        () => seen.push('selection'),
        resolve,
      );
    });
    await page.Office.addin.onVisibilityModeChanged((args) => void seen.push(args.visibilityMode));
    await page.session.ready;
    page.session.tellSelectionChanged();
    page.session.tellVisibility(false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen.sort()).toEqual(['Hidden', 'selection']);
    page.close();
  });

  test('reports a payload over the limit with the code of Excel on the web', async () => {
    const page = openOfficePage({ ...plainHost(), payloadLimit: 100 });
    await page.Office.onReady();
    const failed = page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('x').load('name');
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    page.close();
  });

  test('puts its globals where the add-in looks for them, and takes them out again', async () => {
    const page = openOfficePage(plainHost());
    const remove = page.install();
    await Office.onReady();
    expect(typeof Excel.run).toBe('function');
    remove();
    expect('Excel' in globalThis).toBe(false);
    expect('popStackFrame' in Error.prototype).toBe(false);
    expect('_validateParams' in Function).toBe(false);
    page.close();
  });
});
