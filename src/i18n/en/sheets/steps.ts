/** The next step of a client: the rules and what each of them says. */
export const steps = {
  stepRules: {
    stopLoss: 'Loss',
    renegotiate: 'New terms',
    lossByReturns: 'Returns',
    overdue: 'Overdue debt',
    noShipments: 'Contract without deliveries',
    lost: 'Lost',
    paused: 'Paused',
    silent: 'Long silence',
    rhythm: 'Broken rhythm',
    first: 'First order',
    evaluate: 'Evaluate the potential',
    returns: 'Returns',
    tooLow: 'Potential too low',
    newClient: 'New client',
    recovered: 'Came back',
    retain: 'Retain',
    keepCheap: 'No expense',
    categoryGap: 'Gap in categories',
    skuGap: 'Gap in products',
    reached: 'Potential used',
    growByPhone: 'Growth by phone',
    grow: 'Growth',
  },
  steps: {
    stopLoss: 'margin {margin} in 12 months. Raise prices to break-even or stop deliveries.',
    renegotiate:
      'margin {margin} at a potential of {potential}. Offer price, smallest order, delivery; if refused, stop.',
    noShipments: 'nothing delivered. Agree on the first delivery, potential {potential}.',
    noShipmentsUnknown: 'nothing delivered. Agree on the first delivery and evaluate the potential.',
    firstA: 'priority A, potential {potential}. Meet who decides, agree on a trial order.',
    firstB: 'priority B, potential {potential}. Meeting or call, an offer and a trial order.',
    firstLow: 'potential {potential}, below the priorities. Send the price list, plan no meeting.',
    firstUnknown: 'has not bought yet, no potential. Evaluate it in one call.',
    evaluate: 'bought {purchases} in 12 months, so it is no less. Ask about volumes in one visit or call.',
    returns: 'returns exceed sales by {amount}. Clear up why before the next delivery.',
    tooLow: 'bought {progress} of {potential}. Evaluate the potential anew.',
    retain:
      'margin {margin} in 12 months at low potential, {progress} of it used. Fix terms and delivery schedule.',
    retainBySales:
      'purchases {purchases} in 12 months at low potential, {progress} of it used. Fix terms and delivery schedule.',
    grow: 'uses {progress} of the potential, white space {whiteSpace} a year. Widen the range: about {monthly} a month above today.',
    growByPhone: 'uses {progress} of the potential, white space {whiteSpace}. Add items to the phone order.',
    keepCheap: 'uses {progress} of the potential. An order by phone once a month, no visits.',
    reached: '{progress} used. Keep {purchases} a year, offer new items, evaluate the potential anew.',
    lost: {
      one: 'no order for {count} day (last {date}). Learn why and win back, {purchases} in 12 months at stake.',
      few: 'no order for {count} days (last {date}). Learn why and win back, {purchases} in 12 months at stake.',
      many: 'no order for {count} days (last {date}). Learn why and win back, {purchases} in 12 months at stake.',
      other:
        'no order for {count} days (last {date}). Learn why and win back, {purchases} in 12 months at stake.',
    },
    paused: {
      one: '{count} day without an order (last {date}). Take one by {deadline}, or it is lost.',
      few: '{count} days without an order (last {date}). Take one by {deadline}, or it is lost.',
      many: '{count} days without an order (last {date}). Take one by {deadline}, or it is lost.',
      other: '{count} days without an order (last {date}). Take one by {deadline}, or it is lost.',
    },
    silent: {
      one: 'ordered in the period, but silent for {count} day (last {date}). Call today.',
      few: 'ordered in the period, but silent for {count} days (last {date}). Call today.',
      many: 'ordered in the period, but silent for {count} days (last {date}). Call today.',
      other: 'ordered in the period, but silent for {count} days (last {date}). Call today.',
    },
    lossByReturns: 'returns exceed sales by {amount}. Clear up why before the next delivery.',
    overdue: '{overdue} overdue. Get the payment or a schedule before the next delivery.',
    rhythm: {
      one: 'usually orders every {usual} days, silent for {count} day now (last {date}). Call and take the order.',
      few: 'usually orders every {usual} days, silent for {count} days now (last {date}). Call and take the order.',
      many: 'usually orders every {usual} days, silent for {count} days now (last {date}). Call and take the order.',
      other:
        'usually orders every {usual} days, silent for {count} days now (last {date}). Call and take the order.',
    },
    newClient: 'first order {date}. Take the second one within two weeks and agree on a schedule.',
    recovered:
      'ordered again after a long break (last order {date}). Fasten it: the next order in its usual time, learn why they had left.',
    categoryGap:
      'does not buy “{category}”, which {categoryShare} of the clients of the channel buy, for {categorySpend} in 12 months on average. Offer it at the next visit.',
    skuGap:
      'lacks “{sku}”, which {skuShare} of the clients of the channel buy, for {skuSpend} in 12 months on average. Offer it with the next order.',
  },
  lossReasons: {
    delisted: 'delisted',
    relations: 'relations spoilt',
    debt: 'debt',
    returns: 'dispute about a return',
    competitor: 'went to a competitor',
    price: 'price and terms',
    closed: 'closed down',
    other: 'other',
  },
  answers: {
    yes: 'yes',
    no: 'no',
  },
} as const;
