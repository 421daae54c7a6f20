/**
 * `npm run excel`: build, serve on a trusted certificate, and open desktop Excel with the add-in sideloaded.
 * Where there is no desktop Excel it says what to do instead.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ensureCertificatesAreInstalled } from 'office-addin-dev-certs';
import { runScript } from './runScript';
import { manifestId, sideloadPlan } from './sideload/plan';

const root = resolve(__dirname, '..');
const manifest = join(root, 'dist/manifest.xml');

async function main(): Promise<void> {
  run('npm', 'run', 'build');
  const plan = sideloadPlan(platform(), {
    id: manifestId(readFileSync(manifest, 'utf8')),
    manifest,
    home: homedir(),
  });
  if (!plan) {
    console.log(
      'There is no desktop Excel on this system. Use `npm start` for the preview, or Excel on the web:',
    );
    console.log(`Insert → Add-ins → Upload My Add-in → ${manifest} (while \`npm start\` is running).`);
    return;
  }
  await ensureCertificatesAreInstalled();
  if (plan.copy) {
    mkdirSync(dirname(plan.copy.to), { recursive: true });
    cpSync(plan.copy.from, plan.copy.to);
  }
  for (const [program, ...args] of plan.commands) run(program, ...args);
  run('npm', 'start', '--', '--no-open');
}

function run(program: string, ...args: string[]): void {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: platform() === 'win32',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}`);
}

runScript(main);
