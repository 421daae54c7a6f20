import type { Texts } from '../translate';
import type { commandLine as english } from '../en/commandLine';

export const commandLine: Texts<typeof english> = {
  usage:
    'Запуск: npm run segment -- IN.xlsx [--out OUT.xlsx] [--report REPORT.json] [--clients CLIENTS.csv] [--managers ПАПКА] [--settings SETTINGS.json] [--why КОД]… [--whatif SETTINGS.json] [--lang ru|en] [--actions] [--kpis] [--kpi-sheet] [--gap-sheet]',
  reading: 'Чтение {file}',
  progress: '{job}: {share}',
  jobs: {
    detect: 'Поиск таблиц',
    segmentClients: 'Сегментация клиентов',
    buildActionSheets: 'Листы действий',
    insertKpiSheet: 'Лист KPI',
    insertGapSheet: 'Разрыв до цели',
    restoreLastRun: 'Возврат',
  },
  tables: 'Клиенты: {clients}. Продажи: {sales}.',
  fromSales: 'взяты из продаж',
  result: {
    dates: 'Отчётная дата {asOf}, окно {from} – {to}.',
    clients: {
      one: '{count} клиент в базе; продажи {revenue}, строк: {sales}.',
      few: '{count} клиента в базе; продажи {revenue}, строк: {sales}.',
      many: '{count} клиентов в базе; продажи {revenue}, строк: {sales}.',
      other: '{count} клиента в базе; продажи {revenue}, строк: {sales}.',
    },
    categories: 'Категории: {list}.',
  },
  changes:
    'С расчёта на {date}: выше — {up}, ниже — {down}, получили оценку — {rated}, потеряли — {unrated}, новых — {arrived}, выбыло — {gone}.',
  whatIf: {
    title: {
      one: 'При этих настройках категорию сменит {count} клиент:',
      few: 'При этих настройках категорию сменят {count} клиента:',
      many: 'При этих настройках категорию сменят {count} клиентов:',
      other: 'При этих настройках категорию сменят {count} клиента:',
    },
    more: {
      one: 'и ещё {count}',
      few: 'и ещё {count}',
      many: 'и ещё {count}',
      other: 'и ещё {count}',
    },
    others: 'Другой сегмент: {segments}, другой статус базы: {statuses}.',
  },
  worthChecking: 'Стоит проверить:',
  saved: 'Сохранено: {file}',
  notSaved: 'Ничего не сохранено: не заданы --out, --report, --clients или --managers.',
  refused: 'Ничего не записано:',
  fault: 'Это наша ошибка, не ваша: {message}',
};
