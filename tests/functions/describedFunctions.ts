import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { resolve } from 'node:path';
import type { FunctionsFile } from '../../scripts/functions/completeMetadata';
import { functionsFiles, type FunctionsFiles } from '../../scripts/functions/functionsFiles';
import { functionSources } from '../../scripts/functions/sources';

export type DescribedFunctions = FunctionsFiles;

/** Both functions.json as the build makes them for the development address. */
export async function describedFunctions(): Promise<FunctionsFiles> {
  const result = await generateCustomFunctionsMetadata(functionSources(resolve(__dirname, '../..')), true);
  if (result.errors.length > 0) throw new Error(result.errors.join('\n'));
  const generated = JSON.parse(result.metadataJson) as FunctionsFile;
  return functionsFiles(generated, 'https://localhost:3000/support.html');
}
