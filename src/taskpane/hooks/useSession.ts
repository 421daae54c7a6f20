import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Session, SessionState } from '../../app';

/** The one session of the workbook; set by `renderPane`. */
export const SessionContext = createContext<Session | null>(null);

/** The session, to ask it for work. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('The pane was rendered without a session');
  return session;
}

/** The session's state as of now; the component renders again when it changes. */
export function useSessionState(): SessionState {
  const session = useSession();
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  return useSyncExternalStore(subscribe, () => session.getState());
}
