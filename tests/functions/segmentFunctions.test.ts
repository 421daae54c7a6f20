import { DEFAULT_SETTINGS, type Settings } from '../../src/domain';
import { connectFunctions, type Connection } from '../../src/functions/connection';
import { potentialSegment, segmentName, whiteSpace } from '../../src/functions/segmentFunctions';
import { installCustomFunctions } from './customFunctionsGlobal';

installCustomFunctions();

function connect(settings: Settings = DEFAULT_SETTINGS, locale: 'en' | 'ru' = 'en'): () => void {
  const session = { getState: () => ({ settings }), watchKpi: () => () => undefined };
  return connectFunctions(session as unknown as Connection['session'], locale);
}

/** Thresholds 50 000 and 500 000, reached from 100 % (DOMAIN.md §3). */
test.each([
  [0, 40_000, 1],
  [-100, 40_000, 1],
  [20_000, 40_000, 2],
  [40_000, 40_000, 3],
  [0, 50_000, 4],
  [49_999.99, 50_000, 5],
  [500_000, 500_000, 6],
  [null, 500_000.01, 7],
  [100, 600_000, 8],
  [600_000, 600_000, 9],
  [100, null, ''],
  [100, 0, ''],
])('purchases %p of potential %p are segment %p', async (purchases, potential, segment) => {
  const disconnect = connect();
  expect(await potentialSegment(purchases, potential)).toBe(segment);
  disconnect();
});

test('thresholds are those of the workbook', async () => {
  const disconnect = connect({
    ...DEFAULT_SETTINGS,
    potential: { ...DEFAULT_SETTINGS.potential, cuts: [10, 20] },
    progress: { reachedFrom: 50 },
  });
  expect(await potentialSegment(11, 21)).toBe(9);
  disconnect();
});

test('names come in the language asked for, else in that of Excel', async () => {
  const disconnect = connect(DEFAULT_SETTINGS, 'ru');
  expect(await segmentName(9, 'en')).toBe('VIP');
  expect(await segmentName(9, null)).toBe('VIP-клиенты');
  expect(await segmentName(10, null)).toMatchObject({ code: '#VALUE!' });
  disconnect();
});

test('white space is what is left of the potential', () => {
  expect(whiteSpace(100, 250)).toBe(150);
  expect(whiteSpace(300, 250)).toBe(0);
  expect(whiteSpace(-50, 250)).toBe(300);
  expect(whiteSpace(100, '')).toBe('');
  expect(whiteSpace('много', 250)).toMatchObject({ code: '#VALUE!' });
});
