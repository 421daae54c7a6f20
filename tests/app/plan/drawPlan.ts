import type { PlanValue, SheetStep, WriteStep } from '../../../src/app';

/** A plan as text that a person can read: cards row by row, tables as columns of `|`. */
export function drawPlan(steps: readonly WriteStep[]): string {
  return steps
    .map((step) => (step.kind === 'sheet' ? drawSheet(step) : `remove ${nameOf(step)}\n`))
    .join('\n');
}

function nameOf(step: Exclude<WriteStep, SheetStep>): string {
  return step.kind === 'columns' ? step.sheetId : step.key;
}

function drawSheet(step: SheetStep): string {
  const { key, name, tabColor, card, tableRow, tableName, columns, rowCount } = step;
  const rows = Array.from({ length: tableRow }, (_, row) =>
    card
      .filter((cell) => cell.row === row)
      .map(({ column, span = 1, role, value, kind, formula }) => {
        const place = `${String(column)}${span > 1 ? `+${String(span)}` : ''} ${role}`;
        return `  ${place}${kind === undefined ? '' : ` ${kind}`}: ${formula ?? show(value)}`;
      })
      .join('\n'),
  );
  const table = [
    columns.map(({ header, kind, width, typed, choices }) => {
      const marks = [kind, String(width), typed === true ? 'typed' : '', choices?.join('/') ?? ''];
      return `${header} (${marks.filter((mark) => mark !== '').join(' ')})`;
    }),
    ...Array.from({ length: rowCount }, (_, row) => columns.map(({ values }) => show(values[row] ?? null))),
  ];
  return [
    `=== ${key} «${name}» ${tabColor} ${tableName}`,
    ...rows,
    ...table.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n');
}

function show(value: PlanValue): string {
  return value === null ? '' : String(value).replaceAll('\n', '⏎');
}
