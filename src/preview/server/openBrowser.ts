import { spawn } from 'node:child_process';

/** Whether a browser window could appear for a person: not on CI, not without a display. */
export function canOpenBrowser(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (env.CI !== undefined && env.CI !== '') return false;
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
}

/** Opens an address in the user's browser; a system without an opener stays as it is, the address was printed. */
export function openBrowser(url: string, platform: NodeJS.Platform): void {
  const [program, ...args] = openerOf(platform);
  spawn(program, [...args, url], { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
}

function openerOf(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return [platform === 'darwin' ? 'open' : 'xdg-open'];
}
