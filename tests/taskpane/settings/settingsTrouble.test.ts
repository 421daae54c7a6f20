import { parseSettings } from '../../../src/app';
import { LOCALES, translate, type TextKey } from '../../../src/i18n';
import { createWords } from '../../../src/taskpane/hooks/useWords';
import { settingsTrouble } from '../../../src/taskpane/settings/settingsTrouble';

function trouble(change: object, locale: 'en' | 'ru'): readonly string[] {
  const outcome = parseSettings(change);
  return outcome.ok ? [] : outcome.issues.map((issue) => settingsTrouble(issue, createWords(locale)));
}

test('what is refused is called as in the form', () => {
  expect(trouble({ windowMonths: 61, active: { minSkus: 1.5 }, visits: { D: -1 } }, 'en')).toEqual([
    'Window, months: must be a whole number from 1 to 60.',
    'Active client (AKB), in the period, SKUs from: must be a whole number from 0 up.',
    'Visits a month by category, D: must be a number from 0 up.',
  ]);
  expect(trouble({ potential: { perChannel: { Опт: [9, 5] } }, actionSheets: { maxRows: 0 } }, 'ru')).toEqual(
    [
      'Свои границы потенциала у каналов, Опт: нужно два числа, первое не больше второго.',
      'Клиентов на одном листе, не больше: нужно целое число от 1 до 1000000.',
    ],
  );
});

test('every number that can be refused has a label', () => {
  const change = {
    asOf: '2026-02-30',
    windowMonths: 0.5,
    period: 'week',
    profit: { cuts: [9, 101], minClients: 0.5 },
    potential: { cuts: [9, 1], perChannel: { Опт: [9, 1] } },
    progress: { reachedFrom: 0.5 },
    active: { minAmount: -1, minSkus: 0.5 },
    effectiveOrder: { minAmount: -1, minSkus: 0.5 },
    lostAfterDays: 0.5,
    visits: { A: -1 },
    actionSheets: { maxRows: 0.5 },
  };
  const told = trouble(change, 'en');
  expect(told).toHaveLength(15);
  for (const sentence of told) expect(sentence).toMatch(/^[A-Z][^“”]+: must be .+\.$/);
});

test.each<[TextKey, TextKey]>([
  ['issues.rowsCut.one', 'pane.settings.numbers.maxRows'],
  ['issues.rowsCut.few', 'pane.settings.numbers.maxRows'],
  ['issues.rowsCut.many', 'pane.settings.numbers.maxRows'],
  ['issues.rowsCut.other', 'pane.settings.numbers.maxRows'],
  ['issues.noQuantityColumn', 'pane.settings.abcMeasure'],
  ['issues.noSalesUpToReportDate', 'pane.settings.asOf'],
  ['sheets.cut', 'pane.settings.numbers.maxRows'],
  ['sheets.rules.text', 'pane.settings.groups.steps'],
])('%s calls a setting as the form does', (text, label) => {
  for (const locale of LOCALES) expect(translate(locale, text)).toContain(translate(locale, label));
});
