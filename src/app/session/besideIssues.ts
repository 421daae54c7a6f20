import type { Issue } from '../issues';
import type { JobName, SessionState } from '../session.types';

/** What is worth saying beside a job that went well: of the tables that were found, and of what was computed. */
export function besideIssues(name: JobName, { detection, result }: SessionState): readonly Issue[] {
  const found = detection === undefined ? [] : [...detection.fatal, ...detection.issues];
  if (name === 'restoreLastRun') return [];
  if (name === 'detect') return found;
  const codes = new Set(result?.issues.map(({ code }) => code));
  return [...found.filter(({ code }) => !codes.has(code)), ...(result?.issues ?? [])];
}
