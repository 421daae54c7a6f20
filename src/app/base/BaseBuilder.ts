import { Dictionary } from '../../engine';
import { fail, issue, succeed, type Issue, type Outcome } from '../issues';
import type { Block } from '../ports';
import { allAtOnce, within, type Sliced } from '../slices';
import { CellCoder } from './CellCoder';
import { channelMembers } from './channelMembers';
import { clientDays, preparingClientDays } from './clientDays';
import { ClientIndex } from './ClientIndex';
import { ClientTable } from './ClientTable';
import { clientsOfSales } from './clientsOfSales';
import { preparingLineSums } from './lineSums';
import { LINE, summarise, type LineSummary } from './lineStates';
import { mergeIssues } from './mergeIssues';
import { NameIndex } from './NameIndex';
import { writesMonthFirst } from './readDate';
import { numberStyle, readNumber } from './readNumber';
import type { SalesEdits } from './SalesEdits';
import { SalesTable } from './SalesTable';
import { MAX_EXAMPLES } from './Tally';
import type { Base, BuilderOptions, ClientColumns, SalesColumns } from './types';

/** The summary of the lines, and the edits that it knows of. */
interface KeptSummary {
  readonly log: SalesEdits;
  readonly edits: number;
  readonly summary: LineSummary;
}

/**
 * Builds the base from blocks of cell rows in one pass, coding texts as they come. All clients before the first sales;
 * blocks of one table in any order. After `finish`, sales rows may be given again: `finish` then gives a new base over
 * the same columns, and the old one must not be used any more.
 */
export class BaseBuilder {
  private readonly index: ClientIndex;
  private readonly clients: ClientTable | null;
  private readonly sales: SalesTable;
  private readonly style;
  private names: NameIndex | undefined;
  /** Clients as they were read: edits of sales do not touch them. */
  private readClients: { readonly columns: ClientColumns; readonly issues: readonly Issue[] } | undefined;
  private kept: KeptSummary | undefined;

  constructor(private readonly options: BuilderOptions) {
    this.style = numberStyle(options.culture);
    this.index = new ClientIndex(options.clients?.rows ?? 1024);
    this.clients = options.clients === null ? null : new ClientTable(options.clients, this.index, this.style);
    const byName = new CellCoder(16, (text) => this.nameIndex().cells.code(text));
    this.sales = new SalesTable({
      sources: options.sales,
      style: this.style,
      monthFirst: writesMonthFirst(options.culture),
      byId: this.index.cells,
      // Without a clients table names are the ids.
      byName: options.clients === null ? this.index.cells : byName,
    });
  }

  /** Take a block of the clients table. */
  addClients(block: Block): void {
    if (this.clients === null) throw new Error('There is no clients table to read');
    this.readClients = undefined;
    this.clients.add(block);
  }

  /** Take a block of the sales table number `source` of the options. */
  addSales(block: Block, source = 0): void {
    if (this.clients !== null) this.index.close();
    this.sales.add(block, source);
  }

  /** Read rows of the sales again, in their places; `finish` then gives the base as it is now. */
  replaceSales(block: Block, source = 0): void {
    this.addSales(block, source);
  }

  /**
   * The base. Fails where nothing can be computed: `salesEmpty`, `noReadableDate`, `noReadableAmount`,
   * `noKnownClient`.
   */
  finish(): Outcome<Base> {
    return allAtOnce(this.finishing());
  }

  /** `finish` in slices; nothing may be added meanwhile. */
  *finishing(): Sliced<Outcome<Base>> {
    if (this.clients !== null) this.index.close();
    const { columns: clients, issues: clientIssues } = this.finishClients();
    yield 0.1;
    const sales = this.sales.finish();
    yield 0.2;
    const { offsets } = this.sales;
    const salesParts = this.options.sales.map(({ place }, n) => ({ from: offsets[n] ?? 0, place }));
    const summary = this.summariseLines(salesParts);
    const fatal = this.findFatal(summary, sales);
    yield 0.3;
    if (fatal !== null) return fail(...mergeIssues([fatal], summary.issues));
    const none = new Dictionary();
    const base: Base = {
      moneyScale: this.sales.scale,
      clients,
      sales,
      lineRuns: this.sales.lineRuns,
      edits: this.sales.edits,
      channels: this.clients?.channels.shown ?? none,
      managers: this.clients?.managers.shown ?? none,
      territories: this.clients?.territories.shown ?? none,
      outletTypes: this.clients?.outletTypes.shown ?? none,
      skus: this.sales.products.skus.shown,
      productCategories: this.sales.products.categories.shown,
      unknownClients: this.index.unknown.all(),
      hasClientsTable: this.clients !== null,
      salesParts,
      rows: { clients: clients.count, sales: summary.rows, skipped: summary.skipped },
      sourceTotal: this.sourceTotal(),
      issues: mergeIssues(clientIssues, this.matchIssues(), summary.issues),
    };
    // All figures and classes are made of these, and no setting changes them: they are part of reading.
    channelMembers(clients, base.channels.size);
    yield 0.3;
    yield* within(preparingClientDays(base), 0.3, 0.9);
    yield* within(preparingLineSums(base, clientDays(base).lastDay), 0.9, 1);
    return succeed(base);
  }

