import type { AddinSite, SettingsStore } from './appContext';
import { frameName } from './appContext';
import type { OfficeHost } from './wire';
import { XdmSession } from './xdmSession';

export interface FrameOptions {
  readonly host: OfficeHost;
  /** In the page already; blank, or showing a page of the same origin. */
  readonly frame: HTMLIFrameElement;
  /** The built task pane; same host name as this page, https (Office.js refuses another host). */
  readonly url: string;
  readonly settings: SettingsStore;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly documentUrl: string;
  readonly requirementSets?: Readonly<Record<string, string>>;
}

/**
 * Loads the task pane into a frame and answers it, as Excel on the web does. Closing the session leaves the frame.
 */
export function openFrame(options: FrameOptions): XdmSession {
  const { frame, host, settings, url, ...rest } = options;
  const site: AddinSite = {
    ...rest,
    // Office.js caches settings under the conversation's name: a name used twice would bring old ones back.
    conversationId: `preview-${crypto.randomUUID()}`,
    addinId: 'akb-matrix',
    hostOrigin: location.origin,
  };
  const origin = new URL(url, location.href).origin;
  const post = (text: string): void => frame.contentWindow?.postMessage(text, origin);
  const onClose = (): void => {
    removeEventListener('message', listener);
  };
  const session = new XdmSession({ host, site, settings, post, onClose });
  const listener = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow && event.origin === origin) session.receive(event.data);
  };
  addEventListener('message', listener);
  const name = frameName(site);
  frame.name = name;
  // The attribute names only frames that are made after it; this one has its window already.
  if (frame.contentWindow) frame.contentWindow.name = name;
  frame.src = url;
  return session;
}
