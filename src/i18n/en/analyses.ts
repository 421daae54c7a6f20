/** The further analyses: ABC, XYZ, RFM and the concentration, in the pane. */
export const analyses = {
  title: 'ABC, XYZ, RFM and concentration',
  scope: 'Clients of the base over the window {from} – {to}.',
  concentration:
    'The largest 20% of the buying clients ({largest} of {buyers}) bring {share} of the sales: {revenue}.',
  noBuyers: 'Nobody bought in the window.',
  class: 'Class',
  clients: 'Clients',
  share: 'Share',
  measure: { margin: 'margin', revenue: 'revenue', quantity: 'quantity' },
  by: { margin: 'margin', revenue: 'revenue', quantity: 'quantity' },
  abc: {
    title: 'ABC by {measure}',
    from: 'Begins at',
    rule: 'From the largest down: A until {first}% of the whole is reached, B until {second}%, C the rest. The client that crosses a limit stays in the upper class; equal ones stay together.',
    notPositive: 'Clients of C with nothing or a loss: {clients} ({sum}).',
  },
  xyz: {
    title: 'XYZ: how even the sales are',
    limits: 'Variation',
    rule: 'Coefficient of variation of the monthly sales (deviation ÷ mean), full months: {count}, {from} – {to}, from the first order on.',
    noMonths: 'The window holds no full month.',
    gaps: {
      noOrder: 'No order ever',
      fewMonths: 'Fewer than {months} full months since the first order',
      noRevenue: 'No sales in the full months',
    },
    none: 'Class cannot be told',
  },
  abcXyz: {
    title: 'ABC × XYZ',
    rule: 'Clients, and their share of the sales of the window.',
  },
  rfm: {
    title: 'RFM: scores 1 to 5',
    score: 'Score',
    recency: 'Days since order',
    frequency: 'Orders',
    monetary: 'Sales',
    rule: 'Buyers of the window: {clients}, cut at 20, 40, 60 and 80% of each figure. 5 is best. Small figures: clients.',
  },
  client: {
    abc: 'ABC {class}: {measure} of the window {amount}; A begins at {a}, B at {b}.',
    abcAlone: 'ABC {class}: {measure} of the window {amount}, and nobody brought more than zero.',
    xyz: 'XYZ {class}: the sales of {months} full months vary by {variation} ({limit}).',
    noXyz: 'XYZ cannot be told: {reason}.',
    gaps: {
      noOrder: 'no order ever',
      fewMonths: 'fewer than {months} full months since the first order',
      noRevenue: 'no sales in the full months of the window',
    },
    rfm: 'RFM {r}-{f}-{m} (best is 5-5-5): days since the last order {days}, orders {orders}, sales {revenue}.',
    noRfm: 'RFM cannot be told: no order in the window.',
  },
} as const;
