import { Dictionary } from '../../../engine';
import { issue, type Issue } from '../../issues';
import type { Block } from '../../ports';
import { mergeIssues } from '../mergeIssues';
import { MAX_EXAMPLES } from '../Tally';
import type { Base, SourceOptions } from '../types';
import { nameKey } from '../words';
import { IdLookup } from './IdLookup';
import { RowReader, type Texts } from './RowReader';
import { NONE, UNKNOWN, type OptionalRole, type OptionalTables } from './types';

type Names = Pick<Base, 'clients' | 'managers' | 'outletTypes'>;
type Source = SourceOptions & { readonly label: string };

/**
 * Reads the optional tables of a workbook. `finish` gives their columns with the codes of a base; it may be asked again
 * for another base, and a table may be begun anew.
 */
export class OptionalReader {
  private readonly readers = new Map<OptionalRole, { readonly rows: RowReader; readonly label: string }>();
  private readonly texts: Texts = {
    client: new Dictionary(1024),
    manager: new Dictionary(),
    outletType: new Dictionary(),
    sku: new Dictionary(),
    skuKey: new Dictionary(),
    contactType: new Dictionary(),
    text: new Dictionary(),
  };

  constructor(private readonly culture: string) {}

  /** Begin a table, or read it anew. */
  begin(role: OptionalRole, source: Source): void {
    const rows = new RowReader(role, source, this.culture, this.texts);
    this.readers.set(role, { rows, label: source.label });
  }

  /** Take a block of a table that was begun. */
  add(role: OptionalRole, block: Block): void {
    const reader = this.readers.get(role);
    if (reader === undefined) throw new Error(`The table of ${role} was not begun`);
    reader.rows.add(block);
  }

  /** The tables as they stand, and what was met: unknown clients, managers and outlet types, unreadable cells. */
  finish(base: Names): OptionalTables {
    const lookup = new IdLookup(base.clients.ids, base.clients.names);
    const clients = this.texts.client.all().map((text) => lookup.find(text));
    const managers = matched(this.texts.manager, base.managers);
    const types = matched(this.texts.outletType, base.outletTypes);
    const codes = (role: OptionalRole, field: string, map: readonly number[]): Int32Array =>
      Int32Array.from(this.column(role, field) ?? [], (code) => (code < 0 ? NONE : (map[code] ?? UNKNOWN)));
    const clientsOf = (role: OptionalRole): Int32Array => codes(role, 'clientId', clients);
    const has = (role: OptionalRole): boolean => this.readers.has(role);
    return {
      ...(has('visits') && {
        visits: {
          client: clientsOf('visits'),
          day: this.days('visits', 'date', 'month'),
          ...this.amounts('visits', 'planned'),
          ...this.amounts('visits', 'made'),
        },
      }),
      ...(has('routeCosts') && {
        routeCosts: {
          manager: codes('routeCosts', 'manager', managers),
          day: this.days('routeCosts', 'month'),
          cost: this.sum('routeCosts', ['pay', 'car', 'fuel']),
        },
      }),
      ...(has('receivables') && {
        receivables: {
          client: clientsOf('receivables'),
          total: this.sum('receivables', ['total']),
          overdue: this.sum('receivables', ['overdue']),
          prepaid: this.flags('receivables', 'terms'),
        },
      }),
      ...(has('payments') && {
        payments: {
          ...(this.column('payments', 'clientId') !== undefined && { client: clientsOf('payments') }),
          day: this.days('payments', 'date'),
          paid: this.sum('payments', ['paid']),
          ...this.amounts('payments', 'planned'),
        },
      }),
      ...(has('audits') && {
        audits: {
          client: clientsOf('audits'),
          day: this.days('audits', 'date'),
          sku: Int32Array.from(this.column('audits', 'sku') ?? []),
          present: this.flags('audits', 'present'),
        },
      }),
      ...(has('mml') && {
        mml: {
          sku: Int32Array.from(this.column('mml', 'sku') ?? []),
          outletType:
            this.column('mml', 'outletType') === undefined
              ? new Int32Array(this.rows('mml')).fill(NONE)
              : codes('mml', 'outletType', types),
        },
      }),
      ...(has('contacts') && {
        contacts: {
          client: clientsOf('contacts'),
          day: this.days('contacts', 'date'),
          type: Int32Array.from(this.column('contacts', 'type') ?? []),
          note: this.written('contacts', 'note'),
        },
      }),
      ...(has('targets') && {
        targets: {
          kpi: this.written('targets', 'kpi'),
          slice: this.written('targets', 'slice'),
          value: Float64Array.from(this.column('targets', 'value') ?? []),
        },
      }),
      shelfSkus: this.texts.sku,
      contactTypes: this.texts.contactType,
      issues: mergeIssues(
        this.unknown('optionalUnknownClients', 'client', 'clientId', clients),
        listed('optionalLooseIds', lookup.loose),
        this.unknown('unknownRouteManagers', 'manager', 'manager', managers),
        this.unknown('unknownMmlTypes', 'outletType', 'outletType', types),
        ...[...this.readers.values()].map(({ rows }) => rows.unreadable.report('optionalUnreadableCells')),
      ),
    };
  }

