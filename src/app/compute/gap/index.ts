export { findingGap, gapToTarget } from './gapToTarget';
export { GAP_KPIS, type Gap, type GapKpi, type GapOutlet, type Missing } from './types';
