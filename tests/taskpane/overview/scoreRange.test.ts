import { createFormats } from '../../../src/i18n';
import { scoreRange } from '../../../src/taskpane/overview/scoreRange';

const formats = createFormats('en');
const ranges = (cuts: readonly number[], kind: 'whole' | 'money') =>
  [0, 1, 2, 3, 4].map((bin) => scoreRange(cuts, bin, kind, formats));

test('whole figures have whole ends: what is above a cut begins with the next one', () => {
  expect(ranges([4, 9, 16, 30.2], 'whole')).toEqual(['≤ 4', '5 – 9', '10 – 16', '17 – 30', '> 30']);
});

test('a bin that takes one figure names it; one that takes none is a dash', () => {
  // Cuts of 1,1,1,1,1,1,2,2,3,9: ones, none between 1 and 1, none up to 1.4, 2, above.
  expect(ranges([1, 1, 1.4, 2.2], 'whole')).toEqual(['≤ 1', '—', '—', '2', '> 2']);
});

test('money goes from cut to cut', () => {
  expect(ranges([-5, 2500, 2500, 80_000], 'money')).toEqual([
    '≤ -5',
    '-5 – 2,500',
    '—',
    '2,500 – 80,000',
    '> 80,000',
  ]);
});

test('without buyers there is nothing to say', () => {
  expect(ranges([], 'money')).toEqual(['—', '—', '—', '—', '—']);
});
