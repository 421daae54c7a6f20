import fc from 'fast-check';
import { parseSettings } from '../../../src/app';
import { DEFAULT_SETTINGS, STEP_IDS, type Settings } from '../../../src/domain';
import { LOCALES } from '../../../src/i18n';
import {
  cutsAreShares,
  draftOf,
  settingsOf,
  withChannelCut,
  withMethod,
} from '../../../src/taskpane/settings/draft';
import { changeOf, OTHER_VALUES, settingPaths } from './leaves';

function merged(change: object, current: Settings = DEFAULT_SETTINGS): Settings {
  const outcome = parseSettings(change, current);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

test('a setting is known here for each of the schema', () => {
  expect(Object.keys(OTHER_VALUES).sort()).toEqual([...settingPaths()].sort());
});

describe.each(LOCALES)('in %s', (locale) => {
  test.each(settingPaths())('%s goes through the form and comes back', (path) => {
    const settings = merged(changeOf(path));
    expect(settings).not.toEqual(DEFAULT_SETTINGS);
    const { settings: change, wrong } = settingsOf(draftOf(settings, locale), DEFAULT_SETTINGS, locale);
    expect([...wrong]).toEqual([]);
    expect(merged(change)).toEqual(settings);
  });

  test('the defaults take back what was saved, the channels too, and leave the mapping alone', () => {
    const mapping = { clients: { table: 'A' } };
    const saved = merged(
      { mapping },
      settingPaths().reduce((all, path) => merged(changeOf(path), all), DEFAULT_SETTINGS),
    );
    const { settings: change } = settingsOf(draftOf(DEFAULT_SETTINGS, locale), saved, locale);
    expect(merged(change, saved)).toEqual({ ...DEFAULT_SETTINGS, mapping });
  });

  test('any rules in any order come back as they are asked', () => {
    const sequences = fc.shuffledSubarray([...STEP_IDS], { minLength: STEP_IDS.length });
    fc.assert(
      fc.property(sequences, fc.subarray([...STEP_IDS]), (steps, stepsOff) => {
        const draft = { ...draftOf(DEFAULT_SETTINGS, locale), steps, stepsOff };
        const saved = merged(settingsOf(draft, DEFAULT_SETTINGS, locale).settings);
        expect(draftOf(saved, locale)).toEqual(draft);
      }),
    );
  });
});

test('numbers stand in the format of the reader', () => {
  const { numbers } = draftOf(merged({ potential: { cuts: [1234.5, 500_000] } }), 'ru');
  expect([numbers.potentialLow, numbers.potentialHigh]).toEqual(['1\u00a0234,5', '500\u00a0000']);
  expect(draftOf(DEFAULT_SETTINGS, 'en').numbers.maxRows).toBe('20,000');
});

test('what is no number is named with its field, also in one of two cuts', () => {
  const draft = draftOf(DEFAULT_SETTINGS, 'en');
  const typed = {
    ...draft,
    numbers: { ...draft.numbers, windowMonths: 'a year', visitsC: '' },
    ...withChannelCut(draft, 'HoReCa', 0, '5'),
  };
  expect([...settingsOf(typed, DEFAULT_SETTINGS, 'en').wrong]).toEqual([
    'HoReCa 1',
    'windowMonths',
    'visitsC',
  ]);
});

test('a channel has cuts of its own until both are empty again', () => {
  const draft = draftOf(merged({ potential: { perChannel: { Retail: [1, 2] } } }), 'en');
  const one = { ...draft, ...withChannelCut(draft, 'HoReCa', 1, '9') };
  expect(one.channelCuts).toEqual({ Retail: ['1', '2'], HoReCa: ['', '9'] });
  expect(withChannelCut(one, 'HoReCa', 1, ' ').channelCuts).toEqual({ Retail: ['1', '2'] });
});

describe('another method of potential levels', () => {
  const shares = draftOf(merged({ potential: { method: 'share', cuts: [70, 90] } }), 'en');

  test('percents do not become money', () => {
    expect(cutsAreShares(shares, 'en')).toBe(true);
    const draft = { ...shares, ...withMethod(shares, 'thresholds', 'en') };
    expect([draft.method, draft.numbers.potentialLow, draft.numbers.potentialHigh]).toEqual([
      'thresholds',
      '50,000',
      '500,000',
    ]);
  });

  test('money stays: the segments go by it', () => {
    const money = draftOf(merged({ potential: { cuts: [30_000, 300_000] } }), 'en');
    const draft = { ...money, ...withMethod(money, 'share', 'en') };
    expect(draft).toEqual({ ...money, method: 'share' });
    expect(cutsAreShares(draft, 'en')).toBe(false);
    expect(cutsAreShares({ ...shares, method: 'terciles' }, 'en')).toBe(false);
  });
});
