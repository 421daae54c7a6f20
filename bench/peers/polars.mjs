/** polars: frames of columns, group-bys by client and day and then by client, windows for the shares. */
import pl from 'nodejs-polars';
import { emptyAnswer, KPIS, sliceAt } from '../answer';
import { AS_OF, CHANNELS, CLIENT, MANAGERS, PERIOD_FROM, SALE, WINDOW_FROM } from '../world';

const GRID = [1, 2, 2, 2, 2, 3, 3, 3, 4];
const { col, lit, when } = pl;
const kopecks = (name) => col(name).mul(100).round(0);

function frameOf(blocks, positions, numbers) {
  const rows = [...blocks].flat();
  const columns = Object.entries(positions).map(([name, at]) =>
    numbers.has(name)
      ? pl.Series(
          name,
          Float64Array.from(rows, (row) => (row[at] === '' ? NaN : row[at])),
        )
      : pl.Series(
          name,
          rows.map((row) => row[at]),
          pl.Utf8,
        ),
  );
  return pl.DataFrame(columns);
}

function factsOf(sales) {
  const inWindow = col('date').gtEq(WINDOW_FROM);
  const inPeriod = col('date').gtEq(PERIOD_FROM);
  const order = col('net').gt(0);
  return sales
    .groupBy('client', 'date')
    .agg(kopecks('amount').sum().alias('net'), kopecks('margin').sum().alias('profit'))
    .groupBy('client')
    .agg(
      col('net').filter(inWindow).sum().alias('revenue'),
      col('profit').filter(inWindow).sum().alias('margin'),
      col('net').filter(inWindow.and(order)).count().cast(pl.Float64).alias('orders'),
      col('date').filter(order).max().alias('lastOrder'),
      col('date')
        .filter(order.and(col('date').lt(PERIOD_FROM)))
        .max()
        .alias('before'),
      col('net').filter(inPeriod.and(order)).count().cast(pl.Float64).alias('periodOrders'),
      col('net').filter(inPeriod).sum().alias('periodNet'),
    );
}

/** Five times the quantiles of 20, 40, 60, 80 % (type 7) of whole numbers. */
function fifths(series) {
  const sorted = series.sort().toTypedArray();
  return [1, 2, 3, 4].map((part) => {
    const position = (sorted.length - 1) * part;
    const below = Math.floor(position / 5);
    const lower = sorted[below] ?? NaN;
    return lower * 5 + ((sorted[below + 1] ?? lower) - lower) * (position % 5);
  });
}

function bin(value, cuts) {
  return cuts.reduce((sum, cut) => sum.add(value.mul(5).gt(cut).cast(pl.Float64)), lit(1));
}

function classify(base) {
  const bought = base.filter(col('orders').gt(0));
  const cuts = (expression) => fifths(bought.select(expression.alias('value')).getColumn('value'));
  const days = lit(AS_OF).sub(col('lastOrder'));
  const rated = col('potential').isNotNan();
  const low = when(col('potential').gt(500000))
    .then(lit(0))
    .when(col('potential').gtEq(50000))
    .then(lit(1))
    .otherwise(lit(2));
  const above = col('above').mul(100);
  const profit = when(
    col('margin')
      .gt(0)
      .and(above.lt(col('total').mul(80))),
  )
    .then(lit(0))
    .when(
      col('margin')
        .gt(0)
        .and(above.lt(col('total').mul(95))),
    )
    .then(lit(1))
    .otherwise(lit(2));
  const cell = profit.mul(3).add(low);
  const category = GRID.reduce(
    (rest, letter, at) => when(cell.eq(at)).then(lit(letter)).otherwise(rest),
    lit(0),
  );
  const progress = when(col('revenue').ltEq(0))
    .then(lit(1))
    .when(col('revenue').lt(col('potential').mul(100)))
    .then(lit(2))
    .otherwise(lit(3));
  const scored = (expression) => when(col('orders').gt(0)).then(expression).otherwise(lit(0));
  return base.select(
    col('n'),
    when(col('margin').lt(0))
      .then(lit(5))
      .when(rated)
      .then(category)
      .otherwise(lit(0))
      .cast(pl.Float64)
      .alias('category'),
    when(rated)
      .then(lit(2).sub(low).mul(3).add(progress))
      .otherwise(lit(0))
      .cast(pl.Float64)
      .alias('segment'),
    when(col('periodOrders').gt(0))
      .then(lit(1))
      .when(col('before').gt(0))
      .then(
        when(lit(AS_OF).sub(col('before')).gtEq(60))
          .then(lit(3))
          .otherwise(lit(2)),
      )
      .when(col('contract').neq(lit('')))
      .then(lit(3))
      .otherwise(lit(4))
      .cast(pl.Float64)
      .alias('status'),
    scored(lit(6).sub(bin(days, cuts(days))))
      .cast(pl.Float64)
      .alias('recency'),
    scored(bin(col('orders'), cuts(col('orders'))))
      .cast(pl.Float64)
      .alias('frequency'),
    scored(bin(col('revenue'), cuts(col('revenue'))))
      .cast(pl.Float64)
      .alias('monetary'),
  );
}

/** Sum of the greater margins of the channel beside each client, ties together. */
function withShares(base) {
  const positive = base.filter(col('margin').gt(0));
  const steps = positive
    .groupBy('channel', 'margin')
    .agg(col('margin').sum().alias('sum'))
    .sort('margin', true)
    .withColumns(
      col('sum').cumSum().over('channel').sub(col('sum')).alias('above'),
      col('sum').sum().over('channel').alias('total'),
    )
    .select('channel', 'margin', 'above', 'total');
  return base.join(steps, { on: ['channel', 'margin'], how: 'left' });
}

export default {
  ingest({ clients, sales }) {
    return {
      clients: frameOf(clients, CLIENT, new Set(['potential'])),
      sales: frameOf(sales, SALE, new Set(['date', 'quantity', 'amount', 'margin'])),
    };
  },

  compute({ clients, sales }) {
    const zero = (name) => col(name).fillNull(lit(0));
    const base = clients
      .withRowCount('n')
      .filter(col('status').neq(lit('закрыт')))
      .join(factsOf(sales), { leftOn: 'id', rightOn: 'client', how: 'left' })
      .withColumns(
        ...['revenue', 'margin', 'orders', 'lastOrder', 'before', 'periodOrders', 'periodNet'].map((name) =>
          zero(name).alias(name),
        ),
      );
    const classes = classify(withShares(base));
    const answer = emptyAnswer(clients.height);
    const rows = classes.getColumn('n').toTypedArray();
    for (const name of ['category', 'segment', 'status', 'recency', 'frequency', 'monetary']) {
      const column = classes.getColumn(name).toTypedArray();
      for (let i = 0; i < rows.length; i++) answer[name][rows[i]] = column[i];
    }
    const slices = base.groupBy('channel', 'manager').agg(
      col('n').count().alias('clients'),
      col('n')
        .filter(col('periodOrders').gt(0).and(col('periodNet').gt(0)))
        .count()
        .alias('active'),
      col('periodOrders').sum().alias('orders'),
    );
    for (const [channel, manager, ...figures] of slices.rows()) {
      const at = sliceAt(CHANNELS.indexOf(channel), MANAGERS.indexOf(manager));
      for (let k = 0; k < KPIS; k++) answer.kpis[at + k] = figures[k];
    }
    return answer;
  },
};
