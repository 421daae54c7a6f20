import { compareProducts } from '../../src/domain/exact';

describe('compareProducts', () => {
  it('decides by the last unit where doubles cannot', () => {
    const big = 2 ** 53 - 1;
    expect(compareProducts(big, 3, 5, big, 5, 3)).toBe(0);
    expect(compareProducts(big, 15, 1, big - 1, 15, 1)).toBe(1);
    expect(compareProducts(big - 1, 7, 11, big, 7, 11)).toBe(-1);
    expect(compareProducts(-1, 1, 1, 0, 1, 1)).toBe(-1);
  });
});
