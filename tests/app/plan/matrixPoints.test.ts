/** Every point of the action matrix stands on the sheets, in our own words, in both languages. */
import { planningActionSheets } from '../../../src/app/plan/planActionSheets';
import { allAtOnce } from '../../../src/app/slices';
import { LOCALES, type Locale } from '../../../src/i18n';
import { smallBook } from './bases';

const { base, result } = smallBook();

/** All texts of the sheets whose keys begin so: cards, headers, cells that we propose. */
function textOf(locale: Locale, sheet: string): string {
  const { steps } = allAtOnce(planningActionSheets({ base, result, contents: [], locale }));
  return steps
    .flatMap((step) => {
      if (step.kind !== 'sheet' || !step.key.startsWith(sheet)) return [];
      const cells = step.columns.flatMap(({ header, values }) => [header, ...values.map(String)]);
      return [step.name, ...step.card.map(({ value }) => String(value)), ...cells];
    })
    .join('\n');
}

const texts = new Map(LOCALES.map((locale) => [locale, new Map<string, string>()]));

function found(locale: Locale, sheet: string): string {
  const known = texts.get(locale);
  const text = known?.get(sheet) ?? textOf(locale, sheet);
  known?.set(sheet, text);
  return text;
}

test.each<[point: string, sheet: string, ru: RegExp, en: RegExp]>([
  [
    '1 channels and their strategy, by owner and top managers',
    'actionsA',
    /Каналы[^]*Стратегию[^]*приоритетный канал[^]*собственник и топ-менеджеры/,
    /Channels[^]*strategy of each channel[^]*comes first[^]*owner and the top managers/,
  ],
  ['2.1.1 A: who', 'actionsA', /больше всего прибыли[^]*купить ещё больше/, /most profit[^]*buy even more/],
  ['2.1.1 A: visits often', 'actionsA', /Визитов в месяц: 4/, /Visits a month: 4/],
  [
    '2.1.1 A: keep and develop relations and presence',
    'actionsA',
    /Поддерживать и развивать отношения и представленность/,
    /Keep and develop the relationship and the presence/,
  ],
  ['2.1.1 A: considerable investment', 'actionsA', /маркетинг: значительные/, /investment: considerable/],
  ['2.1.2 B: who', 'actionsB', /высокой прибылью и хорошим потенциалом/, /high profit and good potential/],
  ['2.1.2 B: visits often', 'actionsB', /Визитов в месяц: 4/, /Visits a month: 4/],
  [
    '2.1.2 B: develop relations and presence',
    'actionsB',
    /Развивать отношения и представленность/,
    /Develop the relationship and the presence/,
  ],
  ['2.1.2 B: medium investment', 'actionsB', /маркетинг: средние/, /investment: medium/],
  [
    '2.1.3 C: who',
    'actionsC',
    /приносят немного, хотя могут купить больше/,
    /bring little yet but could buy more/,
  ],
  [
    '2.1.3 C: without much effort',
    'actionsC',
    /Развивать отношения и улучшать представленность без существенных усилий/,
    /improve the presence without much effort/,
  ],
  ['2.1.3 C: low investment', 'actionsC', /маркетинг: невысокие/, /investment: low/],
  ['2.1.4 D: who', 'actionsD', /приносят мало и много не купят/, /bring little and will not buy much/],
  [
    '2.1.4 D: least resources',
    'actionsD',
    /Наименьшие ресурсы на поддержание отношений/,
    /least resources that keep the relationship/,
  ],
  ['2.1.5 E: who', 'actionsE', /теряет деньги/, /loses money/],
  ['2.1.5 E: stop', 'actionsE', /Прекратить работу/, /Stop the work/],
  [
    'visit: actions from questionnaire, needs and potential',
    'actionsA',
    /На визите[^]*опросник: потребности[^]*потенциал[^]*план действий на самый большой объём/,
    /At the visit[^]*questionnaire: needs[^]*potential[^]*plan the actions that bring the largest volume/,
  ],
  ['visit: the frequency is set', 'actionsA', /частоту визитов/, /visit frequency/],
  ['order by phone', 'actionsA', /По телефону[^]*заказ по телефону/, /By phone[^]*order by phone/],
  ['KPI 1 active outlets', 'actionsA', /Активные точки/, /Active outlets/],
  ['KPI 2 zero clients', 'actionsA', /Нулевые клиенты/, /Zero clients/],
  [
    'KPI 3 active by brand, category, item',
    'actionsA',
    /Активные по брендам, категориям, артикулам/,
    /Active by brand, category, item/,
  ],
  ['KPI 4 listing', 'actionsA', /Листинг новых артикулов/, /Listing of new items/],
  ['KPI 5 depth and width', 'actionsA', /Глубина и ширина/, /Depth and width/],
  ['KPI 6 presence', 'actionsA', /Представленность/, /Presence/],
  [
    'KPI 7 marketing activities',
    'actionsA',
    /Маркетинговые активности у клиента/,
    /Marketing activities at the client/,
  ],
  ['KPI 8 seasonality', 'actionsA', /Сезонность/, /Seasonality/],
  [
    'KPI 9 consulting and training',
    'actionsA',
    /Консультации и обучение персонала/,
    /Consulting and training/,
  ],
  ['KPI 10 model clients', 'actionsA', /Модельные клиенты/, /Model clients/],
  [
    '3 search, potential, plan of conversion',
    'prospects',
    /Искать и записывать[^]*определить потенциал и план/,
    /Find and record[^]*set their potential and the plan/,
  ],
  [
    '3 as many channels as possible, both ways',
    'prospects',
    /как можно больше каналов[^]*узнать о них[^]*рассказать им/,
    /as many channels[^]*learn of them[^]*tell them/,
  ],
  ['3.1 a list', 'prospects', /Потенциальные/, /Prospects/],
  ['3.2 checked on 1 January', 'prospects', /1 января каждого года/, /1 January of each year/],
  [
    '3.3 potential A to E',
    'prospects',
    /потенциал определён \(A, B, C, D, E\)/,
    /potential is set \(A, B, C, D, E\)/,
  ],
  [
    '3.4 development plan',
    'prospects',
    /план развития[^]*План активации/,
    /development plan[^]*Activation plan/,
  ],
  [
    'result 1 requisites and contacts',
    'prospects',
    /реквизиты и контакты[^]*Реквизиты[^]*Контакты/,
    /company and contact data[^]*Company data[^]*Contacts/,
  ],
  ['result 2 category A or B alone', 'prospects', /категория A или B/, /category A or B/],
  ['result 3 potential in money', 'prospects', /потенциал в деньгах/, /potential in money/],
  [
    'result 4 meetings on the route',
    'prospects',
    /личные встречи стоят в маршруте[^]*Встреча/,
    /meetings are on the route[^]*Meeting/,
  ],
  [
    'result 5 contact history',
    'prospects',
    /история контактов с описанием[^]*История контактов/,
    /contact history with descriptions[^]*Contact history/,
  ],
  [
    'result 6 refusals',
    'prospects',
    /история отказов с описанием[^]*Отказы/,
    /refusals with descriptions[^]*Refusals/,
  ],
  [
    'result 7 news mailing',
    'prospects',
    /рассылку новостей[^]*В рассылке/,
    /news mailing list[^]*On mailing list/,
  ],
  [
    'result 8 promotion offers',
    'prospects',
    /предложения по текущим акциям[^]*Получает акции/,
    /current promotion offer[^]*Gets promotions/,
  ],
  ['KPI activated', 'prospects', /Активировано потенциальных клиентов/, /Prospects activated/],
  ['KPI meetings', 'prospects', /Личных встреч/, /Meetings in person/],
  ['KPI cold calls', 'prospects', /Холодных звонков/, /Cold calls/],
  ['KPI offers', 'prospects', /Отправлено коммерческих предложений/, /Offers sent/],
  ['4.1 current and complete', 'actionsA', /актуальны ли и полны ли данные/, /current and complete/],
  [
    '4.1 categories and actions change',
    'actionsA',
    /не пора ли сменить категорию; сменилась — меняются и действия/,
    /time for another category; with the category the actions change/,
  ],
  ['4.2 updates', 'actionsA', /обновляются и между сверками/, /up to date between the checks/],
  ['5.1 limited access', 'actionsA', /ограниченный круг/, /few may edit/],
  [
    '5.1 required set of fields',
    'actionsA',
    /набор полей определён и обязателен/,
    /set of fields is defined and required/,
  ],
  ['5.1 one common base', 'actionsA', /одна общая база/, /one common base/],
  [
    '5.1 changes by request and approval',
    'actionsA',
    /по запросу сотрудника с одобрения руководителя/,
    /on a rep’s request with a manager’s approval/,
  ],
  [
    '5.1 new clients by an agreed procedure',
    'actionsA',
    /новый клиент заводится по согласованной процедуре/,
    /new clients are entered by an agreed procedure/,
  ],
  [
    'six questions: product, terms, how often, how, whom, resources',
    'algorithm',
    /Что предлагать[^]*На каких условиях[^]*Как часто[^]*Каким способом[^]*С кем говорить[^]*Какие ресурсы/,
    /What to offer[^]*On which terms[^]*How often[^]*In which way[^]*Whom to talk to[^]*Which resources/,
  ],
  ['marketing works on 4, 5, 7, 8', 'marketing', /сегменты 4, 5, 7, 8/, /segments 4, 5, 7, 8/],
  ['a goal of the quarter', 'matrix', /Цель квартала[^]*ступень выше/, /Goal of the quarter[^]*one step up/],
])('%s', (_, sheet, ru, en) => {
  expect(found('ru', sheet)).toMatch(ru);
  expect(found('en', sheet)).toMatch(en);
});
