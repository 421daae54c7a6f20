/** The words of a reason, worked out by hand from the figures of the small book. */
import { describeReason } from '../../src/app';
import type { Locale } from '../../src/i18n';
import { baseOf, day, smallBook, SMALL } from './plan/bases';

type Small = ReturnType<typeof smallBook>;

/** The sentences about a client, each after the first letter of its kind; spaces between digits plain. */
function told({ base, result }: Small, id: string, locale: Locale): readonly string[] {
  const lines = describeReason(base, result, base.clients.ids.indexOf(id), locale);
  return lines.map(({ kind, text }) => `${kind}: ${text.replace(/[\u00A0\u202F]/g, ' ')}`);
}

const small = smallBook();
/** Sales in place of margin, ranked in channels of three clients and more; potential by its share of the whole. */
const byShare = smallBook({
  profit: { measure: 'revenue', cuts: [80, 95], minClients: 3, perChannel: true },
  potential: { method: 'share', cuts: [80, 95], perChannel: {} },
});
const byThirds = smallBook({ potential: { method: 'terciles', cuts: [50_000, 500_000], perChannel: {} } });

const RANKED_RU =
  'rule: Сравнение: клиенты всей базы, всего 7. Первые 80 % ВМД дают максимальную прибыльность, до 95 % — высокую.';
const RANKED_EN =
  'rule: Ranked among 7 clients of the whole base: those who bring the first 80% of the margin are maximal, up to 95% high.';

describe('by the grid', () => {
  // 500 000 ÷ 900 000 = 55.6 %; 900 000 − 500 000 = 400 000; silent from 1 May 2024 to 20 June 2026.
  test('the best category: hold it, and what the next segment needs', () => {
    expect(told(small, 'A1', 'ru')).toEqual([
      'rule: Категория A: прибыльность максимальная, потенциал высокий.',
      'rule: ВМД за окно 400 000: прибыльность максимальная.',
      RANKED_RU,
      'rule: Потенциал 900 000 в год: высокий (ниже 50 000 — низкий, выше 500 000 — высокий).',
      'rule: Сегмент 8 «Стратегические»: закупки 500 000 в год — это 55,6 % потенциала, резерв роста 400 000.',
      'rule: Статус «активный»: 1 заказ за период, последний 20.06.2026.',
      'lift: Лучшая категория: её нужно удержать.',
      'lift: До сегмента 9 «VIP-клиенты» не хватает закупок на 400 000 в год.',
      'flag: Вернулся после долгого молчания.',
    ]);
    expect(told(small, 'A1', 'en')).toEqual([
      'rule: Category A: profit maximal, potential high.',
      'rule: Margin of the window: 400,000; profit maximal.',
      RANKED_EN,
      'rule: Potential 900,000 a year: high (low below 50,000, high above 500,000).',
      'rule: Segment 8 Strategic: purchases 500,000 a year are 55.6% of the potential, white space 400,000.',
      'rule: Base status active: 1 order in the period, the last one on Jun 20, 2026.',
      'lift: The best category: hold it.',
      'lift: To segment 9 VIP: purchases higher by 400,000 a year.',
      'flag: Recovered: came back after a long silence.',
    ]);
  });

  // With x of margin the others stand above with 450 000 of 460 000 + x; below 95 % from 13 684.22 on: 3 684.22 more.
  test('what more margin would bring is rounded up', () => {
    expect(told(small, 'C1', 'ru')).toContain(
      'lift: До категории B не хватает 3 685 ВМД, если остальные не изменятся.',
    );
    expect(told(small, 'C1', 'en')).toContain(
      'lift: To category B: 3,685 more margin, if the others stay as they are.',
    );
  });

  // C by margin: at 10 000 only 450 000 stand above, below 95 % of 479 000; at 9 999 it is 460 000. By potential: 50 000.
  test('a lost client is told both ways upwards', () => {
    expect(told(small, 'D1', 'ru').slice(-4)).toEqual([
      'rule: Статус «потерянный»: нет заказов 60 дн. или дольше.',
      'lift: До категории C не хватает 9 000 ВМД, если остальные не изменятся.',
      'lift: До категории C не хватает потенциала на 30 000 в год (если он у клиента есть).',
      'lift: До сегмента 3 «Стабильные» не хватает закупок на 15 000 в год.',
    ]);
    expect(told(small, 'D1', 'en').slice(-4)).toEqual([
      'rule: Base status lost: no order for 60 days or longer.',
      'lift: To category C: 9,000 more margin, if the others stay as they are.',
      'lift: To category C: a potential higher by 30,000 (if there is one).',
      'lift: To segment 3 Stable: purchases higher by 15,000 a year.',
    ]);
  });

  test('a prospect: no margin at all is said as zero', () => {
    expect(told(small, 'P1', 'ru')).toEqual([
      'rule: Категория C: прибыльность невысокая, потенциал высокий.',
      'rule: ВМД за окно — ноль: прибыльность невысокая.',
      RANKED_RU,
      'rule: Потенциал 700 000 в год: высокий (ниже 50 000 — низкий, выше 500 000 — высокий).',
      'rule: Сегмент 7 «Приоритет захвата»: закупки 0 в год — это 0 % потенциала, резерв роста 700 000.',
      'rule: Статус «потенциальный»: заказов ещё не было.',
      'lift: До категории B не хватает 10 000 ВМД, если остальные не изменятся.',
      'lift: До сегмента 8 «Стратегические» не хватает закупок на 1 в год.',
    ]);
    expect(told(small, 'P1', 'en').slice(1, 2)).toEqual([
      'rule: Margin of the window: zero; profit not high.',
    ]);
    expect(told(small, 'P1', 'en')).toContain('rule: Base status potential: there was no order yet.');
  });
});

