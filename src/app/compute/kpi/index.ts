export { answerKpi } from './answerKpi';
export {
  COMPANION_KPI_IDS,
  isKpi,
  KPI_GROUPS,
  KPI_IDS,
  kpiInfo,
  KPIS,
  MAIN_KPI_IDS,
  type KpiGroup,
  type KpiId,
  type KpiInfo,
  type KpiNeed,
  type KpiUnit,
} from './catalogue';
export { KPI_NOTES, KPI_REASONS, type KpiNote, type KpiReason } from './reasons';
