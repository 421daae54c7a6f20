import { describeReason, fail, issue, succeed, type Outcome } from '../../app';
import type { Locale } from '../../i18n';
import type { Run } from './runSegment';

/** Why each of these clients has its classes, in lines; `unknownClient` names an id that no client has. */
export function whyLines(run: Run, ids: readonly string[], locale: Locale): Outcome<readonly string[]> {
  const { base, result } = run;
  const lines: string[] = [];
  for (const id of ids) {
    const client = base.clients.ids.indexOf(id.trim());
    if (client < 0) return fail(issue('unknownClient', { params: { id } }));
    lines.push(`${id} ${base.clients.names[client] ?? ''}`.trim());
    for (const { text } of describeReason(base, result, client, locale)) lines.push(`  ${text}`);
  }
  return succeed(lines);
}
