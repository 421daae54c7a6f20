import { openOffice } from '../../../src/preview/transport/node';
import type { MessageEntry, OfficeHost } from '../../../src/preview/transport/wire';
import { plainHost } from './plainHost';

describe('openOffice', () => {
  test('runs a batch through the installed library', async () => {
    const host = plainHost();
    const { Excel, close } = await openOffice(host);
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('x');
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe('Продажи');
    expect(host.bodies[0]?.Actions.map((action) => action.ActionType)).toContain(2);
    close();
  });

  test('answers after the call that asked, never within it', async () => {
    const host = plainHost();
    const { Excel, close } = await openOffice(host);
    const context = new Excel.RequestContext();
    context.workbook.worksheets.getItem('x').load('name');
    const done = context.sync();
    expect(host.bodies).toHaveLength(0);
    await done;
    expect(host.bodies).toHaveLength(1);
    close();
  });

  test('delivers messages of the host to handlers until it is closed', async () => {
    const host = plainHost();
    const { Excel, close } = await openOffice(host);
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onAdded.add((event) => {
        seen.push(event.worksheetId);
        return Promise.resolve();
      });
      await context.sync();
    });
    const added = (id: string): MessageEntry => [
      65536,
      13,
      'Workbook',
      JSON.stringify({ worksheetId: id, source: 'Local' }),
    ];
    host.tell([added('a'), added('b')]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(['a', 'b']);
    close();
    host.tell([added('c')]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(['a', 'b']);
  });

  test('gives errors of the library as Error, with the code of the transport', async () => {
    const host: OfficeHost = { ...plainHost(), payloadLimit: 100 };
    const { Excel, OfficeExtension, close } = await openOffice(host);
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('x').load('name');
      await context.sync();
    });
    await expect(failed).rejects.toBeInstanceOf(OfficeExtension.Error);
    await expect(failed).rejects.toBeInstanceOf(Error);
    await expect(failed).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    close();
  });

  test('keeps two workbooks apart', async () => {
    const [first, second] = [plainHost(), plainHost()];
    const [a, b] = [await openOffice(first), await openOffice(second)];
    await a.Excel.run((context) => {
      context.workbook.worksheets.getItem('x').load('name');
      return context.sync();
    });
    expect(first.bodies.length).toBeGreaterThan(0);
    expect(second.bodies).toHaveLength(0);
    expect('Excel' in globalThis).toBe(false);
    a.close();
    b.close();
  });
});
