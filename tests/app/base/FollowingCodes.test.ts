import fc from 'fast-check';
import { FollowingCodes } from '../../../src/app/base/FollowingCodes';
import { TextCoder } from '../../../src/app/base/TextCoder';

const cell = fc.constantFrom('', '-', 'Соки', ' соки', 'Напитки', 7, 7.5, NaN, true);

describe('codes that follow from another column', () => {
  it('are those that a look-up of each cell gives, whatever stands beside it', () => {
    const rows = fc.array(fc.tuple(cell, fc.integer({ min: -1, max: 5 })));
    fc.assert(
      fc.property(rows, (table) => {
        const plain = new TextCoder();
        const following = new FollowingCodes(new TextCoder().cells);
        const expected = table.map(([value]) => plain.cells.code(value));
        expect(table.map(([value, other]) => following.code(value, other))).toEqual(expected);
      }),
    );
  });

  it('are looked up once for as long as the cell beside a code stays the same', () => {
    const coder = new TextCoder();
    const codes = new FollowingCodes(coder.cells);
    const lookUp = jest.spyOn(coder.cells, 'code');
    const cells = ['Соки', 'Соки', 'Напитки', 'Соки', 'Соки'];
    expect(cells.map((value, row) => codes.code(value, row < 4 ? 0 : 3))).toEqual([0, 0, 1, 0, 0]);
    expect(lookUp).toHaveBeenCalledTimes(4);
  });
});
