import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest } from '../../scripts/manifest/checkManifest';
import type { Finding } from '../../scripts/manifest/findings';
import { manifestForUrl } from '../../scripts/manifest/forUrl';
import { iconsIn } from '../../scripts/manifest/iconFiles';
import { parseXml, walk } from '../../scripts/manifest/parseXml';
import { resourcesOf } from '../../scripts/manifest/resources';
import { commandNames } from '../../src/commands/names';

const root = join(__dirname, '../..');
const source = readFileSync(join(root, 'manifest.xml'), 'utf8');
const check = (manifest: string): Finding[] =>
  checkManifest(manifest, { commandNames, readIcon: iconsIn(root) });

/** Replaces one text that must be there, so that a change of the manifest cannot empty a test. */
function swap(from: string, to: string): (manifest: string) => string {
  return (manifest) => {
    if (!manifest.includes(from)) throw new Error(`Not in the manifest: ${from}`);
    return manifest.replace(from, () => to);
  };
}

/** Takes away everything from the first `from` to the next `to`. */
function cut(from: string, to: string): (manifest: string) => string {
  return (manifest) => {
    const start = manifest.indexOf(from);
    const end = manifest.indexOf(to, start);
    if (start === -1 || end === -1) throw new Error(`Not in the manifest: ${from} … ${to}`);
    return manifest.slice(0, start) + manifest.slice(end + to.length);
  };
}

const RUNTIMES = /\s*<Runtimes>[\s\S]*<\/Runtimes>/;
const PAGE_OF_FUNCTIONS = '<Page>\n              <SourceLocation resid="Page.Url" />';
const SHOW = '<Action xsi:type="ShowTaskpane">';
const RUN_SEGMENT = '<FunctionName>segmentClients</FunctionName>';

