import {
  attributeOf,
  childOf,
  childrenOf,
  documentElement,
  localName,
  parseXml,
  textOf,
} from '../../xlsx/xml/tree';
import type { XmlElement } from '../../xlsx/xml/tree';

/** What a button of the ribbon does. */
export type ButtonAction =
  { readonly kind: 'execute'; readonly functionName: string } | { readonly kind: 'showPane' };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tipText: string;
  /** Addresses of icons by size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action: ButtonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface Manifest {
  readonly displayName: string;
  readonly tabs: readonly RibbonTab[];
  /** Address of the task pane. */
  readonly paneUrl: string;
}

/** Texts, addresses and pictures of a manifest, by their id. */
type Resources = ReadonlyMap<string, string>;

/**
 * Reads from an add-in's manifest what Excel draws of it.
 *
 * @param locale language whose overrides are taken, e.g. `ru-RU`
 * @param origin where this page is served: addresses of the manifest's own origin lead there instead
 * @throws Error when the text is no manifest, naming what is missing
 */
export function readManifest(xml: string, locale: string, origin: string): Manifest {
  const root = documentElement(parseXml(xml));
  const source = attribute(childOf(childOf(root, 'DefaultSettings'), 'SourceLocation'), 'DefaultValue');
  if (source === '') throw new Error('The manifest names no SourceLocation');
  const own = new URL(source).origin;
  const here = (url: string): string => (url.startsWith(own) ? origin + url.slice(own.length) : url);
  const resources = readResources(root, locale, here);
  const tabs = all(root, 'ExtensionPoint')
    .filter((point) => attribute(point, 'type') === 'PrimaryCommandSurface')
    .flatMap((point) => [...all(point, 'CustomTab'), ...all(point, 'OfficeTab')])
    .map((tab) => readTab(tab, resources));
  return { displayName: localized(childOf(root, 'DisplayName'), locale), tabs, paneUrl: here(source) };
}

function readTab(tab: XmlElement, resources: Resources): RibbonTab {
  return {
    id: attribute(tab, 'id'),
    label: resource(childOf(tab, 'Label'), resources),
    groups: childrenOf(tab, 'Group').map((group) => ({
      id: attribute(group, 'id'),
      label: resource(childOf(group, 'Label'), resources),
      buttons: childrenOf(group, 'Control').map((control) => readButton(control, resources)),
    })),
  };
}

function readButton(control: XmlElement, resources: Resources): RibbonButton {
  const tip = childOf(control, 'Supertip');
  const icons = childrenOf(childOf(control, 'Icon'), 'Image').map((image): [number, string] => [
    Number(attribute(image, 'size')),
    resource(image, resources),
  ]);
  return {
    id: attribute(control, 'id'),
    label: resource(childOf(control, 'Label'), resources),
    tipTitle: resource(childOf(tip, 'Title'), resources),
    tipText: resource(childOf(tip, 'Description'), resources),
    icons: new Map(icons),
    action: readAction(control),
  };
}

function readAction(control: XmlElement): ButtonAction {
  const action = childOf(control, 'Action');
  const kind = attribute(action, 'type');
  const functionName = textOf(childOf(action, 'FunctionName')).trim();
  if (kind === 'ExecuteFunction' && functionName !== '') return { kind: 'execute', functionName };
  if (kind === 'ShowTaskpane') return { kind: 'showPane' };
  throw new Error(
    `The manifest's control ${attribute(control, 'id')} has an action that the page does not know`,
  );
}

function readResources(root: XmlElement, locale: string, here: (url: string) => string): Resources {
  const resources = new Map<string, string>();
  for (const section of all(root, 'Resources').flatMap((each) => childrenOf(each))) {
    for (const entry of childrenOf(section)) {
      const value = localized(entry, locale);
      resources.set(attribute(entry, 'id'), localName(entry) === 'String' ? value : here(value));
    }
  }
  return resources;
}

/** The override for a language, else the default. */
function localized(element: XmlElement | undefined, locale: string): string {
  const override = childrenOf(element, 'Override').find(
    (each) => attribute(each, 'Locale').toLowerCase() === locale.toLowerCase(),
  );
  return override === undefined ? attribute(element, 'DefaultValue') : attribute(override, 'Value');
}

function resource(element: XmlElement | undefined, resources: Resources): string {
  const id = attribute(element, 'resid');
  const value = resources.get(id);
  if (value === undefined) throw new Error(`The manifest has no resource ${id}`);
  return value;
}

function attribute(element: XmlElement | undefined, name: string): string {
  return element === undefined ? '' : (attributeOf(element, name) ?? '');
}

/** Elements of a local name at any depth. */
function all(root: XmlElement, name: string): XmlElement[] {
  return childrenOf(root).flatMap((child) => [
    ...(localName(child) === name ? [child] : []),
    ...all(child, name),
  ]);
}
