/** A workbook with the add-in in it as in Excel: its own functions, session and port, the real Office.js, the stand-in. */
import { createSession, type Session } from '../../../src/app';
import { createWorkbookPort } from '../../../src/excel/createWorkbookPort';
import { connectFunctions } from '../../../src/functions/connection';
import { associateLiveFunctions } from '../../../src/functions/liveFunctions';
import { abcClass, abcde } from '../../../src/functions/rankingFunctions';
import { potentialSegment, segmentName, whiteSpace } from '../../../src/functions/segmentFunctions';
import type { Locale } from '../../../src/i18n';
import { addCalculation, type Calculation } from '../../../src/preview/calc/addCalculation';
import { addAppServices } from '../../../src/preview/page/book/appServices';
import { RichApiHost } from '../../../src/preview/richapi/host';
import { openOfficePage, type OpenedPage } from '../../../src/preview/transport/nodePage';
import { parseArea } from '../../../src/preview/workbook/area';
import type { Book } from '../../../src/preview/workbook/Book';
import { typeInto } from '../../../src/preview/workbook/edit';
import { isCellError } from '../../../src/preview/workbook/errors';
import type { Sheet } from '../../../src/preview/workbook/Sheet';
import golden from '../golden/functions.json';

/** For checks that take rows apart: a row that is not there. */
export const NO_ROW: readonly unknown[] = [];

/** The functions with comments, which the build associates by the generator's list. */
const PLAIN = {
  ABCDE: abcde,
  ABC_CLASS: abcClass,
  POTENTIAL_SEGMENT: potentialSegment,
  SEGMENT_NAME: segmentName,
  WHITE_SPACE: whiteSpace,
};

/** Looks without a change after which no more is expected: a second of turns in which the add-in had its own. */
const QUIET_LOOKS = 50;

export class OpenWorkbook {
  private constructor(
    readonly book: Book,
    readonly session: Session,
    readonly calculation: Calculation,
    readonly page: OpenedPage,
    private readonly undo: readonly (() => void)[],
  ) {}

  static async open(book: Book, locale: Locale = 'ru'): Promise<OpenWorkbook> {
    book.culture = locale === 'ru' ? 'ru-RU' : 'en-US';
    const host = new RichApiHost(book);
    addAppServices(host, { isPaneVisible: () => true, showPane: () => undefined, hidePane: () => undefined });
    const calculation = addCalculation(book, host, golden);
    const page = openOfficePage(calculation.host);
    const uninstall = page.install();
    associateLiveFunctions();
    for (const [id, call] of Object.entries(PLAIN)) page.CustomFunctions.associate(id, call);
    await page.Office.onReady();
    await page.session.ready;
    const session = createSession({
      port: createWorkbookPort({ excel: page.Excel }),
      locale,
      newRunId: () => 'run',
      pace: { now: () => performance.now(), pause: () => new Promise((resolve) => setImmediate(resolve)) },
      timers: { set: setTimeout, clear: (handle) => clearTimeout(handle as NodeJS.Timeout) },
    });
    const disconnect = connectFunctions(session, locale);
    await session.start();
    return new OpenWorkbook(book, session, calculation, page, [
      disconnect,
      () => {
        session.stop();
      },
      () => {
        page.close();
      },
      uninstall,
      calculation.close,
    ]);
  }

  close(): void {
    for (const step of this.undo) step();
  }

  /** Types as a person does. */
  type(sheet: Sheet, address: string, entry: string | number | (string | number | null)[][]): void {
    const { row, column } = areaOf(address);
    const matrix = Array.isArray(entry) ? entry : [[entry]];
    typeInto(this.book, sheet, row, column, matrix, { culture: 'en-US', source: 'user' });
  }

  /** What a range shows, calculated; errors as their texts. */
  show(sheet: Sheet, address: string): unknown[][] {
    this.calculation.calculator.flush();
    const { row, column, rows, columns } = areaOf(address);
    return Array.from({ length: rows }, (_, atRow) =>
      Array.from({ length: columns }, (__, atColumn) => {
        const value = sheet.cells.value(row + atRow, column + atColumn);
        return isCellError(value) ? value.error : value;
      }),
    );
  }

  /** Waits until a range shows what the check wants; fails with what it shows in the end. */
  async until(
    sheet: Sheet,
    address: string,
    check: (values: unknown[][]) => boolean,
    milliseconds = 20_000,
  ): Promise<unknown[][]> {
    const end = Date.now() + milliseconds;
    for (;;) {
      const values = this.show(sheet, address);
      if (check(values)) return values;
      if (Date.now() > end) throw new Error(`${address} shows ${JSON.stringify(values).slice(0, 2000)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /**
   * Waits until nothing in a range is busy. A call that has waited for seconds, as on a busy machine, shows #N/A until
   * its figure comes: where there is one, nothing may change for a while.
   */
  settled(sheet: Sheet, address: string): Promise<unknown[][]> {
    let before = '';
    let same = 0;
    return this.until(sheet, address, (values) => {
      const shown = values.flat();
      if (shown.includes('#BUSY!')) return false;
      const now = JSON.stringify(shown);
      same = now === before ? same + 1 : 0;
      before = now;
      return same >= QUIET_LOOKS || !shown.includes('#N/A');
    });
  }
}

function areaOf(address: string): { row: number; column: number; rows: number; columns: number } {
  const found = parseArea(address);
  if (!found) throw new Error(`No address: ${address}`);
  return found;
}
