import { readCategory } from '../../src/domain/letters';

describe('written letters', () => {
  it.each([
    ['A', 'A'],
    ['а', 'A'],
    ['В', 'B'],
    ['С', 'C'],
    ['Д', 'D'],
    ['Е', 'E'],
    [' e ', 'E'],
    ['Ｃ', 'C'],
    ['F', null],
    ['AB', null],
    ['', null],
  ])('%p is %p', (text, category) => {
    expect(readCategory(text)).toBe(category);
  });
});
