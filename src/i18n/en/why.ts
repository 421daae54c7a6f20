/** Why a client has its classes, and what would bring the next ones: read in the pane, on the command line, in a cell. */
export const why = {
  closed: 'The client is closed: it is outside the base and has no classes.',
  category: {
    grid: 'Category {category}: profit {profit}, potential {potential}.',
    negative: 'Category {category}: {measure} of the window is below zero.',
    noPotential: 'Not rated: without a potential a category would be a guess. Set its potential a year.',
  },
  measure: { margin: 'margin', revenue: 'sales' },
  measureNeeded: { margin: 'margin', revenue: 'sales' },
  profit: {
    level: '{measure} of the window: {amount}; profit {level}.',
    zero: '{measure} of the window: zero; profit {level}.',
    ranked:
      'Ranked among {clients} {group}: those who bring the first {max}% of the {measure} are maximal, up to {high}% high.',
    channel: 'clients of the channel “{channel}”',
    noChannel: 'clients without a channel',
    base: 'clients of the whole base',
  },
  potential: {
    thresholds: 'Potential {amount} a year: {level} (low below {low}, high above {high}).',
    share:
      'Potential {amount} a year: {level} (by share of the whole potential: first {low}% high, up to {high}% middle).',
    terciles: 'Potential {amount} a year: {level} (by thirds of the ranking).',
  },
  segment: {
    some: 'Segment {segment} {name}: purchases {purchases} a year are {progress} of the potential, white space {whiteSpace}.',
    none: 'No segment: without a potential there is no progress to measure.',
  },
  status: {
    active: {
      one: 'Base status active: {count} order in the period, the last one on {date}.',
      few: 'Base status active: {count} orders in the period, the last one on {date}.',
      many: 'Base status active: {count} orders in the period, the last one on {date}.',
      other: 'Base status active: {count} orders in the period, the last one on {date}.',
    },
    paused: 'Base status paused: no order in the period, but less than {days} days of silence.',
    lost: 'Base status lost: no order for {days} days or longer.',
    lostUnserved: 'Base status lost: there is a contract, and there was no shipment.',
    potential: 'Base status potential: there was no order yet.',
  },
  lift: {
    profit: 'To category {category}: {need} more {measure}, if the others stay as they are.',
    potential: 'To category {category}: a potential higher by {need} (if there is one).',
    segment: 'To segment {segment} {name}: purchases higher by {need} a year.',
    best: 'The best category: hold it.',
  },
  flags: {
    retain: 'Retain: it brings profit, and there is little left to grow.',
    renegotiate: 'Renegotiate the terms: the potential is high, but it makes a loss.',
    potentialTooLow: 'The potential is set too low: purchases exceed 120% of it.',
    returns: 'Returns exceed sales in the window.',
    annualised: 'Purchases were scaled to a year: the book holds less than the window.',
    shortHistory: 'Less than three full months of sales: purchases are taken as they are.',
    baseCuts: 'Its channel has few clients, so it was ranked in the whole base.',
    new: 'New: bought for the first time in the period.',
    recovered: 'Recovered: came back after a long silence.',
    noShipments: 'A contract without shipments.',
  },
} as const;
