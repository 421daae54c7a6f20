import { formatArea, intersect } from '../../workbook/area';
import type { Book } from '../../workbook/Book';
import type { BookChange, CellsChange, SheetsChange, StructureChange } from '../../workbook/change';
import type { Area, CellValue } from '../../workbook/types';
import { toWire, valueType } from '../values';
import { EVENTS } from './eventNumbers';

export interface EventMessage {
  readonly event: number;
  /** Ids, or `Workbook`. */
  readonly targets: readonly string[];
  readonly body: Record<string, unknown>;
}

const WORKBOOK = 'Workbook';

/** The events that a change of the book raises, with the arguments that handlers get. */
export function eventMessages(book: Book, change: BookChange): EventMessage[] {
  switch (change.kind) {
    case 'cells':
      return change.source === 'calc' ? calculated(change) : edited(book, change);
    case 'structure':
      return restructured(book, change);
    case 'sheets':
      return sheetMessages(change);
    case 'tables':
      return tableMessages(change);
    case 'selection':
      return selected(book, change.sheetId, change.area);
    case 'format':
      return [
        sheetMessage(EVENTS.formatChanged, change.sheetId, {
          address: formatArea(change.area),
          ...origin(change),
        }),
      ];
    default:
      return [];
  }
}

function origin({ source }: BookChange): Record<string, unknown> {
  return { source: 'Local', triggerSource: source === 'addin' ? 'ThisLocalAddin' : 'Unknown' };
}

function sheetMessage(event: number, sheetId: string, body: Record<string, unknown>): EventMessage {
  return { event, targets: [sheetId, WORKBOOK], body: { worksheetId: sheetId, ...body } };
}

/** Recalculated values raise no onChanged (office-platform.md §6). */
function calculated(change: CellsChange): EventMessage[] {
  return [sheetMessage(EVENTS.calculated, change.sheetId, { address: formatArea(change.area) })];
}

function edited(book: Book, change: CellsChange): EventMessage[] {
  const details =
    change.after === undefined
      ? {}
      : { ...side('Before', change.before ?? null), ...side('After', change.after) };
  const body = { changeType: 'RangeEdited', shiftDirection: 'None', ...origin(change), ...details };
  return dataMessages(book, change.sheetId, change.area, body);
}

function side(name: 'Before' | 'After', value: CellValue): Record<string, unknown> {
  return { [`value${name}`]: toWire(value), [`valueType${name}`]: valueType(value, false) };
}

function restructured(book: Book, change: StructureChange): EventMessage[] {
  const isWhole =
    change.direction === 'rows' ? change.area.columns === 16_384 : change.area.rows === 1_048_576;
  const verb = change.change === 'insert' ? 'Inserted' : 'Deleted';
  const line = change.direction === 'rows' ? 'Row' : 'Column';
  const body = { changeType: `${isWhole ? line : 'Cell'}${verb}`, shiftDirection: 'None', ...origin(change) };
  return dataMessages(book, change.sheetId, change.area, body);
}

/** To the sheet, and to each table that the cells are in. */
function dataMessages(
  book: Book,
  sheetId: string,
  area: Area,
  body: Record<string, unknown>,
): EventMessage[] {
  const messages = [sheetMessage(EVENTS.dataChanged, sheetId, { address: formatArea(area), ...body })];
  for (const table of book.findSheet(sheetId)?.tables ?? []) {
    const common = intersect(table.area, area);
    if (common === null) continue;
    messages.push({
      event: EVENTS.tableChanged,
      targets: [table.id, sheetId, WORKBOOK],
      body: { worksheetId: sheetId, tableId: table.id, address: formatArea(common), ...body },
    });
  }
  return messages;
}

function sheetMessages(change: SheetsChange): EventMessage[] {
  const { sheetId } = change;
  const by = origin(change);
  switch (change.change) {
    case 'added':
      return [{ event: EVENTS.sheetAdded, targets: [WORKBOOK], body: { worksheetId: sheetId, ...by } }];
    case 'deleted':
      return [{ event: EVENTS.sheetDeleted, targets: [WORKBOOK], body: { worksheetId: sheetId, ...by } }];
    case 'activated':
      return [
        sheetMessage(EVENTS.deactivated, change.sheetBefore ?? '', {}),
        sheetMessage(EVENTS.activated, sheetId, {}),
      ];
    case 'renamed':
      return [
        sheetMessage(EVENTS.nameChanged, sheetId, {
          nameBefore: change.nameBefore,
          nameAfter: change.nameAfter,
          ...by,
        }),
      ];
    case 'visibility':
      return [sheetMessage(EVENTS.visibilityChanged, sheetId, by)];
    case 'moved':
      return [{ event: EVENTS.moved, targets: [WORKBOOK], body: { worksheetId: sheetId, ...by } }];
    case 'protection':
      return [sheetMessage(EVENTS.protectionChanged, sheetId, by)];
    case 'tab':
      return [];
  }
}

function tableMessages(change: Extract<BookChange, { kind: 'tables' }>): EventMessage[] {
  if (change.change === 'changed') return [];
  const body = {
    tableId: change.tableId,
    tableName: change.tableName,
    worksheetId: change.sheetId,
    ...origin(change),
  };
  const event = change.change === 'added' ? EVENTS.tableAdded : EVENTS.tableDeleted;
  return [{ event, targets: [WORKBOOK, change.sheetId], body }];
}

function selected(book: Book, sheetId: string, area: Area): EventMessage[] {
  const messages: EventMessage[] = [
    sheetMessage(EVENTS.selectionChanged, sheetId, { address: formatArea(area) }),
    { event: EVENTS.documentSelectionChanged, targets: [''], body: {} },
  ];
  for (const table of book.findSheet(sheetId)?.tables ?? []) {
    const common = intersect(table.area, area);
    messages.push({
      event: EVENTS.tableSelectionChanged,
      targets: [table.id],
      body: {
        worksheetId: sheetId,
        tableId: table.id,
        isInsideTable: common !== null,
        address: common === null ? '' : formatArea(common),
      },
    });
  }
  return messages;
}
