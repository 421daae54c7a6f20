import type { Texts } from '../translate';
import type { functions as english } from '../en/functions';

/** Words of the custom functions: of their results, and of the help that Excel shows. */
export const functions: Texts<typeof english> = {
  reading: 'База читается; значение появится само.',
  passedError: 'В этой строке ошибка {error}.',
  arguments: {
    errorValue: 'Среди аргументов есть ошибка.',
    oddCriteria: 'Условия задаются парами: поле и значение.',
    badPeriod: 'Период не распознан. Примеры: "2026-Q1", "2026-03", 2026, две ячейки с датами.',
    badNumber: 'Здесь нужно число.',
    badSegment: 'Номер сегмента — от 1 до 9.',
    badCuts: 'Границы — две возрастающие доли, например 80 и 95.',
    sizes: 'Диапазоны должны быть одного размера.',
  },
  parameters: {
    period: {
      name: 'период',
      description:
        'Квартал "2026-Q1" или "1 кв 2026", месяц "2026-03" или "март 2026", год, любая дата месяца или две ячейки с первой и последней датой; пусто — как в настройках.',
    },
    criteria: {
      name: 'условия',
      description:
        'Пары из поля и значения, как в СУММЕСЛИМН: "Канал"; "Розница". В значении можно * и ?, <> в начале, или диапазон: подойдёт любая его ячейка.',
    },
    category: { name: 'категория', description: 'Буква от A до E; пусто — клиенты без оценки.' },
    segment: { name: 'сегмент', description: 'Номер от 1 до 9; пусто — клиенты без сегмента.' },
    id: { name: 'код', description: 'Код клиента, как в таблице клиентов.' },
    language: { name: 'язык', description: '"en" или "ru"; пусто — язык Excel.' },
  },
  clients: {
    CLIENT_CATEGORY: 'Категория ABCDE клиента; пусто у закрытого.',
    CLIENT_SEGMENT: 'Сегмент клиента, 1–9; пусто у закрытого и без потенциала.',
    RFM_SCORE:
      'RFM клиента тремя цифрами: давность, частота, деньги, 5 — лучшая; пусто, если в окне нет заказов.',
    CLIENT_WHY:
      'Почему у клиента такие категория, сегмент и статус и чего не хватает до следующих — словами.',
  },
};

/** Описание функции и её параметров; имена функций остаются английскими: по ним Excel находит их в формулах. */
interface FunctionWords {
  readonly description: string;
  readonly parameters: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
}

const PURCHASES = {
  name: 'закупки',
  description: 'Закупки за 12 месяцев, в деньгах: ячейка или диапазон.',
};
const POTENTIAL = {
  name: 'потенциал',
  description: 'Потенциал в год, в деньгах: ячейка или диапазон того же размера.',
};

/** По идентификатору функции, которой не нужны таблицы; английские слова стоят у самих функций. */
export const functionWords: Readonly<Record<string, FunctionWords>> = {
  ABCDE: {
    description:
      'Категории ABCDE клиентов по прибыли и потенциалу, с ранжированием внутри канала; по одной на строку.',
    parameters: {
      profit: { name: 'прибыль', description: 'Маржа (ВМД) каждого клиента за 12 месяцев, в деньгах.' },
      potential: { name: 'потенциал', description: 'Потенциал каждого клиента в год, в деньгах.' },
      channel: {
        name: 'канал',
        description: 'Канал продаж каждого клиента; пусто — все ранжируются вместе.',
      },
    },
  },
  ABC_CLASS: {
    description:
      'Классы ABC по доле в сумме: самые крупные, что вместе дают 80 %, — A, до 95 % — B, остальные — C.',
    parameters: {
      values: { name: 'значения', description: 'Что ранжируется: маржа, выручка, количество.' },
      cuts: {
        name: 'границы',
        description: 'Две ячейки с границами, 80 и 95 (или 80% и 95%); пусто — как в настройках.',
      },
    },
  },
  POTENTIAL_SEGMENT: {
    description:
      'Номер сегмента 1–9 по закупкам за 12 месяцев и потенциалу в год; пусто, если потенциала нет.',
    parameters: { purchases: PURCHASES, potential: POTENTIAL },
  },
  SEGMENT_NAME: {
    description: 'Название сегмента по его номеру.',
    parameters: {
      segment: { name: 'сегмент', description: 'Номер от 1 до 9: ячейка или диапазон.' },
      language: { name: 'язык', description: '"ru" или "en"; пусто — язык Excel.' },
    },
  },
  WHITE_SPACE: {
    description: 'Резерв роста: потенциал минус закупки, не меньше нуля; пусто, если потенциала нет.',
    parameters: { purchases: PURCHASES, potential: POTENTIAL },
  },
};
