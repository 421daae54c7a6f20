/** Words of what is written into the workbook: our columns, the action sheets and their cards. */
export const sheets = {
  clientColumns: {
    category: 'ABCDE category',
    segment: 'Segment',
    segmentName: 'Segment name',
    baseStatus: 'Base status',
  },
  columns: {
    id: 'Id',
    client: 'Client',
    channel: 'Channel',
    manager: 'Manager',
    category: 'Category',
    segment: 'Segment',
    baseStatus: 'Base status',
    purchases: 'Purchases 12m',
    margin: 'Margin 12m',
    potential: 'Potential',
    whiteSpace: 'White space',
    lastOrder: 'Last order',
    visitsPerMonth: 'Visits a month',
    nextStep: 'Next step',
    owner: 'Owner',
    due: 'Due',
    status: 'Status',
    comment: 'Comment',
    from: 'From',
  },
  names: {
    actionsA: 'Actions A',
    actionsB: 'Actions B',
    actionsC: 'Actions C',
    actionsD: 'Actions D',
    actionsE: 'Actions E',
    notRated: 'Not rated',
    prospects: 'Prospects',
    lost: 'Lost',
    notes: 'Notes archive',
  },
  taskStatuses: {
    planned: 'planned',
    running: 'in progress',
    done: 'done',
    postponed: 'postponed',
  },
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
  order: {
    whiteSpace: 'By white space, largest first; without potential below, by margin.',
    margin: 'By margin, largest first.',
    loss: 'By loss: the most negative margin first.',
    purchases: 'By purchases, largest first: their potential is the most worth evaluating.',
    potential: 'By potential, largest first: priority A is high, B middle, the others below.',
    marginThenPotential: 'By margin of 12 months, then by potential.',
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
  steps: {
    stopLoss: 'Margin {margin} in 12 months: raise prices to break-even or stop deliveries.',
    renegotiate:
      'Margin {margin} at a potential of {potential}: offer new terms (price, smallest order, delivery); if refused, stop.',
    noShipments: 'Contract but no deliveries: agree on the first one, potential {potential}.',
    noShipmentsUnknown: 'Contract but no deliveries: agree on the first one and evaluate the potential.',
    lost: {
      one: 'No order for {count} day (last {date}): learn why and win back, {purchases} in 12 months at stake.',
      few: 'No order for {count} days (last {date}): learn why and win back, {purchases} in 12 months at stake.',
      many: 'No order for {count} days (last {date}): learn why and win back, {purchases} in 12 months at stake.',
      other:
        'No order for {count} days (last {date}): learn why and win back, {purchases} in 12 months at stake.',
    },
    firstA: 'Priority A, potential {potential}: meet who decides, agree on a trial order.',
    firstB: 'Priority B, potential {potential}: meeting or call, an offer and a trial order.',
    firstLow: 'Potential {potential}, below the priorities: send the price list, plan no meeting.',
    firstUnknown: 'Has not bought yet, no potential: evaluate it in one call.',
    paused: {
      one: 'Paused: {count} day without an order (last {date}). Take one by {deadline}, or it is lost.',
      few: 'Paused: {count} days without an order (last {date}). Take one by {deadline}, or it is lost.',
      many: 'Paused: {count} days without an order (last {date}). Take one by {deadline}, or it is lost.',
      other: 'Paused: {count} days without an order (last {date}). Take one by {deadline}, or it is lost.',
    },
    silent: {
      one: 'Ordered in the period, but silent for {count} day (last {date}): call today.',
      few: 'Ordered in the period, but silent for {count} days (last {date}): call today.',
      many: 'Ordered in the period, but silent for {count} days (last {date}): call today.',
      other: 'Ordered in the period, but silent for {count} days (last {date}): call today.',
    },
    evaluate: 'Evaluate the potential: bought {purchases} in 12 months, so it is no less.',
    returns: 'Returns exceed sales by {amount}: clear up why before the next delivery.',
    tooLow: 'Potential too low: bought {progress} of {potential}. Evaluate it anew.',
    retain:
      'Retain: margin {margin} in 12 months at low potential, {progress} of it used. Fix terms and delivery schedule.',
    retainBySales:
      'Retain: purchases {purchases} in 12 months at low potential, {progress} of it used. Fix terms and delivery schedule.',
    grow: 'Uses {progress} of the potential, white space {whiteSpace} a year: widen the range, about {monthly} a month above today.',
    growByPhone: 'Uses {progress} of the potential, white space {whiteSpace}: add items to the phone order.',
    keepCheap: 'Uses {progress} of the potential: an order by phone once a month, no visits.',
    reached:
      'Potential used at {progress}: keep {purchases} a year, offer new items, evaluate the potential anew.',
  },
} as const;
