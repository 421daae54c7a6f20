import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { colToLetter, writeXlsx, type CellStyle, type WriteSheet } from 'hucre';
import { aboutSheet } from './about';
import { tableSheets, type Format, type TableSheet } from './columns';
import type { Sample } from './model';
import type { Language } from './text';

/** Dates stand in the middle, apart from the text beside them. */
const CENTRED = { horizontal: 'center' } as const;

const STYLES: Record<Format, CellStyle> = {
  text: {},
  code: { numFmt: '@' },
  date: { numFmt: 'dd.mm.yyyy', alignment: CENTRED },
  month: { numFmt: 'mm.yyyy', alignment: CENTRED },
  money: { numFmt: '#,##0' },
  cents: { numFmt: '#,##0.00' },
  whole: { numFmt: '#,##0' },
  number: {},
};

const HEADER_STYLE: CellStyle = {
  font: { name: 'Calibri', size: 11, bold: true, color: { rgb: '1F3B33' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E3EEE9' } },
  alignment: { vertical: 'center', wrapText: true },
};

function layOut(table: TableSheet, language: Language): WriteSheet {
  const headers = table.columns.map((column) => column.header[language]);
  const rows = table.rows(language);
  const range = `A1:${colToLetter(headers.length - 1)}${rows.length + 1}`;
  return {
    name: table.sheet[language],
    rows: [headers, ...rows],
    columns: table.columns.map(({ width, format }) => ({ width, style: STYLES[format] })),
    cells: new Map(headers.map((_, index) => [`0,${index}`, { style: HEADER_STYLE }])),
    rowDefs: new Map([[0, { height: 32 }]]),
    freezePane: { rows: 1 },
    tables: [
      {
        name: table.table,
        range,
        columns: headers.map((name) => ({ name })),
        style: 'TableStyleLight1',
      },
    ],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

/** Packs the parts anew: the platform's own deflate differs between versions of Node, fflate does not. */
function repack(bytes: Uint8Array): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const parts = unzipSync(bytes);
  const workbook = parts['xl/workbook.xml'];
  if (!workbook) throw new Error('The book has no xl/workbook.xml');
  parts['xl/workbook.xml'] = strToU8(quoteSheetNames(strFromU8(workbook)));
  return zipSync(parts, { level: 9, mtime });
}

/** hucre leaves names such as `Аудит полки` bare in print titles; Excel wants every name with a space in quotes. */
function quoteSheetNames(workbook: string): string {
  return workbook.replace(/(<definedName [^>]*>)([^<'!]* [^<'!]*)!/g, "$1'$2'!");
}

/**
 * The sample book as an .xlsx file: a sheet about the book, then one sheet a table.
 * The same bytes on every call and platform.
 */
export async function sampleWorkbook(sample: Sample, language: Language): Promise<Uint8Array> {
  const tables = tableSheets(sample);
  const written = new Date(Date.UTC(2026, 4, 30));
  const bytes = await writeXlsx({
    sheets: [aboutSheet(tables, language), ...tables.map((table) => layOut(table, language))],
    properties: { creator: 'AKB Matrix', created: written, modified: written },
    defaultFont: { name: 'Calibri', size: 11 },
  });
  return repack(bytes);
}
