import { linesOfText, surelyFits } from '../../src/excel/textLines';

test.each([
  ['', 20, 1],
  [
    'Пробел в категориях: не берёт «Кондитерские изделия», а категорию берут 70 % клиентов канала, в среднем на 32 198 за 12 мес. Предложить на визите.',
    48.7,
    3,
  ],
  ['Традиционная розница', 22, 1],
  // As LibreOffice breaks it in a column of 50 characters with an indent.
  [
    'Рост: выбрано 23 % потенциала, резерв 1 770 829 в год. Расширить ассортимент: около 147 569 в месяц сверх нынешнего.',
    48.7,
    3,
  ],
  [
    'Gap in categories: does not buy "Tea and coffee", which 64% of the clients of the channel buy, for 17,614 in 12 months on average. Offer it at the next visit.',
    48.7,
    3,
  ],
  ['• один\n• два\n• три', 40, 3],
  ['первый\n\nтретий', 40, 3],
  // A word that no line holds is broken.
  ['x'.repeat(45), 20, 3],
  // A word weighs 1 + 0.88 + 1 + 1.1 + 0.88 = 4.86, a blank 0.45: five words are 26.1 of 29.1, six would be 31.4.
  ['очень '.repeat(30).trim(), 30, 6],
])('%j in %d characters takes %d lines', (text, width, lines) => {
  expect(linesOfText(text, width)).toBe(lines);
});

test('what surely fits does fit', () => {
  const wide = 'Шумящий жужжащий мошенник пищит';
  for (const width of [12, 20, 40]) {
    for (const lines of [1, 2, 3, 4]) {
      for (const text of [wide, wide.slice(0, 9), `${wide} ${wide}`, 'word '.repeat(20), 'A1 '.repeat(12)]) {
        if (surelyFits(text, width, lines)) expect(linesOfText(text, width)).toBeLessThanOrEqual(lines);
      }
    }
  }
  expect(surelyFits('а', 10, 1)).toBe(true);
  expect(surelyFits('а\nб', 10, 1)).toBe(false);
});
