/** Words of conditional formats: the file's, and Office.js's. */
export const CELL_OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

export const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};

/** Limits of scales, bars and icons. */
export const LIMITS: Readonly<Record<string, string>> = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
  autoMin: 'Automatic',
  autoMax: 'Automatic',
};

export const TIME_PERIODS: Readonly<Record<string, string>> = {
  yesterday: 'Yesterday',
  today: 'Today',
  tomorrow: 'Tomorrow',
  last7Days: 'LastSevenDays',
  lastWeek: 'LastWeek',
  thisWeek: 'ThisWeek',
  nextWeek: 'NextWeek',
  lastMonth: 'LastMonth',
  thisMonth: 'ThisMonth',
  nextMonth: 'NextMonth',
};

/** Rules that need nothing but their own name. */
export const SIMPLE_PRESETS: Readonly<Record<string, string>> = {
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
  uniqueValues: 'UniqueValues',
  duplicateValues: 'DuplicateValues',
};

const COUNTS: Readonly<Record<string, string>> = { '3': 'Three', '4': 'Four', '5': 'Five' };

/** `3TrafficLights1` as `ThreeTrafficLights1`. */
export function iconSetFromFile(name: string): string {
  return (COUNTS[name[0] ?? ''] ?? '') + name.slice(1);
}

/** The reverse; sets that only newer files know become their nearest elders. */
export function iconSetToFile(name: string): string {
  const elders: Record<string, string> = {
    ThreeStars: '3Symbols',
    ThreeTriangles: '3Arrows',
    FiveBoxes: '5Quarters',
  };
  const elder = elders[name];
  if (elder !== undefined) return elder;
  const [digit, word] = Object.entries(COUNTS).find(([, count]) => name.startsWith(count)) ?? ['3', ''];
  return word === '' ? '3TrafficLights1' : digit + name.slice(word.length);
}

/** The file's word for one of Office.js. */
export function wordOf(words: Readonly<Record<string, string>>, name: unknown): string | undefined {
  return Object.entries(words).find(([, each]) => each === name)?.[0];
}
