/** Entry of a child's bundle: `peer` stands for the one that is measured. */
import process from 'node:process';
import peer from 'peer';
import { measure } from './child';

const [clients, lines, warm, runs] = process.argv.slice(2).map(Number);
process.stdout.write(`${JSON.stringify(await measure(peer, clients, lines, warm, runs))}\n`);