test('a loss is E without a ranking; what lifts it is what it lost', () => {
  expect(told(small, 'E1', 'ru')).toEqual([
    'rule: Категория E: ВМД за окно меньше нуля.',
    'rule: ВМД за окно -5 000: прибыльность отрицательная.',
    'rule: Потенциал 800 000 в год: высокий (ниже 50 000 — низкий, выше 500 000 — высокий).',
    'rule: Сегмент 8 «Стратегические»: закупки 60 000 в год — это 7,5 % потенциала, резерв роста 740 000.',
    'rule: Статус «активный»: 1 заказ за период, последний 05.06.2026.',
    'lift: До категории C не хватает 5 000 ВМД, если остальные не изменятся.',
    'lift: До сегмента 9 «VIP-клиенты» не хватает закупок на 740 000 в год.',
    'flag: Пересмотреть условия: потенциал высокий, а работа убыточна.',
    'flag: Новый: впервые купил в этом периоде.',
  ]);
  expect(told(small, 'E1', 'en').slice(0, 2)).toEqual([
    'rule: Category E: margin of the window is below zero.',
    'rule: Margin of the window: -5,000; profit negative.',
  ]);
  expect(told(small, 'E1', 'en').slice(-2)).toEqual([
    'flag: Renegotiate the terms: the potential is high, but it makes a loss.',
    'flag: New: bought for the first time in the period.',
  ]);
});

test('without a potential there is no category, and no segment is spoken of', () => {
  expect(told(small, 'N1', 'ru')).toEqual([
    'rule: Нет оценки: без потенциала категория была бы догадкой. Укажите потенциал в год.',
    'rule: ВМД за окно 9 000: прибыльность невысокая.',
    RANKED_RU,
    'rule: Статус «активный»: 1 заказ за период, последний 28.06.2026.',
    'flag: Новый: впервые купил в этом периоде.',
  ]);
  expect(told(small, 'N1', 'en')[0]).toBe(
    'rule: Not rated: without a potential a category would be a guess. Set its potential a year.',
  );
});

test('a closed client has nothing but that', () => {
  expect(told(small, 'X1', 'ru')).toEqual(['rule: Клиент закрыт: он вне базы, классов у него нет.']);
  expect(told(small, 'X1', 'en')).toEqual([
    'rule: The client is closed: it is outside the base and has no classes.',
  ]);
});

