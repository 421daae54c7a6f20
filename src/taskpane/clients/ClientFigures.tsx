import type { Base, Result } from '../../app';
import { FLAGS, POTENTIAL_LEVELS, PROFIT_LEVELS, STATUSES } from '../../domain';
import { FigureList } from '../components/FigureList';
import { useWords, type Words } from '../hooks/useWords';
import { AnalysisLines } from './AnalysisLines';
import { ReasonLines } from './ReasonLines';

interface ClientFiguresProps {
  readonly id: string;
  readonly client: number;
  readonly base: Base;
  readonly result: Result;
}

/** Why a client has its classes, the levels and figures behind them, and its ABC, XYZ and RFM. */
export function ClientFigures({ id, client, base, result }: ClientFiguresProps) {
  const words = useWords();
  return (
    <div id={id}>
      <ReasonLines client={client} base={base} result={result} />
      <FigureList figures={figures(client, base, result, words)} />
      <AnalysisLines client={client} base={base} result={result} />
    </div>
  );
}

function figures(client: number, base: Base, result: Result, words: Words): [string, string][] {
  const { clients } = result;
  const money = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? '—' : words.money(value);
  const profit = PROFIT_LEVELS[(clients.profitLevel[client] ?? 0) - 1];
  const potential = POTENTIAL_LEVELS[(clients.potentialLevel[client] ?? 0) - 1];
  const status = STATUSES[(clients.status[client] ?? 0) - 1];
  const progress = clients.progress[client];
  const lastOrder = clients.lastOrder[client] ?? 0;
  const flags = FLAGS.filter((_, bit) => ((clients.flags[client] ?? 0) & (1 << bit)) !== 0);
  const potentialMoney = base.clients.potential[client];
  const lines: [string, string][] = [
    [words.text('pane.figures.profitLevel'), profit ? words.text(`domain.profitLevels.${profit}`) : '—'],
    [words.text('pane.figures.margin'), money(clients.margin[client])],
    [
      words.text('pane.figures.potentialLevel'),
      potential ? words.text(`domain.potentialLevels.${potential}`) : '—',
    ],
    [words.text('pane.figures.potential'), money(potentialMoney)],
    [words.text('pane.figures.purchases'), money(clients.revenue[client])],
    [
      words.text('pane.figures.progress'),
      progress === undefined || Number.isNaN(progress) ? '—' : words.share(progress),
    ],
    [words.text('pane.figures.whiteSpace'), money(clients.whiteSpace[client])],
    [words.text('pane.figures.orders'), words.count(clients.orders[client] ?? 0)],
    [words.text('pane.figures.lastOrder'), lastOrder === 0 ? '—' : words.date(lastOrder)],
    [words.text('pane.figures.status'), status ? words.text(`domain.statuses.${status}`) : '—'],
  ];
  if (flags.length > 0) {
    const named = flags.map((flag) => words.text(`domain.flags.${flag}`)).join(', ');
    lines.push([words.text('pane.figures.flags'), named]);
  }
  return lines;
}
