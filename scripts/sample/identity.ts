import { dayText, serial } from './calendar';
import type { Client } from './model';
import type { Plan } from './plan';
import type { Random } from './random';
import { makeTaxId } from './taxId';
import { join, transliterate, type Text } from './text';
import { CHAINS, KEY_RETAIL, SIGNS } from './words/outlets';
import { PEOPLE, REPS, soleProprietor } from './words/people';
import { STREETS, TOWNS } from './words/places';

interface Owner {
  name: Text;
  taxId: string;
  email: string;
}

type Identity = Omit<Client, 'potential' | 'potentialDate'>;

const quoted = (name: Text): Text => ({ ru: `«${name.ru}»`, en: `"${name.en}"` });
const company = (name: Text): Text => join({ ru: 'ООО ', en: 'LLC ' }, quoted(name));

function slug(text: string): string {
  return transliterate(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Each rep has a town. */
function repOf(town: Text): Text {
  const rep = REPS[TOWNS.indexOf(town)];
  if (rep === undefined) throw new Error(`No rep for ${town.en}`);
  return rep;
}

/** Gives every planned client a name, an owner, an address and papers. */
export class Registry {
  private readonly owners = new Map<string, Owner>();
  private readonly signsUsed = new Map<string, number>();
  private readonly lastOwner = new Map<string, Owner>();

  constructor(private readonly random: Random) {}

  register(plan: Plan, index: number): Identity {
    const { random } = this;
    const town = random.pick(TOWNS);
    const address = join(
      { ru: 'ул. ', en: '' },
      random.pick(STREETS),
      { ru: ', ', en: ' St, ' },
      String(random.int(1, 128)),
    );
    const outlet = random.pick(plan.style.types);
    const isChain = plan.style === KEY_RETAIL;
    const chain = random.pick(CHAINS);
    const name = isChain ? join(quoted(chain), ', ', address) : this.independent(outlet.sign);
    const owner = isChain ? this.chainOwner(chain) : this.owner(plan);
    const isBuyer = plan.story !== 'prospect';
    const isClosed = plan.story === 'closed' || plan.story === 'closedWithSales';
    const planned = !isClosed && random.chance(isBuyer ? 0.88 : 0.45);
    const createdDate = this.created(plan);
    return {
      code: String(index + 101).padStart(6, '0'),
      name,
      channel: plan.channel?.name ?? null,
      outletType: random.chance(0.99) ? outlet.type : null,
      manager: random.chance(0.96) ? repOf(town) : random.pick(REPS),
      territory: town,
      counterparty: owner.name,
      taxId: owner.taxId,
      address: join({ ru: 'г. ', en: '' }, town, ', ', address),
      phone: `+7 (000) ${random.int(200, 799)}-${random.int(10, 99)}-${random.int(10, 99)}`,
      email: random.chance(0.7) ? owner.email : null,
      contact: random.chance(0.9) ? random.pick(PEOPLE) : null,
      contract: this.contract(plan, createdDate),
      closed: isClosed,
      planned,
      visitsPerMonth: planned ? this.visits(plan) : null,
      createdDate,
    };
  }

  private independent(sign: Text): Text {
    const word = this.random.pick(SIGNS);
    const key = sign.ru + word.ru;
    const count = (this.signsUsed.get(key) ?? 0) + 1;
    this.signsUsed.set(key, count);
    return join(sign, ' ', quoted(count === 1 ? word : join(word, ` ${count}`)));
  }

  private chainOwner(chain: Text): Owner {
    const known = this.owners.get(chain.ru);
    if (known !== undefined) return known;
    const owner = {
      name: company(chain),
      taxId: makeTaxId(this.random, 'company'),
      email: `zakaz@${slug(chain.ru)}.example`,
    };
    this.owners.set(chain.ru, owner);
    return owner;
  }

  /** A new owner, or now and then the one who already has an outlet in this channel. */
  private owner(plan: Plan): Owner {
    const last = this.lastOwner.get(plan.style.name.ru);
    if (last !== undefined && this.random.chance(0.18)) return last;
    const isPerson = plan.level !== 'high' && this.random.chance(0.6);
    const person = this.random.pick(PEOPLE);
    const number = String(this.random.int(2, 99));
    const sign = this.random.pick(SIGNS);
    const legal = company(join(sign, '-', number));
    const owner = {
      name: isPerson ? soleProprietor(person) : legal,
      taxId: makeTaxId(this.random, isPerson ? 'person' : 'company'),
      email: `${slug(isPerson ? person.ru : `${sign.ru}-${number}`)}@pochta.example`,
    };
    this.lastOwner.set(plan.style.name.ru, owner);
    return owner;
  }

  private created(plan: Plan): number {
    if (plan.story === 'newcomer') return serial(2026, 3, 16) + this.random.int(0, 14);
    if (plan.story === 'prospect') return serial(2025, 9, 1) + this.random.int(0, 260);
    return serial(2019, 2, 1) + this.random.int(0, 2100);
  }

  private contract(plan: Plan, createdDate: number): Text | null {
    const needsOne = plan.story === 'contractOnly';
    if (plan.story === 'prospect' || (!needsOne && this.random.chance(0.12))) return null;
    const date = dayText(createdDate + this.random.int(0, 9));
    const number = this.random.int(11, 980);
    return { ru: `№ ${number} от ${date}`, en: `No. ${number} of ${date}` };
  }

  private visits(plan: Plan): number {
    if (plan.level === 'high') return 4;
    return plan.level === 'mid' ? this.random.pick([2, 2, 4]) : this.random.pick([1, 1, 2]);
  }
}