describe('other ways to rank', () => {
  test('sales in a channel, and potential by share', () => {
    expect(told(byShare, 'E1', 'ru').slice(0, 4)).toEqual([
      'rule: Категория A: прибыльность максимальная, потенциал высокий.',
      'rule: Выручка за окно 60 000: прибыльность максимальная.',
      'rule: Сравнение: клиенты канала «Опт», всего 3. Первые 80 % выручки дают максимальную прибыльность, до 95 % — высокую.',
      'rule: Потенциал 800 000 в год: высокий (по доле в общем потенциале: первые 80 % — высокий, до 95 % — средний).',
    ]);
    expect(told(byShare, 'E1', 'en').slice(0, 4)).toEqual([
      'rule: Category A: profit maximal, potential high.',
      'rule: Sales of the window: 60,000; profit maximal.',
      'rule: Ranked among 3 clients of the channel “Опт”: those who bring the first 80% of the sales are maximal, up to 95% high.',
      'rule: Potential 800,000 a year: high (by share of the whole potential: first 80% high, up to 95% middle).',
    ]);
  });

  test('the only client without a channel is ranked in the whole base, and that is flagged', () => {
    expect(told(byShare, 'D1', 'ru')).toEqual(
      expect.arrayContaining([
        'rule: Сравнение: клиенты всей базы, всего 7. Первые 80 % выручки дают максимальную прибыльность, до 95 % — высокую.',
        'flag: В канале мало клиентов, поэтому сравнение — по всей базе.',
      ]),
    );
    expect(told(byShare, 'D1', 'en')).toContain(
      'flag: Its channel has few clients, so it was ranked in the whole base.',
    );
  });

  test('clients without a channel among themselves', () => {
    const own = smallBook({ profit: { measure: 'margin', cuts: [80, 95], minClients: 1, perChannel: true } });
    expect(told(own, 'D1', 'ru')).toContain(
      'rule: Сравнение: клиенты без канала, всего 1. Первые 80 % ВМД дают максимальную прибыльность, до 95 % — высокую.',
    );
    expect(told(own, 'D1', 'en')).toContain(
      'rule: Ranked among 1 clients without a channel: those who bring the first 80% of the margin are maximal, up to 95% high.',
    );
  });

  // Six potentials: 900 000 and 800 000 are the upper third, 700 000 and 300 000 the middle one.
  test('potential by thirds', () => {
    expect(told(byThirds, 'P1', 'ru')).toContain(
      'rule: Потенциал 700 000 в год: средний (по третям рейтинга).',
    );
    expect(told(byThirds, 'P1', 'en')).toContain(
      'rule: Potential 700,000 a year: middle (by thirds of the ranking).',
    );
  });
});

describe('statuses and flags that the small book does not have', () => {
  const odd = baseOf(
    [
      ['R', 'Возвраты', 'Опт', '', '', 'Д-1', ''],
      ['L', 'Убыток без потенциала', 'Опт', '', '', '', ''],
      ['U', 'Договор', 'Опт', '', 60_000, 'Д-2', ''],
      ['S', 'Пауза', 'Опт', '', 60_000, '', ''],
      ['T', 'Занижен', 'Опт', '', 10_000, '', ''],
    ],
    [
      ['S', day('2026-04-20'), 30_000, 3000],
      ['L', day('2026-05-02'), 1000, -1],
      ['R', day('2026-05-02'), 100, 10],
      ['R', day('2026-05-03'), -300, -30],
      ['T', day('2026-05-04'), 50_000, 40_000],
    ],
    { ...SMALL, asOf: '2026-05-31', period: '2026-05' },
  );

  test('silent for a while, and too few months to scale by', () => {
    expect(told(odd, 'S', 'ru')).toEqual(
      expect.arrayContaining([
        'rule: Статус «пауза»: за период заказов нет, но молчит меньше 60 дн.',
        'flag: Меньше трёх полных месяцев продаж: закупки взяты как есть.',
      ]),
    );
    expect(told(odd, 'S', 'en')).toEqual(
      expect.arrayContaining([
        'rule: Base status paused: no order in the period, but less than 60 days of silence.',
        'flag: Less than three full months of sales: purchases are taken as they are.',
      ]),
    );
  });

  test('a contract without shipments', () => {
    expect(told(odd, 'U', 'ru')).toEqual(
      expect.arrayContaining([
        'rule: Статус «потерянный»: договор есть, отгрузок не было.',
        'flag: Договор без отгрузок.',
      ]),
    );
    expect(told(odd, 'U', 'en')).toContain(
      'rule: Base status lost: there is a contract, and there was no shipment.',
    );
  });

  test('purchases far above the potential', () => {
    expect(told(odd, 'T', 'ru')).toContain('flag: Потенциал занижен: закупки больше 120 % от него.');
    expect(told(odd, 'T', 'en')).toContain(
      'flag: The potential is set too low: purchases exceed 120% of it.',
    );
  });

  test('a loss without a potential: E, and why there is no segment', () => {
    expect(told(odd, 'L', 'ru')).toEqual([
      'rule: Категория E: ВМД за окно меньше нуля.',
      'rule: ВМД за окно -1: прибыльность отрицательная.',
      'rule: Сегмента нет: без потенциала прогресс к нему не измерить.',
      'rule: Статус «активный»: 1 заказ за период, последний 02.05.2026.',
      'flag: Новый: впервые купил в этом периоде.',
    ]);
    expect(told(odd, 'L', 'en')).toContain(
      'rule: No segment: without a potential there is no progress to measure.',
    );
  });
});
