import type { MessageEntry, OfficeHost, RequestBody, RequestMeta, ResponseBody } from '../transport/wire';
import type { FunctionManager } from './FunctionManager';

const METHOD = 3;
const READY = '_SetOsfControlContainerReadyForCustomFunctions';
const RESULTS = new Set(['SetInvocationArrayResults', 'SetInvocationResults']);
const OWN = new Set([READY, '_GetEnabledFeatures', ...RESULTS]);

/**
 * Lets a host call custom functions: the library's batches about them go to the manager and the manager's calls to the
 * add-in; everything else goes to the host. The library keeps such batches apart from those of the add-in.
 */
export function functionHost(host: OfficeHost, manager: FunctionManager): OfficeHost {
  return {
    ...(host.payloadLimit !== undefined && { payloadLimit: host.payloadLimit }),
    process(body: RequestBody, meta: RequestMeta): ResponseBody | Promise<ResponseBody> {
      return isAboutFunctions(body) ? answer(body, manager) : host.process(body, meta);
    },
    onMessages(listener: (entries: MessageEntry[]) => void): () => void {
      const stops = [host.onMessages(listener), manager.onMessages(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

function isAboutFunctions(body: RequestBody): boolean {
  return body.Actions.some((action) => action.ActionType === METHOD && OWN.has(action.Name));
}

function answer(body: RequestBody, manager: FunctionManager): ResponseBody {
  const Results = body.Actions.map((action) => {
    const given = (action.ArgumentInfo as { Arguments?: unknown[] } | undefined)?.Arguments ?? [];
    if (action.Name === READY) manager.start();
    if (RESULTS.has(action.Name)) manager.receive(given[0]);
    return { ActionId: action.Id, Value: valueOf(action.ActionType, action.Name) };
  });
  return { Results };
}

function valueOf(actionType: number, name: string): unknown {
  if (actionType !== METHOD) return {};
  return name === '_GetEnabledFeatures' ? [] : null;
}
