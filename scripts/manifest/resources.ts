import type { Finding } from './findings';
import { walk, type XmlElement } from './parseXml';

const ID_LENGTH = 32;
const URL_LENGTH = 2048;
const TEXT_LENGTH: Record<string, number> = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };

/** Which part of the resources an element's resid points into; every other element with a resid names a URL. */
const KIND: Record<string, string> = {
  'bt:Image': 'bt:Images',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};

interface Resource {
  element: XmlElement;
  kind: string;
}

/** The resources of a manifest by id; of two with one id the first. */
export function resourcesOf(root: XmlElement): Map<string, Resource> {
  const resources = new Map<string, Resource>();
  for (const [parts] of walk(root)) {
    if (parts.name !== 'Resources') continue;
    for (const part of parts.children) {
      for (const element of part.children) {
        const id = element.attributes.id ?? '';
        if (!resources.has(id)) resources.set(id, { element, kind: part.name });
      }
    }
  }
  return resources;
}

function checkIds(root: XmlElement): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const [element, path] of walk(root)) {
    for (const key of ['id', 'resid']) {
      const id = element.attributes[key];
      if (id === undefined) continue;
      if (id.length === 0 || id.length > ID_LENGTH)
        findings.push({ code: 'length', at: path, detail: `${key} ${id}: 1 to ${ID_LENGTH} characters` });
      if (key === 'id' && seen.has(id)) findings.push({ code: 'duplicateId', at: path, detail: id });
      if (key === 'id') seen.add(id);
    }
  }
  return findings;
}

function checkUses(root: XmlElement, resources: ReadonlyMap<string, Resource>): Finding[] {
  const findings: Finding[] = [];
  const used = new Set<string>();
  for (const [element, path] of walk(root)) {
    const { resid } = element.attributes;
    if (resid === undefined) continue;
    used.add(resid);
    const found = resources.get(resid);
    const wanted = KIND[element.name] ?? 'bt:Urls';
    if (!found) findings.push({ code: 'unknownResid', at: path, detail: resid });
    else if (found.kind !== wanted)
      findings.push({ code: 'wrongKind', at: path, detail: `${resid} is not one of ${wanted}` });
  }
  for (const id of resources.keys())
    if (!used.has(id)) findings.push({ code: 'unusedResid', at: 'Resources', detail: id });
  return findings;
}

function values(element: XmlElement): string[] {
  const own = element.attributes.DefaultValue ?? '';
  return [own, ...element.children.map((child) => child.attributes.Value ?? '')];
}

function checkTexts(resources: ReadonlyMap<string, Resource>): Finding[] {
  return [...resources].flatMap(([id, { element, kind }]) => {
    const most = TEXT_LENGTH[kind] ?? URL_LENGTH;
    const bad = values(element).filter((value) => value.length === 0 || value.length > most);
    return bad.map((value): Finding => ({
      code: 'length',
      at: id,
      detail: `${value.length} characters, allowed are 1 to ${most}`,
    }));
  });
}

/** Resource ids and what points at them; lengths of ids, texts and addresses. */
export function checkResources(root: XmlElement): Finding[] {
  const resources = resourcesOf(root);
  return [...checkIds(root), ...checkUses(root, resources), ...checkTexts(resources)];
}
