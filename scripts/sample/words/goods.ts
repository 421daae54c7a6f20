import type { Text } from '../text';

/** A product group: its code, its name, how demand moves over the year, and its products. */
export interface Group {
  code: string;
  name: Text;
  /** Demand of a month against the year's average, January first. */
  season: readonly number[];
  /** Russian name, English name, price of a unit, cost as a share of the price. */
  items: readonly (readonly [string, string, number, number])[];
}

const EVEN = [0.9, 0.95, 1, 1, 1, 1, 0.98, 0.98, 1.02, 1.04, 1.05, 1.1];
const SUMMER = [0.7, 0.72, 0.85, 1, 1.2, 1.4, 1.5, 1.4, 1.05, 0.85, 0.72, 0.85];
const WINTER = [1.15, 1.1, 1.02, 0.95, 0.85, 0.78, 0.75, 0.8, 0.98, 1.1, 1.2, 1.3];
const FEAST = [0.85, 1, 1.1, 0.95, 0.9, 0.85, 0.85, 0.9, 1, 1, 1.1, 1.5];

export const GROUPS: readonly Group[] = [
  {
    code: 'TC',
    name: { ru: 'Чай и кофе', en: 'Tea and coffee' },
    season: WINTER,
    items: [
      ['Чай чёрный листовой 100 г', 'Black leaf tea 100 g', 96, 0.7],
      ['Чай чёрный 100 пакетиков', 'Black tea 100 bags', 184, 0.71],
      ['Чай зелёный 25 пакетиков', 'Green tea 25 bags', 78, 0.7],
      ['Чай травяной 20 пакетиков', 'Herbal tea 20 bags', 84, 0.66],
      ['Кофе молотый 250 г', 'Ground coffee 250 g', 312, 0.74],
      ['Кофе в зёрнах 1 кг', 'Coffee beans 1 kg', 1180, 0.76],
      ['Кофе растворимый 95 г', 'Instant coffee 95 g', 246, 0.75],
      ['Какао-порошок 100 г', 'Cocoa powder 100 g', 118, 0.68],
    ],
  },
  {
    code: 'WD',
    name: { ru: 'Вода и напитки', en: 'Water and soft drinks' },
    season: SUMMER,
    items: [
      ['Вода питьевая 0,5 л, упаковка 12', 'Still water 0.5 l, pack of 12', 216, 0.72],
      ['Вода питьевая 1,5 л, упаковка 6', 'Still water 1.5 l, pack of 6', 174, 0.74],
      ['Вода газированная 0,5 л, упаковка 12', 'Sparkling water 0.5 l, pack of 12', 222, 0.72],
      ['Вода питьевая 19 л', 'Still water 19 l', 190, 0.7],
      ['Лимонад 0,5 л, упаковка 12', 'Lemonade 0.5 l, pack of 12', 384, 0.69],
      ['Тархун 0,5 л, упаковка 12', 'Tarragon soda 0.5 l, pack of 12', 396, 0.69],
      ['Квас 1,5 л, упаковка 6', 'Kvass 1.5 l, pack of 6', 342, 0.71],
      ['Холодный чай 0,5 л, упаковка 12', 'Iced tea 0.5 l, pack of 12', 444, 0.7],
    ],
  },
  {
    code: 'JM',
    name: { ru: 'Соки и морсы', en: 'Juices and fruit drinks' },
    season: EVEN,
    items: [
      ['Сок яблочный 1 л', 'Apple juice 1 l', 89, 0.73],
      ['Сок апельсиновый 1 л', 'Orange juice 1 l', 104, 0.75],
      ['Сок томатный 1 л', 'Tomato juice 1 l', 92, 0.73],
      ['Нектар мультифрукт 2 л', 'Multifruit nectar 2 l', 156, 0.74],
      ['Морс клюквенный 1 л', 'Cranberry drink 1 l', 118, 0.68],
      ['Морс брусничный 1 л', 'Lingonberry drink 1 l', 121, 0.68],
      ['Сок детский 0,2 л, упаковка 18', 'Juice for children 0.2 l, pack of 18', 468, 0.76],
    ],
  },
  {
    code: 'SN',
    name: { ru: 'Снеки', en: 'Snacks' },
    season: SUMMER,
    items: [
      ['Чипсы с солью 150 г', 'Salted crisps 150 g', 112, 0.7],
      ['Чипсы с луком 150 г', 'Onion crisps 150 g', 112, 0.7],
      ['Сухарики ржаные 80 г', 'Rye croutons 80 g', 38, 0.64],
      ['Семечки жареные 250 г', 'Roasted sunflower seeds 250 g', 74, 0.69],
      ['Арахис солёный 150 г', 'Salted peanuts 150 g', 96, 0.71],
      ['Орехи ассорти 200 г', 'Mixed nuts 200 g', 284, 0.78],
      ['Попкорн 90 г', 'Popcorn 90 g', 58, 0.62],
    ],
  },
  {
    code: 'CF',
    name: { ru: 'Кондитерские изделия', en: 'Confectionery' },
    season: FEAST,
    items: [
      ['Печенье овсяное 400 г', 'Oat biscuits 400 g', 108, 0.71],
      ['Печенье сахарное 500 г', 'Sugar biscuits 500 g', 94, 0.72],
      ['Вафли сливочные 300 г', 'Cream wafers 300 g', 102, 0.7],
      ['Пряники медовые 350 г', 'Honey gingerbread 350 g', 86, 0.68],
      ['Шоколад молочный 90 г', 'Milk chocolate 90 g', 98, 0.77],
      ['Шоколад тёмный 90 г', 'Dark chocolate 90 g', 106, 0.77],
      ['Конфеты в коробке 250 г', 'Boxed chocolates 250 g', 318, 0.74],
      ['Зефир ванильный 250 г', 'Vanilla marshmallow 250 g', 124, 0.69],
    ],
  },
  {
    code: 'GR',
    name: { ru: 'Бакалея', en: 'Dry groceries' },
    season: EVEN,
    items: [
      ['Крупа гречневая 900 г', 'Buckwheat 900 g', 92, 0.82],
      ['Рис круглозёрный 900 г', 'Round rice 900 g', 98, 0.82],
      ['Макароны 450 г', 'Pasta 450 g', 54, 0.79],
      ['Мука пшеничная 2 кг', 'Wheat flour 2 kg', 96, 0.84],
      ['Сахар 1 кг', 'Sugar 1 kg', 68, 0.88],
      ['Хлопья овсяные 400 г', 'Oat flakes 400 g', 46, 0.76],
      ['Масло подсолнечное 1 л', 'Sunflower oil 1 l', 128, 0.85],
    ],
  },
  {
    code: 'PR',
    name: { ru: 'Консервация', en: 'Preserves' },
    season: WINTER,
    items: [
      ['Горошек зелёный 400 г', 'Green peas 400 g', 74, 0.72],
      ['Кукуруза сладкая 340 г', 'Sweetcorn 340 g', 82, 0.72],
      ['Фасоль в томате 400 г', 'Beans in tomato sauce 400 g', 78, 0.71],
      ['Огурцы маринованные 720 мл', 'Pickled cucumbers 720 ml', 146, 0.7],
      ['Паштет печёночный 100 г', 'Liver pate 100 g', 52, 0.73],
      ['Сгущённое молоко 380 г', 'Condensed milk 380 g', 112, 0.78],
      ['Джем абрикосовый 320 г', 'Apricot jam 320 g', 134, 0.69],
    ],
  },
  {
    code: 'SP',
    name: { ru: 'Соусы и специи', en: 'Sauces and spices' },
    season: EVEN,
    items: [
      ['Кетчуп томатный 350 г', 'Tomato ketchup 350 g', 88, 0.68],
      ['Майонез 400 мл', 'Mayonnaise 400 ml', 94, 0.74],
      ['Горчица 200 г', 'Mustard 200 g', 42, 0.63],
      ['Соус соевый 250 мл', 'Soy sauce 250 ml', 96, 0.66],
      ['Перец чёрный молотый 50 г', 'Ground black pepper 50 g', 58, 0.6],
      ['Соль поваренная 1 кг', 'Table salt 1 kg', 24, 0.78],
      ['Уксус столовый 500 мл', 'Vinegar 500 ml', 36, 0.65],
      ['Приправа универсальная 200 г', 'All-purpose seasoning 200 g', 64, 0.62],
    ],
  },
];
