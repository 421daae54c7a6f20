/** Settings from a file, the workbook or the pane: checked, then merged. */
import { DEFAULT_SETTINGS, type Settings } from '../../domain';
import { fail, issue, succeed, type Issue, type Outcome } from '../issues';
import { SETTINGS_SCHEMA, type Entries, type Group, type Node } from './schema';

/**
 * Merge a change into settings: nested objects merge, arrays and plain values replace, a key set to null in `mapping` or
 * `potential.perChannel` is taken away. Every key is optional. Each unknown key, wrong type and value out of range is
 * an issue `badSettings` with the path of the key; nothing is merged then.
 */
export function parseSettings(change: unknown, current: Settings = DEFAULT_SETTINGS): Outcome<Settings> {
  const issues: Issue[] = [];
  const merged = mergeGroup(SETTINGS_SCHEMA, current, change, '', issues);
  if (issues.length > 0) return fail(...issues);
  // The schema's keys are those of Settings, and every value has gone through its check.
  return succeed(merged as unknown as Settings);
}

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeGroup(schema: Group, current: unknown, change: unknown, path: string, issues: Issue[]): Plain {
  const base = isPlain(current) ? current : {};
  if (!isPlain(change)) {
    issues.push(path === '' ? notAnObject() : bad('wrongType', path, { expected: 'object' }));
    return base;
  }
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) {
    const node = Object.hasOwn(schema.keys, key) ? schema.keys[key] : undefined;
    const at = path === '' ? key : `${path}.${key}`;
    if (node === undefined) {
      issues.push(bad('unknownKey', at, { known: Object.keys(schema.keys) }));
    } else if (value === null && isRemovable(path)) {
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- `merged` is a copy with free keys
      delete merged[key];
    } else if (value !== undefined) {
      merged[key] = mergeNode(node, base[key], value, at, issues);
    }
  }
  return merged;
}

function isRemovable(path: string): boolean {
  return path === 'mapping' || path.startsWith('mapping.');
}

function mergeNode(node: Node, current: unknown, change: unknown, path: string, issues: Issue[]): unknown {
  if (node.kind === 'group') return mergeGroup(node, current, change, path, issues);
  if (node.kind === 'entries') return mergeEntries(node, current, change, path, issues);
  const read = node.read(change);
  if (read.ok) return read.value;
  issues.push(bad(read.reason, path, { expected: node.expected }));
  return current;
}

function mergeEntries(
  schema: Entries,
  current: unknown,
  change: unknown,
  path: string,
  issues: Issue[],
): unknown {
  if (!isPlain(change)) {
    issues.push(bad('wrongType', path, { expected: 'object' }));
    return current;
  }
  const entries = new Map(Object.entries(isPlain(current) ? current : {}));
  for (const [key, value] of Object.entries(change)) {
    if (value === null) entries.delete(key);
    else entries.set(key, mergeNode(schema.each, undefined, value, `${path}.${key}`, issues));
  }
  return Object.fromEntries(entries);
}

function notAnObject(): Issue {
  return issue('badSettings', {
    params: { reason: 'notAnObject', example: '{"period": "2026-Q1"}' },
  });
}

function bad(
  reason: 'unknownKey' | 'wrongType' | 'outOfRange',
  key: string,
  params: { expected?: string; known?: readonly string[] },
): Issue {
  return issue('badSettings', { params: { reason, key, ...params } });
}
