/** Events of the workbook as changes of sources. Collection-level handlers also see sheets that come later. */
import { succeed, type Outcome, type SourceChange } from '../app';
import type { ExcelGate } from './ExcelGate';

const OWN_TRIGGER = 'ThisLocalAddin';

type Listener = (change: SourceChange) => void;
type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * See `WorkbookPort.watch`. Every co-author has an own add-in, so a change from far away counts as one of the user's.
 * A worksheet's change event covers the cells of its tables: the tables' own events would only tell it twice.
 */
export async function watchWorkbook(gate: ExcelGate, listener: Listener): Promise<Outcome<() => void>> {
  const added = await gate.run('watch', async (context) => {
    const handlers = addHandlers(gate, context, listener);
    await context.sync();
    return succeed(handlers);
  });
  if (!added.ok) return added;
  const stop = (): void => {
    const [first] = added.value;
    if (first === undefined) return;
    // Handlers can only be taken off in the context that they were put on in. Should that fail, the runtime is ending.
    void gate.excel
      .run(first.context, async (context) => {
        for (const handler of added.value) handler.remove();
        await context.sync();
      })
      .catch(() => undefined);
  };
  return succeed(stop);
}

function addHandlers(gate: ExcelGate, context: Excel.RequestContext, listener: Listener): Handler[] {
  const { worksheets, tables } = context.workbook;
  const isOwn = (trigger: string | undefined): boolean =>
    trigger === undefined || trigger === 'Unknown' ? gate.writing : trigger === OWN_TRIGGER;
  const reshaped = (sheetId: string, tableId?: string): Promise<void> => {
    listener({ sheetId, ...(tableId === undefined ? {} : { tableId }), own: gate.writing });
    return Promise.resolve();
  };
  return [
    worksheets.onChanged.add((event) => {
      const area = event.changeType === 'RangeEdited' ? parseAddress(event.address) : undefined;
      listener({
        sheetId: event.worksheetId,
        ...(area === undefined ? {} : { area }),
        own: isOwn(event.triggerSource),
      });
      return Promise.resolve();
    }),
    worksheets.onAdded.add((event) => reshaped(event.worksheetId)),
    worksheets.onDeleted.add((event) => reshaped(event.worksheetId)),
    tables.onAdded.add((event) => reshaped(event.worksheetId, event.tableId)),
    tables.onDeleted.add((event) => reshaped(event.worksheetId, event.tableId)),
    ...(gate.supports('ExcelApi', '1.17')
      ? [worksheets.onNameChanged.add((event) => reshaped(event.worksheetId))]
      : []),
  ] as Handler[];
}

/** `B2:C5`, `B2`, `B:C` or `2:5` as an area; undefined for several areas, which are then all read again. */
export function parseAddress(address: string): SourceChange['area'] | undefined {
  const match = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i.exec(address);
  if (match === null) return undefined;
  const [, column = '', row = '', lastColumn = column, lastRow = row] = match;
  if (column === '' && row === '') return undefined;
  const firstRow = row === '' ? 0 : Number(row) - 1;
  const firstColumn = column === '' ? 0 : columnIndex(column);
  return {
    row: firstRow,
    column: firstColumn,
    rows: (lastRow === '' ? 1_048_576 : Number(lastRow)) - firstRow,
    columns: (lastColumn === '' ? 16_384 : columnIndex(lastColumn) + 1) - firstColumn,
  };
}

function columnIndex(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
