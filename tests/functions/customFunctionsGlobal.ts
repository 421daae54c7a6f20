/** `CustomFunctions` as office.js offers it in the page: the error class with its codes. */
class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

export const ErrorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
};

/** Puts the global in place for one test file. */
export function installCustomFunctions(): void {
  Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode } });
}
