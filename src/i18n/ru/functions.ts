/** Words of the custom functions. */
export const functions = {
  reasons: {
    noBase: 'База ещё не прочитана: откройте панель AKB Matrix.',
    noPlan: 'Нет данных: в таблице клиентов нет столбца плана визитов.',
    noSku: 'Нет данных: задано минимальное число товаров, а столбца товара в продажах нет.',
    periodNotBegun: 'Нет данных: период начинается после отчётной даты.',
    other: 'Нет данных: {reason}.',
  },
  arguments: {
    errorValue: 'Среди аргументов есть ошибка.',
    oddCriteria: 'Условия задаются парами: поле и значение.',
    badPeriod: 'Период не распознан. Примеры: "2026-Q1", "2026-03", 2026, две ячейки с датами.',
    badNumber: 'Закупки и потенциал должны быть числами.',
    badSegment: 'Номер сегмента — от 1 до 9.',
  },
} as const;

/** Описание функции и её параметров; имена остаются английскими: по ним Excel находит функции в формулах. */
export interface FunctionWords {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const KPI_PARAMETERS = {
  period:
    'Квартал "2026-Q1", месяц "2026-03", год, любая дата месяца или две ячейки с первой и последней датой; пусто — как в настройках.',
  criteria: 'Пары из поля и значения, как в СУММЕСЛИМН: "Канал"; "Розница".',
} as const;

/** По идентификатору функции; из них сборка делает functions.ru-RU.json. */
export const functionWords: Readonly<Record<string, FunctionWords>> = {
  OKB_COUNT: {
    description: 'Число клиентов общей клиентской базы (ОКБ): все, кроме закрытых.',
    parameters: KPI_PARAMETERS,
  },
  PAKB_COUNT: {
    description: 'Число клиентов плановой активной базы (ПАКБ): с визитом в плане периода.',
    parameters: KPI_PARAMETERS,
  },
  AKB_COUNT: {
    description: 'Число клиентов активной базы (АКБ): с заказом за период.',
    parameters: KPI_PARAMETERS,
  },
  PAKB_COVERAGE: {
    description: 'Доля активных клиентов в плановой базе: АКБ ÷ ПАКБ.',
    parameters: KPI_PARAMETERS,
  },
  AKB_COVERAGE: {
    description: 'Доля активных клиентов в общей базе: АКБ ÷ ОКБ.',
    parameters: KPI_PARAMETERS,
  },
  ORDER_COUNT: {
    description: 'Число заказов за период: один на клиента и день отгрузки.',
    parameters: KPI_PARAMETERS,
  },
  DROP_SIZE: {
    description: 'Средний заказ: чистая выручка периода на один заказ, в деньгах.',
    parameters: KPI_PARAMETERS,
  },
  POTENTIAL_SEGMENT: {
    description:
      'Номер сегмента 1–9 по закупкам за 12 месяцев и потенциалу в год; пусто, если потенциала нет.',
    parameters: { purchases: 'Закупки за 12 месяцев, в деньгах.', potential: 'Потенциал в год, в деньгах.' },
  },
  SEGMENT_NAME: {
    description: 'Название сегмента по его номеру.',
    parameters: { segment: 'Номер сегмента от 1 до 9.', language: '"ru" или "en"; пусто — язык Excel.' },
  },
  WHITE_SPACE: {
    description: 'Резерв роста: потенциал минус закупки, не меньше нуля; пусто, если потенциала нет.',
    parameters: { purchases: 'Закупки за 12 месяцев, в деньгах.', potential: 'Потенциал в год, в деньгах.' },
  },
};
