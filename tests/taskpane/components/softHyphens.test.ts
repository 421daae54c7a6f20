import { softHyphens } from '../../../src/taskpane/components/softHyphens';

const shown = (text: string): string => softHyphens(text).replaceAll('\u00AD', '-');

test('words part between syllables, and keep two letters at least at either end', () => {
  expect(shown('Стратегические')).toBe('Стра-те-ги-чес-кие');
  expect(shown('Развивающиеся')).toBe('Раз-ви-ваю-щие-ся');
  expect(shown('Перспективные')).toBe('Перспек-тив-ные');
  expect(shown('Стабильные')).toBe('Ста-биль-ные');
});

test('what has no Russian syllables stays', () => {
  expect(softHyphens('VIP · Development focus')).toBe('VIP · Development focus');
});