/** What must never ship: what was done to the manifest, the code that tells of it, how it was done. */
const REFUSALS: readonly (readonly [string, Finding['code'], (manifest: string) => string])[] = [
  ['a tag that is never closed', 'notWellFormed', swap('</Group>', '')],
  ['two attributes of one name', 'notWellFormed', swap('<Host Name="Workbook"', '<Host Name="a" Name="Workbook"')],
  ['Runtimes after the form factors', 'order', (m) =>
    m.replace(RUNTIMES, '').replace('</DesktopFormFactor>', `</DesktopFormFactor>${RUNTIMES.exec(m)?.[0] ?? ''}`)],
  ['no Hosts', 'order', cut('<Hosts>', '</Hosts>')],
  ['Requirements before Hosts', 'order', (m) => {
    const hosts = '<Hosts>\n    <Host Name="Workbook" />\n  </Hosts>\n';
    return swap('<DefaultSettings>', `${hosts}<DefaultSettings>`)(swap(hosts, '')(m));
  }],
  ['a tab label above its groups', 'order', (m) => {
    const label = '<Label resid="Tab.Label" />';
    return swap('<CustomTab id="AkbMatrix.Tab">', `<CustomTab id="AkbMatrix.Tab">${label}`)(swap(label, '')(m));
  }],
  ['no Script of the functions', 'order', cut('<Script>', '</Script>')],
  ['an element that Office does not know here', 'order', swap('<Supertip>', '<Enabled>true</Enabled><Supertip>')],
  ['a ShowTaskpane with a function name', 'order', swap(SHOW, `${SHOW}<FunctionName>segmentClients</FunctionName>`)],
  ['an id that is no GUID', 'id', swap('65d24cd3', '65d24cd')],
  ['a version of three parts', 'version', swap('<Version>0.1.0.0', '<Version>0.1.0')],
  ['a part of the version with six digits', 'version', swap('<Version>0.1.0.0', '<Version>100000.1.0.0')],
  ['another default locale', 'locale', swap('<DefaultLocale>en-US', '<DefaultLocale>en')],
  ['more rights than needed', 'permissions', swap('ReadWriteDocument', 'Restricted')],
  ['no shared runtime required', 'requirement', swap('"SharedRuntime"', '"ExcelApi"')],
  ['an icon over http', 'notHttps', swap('"https://localhost:3000/assets/icons/app-32.png"', '"http://localhost:3000/assets/icons/app-32.png"')],
  ['a page without address', 'notHttps', swap('DefaultValue="https://localhost:3000/taskpane.html"', 'DefaultValue="taskpane.html"')],
  ['an app domain over http', 'notHttps', swap('<AppDomain>https:', '<AppDomain>http:')],
  ['a localised address over http', 'notHttps', swap('Value="https://localhost:3000/functions.ru-RU.json"', 'Value="http://localhost:3000/functions.ru-RU.json"')],
  ['a label that points nowhere', 'unknownResid', swap('<Label resid="Tab.Label"', '<Label resid="Tab.Lable"')],
  ['a text that nobody shows', 'unusedResid', swap('<Description resid="Pane.Tip"', '<Description resid="Segment.Tip"')],
  ['a tip as a label', 'wrongKind', swap('<Label resid="Tab.Label"', '<Label resid="Pane.Tip"')],
  ['two resources of one id', 'duplicateId', swap('<bt:Image id="App.Icon.20"', '<bt:Image id="App.Icon.16"')],
  ['two controls of one id', 'duplicateId', swap('id="AkbMatrix.Segment"', 'id="AkbMatrix.Pane"')],
  ['a resid of 33 characters', 'length', (m) => m.replaceAll('"Tab.Label"', `"${'T'.repeat(33)}"`)],
  ['a label of 126 characters', 'length', swap('DefaultValue="Open pane"', `DefaultValue="${'o'.repeat(126)}"`)],
  ['a Russian tip of 251 characters', 'length', swap('Показать панель с', 'о'.repeat(250))],
  ['an empty label', 'length', swap('DefaultValue="Open pane"', 'DefaultValue=""')],
  ['a display name of 126 characters', 'length', swap('<DisplayName DefaultValue="AKB Matrix"', `<DisplayName DefaultValue="${'a'.repeat(126)}"`)],
  ['a label without Russian text', 'override', cut('<bt:Override Locale="ru-RU" Value="Открыть панель"', '/>')],
  ['two Russian texts', 'override', swap('<Override Locale="ru-RU" Value="АКБ Матрица" />', '<Override Locale="ru-RU" Value="АКБ Матрица" /><Override Locale="ru-RU" Value="Матрица" />')],
  ['an override for the default locale', 'override', swap('<Override Locale="ru-RU" Value="АКБ Матрица"', '<Override Locale="en-US" Value="АКБ Матрица"')],
  ['a language without its country', 'override', swap('<Override Locale="ru-RU" Value="АКБ Матрица"', '<Override Locale="ru" Value="АКБ Матрица"')],
  ['a Russian text that is the English one', 'override', swap('Value="Открыть панель"', 'Value="Open pane"')],
  ['an icon file that is not there', 'icon', swap('icons/pane-16.png', 'icons/door-16.png')],
  ['an icon of another size', 'icon', swap('icons/pane-16.png', 'icons/pane-20.png')],
  ['a control without the 80-pixel icon', 'icon', cut('<bt:Image size="80" resid="Pane.Icon.80"', '/>')],
  ['a wrong high-resolution icon', 'icon', swap('icons/app-64.png', 'icons/app-48.png')],
  ['a namespace', 'namespace', swap('</Metadata>', '</Metadata><Namespace resid="Tab.Label" />')],
  ['a namespace text that is left over', 'namespace', swap('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Functions.Namespace" DefaultValue="AKB" />')],
  ['a task pane id', 'taskpaneId', swap(SHOW, `${SHOW}<TaskpaneId>Pane</TaskpaneId>`)],
  ['two runtimes', 'runtime', swap('<Runtime resid="Page.Url" lifetime="long" />', '<Runtime resid="Page.Url" lifetime="long" /><Runtime resid="Page.Url" lifetime="long" />')],
  ['a short runtime', 'runtime', swap('lifetime="long"', 'lifetime="short"')],
  ['functions in another page', 'runtime', swap(PAGE_OF_FUNCTIONS, PAGE_OF_FUNCTIONS.replace('Page.Url', 'Functions.Script.Url'))],
  ['commands in another page', 'runtime', swap('<FunctionFile resid="Page.Url"', '<FunctionFile resid="Functions.Script.Url"')],
  ['a command that the code does not know', 'command', swap(RUN_SEGMENT, '<FunctionName>segmentAll</FunctionName>')],
  ['one command on two buttons', 'command', swap(RUN_SEGMENT, '<FunctionName>restoreLastRun</FunctionName>')],
  ['no button for the pane', 'command', swap(SHOW, '<Action xsi:type="ShowPane">')],
]; // prettier-ignore

