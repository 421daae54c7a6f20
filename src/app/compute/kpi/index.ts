export { answerKpi, preparingAnswers, preparingKpis } from './answerKpi';
export { isKpi, KPI_IDS, KPIS } from './catalogue';
export type { KpiReason } from './reasons';
