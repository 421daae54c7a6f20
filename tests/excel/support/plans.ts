/** Write plans for the small books. */
import type { ColumnsStep, OwnColumn, PlanValue, SheetStep, SourceShape, WritePlan } from '../../../src/app';

/** Texts that Excel would make formulas, numbers, dates, booleans or errors of. */
export const HOSTILE: readonly string[] = [
  '=HYPERLINK("http://x","y")',
  '+7 900 123-45-67',
  '-5',
  '@x',
  "'quoted",
  '1-2',
  '00123',
  '1E5',
  'TRUE',
  '#N/A',
  '50%',
  '=1+1',
  "''two",
  'March 5',
  ' 7',
];

export function planOf(runId: string, ...steps: WritePlan['steps']): WritePlan {
  return { runId, title: 'segmentClients', steps };
}

export function categoryColumn(values: readonly PlanValue[]): OwnColumn {
  return {
    key: 'category',
    header: 'Категория ABCDE',
    aliases: ['ABCDE category'],
    kind: 'text',
    values,
    width: 12,
    roles: { A: 'badgeA', B: 'badgeB' },
  };
}

export function segmentColumn(values: readonly PlanValue[]): OwnColumn {
  return { key: 'segment', header: 'Сегмент', aliases: ['Segment'], kind: 'integer', values, width: 9 };
}

export function columnsStep(source: SourceShape, ...columns: readonly OwnColumn[]): ColumnsStep {
  return {
    kind: 'columns',
    sheetId: source.sheetId,
    ...(source.tableId === undefined ? {} : { tableId: source.tableId }),
    headerRow: source.headerRow,
    firstColumn: source.firstColumn,
    columnCount: source.headers.length,
    dataRows: source.dataRows,
    columns,
  };
}

/** An actions sheet with a card of three cells and a table of so many clients. */
export function actionsStep(letter: string, clients: readonly string[]): SheetStep {
  return {
    kind: 'sheet',
    key: `actions${letter}`,
    name: `Действия ${letter}`,
    tabColor: '#166534',
    card: [
      { row: 0, column: 0, span: 3, role: 'title', value: `Категория ${letter}` },
      { row: 1, column: 0, span: 3, role: 'text', value: `Что делать\n${'очень '.repeat(30)}` },
      { row: 2, column: 0, role: 'label', value: '=не формула' },
      { row: 2, column: 1, role: 'value', value: null, kind: 'percent', formula: '=1/4' },
    ],
    tableRow: 4,
    tableName: `Actions${letter}`,
    columns: [
      { key: 'id', header: 'Код', aliases: ['Id'], kind: 'text', width: 10, values: clients },
      {
        key: 'margin',
        header: 'Маржа',
        aliases: ['Margin'],
        kind: 'money',
        width: 12,
        values: clients.map((_, at) => (at === 1 ? null : at * 10)),
      },
      {
        key: 'status',
        header: 'Статус',
        aliases: ['Status'],
        kind: 'text',
        width: 14,
        values: clients.map(() => null),
        typed: true,
        choices: ['план', 'в работе', 'сделано'],
      },
    ],
    rowCount: clients.length,
    landscape: true,
    footer: 'Страница &P из &N',
  };
}
