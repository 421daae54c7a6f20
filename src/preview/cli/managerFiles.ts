/** `--managers FOLDER`: one workbook for each manager, written by the add-in's own writer. */
import { join } from 'node:path';
import { planManagerBooks, succeed, type Outcome, type SheetStep } from '../../app';
import { createWorkbookPort } from '../../excel/createWorkbookPort';
import type { Locale } from '../../i18n';
import { RichApiHost } from '../richapi/host';
import { openOffice } from '../transport/node';
import type { OfficeHost } from '../transport/wire';
import { Book } from '../workbook/Book';
import { writeBook } from '../xlsx/write';
import { fillCountCells, serialOf } from './countCells';
import type { OutputFile } from './files';
import type { Run } from './runSegment';

const SILENT = { progress: () => undefined, cancelled: () => false };

/** The files to write into a folder, named after the managers. */
export async function managerFiles(
  { base, result, details }: Run,
  folder: string,
  locale: Locale,
): Promise<Outcome<readonly OutputFile[]>> {
  let current = new Book();
  // The library is loaded once for all books.
  let host = new RichApiHost(current);
  const door: OfficeHost = {
    process: (body) => host.process(body),
    onMessages: () => () => undefined,
  };
  const office = await openOffice(door);
  try {
    const port = createWorkbookPort({ excel: office.Excel, supports: () => false });
    const files: OutputFile[] = [];
    const names = new Set<string>();
    for (const { manager, step } of planManagerBooks({ base, result, locale, details })) {
      current = new Book();
      current.culture = locale === 'ru' ? 'ru-RU' : 'en-US';
      // A workbook must have a sheet that is seen, also while the first of ours is made.
      const first = current.addSheet();
      host = new RichApiHost(current);
      const written = await port.write(planOf(step), SILENT);
      if (!written.ok) return written;
      fillCountCells(current, serialOf(new Date()));
      current.deleteSheet(first);
      // There is no run to take back in a book that is a run's result alone.
      current.settings.clear();
      const path = join(folder, fileName(manager, names));
      files.push({ path, inNewFolder: true, content: await writeBook(current) });
    }
    return succeed(files);
  } finally {
    office.close();
  }
}

function planOf(step: SheetStep) {
  return { runId: crypto.randomUUID(), title: 'buildActionSheets', steps: [step] };
}

/** A manager's name as far as file systems take it; two that become the same get numbers. */
function fileName(manager: string, names: Set<string>): string {
  const plain = manager
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100);
  const wanted = plain === '' ? '_' : plain;
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number += 1) name = `${wanted} ${String(number)}`;
  names.add(name.toLowerCase());
  return `${name}.xlsx`;
}
