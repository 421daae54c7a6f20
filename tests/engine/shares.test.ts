import fc from 'fast-check';
import { shareCuts, shareLimit } from '../../src/engine/shares';
import { badForPivots } from './support/badForPivots';

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

describe('share cuts of more values than are looked at in one go', () => {
  it('count every value once', () => {
    // Two of 4,500 where stretches may meet, 8,998 of 1: the two bring 9,000 of 17,998, which is less than 60 %.
    const values = Float64Array.from({ length: 9000 }, (_, n) => (n === 4096 || n === 8192 ? 4500 : 1));
    const scratch = new Float64Array(9000);
    expect(shareCuts(values, [60, 100], scratch)).toEqual({ first: 1, second: 1 });
    expect(shareCuts(values, [50, 60], scratch)).toEqual({ first: 4500, second: 1 });
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
