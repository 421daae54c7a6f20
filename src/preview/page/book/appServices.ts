import { ObjectType } from '../../richapi/ObjectType';
import type { RichApiHost } from '../../richapi/host';
import { RemoteObject } from '../../richapi/Remote';
import { Refusal } from '../../workbook/Refusal';

/** What the page does for the add-in's own runtime. */
export interface RuntimeActions {
  isPaneVisible(): boolean;
  showPane(): void;
  hidePane(): void;
}

const RUNTIME = 'Microsoft.AppRuntime.AppRuntimeService';
const PERSISTENCE = 'Microsoft.AppRuntime.AppRuntimePersistenceService';
const INTERNAL = 'Microsoft.InternalService.AddinInternalService';

/** Answers `Office.addin.showAsTaskpane`, `hide`, and what Office.js tells by itself after its start. */
export function addAppServices(host: RichApiHost, actions: RuntimeActions): void {
  let startState: unknown = 'Inactive';
  const runtime = new ObjectType<RuntimeActions>(RUNTIME, {
    methods: {
      GetAppRuntimeState: (target) => (target.isPaneVisible() ? 'Visible' : 'Background'),
      SetAppRuntimeState: (target, args) => {
        const state = args.text(0);
        if (state === 'Visible') target.showPane();
        else if (state === 'Background') target.hidePane();
        else throw new Refusal('InvalidArgument', `The runtime has no state ${state}.`);
      },
    },
  });
  const persistence = new ObjectType<null>(PERSISTENCE, {
    methods: {
      GetAppRuntimeStartState: () => startState,
      SetAppRuntimeStartState: (_target, args) => {
        startState = args.raw(0);
      },
    },
  });
  const internal = new ObjectType<null>(INTERNAL, { methods: { NotifyActionHandlerReady: () => undefined } });
  host.services.set(RUNTIME, new RemoteObject(runtime, actions, host.session));
  host.services.set(PERSISTENCE, new RemoteObject(persistence, null, host.session));
  host.services.set(INTERNAL, new RemoteObject(internal, null, host.session));
}
