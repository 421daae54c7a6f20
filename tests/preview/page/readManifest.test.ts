import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readManifest } from '../../../src/preview/page/ribbon/readManifest';

const xml = readFileSync(resolve(__dirname, '../../../manifest.xml'), 'utf8');
const ORIGIN = 'https://localhost:4321';

test("draws our tab, groups and buttons in the manifest's order", () => {
  const { tabs } = readManifest(xml, 'en-US', ORIGIN);
  expect(tabs.map(({ label }) => label)).toEqual(['AKB Matrix']);
  expect(tabs[0]!.groups.map(({ label }) => label)).toEqual(['Client base', 'Last run']);
  expect(
    tabs[0]!.groups.flatMap(({ buttons }) => buttons.map(({ label, action }) => [label, action])),
  ).toEqual([
    ['Open pane', { kind: 'showPane' }],
    ['Segment clients', { kind: 'execute', functionName: 'segmentClients' }],
    ['Build action sheets', { kind: 'execute', functionName: 'buildActionSheets' }],
    ['Insert KPI sheet', { kind: 'execute', functionName: 'insertKpiSheet' }],
    ['Restore last run', { kind: 'execute', functionName: 'restoreLastRun' }],
  ]);
});

test('takes the overrides of a language, in any case', () => {
  const manifest = readManifest(xml, 'RU-ru', ORIGIN);
  expect(manifest.displayName).toBe('АКБ Матрица');
  const button = manifest.tabs[0]!.groups[0]!.buttons[1]!;
  expect(button.label).toBe('Сегментировать клиентов');
  expect(button.tipText).toMatch(/^Записать в таблицу клиентов четыре столбца/);
});

test('falls back to the defaults for a language that the manifest does not speak', () => {
  expect(readManifest(xml, 'de-DE', ORIGIN).displayName).toBe('AKB Matrix');
});

test("leads addresses of the manifest's own origin to where the page is served", () => {
  const manifest = readManifest(xml, 'en-US', ORIGIN);
  expect(manifest.paneUrl).toBe(`${ORIGIN}/taskpane.html`);
  const icons = manifest.tabs[0]!.groups[0]!.buttons[0]!.icons;
  expect(icons.get(32)).toBe(`${ORIGIN}/assets/icons/pane-32.png`);
  expect([...icons.keys()]).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
});

test('leaves addresses of other origins alone', () => {
  const other = xml.replace(
    'https://localhost:3000/assets/icons/pane-32.png',
    'https://cdn.example.com/p.png',
  );
  const icons = readManifest(other, 'en-US', ORIGIN).tabs[0]!.groups[0]!.buttons[0]!.icons;
  expect(icons.get(32)).toBe('https://cdn.example.com/p.png');
});

test.each([
  [
    'no resource for a label',
    xml.replace('<Label resid="Pane.Label" />', '<Label resid="Nowhere" />'),
    /Nowhere/,
  ],
  ['an unknown action', xml.replace('xsi:type="ShowTaskpane"', 'xsi:type="OpenWindow"'), /AkbMatrix\.Pane/],
  ['no page', xml.replace(/<SourceLocation DefaultValue="[^"]*" \/>/, ''), /SourceLocation/],
])('refuses a manifest with %s, naming it', (_what, broken, message) => {
  expect(() => readManifest(broken, 'en-US', ORIGIN)).toThrow(message);
});
