import type { Texts } from '../translate';
import type { analyses as english } from '../en/analyses';

export const analyses: Texts<typeof english> = {
  title: 'ABC, XYZ, RFM и концентрация',
  scope: 'Клиенты базы за окно {from} – {to}.',
  concentration:
    'Крупнейшие 20 % покупающих клиентов ({largest} из {buyers}) дают {share} продаж: {revenue}.',
  noBuyers: 'В окне никто не покупал.',
  class: 'Класс',
  clients: 'Клиентов',
  share: 'Доля',
  measure: { margin: 'ВМД', revenue: 'выручка', quantity: 'количество' },
  by: { margin: 'ВМД', revenue: 'выручке', quantity: 'количеству' },
  abc: {
    title: 'ABC по {measure}',
    from: 'Начинается с',
    rule: 'От крупнейшего к меньшим: A — пока не набрано {first} % итога, B — пока не набрано {second} %, C — остальные. Клиент, на котором граница пройдена, остаётся в верхнем классе; равные стоят вместе.',
    notPositive: 'В C клиентов без дохода или с убытком: {clients} ({sum}).',
  },
  xyz: {
    title: 'XYZ: насколько ровные продажи',
    limits: 'Колебания',
    rule: 'Коэффициент вариации продаж по месяцам (отклонение ÷ среднее), полных месяцев: {count}, {from} – {to}, считая с первого заказа.',
    noMonths: 'В окне нет ни одного полного месяца.',
    gaps: {
      noOrder: 'Ни одного заказа',
      fewMonths: 'После первого заказа меньше {months} полных месяцев',
      noRevenue: 'Нет продаж за полные месяцы',
    },
    none: 'Класс не определить',
  },
  abcXyz: {
    title: 'ABC × XYZ',
    rule: 'Клиентов и их доля в продажах окна.',
  },
  rfm: {
    title: 'RFM: баллы от 1 до 5',
    score: 'Балл',
    recency: 'Дней без заказа',
    frequency: 'Заказов',
    monetary: 'Продажи',
    rule: 'Покупавшие в окне: {clients}; границы — 20, 40, 60 и 80 % по каждому показателю. 5 — лучший балл. Мелко — число клиентов.',
  },
  client: {
    abc: 'ABC — {class}: {measure} за окно {amount}; A начинается с {a}, B — с {b}.',
    abcAlone: 'ABC — {class}: {measure} за окно {amount}, и больше нуля никто не принёс.',
    xyz: 'XYZ — {class}: продажи по месяцам колеблются на {variation} ({limit}), полных месяцев: {months}.',
    noXyz: 'XYZ не определить: {reason}.',
    gaps: {
      noOrder: 'не было ни одного заказа',
      fewMonths: 'после первого заказа меньше {months} полных месяцев',
      noRevenue: 'нет продаж за полные месяцы окна',
    },
    rfm: 'RFM — {r}-{f}-{m} (лучшее 5-5-5): дней без заказа {days}, заказов {orders}, продажи {revenue}.',
    noRfm: 'RFM не определить: в окне нет заказов.',
  },
};
