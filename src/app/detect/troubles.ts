import { issue, type Issue } from '../issues';
import type { Fit } from './matchFields';
import { placeOf } from './sourceNames';

/** One issue for each header that the mapping names in vain. */
export function unmappedColumns(fit: Fit): readonly Issue[] {
  return fit.unmapped.map(({ field, header }) =>
    issue('mappedColumnMissing', {
      place: placeOf(fit.source),
      examples: fit.source.headers.slice(0, 5),
      params: { role: fit.role, field, header },
    }),
  );
}

/** One issue for all required fields that a source has no column for. */
export function missingColumns(fit: Fit): readonly Issue[] {
  if (fit.missingRequired.length === 0) return [];
  return [
    issue('missingColumn', {
      place: placeOf(fit.source),
      examples: fit.source.headers.slice(0, 5),
      params: { role: fit.role, fields: fit.missingRequired },
    }),
  ];
}
