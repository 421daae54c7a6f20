/** Cells as text between programs: tabs between cells, lines between rows, quotes around what holds either. */

/** Writes rows of texts as Excel puts them on the clipboard. */
export function writeTableText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

/** Reads what Excel and others put on the clipboard; rows are made equally long with empty texts. */
export function readTableText(text: string): string[][] {
  const rows = parse(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text;
  for (;;) {
    const cell = takeCell(rest);
    rows[rows.length - 1]?.push(cell.text);
    rest = rest.slice(cell.length);
    if (rest === '') return rows;
    if (rest.startsWith('\n')) rows.push([]);
    rest = rest.slice(1);
  }
}

function takeCell(rest: string): { text: string; length: number } {
  const quotedCell = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest);
  if (quotedCell) return { text: (quotedCell[1] ?? '').replaceAll('""', '"'), length: quotedCell[0].length };
  const plain = /^[^\t\n]*/.exec(rest)?.[0] ?? '';
  return { text: plain, length: plain.length };
}
