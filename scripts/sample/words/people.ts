import { join, properName, type Text } from '../text';

const WOMEN = ['Анна', 'Ольга', 'Марина', 'Елена', 'Наталья', 'Ирина', 'Светлана', 'Юлия'];
const MEN = ['Илья', 'Павел', 'Сергей', 'Андрей', 'Роман', 'Денис', 'Максим', 'Виктор'];
const FAMILIES = [
  'Громов',
  'Лаптев',
  'Зимин',
  'Рябов',
  'Корнев',
  'Стрельцов',
  'Луговой',
  'Мельников',
  'Ершов',
  'Полозов',
  'Дубинин',
  'Кротов',
  'Сомов',
  'Чижов',
  'Яковлев',
  'Берёзин',
];

function woman(family: string): string {
  return family.endsWith('ой') ? `${family.slice(0, -2)}ая` : `${family}а`;
}

/** Invented people, "family given": every family once as a man and once as a woman. */
export const PEOPLE: readonly Text[] = FAMILIES.flatMap((family, index) => {
  const shift = Math.floor(index / 8);
  return [
    properName(`${family} ${MEN[(index + shift) % MEN.length]}`),
    properName(`${woman(family)} ${WOMEN[(index * 3 + shift) % WOMEN.length]}`),
  ];
});

/** The eight sales reps. */
export const REPS: readonly Text[] = [
  'Ковалёва Анна',
  'Громов Илья',
  'Сафина Ольга',
  'Тарасов Павел',
  'Белова Марина',
  'Журавлёв Денис',
  'Орлова Елена',
  'Никитин Роман',
].map(properName);

/** A sole proprietor named after a person. */
export function soleProprietor(person: Text): Text {
  return join({ ru: 'ИП ', en: 'IP ' }, person);
}
