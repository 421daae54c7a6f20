import fc from 'fast-check';
import { kthSmallest, quantiles, shareCuts, shareLimit, shareThreshold } from '../../src/engine';

const values = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 });

/**
 * Values whose largest one is found two steps at a time: an adversary answers the selection's comparisons so that the
 * median of three is always the second smallest of what is left.
 */
function badForPivots(count: number): readonly number[] {
  const values = Array<number>(count).fill(Infinity);
  const items = values.map((_, item) => item);
  let next = 1;
  for (let to = count; to > 2;) {
    const low = items[0] ?? 0;
    const pivot = items[to >>> 1] ?? 0;
    values[low] = next++;
    values[pivot] = next++;
    // As the selection partitions: greater ones forward, the pivot, less ones to the end.
    let greater = 0;
    for (let at = 0, less = to; at < less;) {
      const item = items[at] ?? 0;
      if (values[item] === Infinity) {
        items[at++] = items[greater] ?? 0;
        items[greater++] = item;
      } else if (item === low) {
        items[at] = items[--less] ?? 0;
        items[less] = item;
      } else at++;
    }
    to = greater;
  }
  return values.map((value) => (value === Infinity ? next++ : value));
}

/** Letters A, B, C by the rule of the domain, written out: share of the greater ones before the client. */
function naive(numbers: readonly number[], first: number, second: number): string {
  const total = numbers.filter((n) => n > 0).reduce((a, b) => a + b, 0);
  return numbers
    .map((own) => {
      const before = numbers.filter((n) => n > own && n > 0).reduce((a, b) => a + b, 0);
      if (own <= 0) return 'C';
      return before * 100 < first * total ? 'A' : before * 100 < second * total ? 'B' : 'C';
    })
    .join('');
}

function classes(numbers: readonly number[], first = 80, second = 95): string {
  const column = Float64Array.from(numbers);
  const cuts = shareCuts(column, [first, second], new Float64Array(column.length));
  return numbers
    .map((n) => (n > 0 && n >= cuts.first ? 'A' : n > 0 && n >= cuts.second ? 'B' : 'C'))
    .join('');
}

describe('classes by share', () => {
  it.each([
    ['a client with 85 % stays in the first class', [850, 60, 40, 30, 20], 'ABBCC'],
    ['equal values get one class', [400, 400, 100, 50, 50], 'AABBB'],
    ['equal values get the class of the first of them', [300, 250, 250, 100, 60, 40], 'AAABBC'],
    ['exactly 80 % before the client is the next class', [80, 15, 5], 'ABC'],
    ['one client is in the first class', [1], 'A'],
    ['zero and negative take no part', [100, 0, -50], 'ACC'],
    ['nobody positive', [0, -1], 'CC'],
  ])('%s', (_, numbers, expected) => {
    expect(classes(numbers)).toBe(expected);
  });

  it('takes cuts of 0 and 100 %', () => {
    expect(classes([5, 3, 1], 0, 100)).toBe('BBB');
    expect(classes([5, 3, 1], 100, 100)).toBe('AAA');
  });

  it('equals the rule written out, in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 40 }), { maxLength: 80 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 99 }),
        (numbers, a, b) => {
          expect(classes(numbers, Math.min(a, b), Math.max(a, b))).toBe(
            naive(numbers, Math.min(a, b), Math.max(a, b)),
          );
        },
      ),
    );
  });

  it('survives values that are laid out to make every pivot bad', () => {
    const killer = badForPivots(600);
    expect(classes(killer, 0.1, 0.2)).toBe(naive(killer, 0.1, 0.2));
  });
});

describe('share cuts of some members', () => {
  it('rank these alone, by their rows', () => {
    const values = Float64Array.of(1000, 80, -7, 15, 5, 0, 900);
    const cuts = shareCuts(values, [80, 95], new Float64Array(5), Int32Array.of(1, 2, 3, 4, 5));
    expect(cuts).toEqual({ first: 80, second: 15 });
  });
});

