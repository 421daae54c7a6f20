/** Words of the custom functions. */
export const functions = {
  reasons: {
    noBase: 'The base has not been read yet: open the AKB Matrix pane.',
    noPlan: 'No data: the clients table has no visit plan column.',
    noSku: 'No data: the smallest number of products is asked for, but the sales have no product column.',
    periodNotBegun: 'No data: the period begins after the report date.',
    other: 'No data: {reason}.',
  },
  arguments: {
    errorValue: 'One of the arguments is an error.',
    oddCriteria: 'Criteria come in pairs: field and value.',
    badPeriod: 'The period is not understood. Examples: "2026-Q1", "2026-03", 2026, two cells with dates.',
    badNumber: 'Purchases and potential must be numbers.',
    badSegment: 'Segments are numbered from 1 to 9.',
  },
} as const;
