/** What other settings would change, as other programs read it. */
import { CATEGORIES, SEGMENTS, STATUSES } from '../../domain';
import type { Base } from '../base/types';
import { COMPARED, type Compared, type WhatIf } from '../compute/whatIf';
import type { Result } from '../result';

/** A client that would get another class. */
export interface ReportedMove {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Of one kind of class: clients of the base by class now and with the other settings, and who would move. */
export interface ReportedChange {
  readonly now: Readonly<Record<string, number>>;
  readonly then: Readonly<Record<string, number>>;
  /** In the order of the clients table. */
  readonly moves: readonly ReportedMove[];
}

export type WhatIfReport = Readonly<Record<Compared, ReportedChange>>;

/** Words of the codes from 1 on, as elsewhere in the report; `none` is 0. */
const NAMES: Readonly<Record<Compared, readonly string[]>> = {
  category: CATEGORIES,
  segment: SEGMENTS.map(String),
  status: STATUSES,
};

/** The answer of a what-if question against the result that it was asked of. */
export function whatIfReport(base: Base, result: Result, answer: WhatIf): WhatIfReport {
  const changes = COMPARED.map((kind) => [kind, changeOf(kind, base, result, answer)] as const);
  return Object.fromEntries(changes) as unknown as WhatIfReport;
}

function changeOf(kind: Compared, base: Base, result: Result, answer: WhatIf): ReportedChange {
  const { matrix, moved } = answer[kind];
  const name = (code: number | undefined): string => NAMES[kind][(code ?? 0) - 1] ?? 'none';
  const counts = (of: (code: number) => readonly number[]): Readonly<Record<string, number>> =>
    Object.fromEntries(
      [...matrix.keys()]
        .slice(1)
        .concat(0)
        .map((code) => [name(code), of(code).reduce((sum, count) => sum + count, 0)]),
    );
  return {
    now: counts((code) => matrix[code] ?? []),
    then: counts((code) => matrix.map((row) => row[code] ?? 0)),
    moves: Array.from(moved, (client) => ({
      id: base.clients.ids[client] ?? '',
      from: name(result.clients[kind][client]),
      to: name(answer.after[kind][client]),
    })),
  };
}
