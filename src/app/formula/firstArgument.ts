/** KPIs that take a condition before the period: the field that it is about. */
export const FIRST_ARGUMENT: Readonly<Record<string, 'category' | 'segment'>> = {
  CATEGORY_COUNT: 'category',
  SEGMENT_COUNT: 'segment',
};
