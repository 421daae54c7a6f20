/** Views, lists for marketing and sales, the potential matrix and the work algorithm. */
export const topics = {
  views: {
    paused: {
      title: 'Paused: the order is late',
      who: 'They bought before and have no order in the period, but {days} days have not passed since the last one.',
      effort:
        'Take an order by the date in “Order by”: after it the client is lost. Notes stand on the category’s sheet.',
    },
    recovered: {
      title: 'Recovered: ordered again',
      who: 'They ordered in the period after a break of {days} days or longer.',
      effort:
        'Fasten it: the second order in its usual time; ask why they left and what brought them back. Notes stand on the category’s sheet.',
    },
    newClients: {
      title: 'New: first order in this period',
      who: 'Clients whose first order fell into the period.',
      effort:
        'The second order within two weeks, then a schedule. After a quarter evaluate the potential by facts. Notes stand on the category’s sheet.',
    },
  },
  focus: {
    marketing: {
      title: 'For marketing: segments 4, 5, 7, 8',
      who: 'Clients and clients to be that marketing works on: 4 Prospective, 5 Development focus, 7 Capture priority, 8 Strategic.',
      effort:
        '• 4: advertising, cases, an offer for newcomers.\n• 5: learn what holds the growth back and make the materials it takes.\n• 7: personal letters, closed meetings, material for the client’s own task.\n• 8: materials and an event for the client; sales say which product is wanted.',
      handOver:
        'Marketing answers for the quality: who it is, which potential, what has been done. Sales quickly write into “Feedback” what is true of it.',
      measures:
        'Share of leads from segments 4, 5, 7, 8; growth of the number of clients in 6 and 9; what campaigns brought.',
    },
    salesFocus: {
      title: 'For sales: segments 6, 8, 9',
      who: 'Clients that sales keep and grow: 6 Key, 8 Strategic, 9 VIP.',
      effort:
        '• 6: keep, offer further products and services.\n• 8: relations and an individual solution.\n• 9: better service, a joint plan, additional sales.',
      handOver:
        'Once a month, a meeting with marketing: why they do not come, why they leave, where interest does not turn into purchases.',
      measures: 'Share of clients moved into a higher segment, and how fast; retention in 8 and 9.',
    },
  },
  focusCard: {
    what: 'What to do',
    handOver: 'Hand-over',
    measures: 'Measured by',
  },
  matrixCard: {
    title: 'Potential matrix: nine segments',
    who: 'The row is the client’s potential a year, the column how much of it is bought already. Sales and marketing look at one map.',
    columns: {
      none: 'Does not buy',
      partial: 'Buys a part',
      reached: 'Potential used',
    },
    row: 'Potential {level}',
    tile: '{segment} {name}\n{clients}: purchases {purchases}\npotential {potential}, white space {whiteSpace}',
    count: {
      one: '{count} client',
      few: '{count} clients',
      many: '{count} clients',
      other: '{count} clients',
    },
    map: 'Map',
    quarter: 'Goal of the quarter',
    quarterText:
      'Once a quarter sales and marketing choose segments together and write into the table below how many clients to move one step up; we proposed up to 10 where clients are to grow, in segments 4, 5, 7, 8. “Moved up” is reckoned from the sales: who stood in the segment on {from} and stands further right now.',
    planning: 'Meetings',
    planningText:
      'Once a quarter a common plan: how many clients in each segment, which come first, goals and resources. Once a month: what is in the way, which materials worked. Twenty clients are enough to begin.',
    method: 'Rules',
    methodText:
      'Potential limits, the threshold “used” and the period are in the settings; potential is evaluated from several sources and brought up to date by one who answers for it.',
  },
  algorithmCard: {
    title: 'Work algorithm by group',
    who: 'Six questions about each group. The answers are proposals: edit them, they stay when the sheets are rebuilt.',
    resources: 'Resources of the department',
    resourcesText:
      '• One person for new clients alone.\n• Most effort goes to the groups of high priority; those in the middle are worked by written rules, those of low priority without a manager, automatically.\n• A manager’s load comes from the algorithm: visits × clients.\n• Clients without priority may be given up; groups are worked one after another.\n• Look at it again when the market or the company changes.',
  },
  algorithm: {
    A: {
      group: 'A: first priority',
      product: 'The whole range, new items first; joint promotions for the growth plan.',
      terms: 'Best prices and credit in exchange for volume and shelf space; a yearly agreement.',
      frequency: '4 visits a month, a call between them; once a quarter the managers meet.',
      way: 'Visits in person; between them orders by phone or portal.',
      person: 'Owner or head of purchasing, category buyer, senior salesperson.',
      resources: 'The strongest manager, marketing budget, staff training, equipment, samples.',
    },
    B: {
      group: 'B: second priority',
      product: 'Categories not bought yet and what goes with them; one or two new items a visit.',
      terms: 'A discount for growth over the last quarter, standard credit.',
      frequency: '4 visits a month, a call between them.',
      way: 'Visits in person; between them orders by phone.',
      person: 'The buyer, and who is in charge of the shelf.',
      resources: 'An experienced manager, a medium promotion budget, catalogues, shelf materials.',
    },
    C: {
      group: 'C: develop without great expense',
      product: 'Best sellers and one new item a call.',
      terms: 'Standard price list, smallest order.',
      frequency: '2 visits and 2 calls a month.',
      way: 'Phone, mail, a short visit on the way.',
      person: 'The buyer, or the salesperson who orders.',
      resources: 'A manager on the phone, standard materials, mailings.',
    },
    D: {
      group: 'D: keep',
      product: 'What they buy already; the last order again.',
      terms: 'Standard price list, payment in advance or on delivery, pick-up or a shared route.',
      frequency: '1 call a month, no visits.',
      way: 'Phone, portal, messenger: orders without a manager.',
      person: 'Who places the order.',
      resources: 'An operator or the order portal; no marketing.',
    },
    E: {
      group: 'E: new terms or stop',
      product: 'Only items with enough margin.',
      terms: 'A new price, smallest order, paid delivery, payment in advance; if refused, stop.',
      frequency: 'One approach about new terms, then by the answer.',
      way: 'A letter and a call; with high potential one meeting.',
      person: 'Who signs the contract.',
      resources: 'The head of sales, a calculation of the loss on the client.',
    },
    P: {
      group: 'Prospects',
      product: 'A trial set: best sellers of their channel.',
      terms: 'A trial order without obligations, first delivery paid in advance.',
      frequency: 'A: a meeting every month, B: once a quarter; promotions and new items are the occasion.',
      way: 'Cold call, meeting, written offer, mailing.',
      person: 'Who decides; learn the name, the birthday, the present suppliers.',
      resources: 'A person for new clients alone, a presentation, samples, references.',
    },
    L: {
      group: 'Lost',
      product: 'What they used to buy, and what was missing for them to stay.',
      terms:
        'An answer to the reason: price, service, a return, a payment schedule; an apology where it was our fault.',
      frequency: 'First contact this week, then once a month until they answer.',
      way: 'A call by the manager in person, then a meeting.',
      person: 'Who decided to leave, and the new buyer if there is one.',
      resources: 'The head of sales, the right to grant special terms, the client’s history.',
    },
  },
} as const;
