import { properName, type Text } from '../text';

export interface OutletType {
  type: Text;
  /** What the sign over the door begins with. */
  sign: Text;
}

export interface Channel {
  name: Text;
  types: readonly OutletType[];
  /** Price reduction that clients of the channel get as a rule. */
  discount: number;
}

const outlet = (ru: string, en: string, signRu = ru, signEn = en): OutletType => ({
  type: { ru, en },
  sign: { ru: signRu, en: signEn },
});

export const TRADITIONAL: Channel = {
  name: { ru: 'Традиционная розница', en: 'Traditional trade' },
  types: [
    outlet('Магазин у дома', 'Convenience store', 'Продукты', 'Grocery'),
    outlet('Минимаркет', 'Minimarket'),
    outlet('Павильон', 'Kiosk'),
  ],
  discount: 0.02,
};

export const KEY_RETAIL: Channel = {
  name: { ru: 'Ключевая розница', en: 'Key accounts' },
  types: [outlet('Супермаркет', 'Supermarket'), outlet('Дискаунтер', 'Discounter')],
  discount: 0.09,
};

export const HORECA: Channel = {
  name: { ru: 'HoReCa', en: 'HoReCa' },
  types: [outlet('Кафе', 'Cafe'), outlet('Ресторан', 'Restaurant'), outlet('Столовая', 'Canteen')],
  discount: 0.03,
};

export const WHOLESALE: Channel = {
  name: { ru: 'Опт', en: 'Wholesale' },
  types: [outlet('Оптовый склад', 'Wholesale depot', 'Оптовая база', 'Wholesale depot')],
  discount: 0.12,
};

export const ONLINE: Channel = {
  name: { ru: 'Интернет-торговля', en: 'Online' },
  types: [outlet('Интернет-магазин', 'Online store')],
  discount: 0.06,
};

/** Names of independent outlets. */
export const SIGNS: readonly Text[] = [
  'Родничок',
  'Берёзка',
  'Кормилец',
  'Уголок',
  'Радуга',
  'Василёк',
  'Каравай',
  'Пригорок',
  'Околица',
  'Рябинка',
  'Солнышко',
  'Ладья',
  'Журавушка',
  'Тополёк',
  'Калинка',
  'Подворье',
  'Утро',
  'Пчёлка',
  'Светёлка',
  'Мостик',
  'Ромашка',
  'Ручеёк',
  'Дубрава',
  'Полянка',
].map(properName);

/** Invented chains: several outlets of one legal entity. */
export const CHAINS: readonly Text[] = [
  'Полушкин двор',
  'Семь корзин',
  'Зернополье',
  'Добрая полка',
  'Хлебная верста',
].map(properName);
