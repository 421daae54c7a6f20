/** Codes of `Excel.ErrorCodes` that the stand-in answers with. */
export type RefusalCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'Conflict'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'OperationCellsExceedLimit'
  | 'RangeExceedsLimit'
  | 'UnsupportedOperation';

const MESSAGES: Record<RefusalCode, string> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  Conflict: 'Request could not be processed because of a conflict.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: 'The attempted operation affects more than the limit of 33554000 cells.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
};

/** What Excel refuses to do, with the code Office.js would give. `detail` follows the standard message. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, detail?: string) {
    super(detail === undefined ? MESSAGES[code] : `${MESSAGES[code]} ${detail}`);
    this.name = 'Refusal';
    this.code = code;
  }
}
