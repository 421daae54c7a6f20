import { LAST_DAY, serial } from './calendar';
import type { Client, Contact } from './model';
import type { Plan } from './plan';
import type { Random } from './random';
import type { Text } from './text';

interface Step {
  type: Text;
  notes: readonly Text[];
}

const CALL: Step = {
  type: { ru: 'холодный звонок', en: 'cold call' },
  notes: [
    { ru: 'Попросили перезвонить на неделе', en: 'Asked to call again within the week' },
    { ru: 'Закупки решает хозяйка, договорились о встрече', en: 'The owner decides, a meeting is agreed' },
    { ru: 'Работают с другим поставщиком', en: 'They buy from another supplier' },
  ],
};
const VISIT: Step = {
  type: { ru: 'визит', en: 'visit' },
  notes: [
    { ru: 'Осмотр полки, интерес к напиткам', en: 'Looked at the shelf, interested in drinks' },
    { ru: 'Оставлены образцы чая', en: 'Left samples of tea' },
    { ru: 'Обсудили отсрочку и минимальный заказ', en: 'Talked about payment terms and the minimum order' },
  ],
};
const OFFER: Step = {
  type: { ru: 'отправлено предложение', en: 'offer sent' },
  notes: [
    { ru: 'Прайс с условиями канала', en: 'Price list with the terms of the channel' },
    { ru: 'Предложение на стартовый заказ', en: 'Offer for a first order' },
  ],
};
const REFUSAL: Step = {
  type: { ru: 'отказ', en: 'refusal' },
  notes: [
    { ru: 'Не устроила цена', en: 'The price does not suit them' },
    { ru: 'Нет места на полке до осени', en: 'No space on the shelf until autumn' },
  ],
};

/** The history of contacts with prospects and lost clients of the last half-year. */
export function makeContacts(clients: readonly Client[], plans: readonly Plan[], random: Random): Contact[] {
  const contacts = clients.flatMap((client, index) => {
    const story = plans[index]?.story;
    const isWanted = story === 'prospect' || story === 'contractOnly' || story === 'lost';
    if (!isWanted || random.chance(0.25)) return [];
    const steps = [CALL, VISIT, OFFER, REFUSAL].slice(0, random.int(1, random.chance(0.3) ? 4 : 3));
    const from = Math.max(client.createdDate + 2, serial(2025, 12, 1) + random.int(0, 90));
    return steps.map((step, nth) => ({
      date: Math.min(LAST_DAY, from + nth * random.int(5, 11)),
      client: client.code,
      type: step.type,
      note: random.pick(step.notes),
    }));
  });
  return contacts.sort((a, b) => a.date - b.date);
}
