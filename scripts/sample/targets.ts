import type { Target } from './model';
import { HORECA, KEY_RETAIL, TRADITIONAL } from './words/outlets';

/** Targets of the quarter by KPI; without a slice for the whole base, else for a channel. */
export const TARGETS: readonly Target[] = [
  { kpi: 'AKB_COUNT', slice: null, value: 290 },
  { kpi: 'AKB_COVERAGE', slice: null, value: 0.78 },
  { kpi: 'AKB_COVERAGE', slice: TRADITIONAL.name, value: 0.75 },
  { kpi: 'AKB_COVERAGE', slice: KEY_RETAIL.name, value: 0.9 },
  { kpi: 'AKB_COVERAGE', slice: HORECA.name, value: 0.7 },
  { kpi: 'PAKB_COVERAGE', slice: null, value: 0.85 },
  { kpi: 'AKB_STABILITY', slice: null, value: 0.8 },
  { kpi: 'STT_SHARE', slice: null, value: 0.35 },
  { kpi: 'AKB_CATEGORY_COVERAGE', slice: null, value: 0.05 },
  { kpi: 'VISIT_EFFECTIVENESS', slice: null, value: 0.6 },
  { kpi: 'OVERDUE_SHARE', slice: null, value: 0.1 },
  { kpi: 'PAYMENT_DISCIPLINE', slice: null, value: 0.95 },
  { kpi: 'PLANOGRAM_COVERAGE', slice: null, value: 0.4 },
  { kpi: 'MML_DISTRIBUTION', slice: null, value: 0.85 },
];
