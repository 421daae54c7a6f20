/** Words of the custom functions: of their results, and of the help that Excel shows. */
export const functions = {
  /** What a cell says that has waited for long. */
  reading: 'The base is being read; the figure will come by itself.',
  passedError: 'This row has the error {error}.',
  arguments: {
    errorValue: 'One of the arguments is an error.',
    oddCriteria: 'Criteria come in pairs: field and value.',
    badPeriod: 'The period is not understood. Examples: "2026-Q1", "2026-03", 2026, two cells with dates.',
    badNumber: 'A number is expected here.',
    badSegment: 'Segments are numbered from 1 to 9.',
    badCuts: 'Cuts are two rising shares, for example 80 and 95.',
    sizes: 'The ranges must be of the same size.',
  },
  /** Name and description of each parameter of the functions that follow the base. */
  parameters: {
    period: {
      name: 'period',
      description:
        'Quarter "2026-Q1", month "2026-03", year, a date of the month, or two cells with first and last date; empty = as in the settings.',
    },
    criteria: {
      name: 'criteria',
      description:
        'Pairs of field and value, as in SUMIFS: "Channel", "Retail". Values may have * and ?, begin with <>, or be a range: any of its cells.',
    },
    category: { name: 'category', description: 'Letter from A to E; empty = clients that are not rated.' },
    segment: { name: 'segment', description: 'Number from 1 to 9; empty = clients without a segment.' },
    id: { name: 'id', description: 'Code of the client as in the clients table.' },
    language: { name: 'language', description: '"en" or "ru"; empty = Excel\'s language.' },
  },
  /** What the functions of single clients give. */
  clients: {
    CLIENT_CATEGORY: 'ABCDE category of a client; empty for a closed one.',
    CLIENT_SEGMENT: 'Segment 1–9 of a client; empty for a closed one and without a potential.',
    RFM_SCORE:
      'RFM score of a client as three digits: recency, frequency, monetary, 5 is best; empty without an order in the window.',
    CLIENT_WHY:
      'Why a client has its category, segment and status, and what would bring the next ones, in words.',
  },
} as const;
