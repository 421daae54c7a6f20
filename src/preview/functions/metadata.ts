/** What `functions.json` says of one custom function, read into what calling it needs. */
export interface CustomFunction {
  /** What the add-in associated; the name of the wire. */
  readonly id: string;
  /** What stands in cells, in capital letters. */
  readonly name: string;
  readonly parameters: readonly CustomParameter[];
  readonly streaming: boolean;
  readonly cancelable: boolean;
  readonly volatile: boolean;
  readonly needsAddress: boolean;
  readonly needsParameterAddresses: boolean;
  /** Errors in arguments are handed over; otherwise they are the result and the function is not called. */
  readonly takesErrors: boolean;
}

export interface CustomParameter {
  readonly type: 'number' | 'string' | 'boolean' | 'any';
  readonly matrix: boolean;
  readonly optional: boolean;
  /** Takes all further arguments. */
  readonly repeating: boolean;
}

interface RawFunction {
  id?: string;
  name?: string;
  parameters?: RawParameter[];
  options?: Record<string, boolean | undefined>;
  allowErrorForDataTypeAny?: boolean;
}

interface RawParameter {
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

/**
 * Reads `functions.json` as the metadata tool of Office writes it.
 *
 * @param metadata the parsed file
 * @throws Error when it is none: a broken build is our own mistake
 */
export function readFunctions(metadata: unknown): CustomFunction[] {
  const file = metadata as { functions?: unknown; allowErrorForDataTypeAny?: boolean } | null;
  const functions = file?.functions;
  if (!Array.isArray(functions))
    throw new Error('The metadata of the custom functions has no list `functions`');
  // The right to get errors stands at the top of the file and holds for all of its functions.
  const takesErrors = file?.allowErrorForDataTypeAny === true;
  return (functions as RawFunction[]).map((raw) => readFunction(raw, takesErrors));
}

function readFunction(raw: RawFunction, takesErrors: boolean): CustomFunction {
  const id = raw.id ?? raw.name;
  if (id === undefined) throw new Error('A custom function without an id');
  const options = raw.options ?? {};
  const is = (...names: string[]): boolean => names.some((name) => options[name] === true);
  return {
    id,
    name: (raw.name ?? id).toUpperCase(),
    parameters: (raw.parameters ?? []).map(readParameter),
    streaming: is('stream'),
    cancelable: is('cancelable'),
    volatile: is('volatile'),
    needsAddress: is('requiresAddress', 'requiresStreamAddress'),
    needsParameterAddresses: is('requiresParameterAddresses', 'requiresStreamParameterAddresses'),
    takesErrors: takesErrors || raw.allowErrorForDataTypeAny === true,
  };
}

function readParameter(raw: RawParameter): CustomParameter {
  const known = ['number', 'string', 'boolean'] as const;
  return {
    type: known.find((type) => type === raw.type) ?? 'any',
    matrix: raw.dimensionality === 'matrix',
    optional: raw.optional === true,
    repeating: raw.repeating === true,
  };
}
