import { walk, type XmlElement } from './parseXml';
import type { Finding } from './findings';

/**
 * The children that this product's manifest has, in the order that Office asks for: `?` at most one, `+` one or
 * more, without a mark exactly one. An element that is not named here has no children. Keyed by the end of the path.
 */
const ORDER: Record<string, string> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl ' +
    'AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides',
  'OfficeApp/DisplayName': 'Override+',
  'OfficeApp/Description': 'Override+',
  'OfficeApp/AppDomains': 'AppDomain+',
  'OfficeApp/Hosts': 'Host',
  'OfficeApp/Requirements': 'Sets',
  'OfficeApp/Requirements/Sets': 'Set+',
  'OfficeApp/DefaultSettings': 'SourceLocation',
  VersionOverrides: 'Hosts Resources',
  'VersionOverrides/Hosts': 'Host',
  'VersionOverrides/Hosts/Host': 'Runtimes AllFormFactors DesktopFormFactor',
  Runtimes: 'Runtime',
  AllFormFactors: 'ExtensionPoint',
  'AllFormFactors/ExtensionPoint': 'Script Page Metadata',
  Script: 'SourceLocation',
  Page: 'SourceLocation',
  Metadata: 'SourceLocation',
  DesktopFormFactor: 'FunctionFile ExtensionPoint',
  'DesktopFormFactor/ExtensionPoint': 'CustomTab',
  CustomTab: 'Group+ Label',
  Group: 'Label Icon Control+',
  Icon: 'bt:Image+',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  'Action[ShowTaskpane]': 'SourceLocation',
  'Action[ExecuteFunction]': 'FunctionName',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'bt:Image+',
  'bt:Urls': 'bt:Url+',
  'bt:Url': 'bt:Override?',
  'bt:ShortStrings': 'bt:String+',
  'bt:LongStrings': 'bt:String+',
  'bt:String': 'bt:Override+',
};

function orderFor(element: XmlElement, path: string): string {
  if (element.name === 'Action') return ORDER[`Action[${element.attributes['xsi:type'] ?? ''}]`] ?? '';
  const keys = Object.keys(ORDER).filter((key) => path === key || path.endsWith(`/${key}`));
  const longest = keys.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? '' : (ORDER[longest] ?? '');
}

/** The children's names against a list such as `Group+ Label`. */
function fits(names: readonly string[], order: string): boolean {
  const pattern = order.replace(/([\w:]+)([+?]?) ?/g, '(?:$1 )$2');
  return new RegExp(`^${pattern}$`).test(names.map((name) => `${name} `).join(''));
}

/** Elements that are missing, superfluous or in the wrong place. */
export function checkOrder(root: XmlElement): Finding[] {
  return [...walk(root)].flatMap(([element, path]) => {
    const names = element.children.map((child) => child.name);
    const order = orderFor(element, path);
    return fits(names, order) ? [] : [{ code: 'order', at: path, detail: `${names.join(' ')} ≠ ${order}` }];
  });
}
