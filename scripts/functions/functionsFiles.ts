/** functions.json in both languages: streaming functions of the catalogue first, then those that the generator found. */
import { functionWords } from '../../src/i18n/ru/functions';
import type { Locale } from '../../src/i18n';
import { completeMetadata, type FunctionsFile } from './completeMetadata';
import { liveMetadata } from './liveMetadata';

export interface FunctionsFiles {
  readonly english: FunctionsFile;
  readonly russian: FunctionsFile;
}

/**
 * @param generated what Microsoft's generator made of the functions with comments
 * @param help address of the help page; each function has an anchor there
 */
export function functionsFiles(generated: FunctionsFile, help: string): FunctionsFiles {
  const live = (locale: Locale): FunctionsFile => ({ ...generated, functions: liveMetadata(locale) });
  return {
    english: join(completeMetadata(live('en'), help), completeMetadata(generated, help)),
    russian: join(completeMetadata(live('ru'), help), completeMetadata(generated, help, functionWords)),
  };
}

function join(first: FunctionsFile, second: FunctionsFile): FunctionsFile {
  return { ...first, functions: [...first.functions, ...second.functions] };
}
