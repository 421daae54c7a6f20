import { growFloat64, growInt32, growUint8 } from '../../engine';
import type { Issue } from '../issues';
import type { Block, CellValue } from '../ports';
import { cellAddress } from './addresses';
import { CellCoder, NO_CODE } from './CellCoder';
import type { ClientIndex } from './ClientIndex';
import { isPlausible, readNumber, type NumberStyle } from './readNumber';
import { Tally } from './Tally';
import { TextCoder } from './TextCoder';
import type { ClientColumns, SourceOptions } from './types';
import { closedReader, isErrorText, saysYes, tidy, totalsKind } from './words';

/** Not answered by any row of the client yet. */
const UNKNOWN = 255;
/** Longer texts in a contract column that begin with none of these say yes without being looked at. */
const MAY_SAY_NO = /^[\s\u00a0бнлnf<#—–-]/i;

/** Reads the clients table into columns; rows with one id are one client, later rows fill what earlier ones left blank. */
export class ClientTable {
  readonly channels = new TextCoder();
  readonly managers = new TextCoder();
  readonly territories = new TextCoder();
  readonly outletTypes = new TextCoder();
  private readonly names: string[] = [];
  private channel: Int32Array;
  private manager: Int32Array;
  private territory: Int32Array;
  private outletType: Int32Array;
  private potential: Float64Array;
  private visitsPerMonth: Float64Array;
  private closed: Uint8Array;
  private planned: Uint8Array;
  private contract: Uint8Array;
  private rowClient: Int32Array;
  private readonly closedCells: CellCoder;
  private readonly plannedCells = new CellCoder(16, answer);
  private readonly duplicates = new Tally();
  private readonly repeated = new Set<number>();
  private readonly missingIds = new Tally();
  private readonly badPotentials = new Tally();
  private readonly errorCells = new Tally();

  constructor(
    private readonly options: SourceOptions,
    private readonly index: ClientIndex,
    private readonly style: NumberStyle,
  ) {
    const rows = options.rows;
    const none = (): Int32Array => new Int32Array(rows).fill(NO_CODE);
    [this.channel, this.manager, this.territory, this.outletType] = [none(), none(), none(), none()];
    this.potential = new Float64Array(rows).fill(NaN);
    this.visitsPerMonth = new Float64Array(rows).fill(NaN);
    this.closed = new Uint8Array(rows).fill(UNKNOWN);
    this.planned = new Uint8Array(rows);
    this.contract = new Uint8Array(rows);
    this.rowClient = none();
    const isClosed = closedReader(options.headers?.status);
    this.closedCells = new CellCoder(16, (text) => (tidy(text) === '' ? UNKNOWN : isClosed(text) ? 1 : 0));
  }

  /** Read a block; rows that are blank, totals or have no id are no clients. */
  add(block: Block): void {
    const { id: idAt = -1, name: nameAt = -1 } = this.options.fields;
    const first = block.firstRow - this.options.place.firstRow;
    if (first < 0) throw new RangeError('A block of clients begins above the first data row');
    this.growRows(first + block.rows.length);
    for (let r = 0; r < block.rows.length; r++) {
      const row = block.rows[r]!;
      const id = row[idAt] ?? '';
      const before = this.index.ids.length;
      const client = totalsKind(id) === null ? this.index.cells.code(id) : NO_CODE;
      this.rowClient[first + r] = client;
      if (client < 0) this.noteMissingId(row, first + r, nameAt);
      else if (client === before) this.addClient(client, row, first + r);
      else this.mergeClient(client, row, first + r);
    }
  }

  /** The columns, for the clients that the index knows. */
  finish(): ClientColumns {
    const count = this.index.ids.length;
    const closed = this.closed.slice(0, count);
    for (let i = 0; i < count; i++) if (closed[i] === UNKNOWN) closed[i] = 0;
    return {
      count,
      ids: this.index.ids,
      names: this.names,
      channel: this.channel.subarray(0, count),
      manager: this.manager.subarray(0, count),
      territory: this.territory.subarray(0, count),
      outletType: this.outletType.subarray(0, count),
      potential: this.potential.subarray(0, count),
      closed,
      hasContract: this.contract.subarray(0, count),
      planned:
        this.options.fields.planned === undefined
          ? new Uint8Array(count).fill(UNKNOWN)
          : this.planned.subarray(0, count),
      visitsPerMonth: this.visitsPerMonth.subarray(0, count),
      rowClient: this.rowClient,
    };
  }

  issues(): readonly Issue[] {
    return [
      ...this.duplicates.report('duplicateIds'),
      ...this.missingIds.report('missingIds'),
      ...this.errorCells.report('errorCells'),
      ...this.badPotentials.report('unreadablePotentials'),
    ];
  }

  private addClient(client: number, row: readonly CellValue[], at: number): void {
    this.growClients(client + 1);
    const name = this.text(row, 'name');
    this.names.push(name === '' ? this.index.ids[client]! : name);
    this.fill(client, row, at);
  }

  private mergeClient(client: number, row: readonly CellValue[], at: number): void {
    if (!this.repeated.has(client)) this.duplicates.add(at, this.index.ids[client]!);
    this.repeated.add(client);
    const name = this.text(row, 'name');
    if (name !== '' && this.names[client] === this.index.ids[client]) this.names[client] = name;
    this.fill(client, row, at);
  }

  /** Set what is blank so far. */
  private fill(client: number, row: readonly CellValue[], at: number): void {
    const fields = this.options.fields;
    const { channel, manager, territory, outletType, potential, visitsPerMonth } = fields;
    fillCode(this.channel, client, row, channel, this.channels);
    fillCode(this.manager, client, row, manager, this.managers);
    fillCode(this.territory, client, row, territory, this.territories);
    fillCode(this.outletType, client, row, outletType, this.outletTypes);
    if (potential !== undefined && Number.isNaN(this.potential[client])) {
      this.potential[client] = this.readPotential(row[potential] ?? '', at);
    }
    if (visitsPerMonth !== undefined && Number.isNaN(this.visitsPerMonth[client])) {
      this.visitsPerMonth[client] = this.readCount(row[visitsPerMonth] ?? '');
    }
    if (fields.status !== undefined && this.closed[client] === UNKNOWN) {
      this.closed[client] = this.closedCells.code(row[fields.status] ?? '');
    }
    if (fields.planned !== undefined && this.planned[client] === 0) {
      this.planned[client] = this.plannedCells.code(row[fields.planned] ?? '');
    }
    if (fields.contract !== undefined && hasContract(row[fields.contract] ?? '')) {
      this.contract[client] = 1;
    }
  }

  private readPotential(cell: CellValue, at: number): number {
    if (cell === '') return NaN;
    const value =
      typeof cell === 'number' ? cell : typeof cell === 'string' ? readNumber(cell, this.style) : NaN;
    if (value > 0 && isPlausible(value)) return value;
    // Zero and white space are "no potential given"; the rest was meant to say something.
    if (value === 0 || (typeof cell === 'string' && tidy(cell) === '')) return NaN;
    const error = typeof cell === 'string' && isErrorText(cell);
    (error ? this.errorCells : this.badPotentials).add(at, cellAddress(this.options.place, at, 'potential'));
    return NaN;
  }

  private readCount(cell: CellValue): number {
    const value =
      typeof cell === 'number' ? cell : typeof cell === 'string' ? readNumber(cell, this.style) : NaN;
    return value >= 0 && isPlausible(value) ? value : NaN;
  }

  private text(row: readonly CellValue[], field: string): string {
    const at = this.options.fields[field];
    const text = at === undefined ? '' : tidy(String(row[at] ?? ''));
    return isErrorText(text) ? '' : text;
  }

  private noteMissingId(row: readonly CellValue[], at: number, nameAt: number): void {
    const blank = row.every((cell) => cell === '' || (typeof cell === 'string' && tidy(cell) === ''));
    if (blank || row.some((cell) => totalsKind(cell) !== null)) return;
    const name = nameAt < 0 ? '' : tidy(String(row[nameAt] ?? ''));
    this.missingIds.add(at, name === '' ? cellAddress(this.options.place, at, 'id') : name);
  }

  private growRows(rows: number): void {
    this.rowClient = growInt32(this.rowClient, rows, NO_CODE);
  }

  private growClients(count: number): void {
    if (count <= this.channel.length) return;
    this.channel = growInt32(this.channel, count, NO_CODE);
    this.manager = growInt32(this.manager, count, NO_CODE);
    this.territory = growInt32(this.territory, count, NO_CODE);
    this.outletType = growInt32(this.outletType, count, NO_CODE);
    this.potential = growFloat64(this.potential, count, NaN);
    this.visitsPerMonth = growFloat64(this.visitsPerMonth, count, NaN);
    this.closed = growUint8(this.closed, count, UNKNOWN);
    this.planned = growUint8(this.planned, count);
    this.contract = growUint8(this.contract, count);
  }
}

function fillCode(
  column: Int32Array,
  client: number,
  row: readonly CellValue[],
  at: number | undefined,
  coder: TextCoder,
): void {
  if (at !== undefined && column[client] === NO_CODE) column[client] = coder.cells.code(row[at] ?? '');
}

function answer(text: string): number {
  return saysYes(text) ? 1 : 0;
}

function hasContract(cell: CellValue): boolean {
  if (cell === '') return false;
  return (typeof cell === 'string' && cell.length > 3 && !MAY_SAY_NO.test(cell)) || saysYes(cell);
}
