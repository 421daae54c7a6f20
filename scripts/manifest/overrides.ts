import type { Finding } from './findings';
import { walk, type XmlElement } from './parseXml';

const LANGUAGES = ['ru-RU'];
const TRANSLATED = new Set(['DisplayName', 'Description', 'bt:String']);

function checkElement(element: XmlElement, path: string, defaultLocale: string): Finding[] {
  const find = (detail: string): Finding => ({ code: 'override', at: path, detail });
  const overrides = element.children.filter((child) => /^(bt:)?Override$/.test(child.name));
  const locales = overrides.map((override) => override.attributes.Locale ?? '');
  const findings: Finding[] = [];
  if (new Set(locales).size < locales.length) findings.push(find('two overrides for one locale'));
  for (const override of overrides) {
    const { Locale: locale = '', Value: value = '' } = override.attributes;
    if (!/^[a-z]{2}-[A-Z]{2}$/.test(locale)) findings.push(find(`${locale} is not a full language tag`));
    if (locale === defaultLocale) findings.push(find(`${locale} is the default locale`));
    if (value === '' || value === element.attributes.DefaultValue)
      findings.push(find(`the override for ${locale} says nothing new`));
  }
  if (TRANSLATED.has(element.name) && element.attributes.DefaultValue !== undefined) {
    for (const language of LANGUAGES)
      if (!locales.includes(language)) findings.push(find(`no text for ${language}`));
  }
  return findings;
}

/** Every text in every language once, none for the default locale, none that repeats the default text. */
export function checkOverrides(root: XmlElement): Finding[] {
  const locale = root.children.find((child) => child.name === 'DefaultLocale')?.text ?? '';
  return [...walk(root)].flatMap(([element, path]) => checkElement(element, path, locale));
}
