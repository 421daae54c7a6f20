import { setImmediate } from 'node:timers';
import type { Context } from 'node:vm';
import { exchange } from './exchange';
import { createOfficeContext, runOfficeScript } from './officeScripts';
import type { MessageEntry, OfficeHost, RequestBody } from './wire';

/** The library opened on one host; several may be open at once, nothing is put into the global scope. */
export interface OpenedOffice {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Stops delivering and answering. Requests under way stay without an answer. */
  close: () => void;
}

interface BridgeMessage {
  id: number;
  type: number;
  flags: number;
  message: { url: string; method: string; body: RequestBody };
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

/**
 * Opens the installed Office.js on a host, in this process, over the library's native bridge. `Excel.run` and the
 * proxies are complete; there is no `Office` (see `openOfficePage`), so every requirement set counts as supported.
 */
export function openOffice(host: OfficeHost): Promise<OpenedOffice> {
  const line = connect(host);
  const { context, close } = createOfficeContext({ ...pageStubs(), _richApiNativeBridge: line.bridge });
  runOfficeScript('excel-web-16.00.js', context);
  return Promise.resolve({
    ...exportsOf(context),
    close: () => {
      line.close();
      close();
    },
  });
}

function exportsOf(context: Context): Pick<OpenedOffice, 'Excel' | 'OfficeExtension'> {
  const { Excel, OfficeExtension } = context as Pick<OpenedOffice, 'Excel' | 'OfficeExtension'>;
  return { Excel, OfficeExtension };
}

/** As in Excel, nothing is answered or told within the call that caused it. */
function connect(host: OfficeHost): { bridge: Bridge; close: () => void } {
  let open = true;
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, type, flags, message } = JSON.parse(text) as BridgeMessage;
      if (type !== 1) return;
      setImmediate(() => {
        void answer(host, text, message.body, flags).then((reply) => send({ id, type: 1, message: reply }));
      });
    },
  };
  const send = (message: unknown) => {
    if (open) bridge.onMessageFromHost?.(JSON.stringify(message));
  };
  const stop = host.onMessages((entries: MessageEntry[]) => {
    setImmediate(() => send({ type: 3, message: { entries } }));
  });
  const close = () => {
    open = false;
    stop();
  };
  return { bridge, close };
}

async function answer(host: OfficeHost, text: string, body: RequestBody, flags: number): Promise<unknown> {
  try {
    const reply = await exchange(host, text, body, { flags });
    if (reply.ok) return { statusCode: 200, headers: {}, body: reply.text };
    return failure(reply.code, '');
  } catch (error) {
    // A host that throws is our own mistake: it must not end as a request that never comes back.
    return failure(
      'GeneralException',
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  }
}

function failure(code: string, message: string): unknown {
  return { statusCode: 400, headers: {}, body: { error: { code, message } } };
}

/** What the library touches of a page while it loads. */
function pageStubs(): Record<string, unknown> {
  const nothing = () => undefined;
  return {
    Office: {},
    OSF: {},
    addEventListener: nothing,
    removeEventListener: nothing,
    location: { href: 'https://localhost/', protocol: 'https:', host: 'localhost', search: '', hash: '' },
    navigator: { userAgent: 'node' },
    document: {
      readyState: 'complete',
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: nothing,
    },
  };
}
