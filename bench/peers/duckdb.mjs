/** DuckDB in memory: rows in by data chunks, everything else one query. */
import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import { emptyAnswer, KPIS, sliceAt } from '../answer';
import { AS_OF, CHANNELS, CLIENT, MANAGERS, PERIOD_FROM, SALE, WINDOW_FROM } from '../world';

const CHUNK_ROWS = 2048;

/** Append rows, each as the values that `columns` give of it. */
async function append(connection, table, types, blocks, columns) {
  const appender = await connection.createAppender(table);
  const chunk = DuckDBDataChunk.create(types);
  for (const rows of blocks) {
    for (let at = 0; at < rows.length; at += CHUNK_ROWS) {
      const part = rows.slice(at, at + CHUNK_ROWS);
      chunk.reset();
      chunk.rowCount = part.length;
      chunk.setColumns(columns.map((value) => part.map(value)));
      appender.appendDataChunk(chunk);
    }
  }
  appender.closeSync();
}

const CLASSIFY = `
  create or replace temp table classified as
  with days as (
    select client, day, sum(round(amount * 100)) as net, sum(round(margin * 100)) as margin
    from sales where day <= ${AS_OF} group by client, day
  ), facts as (
    select client,
      coalesce(sum(net) filter (day >= ${WINDOW_FROM}), 0) as revenue,
      coalesce(sum(margin) filter (day >= ${WINDOW_FROM}), 0) as margin,
      count(*) filter (day >= ${WINDOW_FROM} and net > 0) as orders,
      max(day) filter (net > 0) as last_order,
      max(day) filter (net > 0 and day < ${PERIOD_FROM}) as before,
      count(*) filter (net > 0 and day >= ${PERIOD_FROM}) as period_orders,
      coalesce(sum(net) filter (day >= ${PERIOD_FROM}), 0) as period_net
    from days group by client
  ), base as (
    select n, channel, manager, potential, contract <> '' as contract,
      coalesce(revenue, 0) as revenue, coalesce(margin, 0) as margin, coalesce(orders, 0) as orders,
      last_order, before, coalesce(period_orders, 0) as period_orders, coalesce(period_net, 0) as period_net
    from clients left join facts on clients.id = facts.client where status <> 'закрыт'
  ), shares as (
    select *,
      greatest(margin, 0) as positive,
      sum(greatest(margin, 0)) over (partition by channel order by margin desc) as upto,
      count(*) over (partition by channel, margin) as ties,
      sum(greatest(margin, 0)) over (partition by channel) as total,
      case when potential > 500000 then 0 when potential >= 50000 then 1 else 2 end as low
    from base
  ), cuts as (
    select ${fifths(`${AS_OF} - last_order`)} as r, ${fifths('orders')} as f, ${fifths('revenue')} as m
    from base where orders > 0
  )
  select n, channel, manager,
    (case
      when margin < 0 then 5
      when potential is null then 0
      else [[1, 2, 2], [2, 2, 3], [3, 3, 4]][
        case when margin > 0 and (upto - positive * ties) * 100 < total * 80 then 1
          when margin > 0 and (upto - positive * ties) * 100 < total * 95 then 2 else 3 end][low + 1]
    end)::integer as category,
    (case when potential is null then 0
      else 3 * (2 - low) + case when revenue <= 0 then 1 when revenue < potential * 100 then 2 else 3 end
    end)::integer as segment,
    (case when period_orders > 0 then 1
      when before is not null then case when ${AS_OF} - before >= 60 then 3 else 2 end
      when contract then 3 else 4 end)::integer as status,
    (case when orders = 0 then 0 else 5 - ${above('r', `(${AS_OF} - last_order)`)} end)::integer as recency,
    (case when orders = 0 then 0 else 1 + ${above('f', 'orders')} end)::integer as frequency,
    (case when orders = 0 then 0 else 1 + ${above('m', 'revenue')} end)::integer as monetary,
    period_orders, period_net
  from shares, cuts`;

/** Five times the cuts of 20, 40, 60, 80 %, whole again for whole numbers. */
function fifths(value) {
  return `list_transform(quantile_cont(${value}, [0.2, 0.4, 0.6, 0.8]), lambda q: round(q * 5))`;
}

/** How many of a list's four cuts a value is above. */
function above(cuts, value) {
  return `(${[1, 2, 3, 4].map((n) => `(${value} * 5 > ${cuts}[${n}])::integer`).join(' + ')})`;
}

const SLICES = `
  select channel, manager, count(*)::integer as clients,
    (count(*) filter (period_orders > 0 and period_net > 0))::integer as active,
    sum(period_orders)::integer as orders
  from classified group by channel, manager`;

export default {
  async ingest({ clients, sales }) {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(
      `create table clients (n integer, id varchar, channel varchar, manager varchar, potential double,
        status varchar, contract varchar);
       create table sales (client varchar, day integer, sku varchar, category varchar, quantity double,
        amount double, margin double)`,
    );
    let n = 0;
    await append(
      connection,
      'clients',
      [INTEGER, VARCHAR, VARCHAR, VARCHAR, DOUBLE, VARCHAR, VARCHAR],
      clients,
      [
        () => n++,
        (row) => row[CLIENT.id],
        (row) => row[CLIENT.channel],
        (row) => row[CLIENT.manager],
        (row) => (row[CLIENT.potential] === '' ? null : row[CLIENT.potential]),
        (row) => row[CLIENT.status],
        (row) => row[CLIENT.contract],
      ],
    );
    await append(
      connection,
      'sales',
      [VARCHAR, INTEGER, VARCHAR, VARCHAR, DOUBLE, DOUBLE, DOUBLE],
      sales,
      Object.values(SALE).map((at) => (row) => row[at]),
    );
    return { instance, connection, clients: n };
  },

  async compute({ connection, clients }) {
    await connection.run(CLASSIFY);
    const answer = emptyAnswer(clients);
    const names = ['category', 'segment', 'status', 'recency', 'frequency', 'monetary'];
    const classes = await connection.runAndReadAll(`select n, ${names.join(', ')} from classified`);
    const [rows, ...columns] = classes.getColumns();
    columns.forEach((column, at) => {
      const into = answer[names[at]];
      for (let i = 0; i < rows.length; i++) into[rows[i]] = column[i];
    });
    const slices = await connection.runAndReadAll(SLICES);
    for (const [channel, manager, ...figures] of slices.getRows()) {
      const at = sliceAt(CHANNELS.indexOf(channel), MANAGERS.indexOf(manager));
      for (let k = 0; k < KPIS; k++) answer.kpis[at + k] = figures[k];
    }
    return answer;
  },

  drop({ connection, instance }) {
    connection.closeSync();
    instance.closeSync();
  },
};