describe('the manifest', () => {
  it('is sound', () => {
    expect(check(source)).toEqual([]);
  });

  it.each(REFUSALS)('is refused with %s (%s)', (_, code, mutate) => {
    const spoiled = mutate(source);
    expect(spoiled).not.toBe(source);
    expect(check(spoiled).map((finding) => finding.code)).toContain(code);
  });

  it('tells of a missing button for a command', () => {
    const findings = checkManifest(source, {
      commandNames: [...commandNames, 'makeCoffee'],
      readIcon: iconsIn(root),
    });
    expect(findings).toEqual([{ code: 'command', at: 'Action', detail: 'no button for makeCoffee' }]);
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(source).toContain(`<Version>${version}.0</Version>`);
  });

  it('has the functions in both languages', () => {
    const metadata = resourcesOf(parseXml(source)).get('Functions.Metadata.Url')?.element;
    expect(metadata?.attributes.DefaultValue).toBe('https://localhost:3000/functions.json');
    expect(metadata?.children.map((child) => child.attributes)).toEqual([
      { Locale: 'ru-RU', Value: 'https://localhost:3000/functions.ru-RU.json' },
    ]);
  });
});

describe('the manifest for another address', () => {
  const addressesOf = (manifest: string): string[] => manifest.match(/https:\/\/[^"<\s]+/g) ?? [];

  it.each([
    ['https://akb.example.com', 'https://akb.example.com'],
    ['https://akb.example.com/', 'https://akb.example.com'],
    ['https://example.com/tools/akb/', 'https://example.com/tools/akb'],
    ['https://example.com:8443/$1', 'https://example.com:8443/$1'],
  ])('has %s in place of the development one', (url, base) => {
    const manifest = manifestForUrl(source, url);
    expect(manifest).not.toContain('localhost');
    expect(manifest).toContain(`<AppDomain>${new URL(url).origin}</AppDomain>`);
    expect(manifest).toContain(`"${base}/taskpane.html"`);
    expect(addressesOf(manifest)).toHaveLength(addressesOf(source).length);
    expect(check(manifest)).toEqual([]);
  });

  it.each([
    ['http://akb.example.com', 'https only'],
    ['akb.example.com', 'Not an address'],
    ['https://akb.example.com?a=1', 'plain'],
    ['https://akb.example.com/#top', 'plain'],
    ['https://akb.example.com/a&b', 'characters'],
    ['https://me:secret@akb.example.com', 'plain'],
  ])('is refused for %s', (url, words) => {
    expect(() => manifestForUrl(source, url)).toThrow(words);
  });
});

describe('reading XML', () => {
  it('gives elements, attributes and texts with their entities', () => {
    const element = parseXml(
      '<?xml version="1.0"?>\n<a b="1 &lt; 2"><!-- <c/> --><d>x &amp; &#1071;</d><e/></a>\n',
    );
    expect(element.attributes).toEqual({ b: '1 < 2' });
    expect(element.children.map(({ name, text }) => [name, text])).toEqual([
      ['d', 'x & Я'],
      ['e', ''],
    ]);
    expect([...walk(element)].map(([, path]) => path)).toEqual(['a', 'a/d', 'a/e']);
  });

  it.each([
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '',
    'text',
    '<a b=1/>',
    '<a>&unknown;</a>',
    '<!DOCTYPE a><a/>',
    '</a>',
  ])('refuses %j', (text) => {
    expect(() => parseXml(text)).toThrow();
  });
});