describe('shareLimit', () => {
  it('is exact beyond the whole numbers that percent × total can hold', () => {
    const total = 2 ** 53 - 1;
    // 80 % of 9 007 199 254 740 991 is 7 205 759 403 792 792.8: the first whole number that is not below it.
    expect(shareLimit(total, 80)).toBe(7_205_759_403_792_793);
    expect(shareLimit(100, 80)).toBe(80);
    expect(shareLimit(1000, 79.95)).toBe(800);
    expect(shareLimit(10_000, 79.95)).toBe(7995);
  });
});

describe('shareThreshold', () => {
  it('has no threshold without values or below a limit of 0', () => {
    expect(shareThreshold(new Float64Array(0), 0, 10)).toBe(Infinity);
    expect(shareThreshold(Float64Array.of(1), 1, 0)).toBe(Infinity);
  });
});

describe('shareThreshold of values that make every pivot bad', () => {
  it.each([1, 599, 600, 601, 1198, 1199, 1200, 5000, 50_000, 100_000])('is exact at %d', (limit) => {
    const killer = badForPivots(600);
    const sorted = [...killer].sort((a, b) => b - a);
    let above = 0;
    let expected = Infinity;
    for (const value of sorted) {
      if (above >= limit) break;
      expected = value;
      above += value;
    }
    expect(shareThreshold(Float64Array.from(killer), 600, limit)).toBe(expected);
    // Each value twice: equal ones stay together also there.
    const twice = Float64Array.from([...killer, ...killer]);
    expect(shareThreshold(twice, 1200, limit * 2)).toBe(expected);
  });
});

describe('kthSmallest', () => {
  it('equals sorting', () => {
    fc.assert(
      fc.property(values, fc.nat(), (numbers, n) => {
        const k = n % numbers.length;
        const sorted = [...numbers].sort((a, b) => a - b);
        expect(kthSmallest(Float64Array.from(numbers), numbers.length, k)).toBe(sorted[k]);
      }),
    );
  });

  it('survives values that are laid out to make every pivot bad', () => {
    const killer = badForPivots(600);
    const sorted = [...killer].sort((a, b) => a - b);
    for (const k of [599, 598, 597, 400, 0])
      expect(kthSmallest(Float64Array.from(killer), 600, k)).toBe(sorted[k]);
  });
});

describe('quantiles of type 7', () => {
  it('interpolates as PERCENTILE.INC', () => {
    // Excel: PERCENTILE.INC({15;20;35;40;50};0,4) = 29.
    expect([...quantiles(Float64Array.of(50, 15, 40, 20, 35), 5, [2], 5)]).toEqual([29]);
    expect([...quantiles(Float64Array.of(3, 1, 2), 3, [0, 1, 2], 2)]).toEqual([1, 2, 3]);
  });

  it('has none of nothing', () => {
    expect([...quantiles(new Float64Array(0), 0, [1], 5)]).toEqual([NaN]);
    expect([...quantiles(Float64Array.of(5, 6), 0, [1, 2], 5)]).toEqual([NaN, NaN]);
  });

  it('equals sorting, also where several cuts lie between the same two values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 40 }),
        fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 6 }),
        (numbers, unsorted) => {
          const parts = unsorted.sort((a, b) => a - b);
          const sorted = [...numbers].sort((a, b) => a - b);
          const expected = parts.map((part) => {
            const place = ((numbers.length - 1) * part) / 60;
            const low = sorted[Math.floor(place + 1e-9)] ?? NaN;
            const high = sorted[Math.ceil(place - 1e-9)] ?? NaN;
            return expect.closeTo(low + (high - low) * (place - Math.floor(place + 1e-9)), 6) as unknown;
          });
          const cuts = quantiles(Float64Array.from([...numbers, 1e9]), numbers.length, parts, 60);
          expect([...cuts]).toEqual(expected);
        },
      ),
    );
  });

  it('takes its positions from whole numbers', () => {
    // (16 − 1) · 3 ÷ 5 is exactly 9: no trace of the neighbour at position 10.
    const numbers = Float64Array.from({ length: 16 }, (_, i) => (i <= 9 ? i : 1e15));
    expect([...quantiles(numbers, 16, [3], 5)]).toEqual([9]);
  });
});
