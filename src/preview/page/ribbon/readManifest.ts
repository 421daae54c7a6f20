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
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  if (all(document, 'parsererror').length > 0) throw new Error('The manifest is not well-formed XML');
  const source = first(document, 'DefaultSettings', 'SourceLocation')?.getAttribute('DefaultValue') ?? '';
  if (source === '') throw new Error('The manifest names no SourceLocation');
  const here = (url: string): string => url.replace(new URL(source).origin, origin);
  const resources = readResources(document, locale, here);
  const tabs = all(document, 'ExtensionPoint')
    .filter((point) => point.getAttribute('xsi:type') === 'PrimaryCommandSurface')
    .flatMap((point) => [...all(point, 'CustomTab'), ...all(point, 'OfficeTab')])
    .map((tab) => readTab(tab, resources));
  const name = first(document, 'DisplayName');
  return { displayName: name === undefined ? '' : localized(name, locale), tabs, paneUrl: here(source) };
}

function readTab(tab: Element, resources: Resources): RibbonTab {
  return {
    id: tab.getAttribute('id') ?? '',
    label: text(child(tab, 'Label'), resources),
    groups: children(tab, 'Group').map((group) => ({
      id: group.getAttribute('id') ?? '',
      label: text(child(group, 'Label'), resources),
      buttons: children(group, 'Control').map((control) => readButton(control, resources)),
    })),
  };
}

function readButton(control: Element, resources: Resources): RibbonButton {
  const tip = child(control, 'Supertip');
  const icons = all(control, 'Image').map((image): [number, string] => [
    Number(image.getAttribute('size')),
    text(image, resources),
  ]);
  return {
    id: control.getAttribute('id') ?? '',
    label: text(child(control, 'Label'), resources),
    tipTitle: text(tip && child(tip, 'Title'), resources),
    tipText: text(tip && child(tip, 'Description'), resources),
    icons: new Map(icons),
    action: readAction(control),
  };
}

function readAction(control: Element): ButtonAction {
  const action = child(control, 'Action');
  const functionName = action && child(action, 'FunctionName')?.textContent.trim();
  if (action?.getAttribute('xsi:type') === 'ExecuteFunction' && functionName) {
    return { kind: 'execute', functionName };
  }
  if (action?.getAttribute('xsi:type') === 'ShowTaskpane') return { kind: 'showPane' };
  throw new Error(
    `The manifest's control ${control.getAttribute('id') ?? ''} has an action that the page does not know`,
  );
}

function readResources(document: Document, locale: string, here: (url: string) => string): Resources {
  const root = first(document, 'Resources');
  const resources = new Map<string, string>();
  if (root === undefined) return resources;
  for (const name of ['Image', 'Url', 'String']) {
    for (const element of all(root, name)) {
      const value = localized(element, locale);
      resources.set(element.getAttribute('id') ?? '', name === 'String' ? value : here(value));
    }
  }
  return resources;
}

/** The override for a language, else the default. */
function localized(element: Element, locale: string): string {
  const override = children(element, 'Override').find(
    (each) => each.getAttribute('Locale')?.toLowerCase() === locale.toLowerCase(),
  );
  return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
}

function text(element: Element | undefined, resources: Resources): string {
  const id = element?.getAttribute('resid') ?? '';
  const value = resources.get(id);
  if (value === undefined) throw new Error(`The manifest has no resource ${id}`);
  return value;
}

/** Elements by local name, whatever their prefix. */
function all(root: Document | Element, name: string): Element[] {
  return [...root.getElementsByTagNameNS('*', name)];
}

function children(element: Element, name: string): Element[] {
  return [...element.children].filter((each) => each.localName === name);
}

function child(element: Element, name: string): Element | undefined {
  return children(element, name)[0];
}

function first(root: Document | Element, ...path: string[]): Element | undefined {
  let found: Document | Element | undefined = root;
  for (const name of path) found = found === undefined ? undefined : all(found, name)[0];
  return found as Element | undefined;
}
