import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localCertificate } from '../../../src/preview/server/certificate';
import { PortBusy, startServer } from '../../../src/preview/server/startServer';
import type { PreviewServer } from '../../../src/preview/server/startServer';
import { isStale } from '../../../src/preview/server/staleness';

let root: string;
let server: PreviewServer;
const CDN_PAGE = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined); // the certificate tool tells what it does
  root = mkdtempSync(join(tmpdir(), 'akb-server-'));
  mkdirSync(join(root, 'dist/preview'), { recursive: true });
  writeFileSync(join(root, 'dist/taskpane.html'), CDN_PAGE);
  writeFileSync(join(root, 'dist/preview/index.html'), '<!doctype html><p>страница</p>');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  server = await startServer({ root, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly text: string;
}

/** Asks as a browser would that was told to trust the authority; the path goes out as it is given. */
function ask(path: string, method = 'GET'): Promise<Answer> {
  const { port } = new URL(server.url);
  const ca = readFileSync(server.authorityPath);
  return new Promise((resolve, reject) => {
    const request = get({ host: 'localhost', port, path, method, ca }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const type = response.headers['content-type'];
        resolve({ status: response.statusCode, type, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    request.on('error', reject);
  });
}

test('serves the page over https with a certificate that its authority signed', async () => {
  expect(server.url).toMatch(/^https:\/\/localhost:\d+\/$/);
  expect(await ask('/?lang=ru')).toEqual({
    status: 200,
    type: 'text/html; charset=utf-8',
    text: '<!doctype html><p>страница</p>',
  });
});

test('serves the pane with the Office.js of this machine', async () => {
  expect((await ask('/taskpane.html')).text).toBe('<script src="/office-js/office.js"></script>');
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/preview/../../secret.txt', '/nothing.js', '/preview/'])(
  '%s is not there',
  async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret\n');
  },
);

test('answers HEAD without a body, and refuses to take anything', async () => {
  expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, text: '' });
  expect((await ask('/', 'POST')).status).toBe(405);
});

test('says when the port is taken', async () => {
  const port = Number(new URL(server.url).port);
  await expect(startServer({ root, port })).rejects.toEqual(new PortBusy(port));
});

test('keeps a certificate that is valid, and makes a new one of a broken set', async () => {
  const cache = join(root, 'certificates');
  const nowhere = join(root, 'nowhere');
  const first = await localCertificate(cache, nowhere);
  expect(new X509Certificate(first.cert).subjectAltName).toContain('DNS:localhost');
  expect((await localCertificate(cache, nowhere)).cert).toBe(first.cert);
  writeFileSync(join(cache, 'localhost.crt'), 'broken');
  const second = await localCertificate(cache, nowhere);
  expect(second.cert).not.toBe(first.cert);
  expect(second.isTrusted).toBe(false);
});

test("takes the user's trusted certificate where there is one", async () => {
  const installed = join(root, 'installed');
  const made = await localCertificate(installed, join(root, 'nowhere'));
  const found = await localCertificate(join(root, 'unused'), installed);
  expect(found).toEqual({ ...made, isTrusted: true });
});

test('what is built is stale when it is missing or older than any of its sources', () => {
  const folder = join(root, 'sources/deep');
  mkdirSync(folder, { recursive: true });
  const source = join(folder, 'a.ts');
  const built = join(root, 'built.js');
  writeFileSync(source, '');
  expect(isStale(built, [join(root, 'sources')])).toBe(true);
  writeFileSync(built, '');
  utimesSync(source, 1000, 1000);
  expect(isStale(built, [source, join(root, 'absent')])).toBe(false);
  const later = Date.now() / 1000 + 60;
  utimesSync(source, later, later);
  expect(isStale(built, [join(root, 'sources')])).toBe(true);
});
