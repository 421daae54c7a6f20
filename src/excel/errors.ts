/** Office's errors as issues, in this one place. */
import { issue, type Issue, type Place } from '../app';

/** What is read of an `OfficeExtension.Error`; anything else that was thrown is our own mistake and is thrown on. */
interface OfficeError {
  readonly code: string;
  readonly message: string;
}

const PAYLOAD_CODES: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
]);

/** After these the request may or may not have been done, or can be done a moment later. */
const PASSING_CODES: ReadonlySet<string> = new Set([
  'ActivityLimitReached',
  'ConnectionFailure',
  'GeneralException',
  'InvalidOrTimedOutSession',
  'RequestAborted',
  'ServiceNotAvailable',
  'Timeout',
]);

const UNDO_CODES: ReadonlySet<string> = new Set(['UndoNotSupported', 'NotImplemented']);

const ISSUE_CODES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: 'cellEditMode',
  AccessDenied: 'protectedSheet',
  ItemNotFound: 'tableChanged',
  InvalidReference: 'tableChanged',
  InsertDeleteConflict: 'noRoomForColumns',
};

/** The code of an Office error, or undefined for anything else that can be thrown. */
export function officeCode(error: unknown): string | undefined {
  return isOfficeError(error) ? error.code : undefined;
}

/** Whether the request or its answer was too big: ask for less at a time. */
export function isPayloadLimit(code: string): boolean {
  return PAYLOAD_CODES.has(code);
}

/** Whether the same request may succeed a moment later; what it should write must be looked at before it is repeated. */
export function isPassing(code: string): boolean {
  return PASSING_CODES.has(code);
}

/** Whether Excel refused because the batch was to be one undo record. */
export function refusesUndoGroup(code: string): boolean {
  return UNDO_CODES.has(code);
}

/**
 * The issue for an Office error; `operation` names what we were doing, `place` where.
 * @throws the error itself when it does not come from Office
 */
export function toIssue(error: unknown, operation: string, place?: Place): Issue {
  if (!isOfficeError(error)) throw error;
  const code = isPayloadLimit(error.code) ? 'payloadLimit' : (ISSUE_CODES[error.code] ?? 'officeError');
  return issue(code, {
    params: { code: error.code, operation, message: error.message },
    ...(place === undefined ? {} : { place }),
  });
}

/** By shape: the library's error class differs from one window to the next. */
function isOfficeError(error: unknown): error is OfficeError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'debugInfo' in error
  );
}
