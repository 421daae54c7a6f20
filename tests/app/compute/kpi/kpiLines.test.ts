/** What the pane shows of KPIs: the figures of a part of the base, what there is to choose from, and which tables lack. */
import { kpiLines, choicesOf, type Stretch } from '../../../../src/app/compute/kpi/kpiLines';
import { kpisWithout } from '../../../../src/app/compute/kpi/kpisWithout';
import { computeResult } from '../../../../src/app/compute/segment';
import type { Detection, FieldMatch, Role, RoleDetection } from '../../../../src/app/detect/types';
import { DEFAULT_SETTINGS } from '../../../../src/domain';
import { baseOf, day, valueOf, type Book } from '../../support/book';
import { withTables } from '../../support/optional';

const BOOK: Book = {
  clientFields: ['id', 'name', 'channel', 'manager', 'potential'],
  clients: [
    ['a', 'a', 'Розница', 'Яна', 600_000],
    ['b', 'b', 'Опт', 'Анна', 600_000],
    ['c', 'c', 'Опт', '', ''],
  ],
  salesFields: ['clientId', 'date', 'amount'],
  sales: [
    ['a', day('2026-01-10'), 100],
    ['b', day('2026-03-20'), 100],
  ],
};
const base = withTables(baseOf(BOOK), {
  targets: { fields: ['kpi', 'slice', 'value'], rows: [['AKB_COVERAGE', 'Канал = Опт', 0.9]] },
});
const result = valueOf(computeResult(base, { ...DEFAULT_SETTINGS, asOf: '2026-03-31' }));

function line(id: string, stretch: Stretch) {
  return valueOf(kpiLines(base, result, stretch)).find(({ kpi }) => kpi.id === id);
}

describe('the list of KPIs', () => {
  it('has the 24, with the targets of the part that is asked for', () => {
    expect(valueOf(kpiLines(base, result, { criteria: [] })).map(({ kpi }) => kpi.number)).toEqual(
      Array.from({ length: 24 }, (_, at) => at + 1),
    );
    expect(line('AKB_COVERAGE', { criteria: [] })).toMatchObject({ answer: { value: 2 / 3 }, target: null });
    const wholesale = [{ field: 'channel', value: 'Опт' }];
    expect(line('AKB_COVERAGE', { criteria: wholesale })).toMatchObject({
      answer: { value: 1 / 2 },
      target: 0.9,
    });
    expect(line('AKB_COVERAGE', { criteria: wholesale, period: '2026-01' })?.answer.value).toBe(0);
    expect(line('OVERDUE_SHARE', { criteria: [] })?.answer).toMatchObject({
      value: null,
      reason: 'noReceivables',
    });
  });

  it('is none for a period that is none', () => {
    const none = kpiLines(base, result, { criteria: [], period: 'вчера' });
    expect(none.ok ? [] : none.issues.map(({ code }) => code)).toEqual(['badPeriod']);
  });
});

describe('what there is to choose from', () => {
  const labels = (field: 'manager' | 'category' | 'segment' | 'territory') =>
    choicesOf(base, result, field, 'ru').map(({ label }) => label);

  it('names by the alphabet, those without one last; classes that clients have', () => {
    expect(labels('manager')).toEqual(['Анна', 'Яна', 'без менеджера']);
    expect(labels('category')).toEqual(['A', 'нет оценки']);
    expect(labels('segment')).toEqual(['8 · Стратегические', 'нет оценки']);
    expect(labels('territory')).toEqual(['без территории']);
  });

  it('every choice is a value of criteria, and the choices add up to the base', () => {
    for (const field of ['manager', 'channel', 'category', 'segment'] as const) {
      const counts = choicesOf(base, result, field, 'ru').map(
        ({ value }) => line('OKB_COUNT', { criteria: [{ field, value }] })?.answer.value ?? 0,
      );
      expect(counts.reduce((sum, each) => sum + each, 0)).toBe(3);
    }
  });
});

describe('KPIs without a table', () => {
  const found = (role: Role, ...fields: string[]): RoleDetection =>
    ({ role, fields: fields.map((field) => ({ field }) as FieldMatch) }) as unknown as RoleDetection;
  const lost = (role: Role, ...tables: RoleDetection[]) =>
    kpisWithout(role, {
      roles: Object.fromEntries(tables.map((each) => [each.role, each])),
    } as unknown as Detection);

  it('are those that no other column stands in for', () => {
    const clients = found('clients', 'id', 'planned', 'potential');
    expect(lost('visits', clients)).toEqual([]);
    expect(lost('visits', found('clients', 'id', 'potential'))).toEqual(['PAKB_COUNT', 'PAKB_COVERAGE']);
    expect(lost('audits', clients)).toEqual(['PLANOGRAM_COVERAGE', 'MML_DISTRIBUTION']);
    expect(lost('receivables', clients, found('receivables', 'clientId', 'total', 'overdue'))).toEqual([]);
    expect(lost('receivables', clients, found('receivables', 'clientId', 'total'))).toEqual([
      'OVERDUE_SHARE',
    ]);
    expect(lost('targets', clients)).toEqual([]);
  });
});
