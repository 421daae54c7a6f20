/** Entry of the child that measures the add-in live on a book in the stand-in: `kpiCells`, `pauses`. */
import process from 'node:process';
import { measureKpiCells } from './kpiCells';
import { measurePauses } from './pauses';

const [mode = '', ...sizes] = process.argv.slice(2);
const [clients = 0, lines = 0] = sizes.map(Number);
const reports: Readonly<Record<string, () => Promise<unknown>>> = {
  kpiCells: () => measureKpiCells({ clients, lines }),
  pauses: () => measurePauses({ clients, lines }),
};
const report = await reports[mode]?.();
process.stdout.write(`${JSON.stringify(report)}\n`);
// The stand-in keeps timers.
process.exit();
