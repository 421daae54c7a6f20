/**
 * `npm run build [-- --url https://host/path]`: the add-in in `dist/`: the page, its bundle, functions.json in both
 * languages, the icons, and a manifest for the address where it will be served (the development one by default).
 */
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundleAddin } from './bundle';
import { manifestForUrl } from './manifest/forUrl';
import { runScript } from './runScript';

const root = resolve(__dirname, '..');
const dist = join(root, 'dist');

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  const source = readFileSync(join(root, 'manifest.xml'), 'utf8');
  const manifest = values.url === undefined ? source : manifestForUrl(source, values.url);
  await bundleAddin(values.url === undefined ? {} : { url: values.url.replace(/\/+$/, '') });
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'manifest.xml'), manifest);
  cpSync(join(root, 'assets/icons'), join(dist, 'assets/icons'), { recursive: true });
  for (const name of ['taskpane.js', 'taskpane.html', 'functions.json', 'manifest.xml'])
    console.log(sizeLine(name));
}

function sizeLine(name: string): string {
  const file = join(dist, name);
  const compressed = gzipSync(readFileSync(file)).length;
  return `${name.padEnd(16)} ${kilobytes(statSync(file).size)} (${kilobytes(compressed)} compressed)`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

runScript(main);
