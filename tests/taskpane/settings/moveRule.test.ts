import { movedBy } from '../../../src/taskpane/settings/steps/moveRule';

const LIST = ['a', 'b', 'c'];

test.each([
  [1, -1, 'bac'],
  [1, 1, 'acb'],
  [2, -1, 'acb'],
  [0, -1, 'abc'],
  [2, 1, 'abc'],
  [-1, 1, 'abc'],
] as const)('the entry at %i goes by %i', (at, by, moved) => {
  expect(movedBy(LIST, at, by).join('')).toBe(moved);
});
