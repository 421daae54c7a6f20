import type { OfficeHost, RequestBody, RequestMeta, ResponseBody } from './wire';

/**
 * Excel on the web refuses more than "5 MB" in either direction. The documentation does not say which megabyte, so
 * the smaller one is taken: what passes here passes there.
 */
export const PAYLOAD_LIMIT = 5_000_000;

/** Error numbers of the transport, as Excel on the web sends them beside no body at all. */
export const TRANSPORT_ERRORS = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  GeneralException: 5001,
} as const;

export type TransportErrorCode = keyof typeof TRANSPORT_ERRORS;

/** Thrown by a host (or by what is wrapped around it) when a request gets no body for an answer. */
export class TransportFault extends Error {
  constructor(readonly code: TransportErrorCode) {
    super(`The host gave no answer: ${code}`);
    this.name = 'TransportFault';
  }
}

export type Answer = { ok: true; text: string } | { ok: false; code: TransportErrorCode };

/**
 * Lets the host answer one request, within the limits of the transport.
 *
 * @param text the request body's JSON, or what carries it; its UTF-8 bytes count against the limit
 * @param body the same, parsed
 */
export async function exchange(
  host: OfficeHost,
  text: string,
  body: RequestBody,
  meta: RequestMeta,
): Promise<Answer> {
  const limit = host.payloadLimit ?? PAYLOAD_LIMIT;
  if (exceedsBytes(text, limit)) return { ok: false, code: 'RequestPayloadSizeLimitExceeded' };
  let response: ResponseBody;
  try {
    response = await host.process(body, meta);
  } catch (error) {
    if (error instanceof TransportFault) return { ok: false, code: error.code };
    throw error;
  }
  const answer = JSON.stringify(response);
  if (exceedsBytes(answer, limit)) return { ok: false, code: 'ResponsePayloadSizeLimitExceeded' };
  return { ok: true, text: answer };
}

/** Tells whether a text takes more than `limit` bytes in UTF-8; most texts are decided by their length alone. */
export function exceedsBytes(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  if (text.length * 3 <= limit) return false;
  return new TextEncoder().encode(text).length > limit;
}
