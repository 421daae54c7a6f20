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
  PlacedLook,
  CellLook,
  ColumnsStep,
  FilterState,
  KeptRule,
  PlanArea,
  KeptValidation,
  OwnColumn,
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
export { CATEGORIES } from '../domain';
export { CATEGORY_COLORS } from './categoryColors';
export {
  fieldChoices,
  headerIn,
  headersToChoose,
  sourceNamed,
  sourcesByItself,
  sourcesToChoose,
  type FieldChoice,
} from './detect/mappingChoices';
export { createSession } from './session/createSession';
export { planManagerBooks } from './plan/managerBooks';
export { readDetails, type ClientDetails } from './plan/clientDetails';
export { buildReport } from './report/buildReport';
export { clientsCsv } from './report/clientsCsv';
export type { Report } from './report/types';
export { KPI_IDS, type KpiReason } from './compute/kpi';
export {
  CHOICE_FIELDS,
  choicesOf,
  kpiLines,
  type ChoiceField,
  type KpiLine,
  type Stretch,
} from './compute/kpi/kpiLines';
export { kpisWithout } from './compute/kpi/kpisWithout';
export type { Gap, GapOutlet } from './compute/gap';
export type { RevenueTree, TreeSide } from './compute/revenueTree';
export { gapsOf, gapText, missingText, treeOf } from './plan/gapSheet/gaps';
export { describeIssue } from './describeIssue';
export { describeAnalyses, measured, xyzLimit } from './describeAnalyses';
export { describeReason, type ReasonLine } from './describeReason';
export { createWhatIf, type WhatIf } from './compute/whatIf';
export { findClient } from './compute/clientLookup';
export { isUnchanged, type Changes } from './compute/changes';
export {
  ABC_CLASSES,
  analysesOf,
  RFM_SCORES,
  XYZ_CLASSES,
  XYZ_GAPS,
  type AbcClass,
  type Analyses,
  type RfmScale,
} from './compute/analyses';
export { segmentPassports, type Passport, type Passports } from './compute/passport';
export { cutChannels } from './settings/cutChannels';
export { parseSettings } from './settings/parseSettings';
export type { Base } from './base/types';
export type { ClientResults, Result } from './result';
export type {
  Beside,
  ClientFacts,
  Job,
  JobName,
  KpiAnswer,
  KpiQuestion,
  Session,
  SessionState,
} from './session.types';
