/** The envelopes of Office.js's cross-document messages; JSON text in both directions. */

export const ACTION_TYPES = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

export interface XdmRequest {
  readonly action: string;
  readonly actionType: number;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: unknown;
}

interface RawMessage {
  _messageType: number;
  _actionName: string;
  _actionType: number;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
}

/** Reads a message of the add-in; `null` when it is none: pages send each other all kinds of messages. */
export function readXdmRequest(text: unknown): XdmRequest | null {
  if (typeof text !== 'string' || !text.startsWith('{')) return null;
  const message = parse(text);
  if (message?._messageType !== 0) return null;
  return {
    action: String(message._actionName),
    actionType: Number(message._actionType),
    conversationId: String(message._conversationId),
    correlationId: Number(message._correlationId),
    data: message._data,
  };
}

/** The answer to one request. */
export function writeXdmAnswer(request: XdmRequest, origin: string, data: unknown): string {
  const { action, conversationId, correlationId } = request;
  return envelope({ action, conversationId, correlationId, origin, data, responseType: 0 });
}

/** A message of the host that answers nothing. */
export function writeXdmEvent(event: string, conversationId: string, origin: string, data: unknown): string {
  return envelope({ action: event, conversationId, correlationId: -1, origin, data, responseType: 1 });
}

function envelope(of: {
  action: string;
  conversationId: string;
  correlationId: number;
  origin: string;
  data: unknown;
  responseType: 0 | 1;
}): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: of.action,
    _conversationId: of.conversationId,
    _correlationId: of.correlationId,
    _origin: of.origin,
    _data: of.data,
    _errorCode: 0,
    _responseType: of.responseType,
    _serializerVersion: 1,
  });
}

function parse(text: string): Partial<RawMessage> | undefined {
  try {
    return JSON.parse(text) as Partial<RawMessage>;
  } catch {
    return undefined;
  }
}
