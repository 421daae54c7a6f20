/**
 * functions.json as Microsoft's generator makes it lacks what it cannot read from the sources: a second language,
 * a help address, and the right to get errors as arguments.
 */

export interface FunctionParameter {
  name: string;
  description?: string;
  optional?: boolean;
  [member: string]: unknown;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: FunctionParameter[];
  [member: string]: unknown;
}

export interface FunctionsFile {
  functions: FunctionMetadata[];
  [member: string]: unknown;
}

/** Words of one function in one language: its description, name and description of each parameter by English name. */
export interface FunctionWords {
  readonly description: string;
  readonly parameters: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
}

/**
 * The metadata with help addresses, errors allowed as arguments, and the words given; ids and names of functions stay
 * English, because Excel matches formulas by them (a translated name breaks formulas that programs write).
 * Throws when a function or a parameter has no words, so that no language is half done.
 */
export function completeMetadata(
  file: FunctionsFile,
  helpUrl: string,
  words?: Readonly<Record<string, FunctionWords>>,
): FunctionsFile {
  return {
    ...file,
    allowErrorForDataTypeAny: true,
    functions: file.functions.map((entry) => ({
      ...entry,
      ...(words ? translated(entry, words[entry.id]) : {}),
      helpUrl: `${helpUrl}#${entry.id.toLowerCase()}`,
    })),
  };
}

function translated(entry: FunctionMetadata, words: FunctionWords | undefined): Partial<FunctionMetadata> {
  if (!words) throw new Error(`No words for the function ${entry.id}`);
  return {
    description: words.description,
    parameters: entry.parameters.map((parameter) => {
      const own = words.parameters[parameter.name];
      if (own === undefined) throw new Error(`No words for ${entry.id}, parameter ${parameter.name}`);
      return { ...parameter, ...own };
    }),
  };
}
