/** The optional tables of a workbook, read beside the base. */
import { mergeIssues } from '../base/mergeIssues';
import { OptionalReader } from '../base/optional/OptionalReader';
import { OPTIONAL_ROLES } from '../base/optional/types';
import type { Base } from '../base/types';
import { targetsOf } from '../compute/targets';
import { sourceLabel } from '../detect/sourceNames';
import type { Detection, SourcePart } from '../detect/types';
import { succeed, type Outcome } from '../issues';
import type { Flow, WorkbookPort } from '../ports';
import { optionsOf, positionsOf } from './sourceOptions';

/** Parts of the optional tables that were found, in the order of their roles. */
export function optionalParts(detection: Detection): readonly SourcePart[] {
  return OPTIONAL_ROLES.flatMap((role) => detection.roles[role]?.parts ?? []);
}

/**
 * Read every optional table that was found. Fails with the port's issues, `cancelled` among them.
 * @param flowOf the share of a part in the progress
 */
export async function readOptional(
  port: WorkbookPort,
  detection: Detection,
  flowOf: (part: SourcePart) => Flow,
): Promise<Outcome<OptionalReader>> {
  const reader = new OptionalReader(detection.culture);
  for (const role of OPTIONAL_ROLES) {
    const found = detection.roles[role];
    for (const part of found?.parts ?? []) {
      if (found === undefined) continue;
      reader.begin(role, { ...optionsOf(part, found), label: sourceLabel(part.source) });
      const read = await port.read(
        part.source,
        positionsOf(part),
        (block) => {
          reader.add(role, block);
        },
        flowOf(part),
      );
      if (!read.ok) return read;
    }
  }
  return succeed(reader);
}

/** A base with the optional tables beside it: those of `before` where clients and names are the same. */
export function withOptional(base: Base, reader: OptionalReader, before?: Base): Base {
  const known = before?.optional;
  const optional = known !== undefined && sameNames(base, before) ? known : reader.finish(base);
  const whole = { ...base, optional };
  return { ...whole, issues: mergeIssues(base.issues, optional.issues, targetsOf(whole).issues) };
}

function sameNames(base: Base, before: Base | undefined): boolean {
  return (
    base.clients.count === before?.clients.count &&
    base.managers.size === before.managers.size &&
    base.outletTypes.size === before.outletTypes.size
  );
}
