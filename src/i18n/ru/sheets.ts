import type { Texts } from '../translate';
import type { sheets as english } from '../en/sheets';

export const sheets: Texts<typeof english> = {
  clientColumns: {
    category: 'Категория ABCDE',
    segment: 'Сегмент',
    segmentName: 'Название сегмента',
    baseStatus: 'Статус базы',
  },
};
