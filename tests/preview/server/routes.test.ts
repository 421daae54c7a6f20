import fc from 'fast-check';
import { sep } from 'node:path';
import { mimeTypeOf } from '../../../src/preview/server/mimeTypes';
import { withLocalOfficeJs } from '../../../src/preview/server/officeJsAddress';
import { canOpenBrowser } from '../../../src/preview/server/openBrowser';
import { portFrom } from '../../../src/preview/server/portFrom';
import { fileFor, placesOf } from '../../../src/preview/server/routes';

const PLACES = placesOf('/repo');

test.each([
  ['/', '/repo/dist/preview/index.html'],
  ['/preview/preview.js', '/repo/dist/preview/preview.js'],
  ['/taskpane.html', '/repo/dist/taskpane.html'],
  ['/assets/icons/app-32.png', '/repo/dist/assets/icons/app-32.png'],
  [
    '/office-js/ru-ru/office_strings.js',
    '/repo/node_modules/@microsoft/office-js/dist/ru-ru/office_strings.js',
  ],
  ['/samples/sample.ru.xlsx', '/repo/assets/sample.ru.xlsx'],
])('%s is %s', (path, file) => {
  expect(fileFor(path, PLACES)).toBe(file);
});

test.each([
  '/../package.json',
  '/preview/../../package.json',
  '/%2e%2e/package.json',
  '/preview/%2e%2e%2f%2e%2e%2fx',
  '/..%5cx',
  '/a%00.js',
  '/%zz',
  'x',
])('%s is refused', (path) => {
  expect(fileFor(path, PLACES)).toBeNull();
});

test('no path leads out of the folders that are served', () => {
  const part = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2E.',
    'preview',
    'office-js',
    'samples',
    'a.js',
    '',
    '%2f',
    '\\',
    '%5c',
    '~',
  );
  const roots = [PLACES.addin, PLACES.page, PLACES.officeJs, PLACES.samples].map((folder) => folder + sep);
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const file = fileFor(`/${parts.join('/')}`, PLACES);
      expect(file === null || roots.some((root) => file.startsWith(root))).toBe(true);
    }),
  );
});

test('names the type of a file by its ending', () => {
  expect(mimeTypeOf('/x/taskpane.HTML')).toBe('text/html; charset=utf-8');
  expect(mimeTypeOf('a.woff2')).toBe('font/woff2');
  expect(mimeTypeOf('a.b.unknown')).toBe('application/octet-stream');
});

test("takes this machine's Office.js, and changes nothing else of the page", () => {
  const page =
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><p>office.js</p>';
  expect(withLocalOfficeJs(page)).toBe('<script src="/office-js/office.js"></script><p>office.js</p>');
});

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['linux', { DISPLAY: ':0', CI: 'true' }, false],
  ['darwin', {}, true],
  ['win32', { CI: '1' }, false],
] as const)('a browser window on %s with %j: %s', (platform, env, expected) => {
  expect(canOpenBrowser(platform, env)).toBe(expected);
});

test.each([
  [undefined, 3000],
  ['', 3000],
  ['3001', 3001],
  ['0', null],
  ['70000', null],
  ['abc', null],
  ['30.5', null],
])('PORT=%s is %s', (text, port) => {
  expect(portFrom(text)).toBe(port);
});
