import { analyses } from './en/analyses';
import { commandLine } from './en/commandLine';
import { domain } from './en/domain';
import { functions } from './en/functions';
import { issues } from './en/issues';
import { kpis } from './en/kpis';
import { mapping } from './en/mapping';
import { pane } from './en/pane';
import { preview } from './en/preview';
import { reports } from './en/reports';
import { sheets } from './en/sheets';
import { why } from './en/why';

/** English, the language that types the others: one section a file, named for where its words are read. */
export const en = {
  analyses,
  commandLine,
  domain,
  functions,
  issues,
  kpis,
  mapping,
  pane,
  preview,
  reports,
  sheets,
  why,
} as const;
