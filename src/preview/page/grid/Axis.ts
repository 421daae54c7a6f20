/**
 * Sizes and places along one direction of a sheet. Only lines that differ from the default cost anything, so that a
 * sheet of a million rows is cheap; hidden lines have the size 0.
 */
export class Axis {
  private readonly indices: Int32Array;
  private readonly sizes: Float64Array;
  /** How far all exceptions before (by position in `indices`) move what follows. */
  private readonly shifts: Float64Array;

  constructor(
    readonly defaultSize: number,
    readonly count: number,
    exceptions: ReadonlyMap<number, number>,
  ) {
    const sorted = Int32Array.from(exceptions.keys()).sort();
    this.indices = sorted;
    this.sizes = new Float64Array(sorted.length);
    this.shifts = new Float64Array(sorted.length + 1);
    sorted.forEach((index, at) => {
      const size = exceptions.get(index) ?? defaultSize;
      this.sizes[at] = size;
      this.shifts[at + 1] = (this.shifts[at] ?? 0) + size - defaultSize;
    });
  }

  size(index: number): number {
    const at = this.exceptionsBefore(index);
    return this.indices[at] === index ? (this.sizes[at] ?? this.defaultSize) : this.defaultSize;
  }

  /** Where a line begins; `start(count)` is the size of all. */
  start(index: number): number {
    return index * this.defaultSize + (this.shifts[this.exceptionsBefore(index)] ?? 0);
  }

  /** The line that covers an offset: the first whose end lies behind it, never a hidden one; within the axis. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle + 1) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The next line in a direction that is not hidden, or the given one when there is none. */
  step(index: number, direction: 1 | -1): number {
    let next = index + direction;
    while (next >= 0 && next < this.count && this.size(next) === 0) next += direction;
    return next >= 0 && next < this.count ? next : index;
  }

  private exceptionsBefore(index: number): number {
    let low = 0;
    let high = this.indices.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.indices[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
