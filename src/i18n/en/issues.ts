/**
 * A sentence for each issue code: what was met, where, and the way out. `{place}`, `{examples}`, `{count}`, `{sum}` and the
 * issue's parameters are filled in; examples and place that a sentence does not name are added after it.
 */
export const issues = {
  place: {
    sheet: 'sheet “{sheet}”',
    table: 'table “{table}”',
    column: 'column “{column}”',
    cell: 'cell {cell}',
  },
  quoted: '“{name}”',
  choose: '“{action}” in the pane',
  placeAfter: 'Where: {place}.',
  examplesAfter: 'For example: {examples}.',
  understood: '{field} (for example {headers})',
  unknown: 'Something went wrong: {code}.',

  noSalesTable:
    'There is no sales table in this workbook. It needs columns for {fields}. Name the columns so, or say which they are: {choose} (mapping.sales of the settings).',
  noClientsTable:
    'There is no clients table: the clients were taken from the sales, so base coverage, potential and prospects cannot be told. If there is one: {choose} (mapping.clients of the settings).',
  twoClientsTables:
    'These tables fit as clients equally well: {tables}. Say which one is meant: {choose} (mapping.clients.table of the settings).',
  otherClientsTables:
    'Clients are read from {tables}; another table that could be clients is not read. If that one is meant: {choose} (mapping.clients.table of the settings).',
  otherSalesTables:
    'Sales are read from {tables}; tables with another header are not read. Give them the same header to have them read as one.',
  missingColumn:
    'The {role} table has no column for {fields} ({place}). Add it, or say which column it is: {choose} (mapping.{roleCode}.columns of the settings).',
  mappedTableMissing:
    'The settings name “{table}” as the {role} table, but the workbook has no such table or sheet. Say which one is meant: {choose} (mapping.{roleCode}.table of the settings).',
  mappedColumnMissing:
    'The settings name the column “{header}” for {field}, but {place} has no such header. Say which one is meant: {choose} (mapping.{roleCode}.columns of the settings).',
  salesEmpty: 'The sales table has a header and no rows ({place}). Fill it and try again.',
  clientsEmpty: 'The clients table has a header and no rows ({place}). Fill it and try again.',

  unreadableDates: {
    one: '{count} sales line has a date that cannot be read; it was left out.',
    few: '{count} sales lines have dates that cannot be read; they were left out.',
    many: '{count} sales lines have dates that cannot be read; they were left out.',
    other: '{count} sales lines have dates that cannot be read; they were left out.',
  },
  unreadableAmounts: {
    one: '{count} sales line has an amount that cannot be read; it was left out.',
    few: '{count} sales lines have amounts that cannot be read; they were left out.',
    many: '{count} sales lines have amounts that cannot be read; they were left out.',
    other: '{count} sales lines have amounts that cannot be read; they were left out.',
  },
  errorCells: {
    one: '{count} cell holds an error such as #N/A; its row was read without it.',
    few: '{count} cells hold errors such as #N/A; their rows were read without them.',
    many: '{count} cells hold errors such as #N/A; their rows were read without them.',
    other: '{count} cells hold errors such as #N/A; their rows were read without them.',
  },
  duplicateIds: {
    one: '{count} client id comes more than once; its rows were merged.',
    few: '{count} client ids come more than once; their rows were merged.',
    many: '{count} client ids come more than once; their rows were merged.',
    other: '{count} client ids come more than once; their rows were merged.',
  },
  unknownClients: {
    one: '{count} client of the sales is not in the clients table; its sales of {sum} stay in the control total only.',
    few: '{count} clients of the sales are not in the clients table; their sales of {sum} stay in the control total only.',
    many: '{count} clients of the sales are not in the clients table; their sales of {sum} stay in the control total only.',
    other:
      '{count} clients of the sales are not in the clients table; their sales of {sum} stay in the control total only.',
  },
  repeatedLines: {
    one: '{count} sales line repeats another one exactly. It was counted; remove it if it is a mistake.',
    few: '{count} sales lines repeat others exactly. They were counted; remove them if they are a mistake.',
    many: '{count} sales lines repeat others exactly. They were counted; remove them if they are a mistake.',
    other: '{count} sales lines repeat others exactly. They were counted; remove them if they are a mistake.',
  },
  afterReportDate: {
    one: '{count} sales line of {sum} is later than the report date; it was left out.',
    few: '{count} sales lines of {sum} are later than the report date; they were left out.',
    many: '{count} sales lines of {sum} are later than the report date; they were left out.',
    other: '{count} sales lines of {sum} are later than the report date; they were left out.',
  },
  noMarginColumn:
    'The sales have neither margin nor cost: profit levels were taken by revenue. Add a column “Gross margin” or “Cost”.',
  noQuantityColumn:
    'The settings rank ABC by quantity, but the sales have no quantities: it was ranked by the profit measure. Add a column “Quantity”, or choose another measure (“ABC ranks by” in the settings).',
  noPotential: {
    one: '{count} client has no potential: without it there is no category. Put the figure a year into the potential column.',
    few: '{count} clients have no potential: without it there is no category. Put the figure a year into the potential column.',
    many: '{count} clients have no potential: without it there is no category. Put the figure a year into the potential column.',
    other:
      '{count} clients have no potential: without it there is no category. Put the figure a year into the potential column.',
  },
  noReadableDate:
    'No sales line has a date that can be read ({place}). Dates are expected as dates or as text like 31.03.2026.',
  noKnownClient:
    'No sales line belongs to a client of the clients table. Check that both hold the same ids; in the sales they look like this: {examples}.',

  unreadableMargins: {
    one: '{count} sales line has a margin or cost that cannot be read; its margin was taken as zero.',
    few: '{count} sales lines have margins or costs that cannot be read; their margin was taken as zero.',
    many: '{count} sales lines have margins or costs that cannot be read; their margin was taken as zero.',
    other: '{count} sales lines have margins or costs that cannot be read; their margin was taken as zero.',
  },
  marginCostMismatch: {
    one: 'In {count} sales line the margin is not the amount less the cost; the margin was used.',
    few: 'In {count} sales lines the margin is not the amount less the cost; the margin was used.',
    many: 'In {count} sales lines the margin is not the amount less the cost; the margin was used.',
    other: 'In {count} sales lines the margin is not the amount less the cost; the margin was used.',
  },
  missingIds: {
    one: '{count} row of the clients table has no id; it was left out.',
    few: '{count} rows of the clients table have no id; they were left out.',
    many: '{count} rows of the clients table have no id; they were left out.',
    other: '{count} rows of the clients table have no id; they were left out.',
  },
  unreadablePotentials: {
    one: '{count} client has a potential that is no number: it counts as not evaluated.',
    few: '{count} clients have potentials that are no numbers: they count as not evaluated.',
    many: '{count} clients have potentials that are no numbers: they count as not evaluated.',
    other: '{count} clients have potentials that are no numbers: they count as not evaluated.',
  },
  looseIds: {
    one: '{count} id of the sales was found only without its leading zeros. Write it the same in both tables.',
    few: '{count} ids of the sales were found only without their leading zeros. Write them the same in both tables.',
    many: '{count} ids of the sales were found only without their leading zeros. Write them the same in both tables.',
    other:
      '{count} ids of the sales were found only without their leading zeros. Write them the same in both tables.',
  },
  ambiguousNames: {
    one: '{count} name of the sales belongs to several clients; the first of them got the sales. Give the sales a column with client ids.',
    few: '{count} names of the sales belong to several clients; the first of them got the sales. Give the sales a column with client ids.',
    many: '{count} names of the sales belong to several clients; the first of them got the sales. Give the sales a column with client ids.',
    other:
      '{count} names of the sales belong to several clients; the first of them got the sales. Give the sales a column with client ids.',
  },
  closedWithSales: {
    one: '{count} closed client has sales of {sum}: check its status.',
    few: '{count} closed clients have sales of {sum}: check their status.',
    many: '{count} closed clients have sales of {sum}: check their status.',
    other: '{count} closed clients have sales of {sum}: check their status.',
  },
  noReadableAmount:
    'No sales line has an amount that can be read. Amounts are expected as numbers or as text like 1 234.56.',
  noSalesUpToReportDate:
    'All sales are later than the report date. Set another “Report date” in the settings, or leave it empty for the last sale date.',
  badAsOf: '“{value}” is no report date: write it like 2026-03-31.',
  badPeriod: '“{value}” is no period. Examples: quarter, 2026-Q1, 2026-03, 2026-01-01..2026-03-31.',
  unknownKpi: 'There is no KPI “{id}”.',
  unknownClient: 'There is no client with the code “{id}”.',
  unknownSliceField:
    'The base cannot be cut by “{field}”. It can by channel, manager, territory, outlet type, category, segment and status.',
  optionalUnknownClients: {
    one: '{count} client named beside the sales (visits, debts and the like) is not in the clients table; its rows are left out.',
    few: '{count} clients named beside the sales (visits, debts and the like) are not in the clients table; their rows are left out.',
    many: '{count} clients named beside the sales (visits, debts and the like) are not in the clients table; their rows are left out.',
    other:
      '{count} clients named beside the sales (visits, debts and the like) are not in the clients table; their rows are left out.',
  },
  optionalLooseIds: {
    one: '{count} client id beside the sales matches only without leading zeros. Write it alike in all tables.',
    few: '{count} client ids beside the sales match only without leading zeros. Write them alike in all tables.',
    many: '{count} client ids beside the sales match only without leading zeros. Write them alike in all tables.',
    other:
      '{count} client ids beside the sales match only without leading zeros. Write them alike in all tables.',
  },
  optionalUnreadableCells: {
    one: '{count} cell of the other tables (visits, debts and the like) cannot be read; its figure counts as none, a row without a date is left out.',
    few: '{count} cells of the other tables (visits, debts and the like) cannot be read; their figures count as none, rows without a date are left out.',
    many: '{count} cells of the other tables (visits, debts and the like) cannot be read; their figures count as none, rows without a date are left out.',
    other:
      '{count} cells of the other tables (visits, debts and the like) cannot be read; their figures count as none, rows without a date are left out.',
  },
  unknownRouteManagers: {
    one: '{count} manager of the route costs has no clients in the table; these costs are shared by planned visits.',
    few: '{count} managers of the route costs have no clients in the table; these costs are shared by planned visits.',
    many: '{count} managers of the route costs have no clients in the table; these costs are shared by planned visits.',
    other:
      '{count} managers of the route costs have no clients in the table; these costs are shared by planned visits.',
  },
  unknownMmlTypes: {
    one: '{count} outlet type of the must-stock list is not that of any client.',
    few: '{count} outlet types of the must-stock list are not those of any client.',
    many: '{count} outlet types of the must-stock list are not those of any client.',
    other: '{count} outlet types of the must-stock list are not those of any client.',
  },
  unknownTargets: {
    one: '{count} row of the targets names no indicator or slice that is known.',
    few: '{count} rows of the targets name no indicator or slice that is known.',
    many: '{count} rows of the targets name no indicator or slice that is known.',
    other: '{count} rows of the targets name no indicator or slice that is known.',
  },
  optionalIncomplete:
    'The table looks like “{role}”, but lacks a column: {fields} ({place}). Its indicators stay without data; add the column, or say which it is: {choose} (mapping.{roleCode}.columns of the settings).',
  criterionNotForKpi: '“{field}” is no criterion of {id}: it takes criteria of clients only.',
  rowsMoved:
    'The rows of the table were moved or sorted after the run: its columns cannot be brought back to the right rows. Delete our columns if they are not wanted.',

  protectedSheet:
    'The sheet is protected ({place}). Take the protection off (Review → Unprotect Sheet) and try again.',
  protectedWorkbook:
    'The structure of the workbook is protected. Take the protection off (Review → Protect Workbook) and try again.',
  cellEditMode: 'A cell is being edited. Press Enter or Esc in Excel and try again.',
  tableChanged: 'The table was changed while it was worked on ({place}). Nothing is lost: try again.',
  noRoomForColumns:
    'There is no room to the right of the table ({place}). Free the cells there, or insert empty columns.',
  payloadLimit: 'Excel refused the amount of data in one request. Try again; if it stays, split the table.',
  officeError:
    'Excel refused: {message} ({code}). Try again; if it stays, save the workbook and open it anew.',
  ownSheetDeleted:
    'Sheets of ours had been deleted: {examples}. They were built anew; what was typed on them is gone with them.',
  ownTableToRange:
    'On these sheets of ours the table had been turned into plain cells: {examples}. What was typed was kept, and the table is back.',
  ownIdColumnDeleted:
    'On these sheets of ours the id column had been deleted: {examples}. Clients were found by name; rows without a clear name went to the notes archive.',
  ownSheetUnreadable:
    'These sheets of ours are no longer what we wrote and were left alone: {examples}. New ones stand beside them.',
  ownRulesRefused:
    'Excel would not take conditional formats or data validations of yours again on our sheets: {examples}. All else was written. Set them again on these cells; “Restore last run” brings back the sheets as they were, with them.',
  rowsCut: {
    one: 'A sheet takes {limit} clients; {count} client was left out: {examples}. Raise “Clients on one sheet at most” in the settings, or build sheets by manager.',
    few: 'A sheet takes {limit} clients; {count} clients were left out: {examples}. Raise “Clients on one sheet at most” in the settings, or build sheets by manager.',
    many: 'A sheet takes {limit} clients; {count} clients were left out: {examples}. Raise “Clients on one sheet at most” in the settings, or build sheets by manager.',
    other:
      'A sheet takes {limit} clients; {count} clients were left out: {examples}. Raise “Clients on one sheet at most” in the settings, or build sheets by manager.',
  },
  sheetNameTaken:
    'A sheet with the name that we need is already there ({place}) and is not ours. Rename it and try again.',
  cancelled: 'Stopped at your request. What had been written can be taken back by “Restore last run”.',
  lastRunNotKept:
    'The classes of this run take too much room to be kept in the workbook: the next run will not tell what it changes.',
  nothingToRestore: 'There is no run to restore.',
  busy: 'Another job is running. Wait until it is done, or cancel it.',

  badSettings: {
    notAnObject: 'The settings must be an object in braces, such as {example}.',
    unknownKey: 'The settings have no key “{key}”. Known here: {known}.',
    wrongType: 'The setting “{key}” must be {expected}.',
    outOfRange: 'The setting “{key}” must be {expected}.',
    notJson: 'The settings file is not valid JSON: check commas, quotes and braces.',
    unreadable: 'The settings file cannot be read: {file}.',
  },
  expected: {
    object: 'an object',
    text: 'text',
    number: 'a number',
    whole: 'a whole number',
    flag: 'true or false',
    positiveWhole: 'a whole number from 1 up',
    months: 'a whole number from 1 to 60',
    notNegative: 'a number from 0 up',
    notNegativeWhole: 'a whole number from 0 up',
    percent: 'a number from 1 to 100',
    cuts: 'two numbers, the first not above the second',
    percentCuts: 'two numbers from 0 to 100, the first not above the second',
    date: 'a date such as "2026-03-31", or null',
    period: '"month", "quarter", "year", or like "2026", "2026-Q1", "2026-03", "2026-01-01..2026-03-31"',
    measure: '"margin" or "revenue"',
    abcMeasure: '"profit", "revenue" or "quantity"',
    method: '"thresholds", "share" or "terciles"',
    mode: '"and" or "or"',
    grid: 'three rows of three letters A, B, C, D or E',
    sheetRows: 'a whole number from 1 to 1000000',
    steps:
      'a list of step rules: stopLoss, renegotiate, lossByReturns, overdue, noShipments, lost, paused, silent, rhythm, first, evaluate, returns, tooLow, newClient, recovered, retain, keepCheap, categoryGap, skuGap, reached, growByPhone, grow',
  },

  notXlsx: 'The file is not an .xlsx workbook: {file}. Save it in Excel as “Excel Workbook (.xlsx)”.',
  emptyFile: 'The file is empty: {file}.',
  encryptedXlsx: 'The workbook is protected by a password: {file}. Save it without one and try again.',
  unreadableFile: 'The file cannot be read: {file}. Check the path and that nothing holds the file open.',
  unwritableFile:
    'The file cannot be written: {file}. Check the folder, and close the file where it is open.',
  badArguments: 'The command line is not understood at {word}.',
} as const;
