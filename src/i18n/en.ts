import { analyses } from './en/analyses';
import { domain } from './en/domain';
import { functions } from './en/functions';
import { issues } from './en/issues';
import { kpis } from './en/kpis';
import { mapping } from './en/mapping';
import { pane } from './en/pane';
import { reports } from './en/reports';
import { sheets } from './en/sheets';
import { why } from './en/why';

/**
 * English, the language that types the others: one section a file, named for where its words are read. Those of the
 * preview and the command line are in `preview.ts`: the add-in's bundle does without.
 */
export const en = {
  analyses,
  domain,
  functions,
  issues,
  kpis,
  mapping,
  pane,
  reports,
  sheets,
  why,
} as const;
