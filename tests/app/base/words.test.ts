import { closedReader, isErrorText, nameKey, saysYes, tidy, totalsKind } from '../../../src/app/base/words';

describe('closed clients', () => {
  const isClosed = closedReader();

  it.each([
    'закрыт',
    'Закрыта',
    'ЗАКРЫТО',
    'закрыта 12.03.2025',
    'closed',
    'Closed.',
    'нет',
    'No',
    0,
    false,
    'не действует',
    'неактивен',
    'не активна',
    'inactive',
    'ликвидирован',
    'в архиве',
  ])('%p closes', (cell) => {
    expect(isClosed(cell)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '—',
    'открыт',
    'активен',
    'действует',
    'да',
    'yes',
    1,
    true,
    'не закрыт',
    'закрытие в мае',
    'VIP',
    'новый',
  ])('%p does not', (cell) => {
    expect(isClosed(cell)).toBe(false);
  });

  it('reads yes and no the other way in a column that asks whether the client is closed', () => {
    const answers = ['да', 'yes', 1, true, 'нет', 0, '', 'закрыта'].map(closedReader('Закрыта'));
    expect(answers).toEqual([true, true, true, true, false, false, false, true]);
    expect(closedReader('Действует')('нет')).toBe(true);
  });
});

describe('other words', () => {
  it('says yes by any text but a no', () => {
    expect(['да', '+', 'x', 'Пн, Ср', 4, true, 'yes'].map(saysYes)).toEqual(Array(7).fill(true));
    expect(['нет', 'no', '', '—', 0, false, '#N/A', '<...>'].map(saysYes)).toEqual(Array(8).fill(false));
  });

  it('knows totals and subtotals by their label', () => {
    expect(['Итого', 'ИТОГО:', ' Всего ', 'Общий итог', 'Total', 'Grand Total'].map(totalsKind)).toEqual(
      Array(6).fill('grand'),
    );
    expect(['Итого по Ромашка', 'Всего за март', 'Total for May'].map(totalsKind)).toEqual(
      Array(3).fill('sub'),
    );
    expect(['Итоговый', 'Тотал', '', 5, 'Всегорово', 'Totally'].map(totalsKind)).toEqual(Array(6).fill(null));
  });

  it('tells Excel errors from texts that begin with a hash', () => {
    expect(['#N/A', '#ЗНАЧ!', '#REF!', '#Н/Д', '#GETTING_DATA'].map(isErrorText)).toEqual(
      Array(5).fill(true),
    );
    expect(['#1', '#', 'N/A', '# N/A'].map(isErrorText)).toEqual(Array(4).fill(false));
  });

  it('makes one space of any white space, none at the ends', () => {
    expect(tidy('\u00a0 ООО\u202f\t Ромашка\n')).toBe('ООО Ромашка');
    expect(tidy('ООО Ромашка')).toBe('ООО Ромашка');
    expect(tidy('   ')).toBe('');
  });

  it('has one key for spellings of one name', () => {
    expect(nameKey('ООО «Ёлка»')).toBe(nameKey('ооо  "Елка" '));
  });
});
