import type { Finding } from './findings';
import { walk, type XmlElement } from './parseXml';

/** What the elements at the top must say: a pattern for their text. */
const TEXTS: readonly (readonly [string, Finding['code'], RegExp])[] = [
  ['Id', 'id', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
  ['Version', 'version', /^\d{1,5}(\.\d{1,5}){3}$/],
  ['ProviderName', 'length', /^.{1,125}$/],
  ['DefaultLocale', 'locale', /^en-US$/],
  ['Permissions', 'permissions', /^ReadWriteDocument$/],
];

const LENGTHS: Record<string, number> = { DisplayName: 125, Description: 250 };

/** The parts of an element that must be web addresses. */
function addresses(element: XmlElement): string[] {
  const { DefaultValue: own, Value: override } = element.attributes;
  if (/^(IconUrl|HighResolutionIconUrl|SupportUrl|SourceLocation|bt:Image|bt:Url)$/.test(element.name)) {
    const overrides = element.children.map((child) => child.attributes.Value ?? '');
    return own === undefined ? [] : [own, ...overrides];
  }
  if (element.name === 'AppDomain') return [element.text];
  return [own, override].filter((value) => value !== undefined && /^\w+:\/\//.test(value)) as string[];
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}

function checkTexts(root: XmlElement): Finding[] {
  return root.children.flatMap((element) => {
    const findings: Finding[] = [];
    for (const [name, code, pattern] of TEXTS)
      if (name === element.name && !pattern.test(element.text))
        findings.push({ code, at: name, detail: element.text });
    const most = LENGTHS[element.name];
    const texts = [element, ...element.children].map(
      ({ attributes }) => attributes.DefaultValue ?? attributes.Value ?? '',
    );
    if (most !== undefined && texts.some((text) => text.length === 0 || text.length > most))
      findings.push({ code: 'length', at: element.name, detail: `1 to ${most} characters` });
    return findings;
  });
}

/** The shared runtime is asked for: without it Excel must not offer the add-in at all. */
function checkRequirement(root: XmlElement): Finding[] {
  const sets = [...walk(root)].filter(([, path]) => path === 'OfficeApp/Requirements/Sets/Set');
  const asks = sets.some(
    ([set]) => set.attributes.Name === 'SharedRuntime' && set.attributes.MinVersion === '1.1',
  );
  return asks ? [] : [{ code: 'requirement', at: 'Requirements', detail: 'SharedRuntime 1.1' }];
}

/** Identity, version, locale, permissions, requirement, and https in every address. */
export function checkHeader(root: XmlElement): Finding[] {
  const insecure = [...walk(root)].flatMap(([element, path]) =>
    addresses(element)
      .filter((address) => !isHttps(address))
      .map((address): Finding => ({ code: 'notHttps', at: path, detail: address })),
  );
  return [...checkTexts(root), ...checkRequirement(root), ...insecure];
}
