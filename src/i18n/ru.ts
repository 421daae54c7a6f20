import type { Texts } from './translate';
import type { en } from './en';
import { analyses } from './ru/analyses';
import { domain } from './ru/domain';
import { functions } from './ru/functions';
import { issues } from './ru/issues';
import { kpis } from './ru/kpis';
import { mapping } from './ru/mapping';
import { pane } from './ru/pane';
import { reports } from './ru/reports';
import { sheets } from './ru/sheets';
import { why } from './ru/why';

/** Russian, typed by English: a missing or a surplus key does not compile. */
export const ru: Texts<typeof en> = {
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
};
