/** Writes the sample books of the preview: `npx tsx scripts/makeSample.ts`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runScript } from './runScript';
import { generateSample } from './sample/generate';
import { sampleWorkbook } from './sample/workbook';

async function main(): Promise<void> {
  const sample = generateSample();
  for (const language of ['ru', 'en'] as const) {
    const path = join(__dirname, '..', 'assets', `sample.${language}.xlsx`);
    await writeFile(path, await sampleWorkbook(sample, language));
  }
}

runScript(main);
