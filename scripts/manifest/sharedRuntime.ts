import type { Finding } from './findings';
import { walk, type XmlElement } from './parseXml';

type Placed = [XmlElement, string];

function all(root: XmlElement, end: string): Placed[] {
  return [...walk(root)].filter(([, path]) => path.endsWith(`/${end}`));
}

/** One runtime that lives long, and one resource id for it and for every page that must share it. */
function checkRuntime(root: XmlElement): Finding[] {
  const find = (detail: string): Finding => ({ code: 'runtime', at: 'Runtimes', detail });
  const runtimes = all(root, 'Runtimes/Runtime').map(([element]) => element);
  const [runtime] = runtimes;
  if (runtime === undefined || runtimes.length > 1) return [find('there must be one Runtime')];
  const findings: Finding[] = [];
  if (runtime.attributes.lifetime !== 'long') findings.push(find('the lifetime must be long'));
  const sharing = ['Page/SourceLocation', 'FunctionFile', 'Action/SourceLocation'];
  for (const [element, path] of sharing.flatMap((end) => all(root, end))) {
    if (element.attributes.resid !== runtime.attributes.resid)
      findings.push({ code: 'runtime', at: path, detail: 'another resid than the Runtime' });
  }
  return findings;
}

/** What keeps the shared runtime or functions without a namespace from loading, wherever it stands. */
function checkForbidden(root: XmlElement): Finding[] {
  return [...walk(root)].flatMap(([element, path]): Finding[] => {
    const { id = '', resid = '' } = element.attributes;
    if (element.name === 'Namespace' || /namespace/i.test(id + resid))
      return [{ code: 'namespace', at: path, detail: 'the functions have no namespace' }];
    if (element.name === 'TaskpaneId')
      return [{ code: 'taskpaneId', at: path, detail: 'not in a shared runtime' }];
    return [];
  });
}

/** The ribbon runs exactly the commands that the code knows, and one button opens the pane. */
function checkCommands(root: XmlElement, commandNames: readonly string[]): Finding[] {
  const find = (detail: string): Finding => ({ code: 'command', at: 'Action', detail });
  const used = all(root, 'Action/FunctionName').map(([element]) => element.text);
  const unknown = used.filter((name) => !commandNames.includes(name));
  const missing = commandNames.filter((name) => !used.includes(name));
  const panes = all(root, 'Action').filter(([action]) => action.attributes['xsi:type'] === 'ShowTaskpane');
  return [
    ...unknown.map((name) => find(`no command ${name} in the code`)),
    ...missing.map((name) => find(`no button for ${name}`)),
    ...(new Set(used).size < used.length ? [find('two buttons for one command')] : []),
    ...(panes.length === 1 ? [] : [find('one button must open the pane')]),
  ];
}

/** Rules of add-ins whose pane, commands and functions live in one page. */
export function checkSharedRuntime(root: XmlElement, commandNames: readonly string[]): Finding[] {
  return [...checkRuntime(root), ...checkForbidden(root), ...checkCommands(root, commandNames)];
}
