import { withFaults } from '../../../src/preview/faults/FaultyHost';
import type { FaultyHost } from '../../../src/preview/faults/FaultyHost';
import { openOffice } from '../../../src/preview/transport/node';
import { openOfficePage } from '../../../src/preview/transport/nodePage';
import { isAddinRequest } from '../../../src/preview/faults/faultPlan';
import type { RequestBody } from '../../../src/preview/transport/wire';
import { plainHost } from '../transport/plainHost';

type ExcelLibrary = typeof Excel;

async function readName(excel: ExcelLibrary, options: Excel.RunOptions = {}): Promise<string> {
  return excel.run(options, async (context) => {
    const sheet = context.workbook.worksheets.getItem('x');
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
}

/** What reached the workbook, without the library's own requests. */
function reached(inner: { bodies: RequestBody[] }): number {
  return inner.bodies.filter(isAddinRequest).length;
}

/** Both transports: a fault must look alike through each. */
const TRANSPORTS: [string, (host: FaultyHost) => Promise<{ excel: ExcelLibrary; close: () => void }>][] = [
  [
    'native bridge',
    async (host) => {
      const opened = await openOffice(host);
      return { excel: opened.Excel, close: opened.close };
    },
  ],
  [
    'cross-document',
    async (host) => {
      const page = openOfficePage(host);
      await page.Office.onReady();
      await page.session.ready;
      return { excel: page.Excel, close: page.close };
    },
  ],
];

describe.each(TRANSPORTS)('withFaults over the %s', (_name, open) => {
  test.each([
    ['InvalidOrTimedOutSession'],
    ['ActivityLimitReached'],
    ['RequestPayloadSizeLimitExceeded'],
    ['ResponsePayloadSizeLimitExceeded'],
    ['InvalidOperationInCellEditMode'],
    ['GeneralException'],
  ] as const)('refuses the second request with %s, before it took effect', async (code) => {
    const inner = plainHost();
    const host = withFaults(inner, { faults: [{ at: 2, kind: 'refused', code }] });
    const { excel, close } = await open(host);
    await readName(excel);
    expect(reached(inner)).toBe(1);
    await expect(readName(excel)).rejects.toMatchObject({ code });
    expect(reached(inner)).toBe(1);
    expect(await readName(excel)).toBe('Продажи');
    close();
  });

  test('loses an answer after the request took effect', async () => {
    const inner = plainHost();
    const host = withFaults(inner, { faults: [{ at: 1, kind: 'lost' }] });
    const { excel, close } = await open(host);
    await expect(readName(excel)).rejects.toMatchObject({ code: 'InvalidOrTimedOutSession' });
    expect(reached(inner)).toBe(1);
    close();
  });

  test('never answers a silent request, and answers those behind it', async () => {
    const host = withFaults(plainHost(), { faults: [{ at: 1, kind: 'silent' }] });
    const { excel, close } = await open(host);
    let answered = false;
    void readName(excel).then(() => (answered = true));
    expect(await readName(excel)).toBe('Продажи');
    expect(answered).toBe(false);
    close();
  });

  test('keeps the order behind a slow request', async () => {
    const host = withFaults(plainHost(), { faults: [{ at: 1, kind: 'slow', ms: 60 }] });
    const { excel, close } = await open(host);
    const order: string[] = [];
    const slow = readName(excel).then(() => order.push('slow'));
    const next = readName(excel).then(() => order.push('next'));
    await Promise.all([slow, next]);
    expect(order).toEqual(['slow', 'next']);
    close();
  });

  test('stops a batch in the middle as Excel does: the actions before are done, the rest are not', async () => {
    const inner = plainHost();
    const host = withFaults(inner, {
      faults: [{ at: 1, kind: 'failing', code: 'AccessDenied', afterActions: 2 }],
    });
    const { excel, close } = await open(host);
    await expect(readName(excel)).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(inner.bodies.at(-1)?.Actions).toHaveLength(2);
    close();
  });

  test('lets a user edit between two requests', async () => {
    const seen: number[] = [];
    const inner = plainHost();
    const host = withFaults(inner, {
      faults: [{ at: 2, kind: 'meanwhile', run: () => void seen.push(reached(inner)) }],
    });
    const { excel, close } = await open(host);
    await readName(excel);
    expect(seen).toEqual([]);
    await readName(excel);
    expect(seen).toEqual([1]);
    close();
  });

  test('limits the bytes of a request and of a response', async () => {
    const host = withFaults(plainHost(), { payloadLimit: 3000 });
    const { excel, close } = await open(host);
    const write = (text: string): Promise<void> =>
      excel.run(async (context) => {
        context.workbook.worksheets.getItem('x').name = text;
        await context.sync();
      });
    // A Cyrillic letter is two bytes: 1,500 of them are 3,000, over the limit with what is around them.
    await write('я'.repeat(900));
    await expect(write('я'.repeat(1500))).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    const wordy = plainHost();
    const answer = wordy.process.bind(wordy);
    wordy.process = async (body, meta) => ({
      ...(await answer(body, meta)),
      ...(isAddinRequest(body) && { pad: 'я'.repeat(1500) }),
    });
    const long = withFaults(wordy, { payloadLimit: 3000 });
    const second = await open(long);
    await expect(readName(second.excel)).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    close();
    second.close();
  });

  test('refuses while the user edits a cell, and waits when asked to', async () => {
    const host = withFaults(plainHost());
    const { excel, close } = await open(host);
    const end = host.startCellEdit();
    await expect(readName(excel)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    let done = false;
    const waiting = readName(excel, { delayForCellEdit: true }).then((name) => {
      done = true;
      return name;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(done).toBe(false);
    end();
    expect(await waiting).toBe('Продажи');
    expect(await readName(excel)).toBe('Продажи');
    close();
  });

  test('meets requests by what they do, and starts anew', async () => {
    const host = withFaults(plainHost());
    const { excel, close } = await open(host);
    await readName(excel);
    host.expect([
      {
        at: (body) => body.Actions.some((action) => action.Name === 'Name' && action.ActionType === 4),
        kind: 'refused',
        code: 'GeneralException',
      },
    ]);
    expect(await readName(excel)).toBe('Продажи');
    const renamed = excel.run((context) => {
      context.workbook.worksheets.getItem('x').name = 'Другая';
      return context.sync();
    });
    await expect(renamed).rejects.toMatchObject({ code: 'GeneralException' });
    expect(host.requests).toBe(2);
    close();
  });
});