  private rows(role: OptionalRole): number {
    return this.readers.get(role)?.rows.count ?? 0;
  }

  private column(role: OptionalRole, field: string): readonly number[] | undefined {
    return this.readers.get(role)?.rows.columns.get(field);
  }

  /** The first of the columns that has a day; 0 where the table has neither. */
  private days(role: OptionalRole, ...fields: readonly string[]): Int32Array {
    const days = new Int32Array(this.rows(role));
    for (const field of fields) {
      this.column(role, field)?.forEach((day, row) => {
        if (days[row] === 0) days[row] = day;
      });
    }
    return days;
  }

  private sum(role: OptionalRole, fields: readonly string[]): Float64Array {
    const sums = new Float64Array(this.rows(role));
    for (const field of fields) {
      this.column(role, field)?.forEach((value, row) => {
        if (!Number.isNaN(value)) sums[row] = (sums[row] ?? 0) + value;
      });
    }
    return sums;
  }

  private amounts<F extends string>(
    role: OptionalRole,
    field: F,
  ): Readonly<Partial<Record<F, Float64Array>>> {
    const sums: Partial<Record<F, Float64Array>> = {};
    if (this.column(role, field) !== undefined) sums[field] = this.sum(role, [field]);
    return sums;
  }

  private flags(role: OptionalRole, field: string): Uint8Array {
    const column = this.column(role, field);
    return column === undefined ? new Uint8Array(this.rows(role)) : Uint8Array.from(column);
  }

  private written(role: OptionalRole, field: string): readonly string[] {
    const column = this.column(role, field) ?? new Array<number>(this.rows(role)).fill(NONE);
    return column.map((code) => (code < 0 ? '' : this.texts.text.text(code)));
  }

  /** What tables name in vain, each with its table's name. */
  private unknown(
    code: string,
    kind: 'client' | 'manager' | 'outletType',
    field: string,
    map: readonly number[],
  ): readonly Issue[] {
    const found = [...this.readers].flatMap(([role, { label }]) => {
      const met = new Set(this.column(role, field) ?? []);
      return [...met]
        .filter((text) => text >= 0 && map[text] === UNKNOWN)
        .map((text) => `${label}: ${this.texts[kind].text(text)}`);
    });
    return listed(code, found);
  }
}

/** Codes of one dictionary as those of another, by name. */
function matched(texts: Dictionary, known: Dictionary): readonly number[] {
  const byKey = new Map(known.all().map((name, code) => [nameKey(name), code]));
  return texts.all().map((text) => byKey.get(nameKey(text)) ?? UNKNOWN);
}

function listed(code: string, names: readonly string[]): readonly Issue[] {
  if (names.length === 0) return [];
  return [issue(code, { count: names.length, examples: names.slice(0, MAX_EXAMPLES) })];
}