  private finishClients(): { readonly columns: ClientColumns; readonly issues: readonly Issue[] } {
    if (this.clients !== null) {
      const columns = this.readClients?.columns ?? this.clients.finish();
      this.readClients ??= { columns, issues: [...this.clients.issues(), ...potentialIssues(columns)] };
      return this.readClients;
    }
    // Clients met in the sales: one more of them, and no figure by client fits any more.
    const { ids } = this.index;
    if (this.readClients !== undefined && this.readClients.columns.count !== ids.length) this.sales.forget();
    const columns = clientsOfSales(ids);
    this.readClients = { columns, issues: potentialIssues(columns) };
    return this.readClients;
  }

  /** Counts and issues of the lines; those of before where edits turned plain lines into plain lines. */
  private summariseLines(parts: Base['salesParts']): LineSummary {
    const { state, count, edits } = this.sales;
    const plain =
      this.kept?.log === edits &&
      edits.since(this.kept.edits).every((line) => line.state === LINE && state[line.slot] === LINE);
    const hasMargin = this.options.sales.some(({ fields }) => fields.margin !== undefined);
    const summary =
      plain && this.kept !== undefined
        ? this.kept.summary
        : summarise(state, count, parts, hasMargin ? 'margin' : 'cost');
    this.kept = { log: edits, edits: edits.length, summary };
    return summary;
  }

  /** What makes the sales useless as a whole; null where at least one line of a known client can be read. */
  private findFatal(summary: LineSummary, sales: SalesColumns): Issue | null {
    const sheet = this.options.sales[0]?.place.sheetName;
    const place = sheet === undefined ? {} : { place: { sheet } };
    if (summary.rows === 0) return issue('salesEmpty', place);
    const count = summary.rows;
    if (summary.dated === 0) return issue('noReadableDate', { ...place, count });
    if (summary.lines === 0) return issue('noReadableAmount', { ...place, count });
    for (let i = 0; i < sales.count; i++) if (sales.client[i]! >= 0) return null;
    const examples = this.index.unknown.all().slice(0, MAX_EXAMPLES);
    return issue('noKnownClient', { ...place, count: summary.lines, examples });
  }

  private nameIndex(): NameIndex {
    this.names ??= new NameIndex(this.clients?.finish().names ?? [], this.index.unknown);
    return this.names;
  }

  private matchIssues(): readonly Issue[] {
    return [
      ...listed('looseIds', this.index.loose),
      ...listed('ambiguousNames', this.names?.ambiguous ?? []),
    ];
  }

  /** The totals row of an Excel table, else the last grand total of each plain range, added up. */
  private sourceTotal(): number | null {
    const given = this.options.sourceTotal;
    if (typeof given === 'number' && Number.isFinite(given)) return given;
    if (typeof given === 'string') {
      const read = readNumber(given, this.style);
      if (!Number.isNaN(read)) return read;
    }
    const { totals, offsets } = this.sales;
    const last = new Map<number, number>();
    for (const slot of [...totals.keys()].sort((a, b) => a - b)) {
      last.set(
        offsets.findLastIndex((offset) => offset <= slot),
        totals.get(slot)!,
      );
    }
    return last.size === 0 ? null : [...last.values()].reduce((sum, figure) => sum + figure, 0);
  }
}

/** Clients whose potential nobody gave: they are not rated by it (DOMAIN.md §2). */
function potentialIssues(clients: ClientColumns): readonly Issue[] {
  const missing: string[] = [];
  for (let i = 0; i < clients.count; i++) {
    if (clients.closed[i] === 0 && Number.isNaN(clients.potential[i])) {
      missing.push(clients.ids[i]!);
    }
  }
  return listed('noPotential', missing);
}

function listed(code: string, names: readonly string[]): readonly Issue[] {
  if (names.length === 0) return [];
  return [issue(code, { count: names.length, examples: names.slice(0, MAX_EXAMPLES) })];
}
