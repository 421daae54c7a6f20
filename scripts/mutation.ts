/**
 * `npm run mutation [-- --mutate FILES]`: mutation testing of the rules and the engine. Its packages are installed into
 * mutation/ on first use, so that `npm ci` in the root stays small; what was tested before is not tested again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runScript } from './runScript';

const root = resolve(__dirname, '..');
const folder = join(root, 'mutation');
const stryker = join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ended with exit code ${String(status)}`);
}

function main(): Promise<void> {
  if (!existsSync(stryker)) run('npm', ['ci'], folder);
  run(process.execPath, [stryker, 'run', 'mutation/stryker.config.json', ...process.argv.slice(2)], root);
  return Promise.resolve();
}

runScript(main);
