/** The door of the use cases: what the pane, the commands, the functions and `excel/` may know of them. */
export { fail, issue, succeed, type Issue, type Outcome, type Place } from './issues';
export type {
  Block,
  CellValue,
  Flow,
  OwnTableContent,
  OwnTableStray,
  RestorePoint,
  SourceChange,
  SourceShape,
  Survey,
  WorkbookPort,
} from './ports';
export type {
  CardCell,
  CellColor,
  CellPaint,
  ColumnsStep,
  FilterState,
  OwnColumn,
  PlanArea,
  PlanValue,
  RemoveSheetStep,
  ReportCell,
  ReportChart,
  ReportLook,
  ReportRole,
  ReportStep,
  SheetStep,
  SortState,
  StyleRole,
  TableColumnPlan,
  ValueKind,
  WritePlan,
  WriteStep,
} from './plan/types';
export { ROLES, type Detection, type Role, type RoleDetection } from './detect/types';
export { createSession } from './session/createSession';
export { planManagerBooks } from './plan/managerBooks';
export { buildReport } from './report/buildReport';
export { clientsCsv } from './report/clientsCsv';
export type { Report } from './report/types';
export {
  COMPANION_KPI_IDS,
  isKpi,
  KPI_GROUPS,
  KPI_IDS,
  KPI_NOTES,
  KPI_REASONS,
  kpiInfo,
  KPIS,
  MAIN_KPI_IDS,
  type KpiGroup,
  type KpiId,
  type KpiInfo,
  type KpiNeed,
  type KpiNote,
  type KpiReason,
  type KpiUnit,
} from './compute/kpi';
export {
  GAP_KPIS,
  gapToTarget,
  type Gap,
  type GapKpi,
  type GapOutlet,
  type GapQuestion,
} from './compute/gap';
export { revenueTree, type RevenueTree, type TreeSide } from './compute/revenueTree';
export { targetsOf, type Target } from './compute/targets';
export { gapsOf, gapText, missingText, treeOf } from './plan/gapSheet/gaps';
export { describeIssue } from './describeIssue';
export { describeReason, type ReasonLine } from './describeReason';
export { createWhatIf, type ClassChange, type WhatIf } from './compute/whatIf';
export { findClient } from './compute/clientLookup';
export { isUnchanged, type Changes, type Move } from './compute/changes';
export { segmentPassports, type Passport, type Passports } from './compute/passport';
export { parseSettings } from './settings/parseSettings';
export type { Base } from './base/types';
export type { ClientResults, Result } from './result';
export type {
  ClientFacts,
  Job,
  JobName,
  KpiAnswer,
  KpiCriterion,
  KpiQuestion,
  Session,
  SessionState,
} from './session.types';
