/**
 * `npm run check:imports`: the import rules, and proof that every source file was read. A checker that reads fewer
 * files than there are would be green for the wrong reason.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { IConfiguration, ICruiseResult } from 'dependency-cruiser';
import { runScript } from './runScript';

const root = resolve(__dirname, '..');

async function main(): Promise<void> {
  const { cruise } = await import('dependency-cruiser');
  const { forbidden, options } = createRequire(__filename)(
    join(root, '.dependency-cruiser.cjs'),
  ) as IConfiguration;
  const report = await cruise(['src'], {
    ...options,
    ruleSet: { forbidden: forbidden ?? [] },
    validate: true,
    baseDir: root,
  });
  const result = report.output as ICruiseResult;
  for (const { rule, from, to } of result.summary.violations)
    console.error(`${rule.severity} ${rule.name}: ${from} → ${to}`);

  const read = new Set(result.modules.map((module) => module.source));
  const missed = sourceFiles('src').filter((file) => !read.has(file));
  for (const file of missed) console.error(`error not-read: ${file}`);
  console.log(
    `imports: ${read.size} modules read, ${missed.length} source files missed, ${result.summary.error} errors`,
  );
  if (missed.length > 0 || result.summary.error > 0) process.exitCode = 1;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

runScript(main);
