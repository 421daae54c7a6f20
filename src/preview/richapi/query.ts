import { Refusal } from '../workbook/Refusal';
import type { QueryInfo } from './protocol';
import type { Remote } from './Remote';

/** `wire` names members in PascalCase under `_Items`, `json` in camelCase under `items` (richapi-protocol.md §2.2). */
export type Shape = 'wire' | 'json';

/** What is wanted of an object: some or all scalars, and of the objects behind its properties. */
interface Wish {
  all: boolean;
  readonly names: Map<string, Wish>;
}

/** Answers a `load`: the wanted scalars and objects, with what finds the object again. */
export function query(remote: Remote, info: QueryInfo, shape: Shape): unknown {
  const wish = wishOf(info);
  return remote.isCollection ? queryItems(remote, wish, info, shape) : queryObject(remote, wish, shape);
}

function wishOf({ Select: select, Expand: expand = [] }: QueryInfo): Wish {
  const wish: Wish = { all: select === undefined || select.length === 0, names: new Map() };
  for (const path of select ?? []) addPath(wish, path.split('/'));
  for (const path of expand) addPath(wish, [...path.split('/'), '*']);
  return wish;
}

function addPath(wish: Wish, path: readonly string[]): void {
  const [name = '*', ...rest] = path.filter((part) => part !== 'items');
  if (name === '*') {
    wish.all = true;
    return;
  }
  const known = wish.names.get(name) ?? { all: false, names: new Map<string, Wish>() };
  wish.names.set(name, known);
  if (rest.length > 0) addPath(known, rest);
}

function queryObject(remote: Remote, wish: Wish, shape: Shape): Record<string, unknown> {
  const result: Record<string, unknown> = shape === 'wire' ? remote.ids() : {};
  const names = wish.all ? new Set(remote.scalarNames) : new Set<string>();
  for (const [name, inner] of wish.names) {
    const scalar = remote.scalarName(name);
    const leadsOn = inner.names.size > 0 && remote.navigationName(name) !== undefined;
    if (scalar !== undefined && !leadsOn) names.add(scalar);
    else result[memberName(navigation(remote, name), shape)] = queryNavigation(remote, name, inner, shape);
  }
  for (const name of names) result[memberName(name, shape)] = remote.get(name);
  return result;
}

/** A property named without members of its own (`load('format')`) is all of it (office-platform.md §2). */
function queryNavigation(remote: Remote, name: string, wish: Wish, shape: Shape): unknown {
  const other = remote.navigate(name);
  if (other === null) return shape === 'wire' ? null : { _IsNull: true };
  other.check();
  const inner = wish.names.size === 0 ? { ...wish, all: true } : wish;
  return other.isCollection ? queryItems(other, inner, {}, shape) : queryObject(other, inner, shape);
}

function queryItems(remote: Remote, wish: Wish, info: QueryInfo, shape: Shape): Record<string, unknown> {
  const own: Record<string, unknown> = {};
  const ofItems: Wish = { all: wish.all, names: new Map() };
  for (const [name, inner] of wish.names) {
    const scalar = remote.scalarName(name);
    if (scalar === undefined) ofItems.names.set(name, inner);
    else own[memberName(scalar, shape)] = remote.get(scalar);
  }
  if (wish.all) for (const name of remote.scalarNames) own[memberName(name, shape)] = remote.get(name);
  const isOnlyOwn = !wish.all && ofItems.names.size === 0;
  if (isOnlyOwn) return own;
  const skip = info.Skip ?? 0;
  const end = info.Top === undefined ? undefined : skip + info.Top;
  const items = remote.items().slice(skip, end);
  own[shape === 'wire' ? '_Items' : 'items'] = items.map((item, index) => {
    const object = queryObject(item, ofItems, shape);
    if (shape === 'wire' && skip > 0) object._Index = skip + index;
    return object;
  });
  return own;
}

function navigation(remote: Remote, name: string): string {
  const found = remote.navigationName(name);
  if (found === undefined) {
    throw new Refusal('ApiNotFound', `The stand-in does not know ${remote.typeName}.${name}.`);
  }
  return found;
}

function memberName(name: string, shape: Shape): string {
  return shape === 'wire' ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Answers `loadRecursive`: each type has its own names, and objects are followed so deep. */
export function recursiveQuery(
  remote: Remote,
  { Queries: queries, MaxDepth: depth = 1 }: { Queries: Record<string, QueryInfo>; MaxDepth?: number },
): unknown {
  const entry = Object.entries(queries).find(([type]) => type.split('.').at(-1) === remote.typeName);
  if (entry === undefined) return remote.ids();
  const result = query(remote, entry[1], 'wire') as Record<string, unknown>;
  if (depth <= 1 || remote.isCollection) return result;
  for (const name of Object.keys(result)) {
    if (remote.navigationName(name) === undefined) continue;
    const other = remote.navigate(name);
    if (other !== null) result[name] = recursiveQuery(other, { Queries: queries, MaxDepth: depth - 1 });
  }
  return result;
}

/** Sets every named property; a nested object sets those of the object behind the property. */
export function update(remote: Remote, state: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(state)) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isObject && remote.scalarName(name) === undefined) {
      const other = remote.navigate(name);
      if (other !== null) update(other, value as Record<string, unknown>);
    } else {
      remote.set(name, value);
    }
  }
}

/** Whether every named property still has that value. */
export function isUnchanged(remote: Remote, state: Record<string, unknown>): boolean {
  return Object.entries(state).every(([name, value]) => {
    if (remote.scalarName(name) !== undefined)
      return JSON.stringify(remote.get(name)) === JSON.stringify(value);
    const other = remote.navigate(name);
    return other !== null && isUnchanged(other, value as Record<string, unknown>);
  });
}
