import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'akb-pipe-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a reader that goes away does not end the run: the files are written', async () => {
  const file = join(folder, 'CLIENTS.csv');
  const run = spawn(process.execPath, ['scripts/segment.mjs', 'assets/sample.en.xlsx', '--clients', file], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  run.stdout.destroy();
  let complaints = '';
  run.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  const code = await new Promise((done) => run.on('close', done));
  expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
  expect(readFileSync(file, 'utf8').split('\n').length).toBeGreaterThan(380);
}, 60_000);
