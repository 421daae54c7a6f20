import type {
  MessageEntry,
  OfficeHost,
  RequestBody,
  ResponseBody,
} from '../../../src/preview/transport/wire';

/** Answers every action with an id, and names the sheet: enough to see what the library sends and takes. */
export function plainHost(): OfficeHost & { bodies: RequestBody[]; tell(entries: MessageEntry[]): void } {
  const bodies: RequestBody[] = [];
  let listener: ((entries: MessageEntry[]) => void) | undefined;
  return {
    bodies,
    process(body): ResponseBody {
      bodies.push(body);
      const Results = body.Actions.map((action) => ({
        ActionId: action.Id,
        Value: action.ActionType === 2 ? { Name: 'Продажи' } : { Id: '{1}' },
      }));
      return { Results };
    },
    onMessages(added) {
      listener = added;
      return () => (listener = undefined);
    },
    tell: (entries) => listener?.(entries),
  };
}
