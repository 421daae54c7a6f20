/** Words of `npm run segment`. */
export const commandLine = {
  usage:
    'Usage: npm run segment -- IN.xlsx [--out OUT.xlsx] [--report REPORT.json] [--clients CLIENTS.csv] [--managers FOLDER] [--settings SETTINGS.json] [--why ID]… [--whatif SETTINGS.json] [--lang ru|en] [--actions] [--kpis] [--kpi-sheet] [--gap-sheet]',
  reading: 'Reading {file}',
  progress: '{job}: {share}',
  jobs: {
    detect: 'Looking for the tables',
    segmentClients: 'Segmenting clients',
    buildActionSheets: 'Building action sheets',
    insertKpiSheet: 'Writing the KPI sheet',
    insertGapSheet: 'Writing the gap to target',
    restoreLastRun: 'Restoring',
  },
  tables: 'Clients: {clients}. Sales: {sales}.',
  fromSales: 'taken from the sales',
  result: {
    dates: 'Report date {asOf}, window {from} – {to}.',
    clients: {
      one: '{count} client in the base; sales {revenue} in {sales} lines.',
      few: '{count} clients in the base; sales {revenue} in {sales} lines.',
      many: '{count} clients in the base; sales {revenue} in {sales} lines.',
      other: '{count} clients in the base; sales {revenue} in {sales} lines.',
    },
    categories: 'Categories: {list}.',
  },
  changes:
    'Since the run of {date}: up {up}, down {down}, rated now {rated}, not rated any more {unrated}, new {arrived}, gone {gone}.',
  whatIf: {
    title: {
      one: '{count} client would change its category:',
      few: '{count} clients would change their category:',
      many: '{count} clients would change their category:',
      other: '{count} clients would change their category:',
    },
    more: {
      one: 'and {count} more',
      few: 'and {count} more',
      many: 'and {count} more',
      other: 'and {count} more',
    },
    others: 'Another segment: {segments}, another base status: {statuses}.',
  },
  worthChecking: 'Worth checking:',
  saved: 'Saved: {file}',
  notSaved: 'Nothing was saved: no --out, --report, --clients or --managers was given.',
  refused: 'Nothing was written:',
  fault: 'This is our fault, not yours: {message}',
} as const;
