import { FIRST_DAY, LAST_DAY, LAST_DAY_OF_PREVIOUS_QUARTER, QUARTER_START, serial } from './calendar';
import type { Random } from './random';
import { HORECA, KEY_RETAIL, ONLINE, TRADITIONAL, WHOLESALE, type Channel } from './words/outlets';

export type Level = 'low' | 'mid' | 'high';

/** How a client lives through the book; the counts of each make sure that the demonstration shows all of them. */
export type Story =
  | 'regular'
  | 'wholeRange'
  | 'lossMaking'
  | 'returner'
  | 'newcomer'
  | 'recovered'
  | 'paused'
  | 'lost'
  | 'lostLongAgo'
  | 'contractOnly'
  | 'prospect'
  | 'closed'
  | 'closedWithSales';

export interface Plan {
  channel: Channel | null;
  /** The channel whose outlet types a client without channel has. */
  style: Channel;
  level: Level;
  story: Story;
}

const SIZES: readonly (readonly [Channel, number, number, number])[] = [
  [TRADITIONAL, 15, 100, 91],
  [KEY_RETAIL, 26, 30, 6],
  [HORECA, 8, 44, 34],
  [WHOLESALE, 18, 12, 3],
  [ONLINE, 1, 3, 3],
];

const STORIES: readonly (readonly [Story, Level, number])[] = [
  ['wholeRange', 'high', 10],
  ['lossMaking', 'high', 4],
  ['lossMaking', 'mid', 6],
  ['lossMaking', 'low', 3],
  ['returner', 'mid', 1],
  ['returner', 'low', 1],
  ['newcomer', 'high', 3],
  ['newcomer', 'mid', 7],
  ['newcomer', 'low', 4],
  ['recovered', 'mid', 5],
  ['recovered', 'low', 3],
  ['paused', 'high', 2],
  ['paused', 'mid', 5],
  ['paused', 'low', 3],
  ['lost', 'high', 5],
  ['lost', 'mid', 14],
  ['lost', 'low', 12],
  ['lostLongAgo', 'mid', 4],
  ['lostLongAgo', 'low', 3],
  ['contractOnly', 'high', 2],
  ['contractOnly', 'mid', 4],
  ['contractOnly', 'low', 2],
  ['prospect', 'high', 9],
  ['prospect', 'mid', 19],
  ['prospect', 'low', 12],
  ['closed', 'mid', 4],
  ['closed', 'low', 5],
  ['closedWithSales', 'mid', 2],
  ['closedWithSales', 'low', 1],
];

function emptyPlans(): Plan[] {
  const plans: Plan[] = [];
  const add = (channel: Channel | null, style: Channel, level: Level, count: number): void => {
    for (let i = 0; i < count; i += 1) plans.push({ channel, style, level, story: 'regular' });
  };
  for (const [channel, high, mid, low] of SIZES) {
    add(channel, channel, 'high', high);
    add(channel, channel, 'mid', mid);
    add(channel, channel, 'low', low);
  }
  add(null, TRADITIONAL, 'mid', 3);
  add(null, HORECA, 'low', 2);
  return plans;
}

/** Who the clients are, in the order of their codes. */
export function makePlans(random: Random): Plan[] {
  const plans = random.shuffle(emptyPlans());
  for (const [story, level, count] of STORIES) {
    let left = count;
    for (const plan of plans) {
      if (left === 0) break;
      const fits = plan.level === level && plan.story === 'regular';
      const wantsShelf = story === 'wholeRange' && plan.style !== KEY_RETAIL && plan.style !== WHOLESALE;
      if (!fits || wantsShelf || plan.style === ONLINE) continue;
      plan.story = story;
      left -= 1;
    }
    if (left > 0) throw new Error(`Too few clients for ${story}`);
  }
  return random.shuffle(plans);
}

/** The stretches in which a client buys, as pairs of first and last day; none for who never bought. */
export function buyingTimes(story: Story, random: Random): [number, number][] {
  switch (story) {
    case 'newcomer':
      return [[QUARTER_START + random.int(2, 30), LAST_DAY]];
    case 'recovered':
      return [
        [FIRST_DAY, serial(2025, 11, 1) + random.int(0, 70)],
        [QUARTER_START + random.int(5, 35), LAST_DAY],
      ];
    case 'paused':
      return [[FIRST_DAY, LAST_DAY_OF_PREVIOUS_QUARTER]];
    case 'lost':
      return [[FIRST_DAY, serial(2025, 7, 20) + random.int(0, 200)]];
    case 'lostLongAgo':
      return [[FIRST_DAY, serial(2025, 5, 20)]];
    case 'closedWithSales':
      return [[FIRST_DAY, serial(2025, 9, 1) + random.int(0, 150)]];
    case 'contractOnly':
    case 'prospect':
    case 'closed':
      return [];
    default:
      return [[FIRST_DAY, LAST_DAY]];
  }
}
