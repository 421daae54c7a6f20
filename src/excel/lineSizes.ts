/** Widths of columns and heights of rows, as runs of equal ones: a sheet of thousands of rows has few. */

/** So many neighbours of one size: a width or a height in points; 0 for what is hidden, or was not looked at. */
export interface SizeRun {
  readonly count: number;
  readonly size: number;
}

type Property = 'columnWidth' | 'rowHeight';

interface Stretch {
  readonly from: number;
  readonly count: number;
}

/** Stretches that are looked at in one request, and in all: beyond it the rest counts as plain. */
const GLANCES = 400;
const MOST_GLANCES = 20_000;

/**
 * The sizes of the first rows, or columns, of a sheet. A stretch of equal sizes is one glance, a mixed one is halved;
 * what could not be looked at has no run.
 */
export async function readSizes(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  count: number,
  property: Property,
): Promise<readonly SizeRun[]> {
  const known = new Map<number, Stretch & SizeRun>();
  let open: Stretch[] = count === 0 ? [] : [{ from: 0, count }];
  for (let glances = 0; open.length > 0 && glances < MOST_GLANCES; glances += GLANCES) {
    const part = open.slice(0, GLANCES);
    const sizes = await glance(context, sheet, part, property);
    open = open.slice(GLANCES);
    part.forEach((stretch, at) => {
      const size = sizes[at] ?? null;
      if (size !== null) known.set(stretch.from, { ...stretch, size });
      else if (stretch.count > 1) open.push(...halves(stretch));
    });
  }
  return joined(known, count);
}

/** The size that all lines of a stretch have; null where they differ. Of many stretches in one request. */
async function glance(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  stretches: readonly Stretch[],
  property: Property,
): Promise<readonly (number | null)[]> {
  const formats = stretches.map((stretch) => {
    const { format } = linesOf(sheet, stretch, property);
    format.load(property);
    return format;
  });
  await context.sync();
  return formats.map((format) => format[property] as number | null);
}

/** Gives the lines of a sheet these sizes again. */
export function putSizes(sheet: Excel.Worksheet, runs: readonly SizeRun[], property: Property): void {
  let from = 0;
  for (const { count, size } of runs) {
    // A filter hides rows anew; their heights it does not tell.
    if (size > 0) linesOf(sheet, { from, count }, property).format[property] = size;
    from += count;
  }
}

/** Runs that cover all lines, neighbours of one size as one. */
function joined(known: ReadonlyMap<number, Stretch & SizeRun>, count: number): readonly SizeRun[] {
  const runs: { count: number; size: number }[] = [];
  const add = (more: number, size: number): void => {
    const last = runs.at(-1);
    if (last?.size === size) last.count += more;
    else if (more > 0) runs.push({ count: more, size });
  };
  let next = 0;
  for (const stretch of [...known.values()].sort((a, b) => a.from - b.from)) {
    add(stretch.from - next, 0);
    add(stretch.count, stretch.size);
    next = stretch.from + stretch.count;
  }
  add(count - next, 0);
  return runs;
}

function linesOf(sheet: Excel.Worksheet, { from, count }: Stretch, property: Property): Excel.Range {
  return property === 'rowHeight'
    ? sheet.getRangeByIndexes(from, 0, count, 1)
    : sheet.getRangeByIndexes(0, from, 1, count);
}

function halves({ from, count }: Stretch): Stretch[] {
  const half = count >> 1;
  return [
    { from, count: half },
    { from: from + half, count: count - half },
  ];
}
