import { properName, type Text } from '../text';

/** Towns of an invented region; a town is also the sales territory. */
export const TOWNS: readonly Text[] = [
  'Заречинск',
  'Белогорье',
  'Северодол',
  'Луговец',
  'Озёрный Брод',
  'Каменоград',
  'Ольховецк',
  'Старомостье',
].map(properName);

export const STREETS: readonly Text[] = [
  'Садовая',
  'Лесная',
  'Мельничная',
  'Речная',
  'Школьная',
  'Полевая',
  'Вокзальная',
  'Ярмарочная',
  'Кирпичная',
  'Заводская',
  'Набережная',
  'Рябиновая',
  'Тополиная',
  'Почтовая',
  'Песочная',
  'Луговая',
].map(properName);
