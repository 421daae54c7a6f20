import { appContext } from './appContext';
import type { AddinSite, SettingsStore } from './appContext';
import { RibbonCommands } from './RibbonCommands';
import type { CommandOutcome } from './RibbonCommands';
import { TRANSPORT_ERRORS, exchange } from './exchange';
import type { MessageEntry, OfficeHost, RequestBody } from './wire';
import { ACTION_TYPES, readXdmRequest, writeXdmAnswer, writeXdmEvent } from './xdmMessage';
import type { XdmRequest } from './xdmMessage';

export interface XdmSessionOptions {
  readonly host: OfficeHost;
  readonly site: AddinSite;
  readonly settings: SettingsStore;
  /** Hands a text to the add-in's window. */
  readonly post: (text: string) => void;
  /** Told what the host threw, which is always a mistake of the stand-in. */
  readonly onFailure?: (error: unknown) => void;
  /** Called once when the session is closed. */
  readonly onClose?: () => void;
}

const METHODS = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const VISIBILITY_MODE_CHANGED = 65539;
const EVENT_CATEGORY = 65536;

interface MethodCall {
  DdaMethod: { DispatchId: number };
  ArrayData?: unknown[];
  DdaSettingsMethod?: { Properties?: [string, string][] };
  [index: string]: unknown;
}

/**
 * Answers one add-in as Excel on the web does, over any carrier of texts: an iframe's messages or a window in Node.
 * Facts: the order of a start and the shape of each message are those of the installed Office.js.
 */
export class XdmSession {
  /** Ends when the add-in has started: its `Office.onReady` has run, and functions of the ribbon can be called. */
  readonly ready: Promise<void>;
  private readonly registered = new Set<string>();
  private readonly commands: RibbonCommands;
  private readonly stopMessages: () => void;
  private tellReady: () => void = () => undefined;
  private closed = false;

  constructor(private readonly options: XdmSessionOptions) {
    this.ready = new Promise((resolve) => (this.tellReady = resolve));
    this.commands = new RibbonCommands((data) => this.send('appCommandInvoked', data));
    this.stopMessages = options.host.onMessages((entries) => this.deliver(entries));
  }

  /** Takes a message that came from the add-in's window; gives `false` when it is not for this session. */
  receive(text: unknown): boolean {
    const request = readXdmRequest(text);
    if (this.closed || request?.conversationId !== this.options.site.conversationId) return false;
    void this.answer(request).then((data) => {
      if (!this.closed) this.options.post(writeXdmAnswer(request, this.options.site.hostOrigin, data));
    });
    return true;
  }

  /**
   * Runs a function of the ribbon, as a click on its button does; waits for the add-in when it is still starting.
   *
   * @param functionName the manifest's FunctionName
   * @param controlId id of the button, told to the function as `event.source.id`
   */
  runCommand(functionName: string, controlId: string): Promise<CommandOutcome> {
    return this.commands.run(functionName, controlId);
  }

  /** Tells handlers of `Office.EventType.DocumentSelectionChanged` and of `workbook.onSelectionChanged`. */
  tellSelectionChanged(): void {
    this.send('documentSelectionChanged', {});
  }

  /** Tells handlers of `Office.addin.onVisibilityModeChanged` that the pane was shown or closed. */
  tellVisibility(visible: boolean): void {
    const message = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
    this.deliver([[EVENT_CATEGORY, VISIBILITY_MODE_CHANGED, '', message]]);
  }

  /** Ends the conversation: nothing is answered or told any more. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.stopMessages();
    this.commands.abandon();
    this.options.onClose?.();
  }

  private deliver(entries: MessageEntry[]): void {
    this.send('richApiMessage', { ArrayData: entries });
  }

  private send(event: string, data: unknown): void {
    if (this.closed || !this.registered.has(event)) return;
    const { conversationId, hostOrigin } = this.options.site;
    this.options.post(writeXdmEvent(event, conversationId, hostOrigin, data));
  }

  private async answer(request: XdmRequest): Promise<unknown> {
    if (request.actionType === ACTION_TYPES.registerEvent) return this.register(request.action);
    if (request.actionType === ACTION_TYPES.unregisterEvent) return this.unregister(request.action);
    if (request.action === 'ContextActivationManager_getAppContextAsync') {
      return appContext(this.options.site, this.options.settings);
    }
    if (request.action !== 'executeMethod') return { Error: 0 };
    return this.executeMethod(request.data as MethodCall);
  }

  private register(event: string): unknown {
    this.registered.add(event);
    return { Error: 0 };
  }

  private started(): void {
    this.commands.open();
    this.tellReady();
  }

  private unregister(event: string): unknown {
    this.registered.delete(event);
    return { Error: 0 };
  }

  private async executeMethod(call: MethodCall): Promise<unknown> {
    const version = { Version: 0 };
    switch (call.DdaMethod.DispatchId) {
      case METHODS.richApi:
        return { ...version, ...(await this.runRichApi(call.ArrayData ?? [])) };
      case METHODS.saveSettings:
        this.options.settings.write(call.DdaSettingsMethod?.Properties ?? []);
        return { ...version, Error: 0 };
      case METHODS.loadSettings: {
        const Settings = this.options.settings.read().map(([Name, Value]) => ({ Name, Value }));
        return { ...version, Error: 0, Properties: { Settings } };
      }
      case METHODS.commandCompleted:
        this.commands.complete(String(call['0']), Number(call['1']));
        return { ...version, Error: 0 };
      default:
        // A method of Office.js that the stand-in does not know: never a silent success.
        return { ...version, Error: TRANSPORT_ERRORS.GeneralException };
    }
  }

  private async runRichApi(call: unknown[]): Promise<object> {
    const [customData, , , , text, , flags] = call as [
      string,
      string,
      string,
      unknown,
      string,
      number,
      number,
    ];
    const body = JSON.parse(text) as RequestBody;
    try {
      const answer = await exchange(this.options.host, text, body, { flags, customData });
      if (!answer.ok) return { Error: TRANSPORT_ERRORS[answer.code] };
      // The library sends this by itself, once, after the add-in's own `Office.onReady` callbacks.
      if (body.Actions.some((action) => action.Name === 'NotifyActionHandlerReady')) this.started();
      return { Error: 0, Data: [200, [], answer.text] };
    } catch (error) {
      // A host that throws is our own mistake: it is told aloud, and the add-in still gets an answer.
      this.options.onFailure?.(error);
      return { Error: TRANSPORT_ERRORS.GeneralException };
    }
  }
}
