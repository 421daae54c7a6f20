/** The cards above the tables of the action sheets. */
export const cards = {
  card: {
    subtitle: 'Report date {asOf}. Purchases and margin of {from} – {to}.',
    revenueInstead: 'The workbook has no margin: profit levels were taken by revenue.',
    results: 'Results',
    clients: 'Clients',
    purchases: 'Purchases',
    margin: 'Margin',
    potential: 'Potential',
    whiteSpace: 'White space',
    channels: 'Channels',
    channelList:
      '{list}. The strategy of each channel, and which one comes first, is for the owner and the top managers to decide.',
    who: 'Who they are',
    effort: 'Effort',
    effortLine:
      'Visits a month: {visits}. Calls a month: {calls}. {focus} Marketing investment: {marketing}.',
    atVisit: 'At the visit',
    byPhone: 'By phone',
    goals: 'Goals',
    checklist: 'For each',
    kpis: 'KPIs of {from} – {to}',
    byHand: 'set by hand',
    needsVisits: 'needs a visit plan',
    needsSkus: 'needs products and categories in the sales',
    segments: 'Potential segments',
    segmentLabel: '{segment} {name} — {count}',
    segmentText: '{strategy} Who: {owner}. {tasks} Goal: {goal}',
    marketingTarget: 'A target segment of marketing.',
    watchGrowth: 'Watch the segment grow.',
    upkeep: 'Keeping the base',
    upkeepText:
      '• Check once a year: are the data on each client current and complete, is it time for another category; with the category the actions change. Data are brought up to date between the checks, too.\n• Storage: one common base; the set of fields is defined and required; few may edit a client’s data; edits are made on a rep’s request with a manager’s approval; new clients are entered by an agreed procedure.',
    order: 'Order of rows',
  },
  categories: {
    A: {
      title: 'Actions A: maximal profit and high potential',
      who: 'Clients who bring the most profit and could buy even more: first priority.',
      focus: 'Keep and develop the relationship and the presence.',
      marketing: 'considerable',
      visit:
        '• Update the questionnaire: needs, purchases from competitors, potential, who decides.\n• From it, plan the actions that bring the largest volume, and check the visit frequency.\n• Take the order, check display and stock, list a new item.\n• Agree on a promotion and on training for the client’s staff.',
      phone:
        '• Between visits, an order by phone on the agreed day.\n• Confirm the delivery, announce new items and promotions.\n• No order on its day: call the same day.',
    },
    B: {
      title: 'Actions B: high profit or high potential',
      who: 'Clients with high profit and good potential: second priority, candidates for A.',
      focus: 'Develop the relationship and the presence.',
      marketing: 'medium',
      visit:
        '• Fill in the questionnaire: what they buy from competitors, and why.\n• Choose the one or two steps that bring the most volume, and set a date.\n• Take the order, widen the range, win a better place on the shelf.\n• Check whether the visit frequency is enough.',
      phone:
        '• Between visits, an order by phone; offer what goes with it.\n• Announce promotions, confirm the delivery.',
    },
    C: {
      title: 'Actions C: profit not high, potential there',
      who: 'Clients who bring little yet but could buy more: develop them without great expense.',
      focus: 'Develop the relationship and improve the presence without much effort.',
      marketing: 'low',
      visit:
        '• A short visit: check needs and potential by the questionnaire.\n• Take the order, add one or two items, put the display right.\n• No growth for three months: leave it to the phone.',
      phone: '• The main order is by phone, by the standard price list.\n• Offer one new item a call.',
    },
    D: {
      title: 'Actions D: low profit and low potential',
      who: 'Clients who bring little and will not buy much: keep them, no more.',
      focus: 'The least resources that keep the relationship.',
      marketing: 'none',
      visit:
        '• No visits; drop in only on the way to another client.\n• Check the potential once a year: when it has grown, change the category.',
      phone: '• One call a month: take the order on standard terms.\n• Move them to ordering by themselves.',
    },
    E: {
      title: 'Actions E: negative profit',
      who: 'Clients on whom the company loses money.',
      focus: 'Stop the work or change the terms.',
      marketing: 'none',
      visit:
        '• No visits. With high potential, one meeting on new terms: price, smallest order, delivery, credit.',
      phone: '• Announce the new terms, or the end of deliveries.\n• Take no order at the old prices.',
    },
  },
  notRated: {
    title: 'Not rated: potential unknown',
    who: 'Clients without a potential: without it a category would be a guess.',
    effort:
      'Evaluate the potential in one visit or call, put the sum a year into the clients table, and run again.',
    visit:
      '• Questionnaire: turnover of the outlet, our share, purchases from competitors.\n• Compare with similar clients of the same channel and type.',
    phone: '• Ask about volumes and suppliers; keep taking orders.',
  },
  prospects: {
    title: 'Prospects: have not bought yet',
    who: 'Clients of the base without orders and without a contract. Work on priorities A and B by potential; the others stand below.',
    effort:
      'Find and record prospects, set their potential and the plan to make them active. Use as many channels as you can, both to learn of them and to tell them of you.',
    visit: '• A meeting on the route: needs, suppliers, who decides.\n• Agree on a trial order and its date.',
    phone:
      '• Cold call, invitation to a meeting, an offer the same day.\n• Record every contact and every refusal, with a description.',
    goals:
      'The list is checked on 1 January of each year; potential is set (A, B, C, D, E); each has a development plan.',
    checklist:
      '• company and contact data • category A or B • potential in money • meetings are on the route • contact history with descriptions • refusals with descriptions • on the news mailing list • receives every current promotion offer',
    kpis: {
      activated: 'Prospects activated',
      meetings: 'Meetings in person',
      coldCalls: 'Cold calls',
      offers: 'Offers sent',
    },
  },
  lost: {
    title: 'Lost: no orders for long',
    who: 'Clients who bought or have a contract, but have not ordered for {days} days or longer.',
    effort: 'First those who brought the most margin: one contact this week, a decision within a month.',
    visit:
      '• Meet who decides: why they left, to whom, what would bring them back.\n• Terms of the return and a trial order.',
    phone:
      '• Learn the reason and record it.\n• A refusal with its description; closed outlets are marked in the clients table.',
  },
  notes: {
    title: 'Notes archive',
    text: 'Notes on clients who are no longer in the base, and rows without a client. When the client is back, so are the notes. Delete what is not needed.',
  },
  kpis: {
    akb: 'Active outlets (AKB)',
    zero: 'Zero clients: visits but no orders',
    byCategory: 'Active by brand, category, item',
    listing: 'Listing of new items',
    depth: 'Depth and width: average order',
    presence: 'Presence: coverage of the base',
    marketing: 'Marketing activities at the client',
    season: 'Seasonality: orders of the period',
    training: 'Consulting and training of the client’s staff',
    models: 'Model clients',
    base: 'All in the base (OKB)',
  },
  managers: {
    name: '{name}',
    title: 'Clients of {name}',
    who: 'All clients of the manager by category: A first, within a category those with the most white space.',
    visits: 'Visits a month by the plan of the categories: {visits}. Categories: {list}.',
  },
  work: {
    label: 'Work',
    withStatus: 'With a status',
    running: 'In progress',
    done: 'Done',
    overdue: 'Overdue today',
    note: 'Overdue means due before today while the status is not “{done}”. Statuses and owners are lists in the cells.',
  },
  rules: {
    label: 'Next step',
    text: 'By these rules: {list}. The rules and their order are in the settings, “Next step”.',
    item: '{rule} — {count}',
  },
  cut: '{shown} of {all} shown: a sheet takes {limit} (setting “Clients on one sheet at most”), rows with notes are all here. For the others raise the limit, build sheets by manager, or take the whole list with --clients on the command line.',
} as const;
