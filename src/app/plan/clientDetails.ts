/** Requisites and contacts of clients: no figure comes from them, so they are read only when sheets are built. */
import type { Base } from '../base/types';
import type { Detection } from '../detect/types';
import type { Outcome } from '../issues';
import type { Flow, WorkbookPort } from '../ports';

const REQUISITES = ['counterparty', 'taxId', 'address'] as const;
const CONTACTS = ['contact', 'phone', 'email'] as const;

/** Texts by client index; '' where nothing is known. */
export interface ClientDetails {
  readonly requisites: readonly string[];
  readonly contacts: readonly string[];
}

/** Read them from the clients table; undefined where the book has none of these columns. */
export async function readDetails(
  port: WorkbookPort,
  detection: Detection,
  base: Base,
  flow: Flow,
): Promise<Outcome<ClientDetails | undefined>> {
  const part = detection.roles.clients?.parts[0];
  const found = [...REQUISITES, ...CONTACTS].filter((field) => part?.columns[field] !== undefined);
  if (part === undefined || found.length === 0) return { ok: true, value: undefined };
  const { rowClient, count } = base.clients;
  const requisites = new Array<string>(count).fill('');
  const contacts = new Array<string>(count).fill('');
  const firstRow = part.source.headerRow + 1;
  const read = await port.read(
    part.source,
    found.map((field) => part.columns[field] ?? 0),
    (block) => {
      block.rows.forEach((row, at) => {
        const client = rowClient[block.firstRow - firstRow + at] ?? -1;
        if (client < 0) return;
        found.forEach((field, column) => {
          const texts = (REQUISITES as readonly string[]).includes(field) ? requisites : contacts;
          texts[client] = joined(texts[client] ?? '', String(row[column] ?? '').trim());
        });
      });
    },
    flow,
  );
  return read.ok ? { ok: true, value: { requisites, contacts } } : read;
}

/** Rows of one client say the same thing as a rule: it is said once. */
function joined(known: string, text: string): string {
  // An address has commas of its own.
  if (text === '' || `, ${known}, `.includes(`, ${text}, `)) return known;
  return known === '' ? text : `${known}, ${text}`;
}
