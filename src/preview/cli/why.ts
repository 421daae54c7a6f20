import { describeAnalyses, describeReason, findClient, succeed, type Outcome } from '../../app';
import type { Locale } from '../../i18n';
import type { Run } from './runSegment';

/** Why each of these clients has its classes, in lines; `unknownClient` names an id that no client has. */
export function whyLines(run: Run, ids: readonly string[], locale: Locale): Outcome<readonly string[]> {
  const { base, result } = run;
  const lines: string[] = [];
  for (const id of ids) {
    const client = findClient(base, id);
    if (!client.ok) return client;
    lines.push(`${base.clients.ids[client.value] ?? ''} ${base.clients.names[client.value] ?? ''}`.trim());
    for (const { text } of describeReason(base, result, client.value, locale)) lines.push(`  ${text}`);
    for (const text of describeAnalyses(base, result, client.value, locale)) lines.push(`  ${text}`);
  }
  return succeed(lines);
}
