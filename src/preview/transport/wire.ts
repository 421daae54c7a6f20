/**
 * What every transport needs of a host: the Rich API's own shapes, named once. `RichApiHost` fits it, and so does
 * anything wrapped around it (`withFaults`).
 */

export interface RequestAction {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  [more: string]: unknown;
}

export interface RequestBody {
  Actions: RequestAction[];
  ObjectPaths: Record<string, Record<string, unknown>>;
  [more: string]: unknown;
}

export interface ResponseBody {
  Results?: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; Location?: string; ActionIndex?: number; HttpStatusCode?: number };
  TraceIds?: number[];
  [more: string]: unknown;
}

export interface RequestMeta {
  /** Bits of the request: 1 writes, 4 reads only, 64 waits for the end of a cell edit. */
  flags: number;
  customData?: string;
}

/** `[category, type, target, message]`, the message as JSON text. */
export type MessageEntry = [
  category: number,
  type: number,
  target: string,
  message: string,
  ...more: unknown[],
];

/** A host as the transports see it: answers request bodies, sends messages of its own. */
export interface OfficeHost {
  process(body: RequestBody, meta: RequestMeta): ResponseBody | Promise<ResponseBody>;
  /** Gives a function that stops the delivery. */
  onMessages(listener: (entries: MessageEntry[]) => void): () => void;
  /** Bytes of JSON text that one request or one response may have; absent is `PAYLOAD_LIMIT`. */
  readonly payloadLimit?: number;
}
