import { RichApiHost } from '../../../src/preview/richapi/host';
import { openOffice } from '../../../src/preview/transport/node';
import { Book } from '../../../src/preview/workbook/Book';

type Run = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** A blank book under the real Office.js. */
export interface Opened {
  readonly book: Book;
  readonly host: RichApiHost;
  readonly excel: typeof Excel;
  readonly run: Run;
  close(): void;
}

/** Opens the real Office.js on a book, by default a blank one with the sheet `Sheet1`, in the year 2026. */
export async function openBlank(book = new Book()): Promise<Opened> {
  if (book.sheets.length === 0) book.addSheet('Sheet1');
  book.history.clear();
  book.now = () => new Date(2026, 5, 1);
  const host = new RichApiHost(book);
  const office = await openOffice(host);
  return {
    book,
    host,
    excel: office.Excel,
    run: (work) => office.Excel.run(work),
    close: () => {
      office.close();
    },
  };
}

/** Writes a matrix to the first sheet from A1 on. */
export function fill(opened: Opened, address: string, values: unknown[][]): Promise<void> {
  return opened.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).values = values;
    await context.sync();
  });
}

/** The code that a refused batch fails with; fails when it is not refused. */
export async function refusal(
  opened: Opened,
  work: (context: Excel.RequestContext) => void,
): Promise<string> {
  try {
    await opened.run(async (context) => {
      work(context);
      await context.sync();
    });
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  throw new Error('The batch was not refused');
}
