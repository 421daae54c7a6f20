import type { PreviewServer } from '../../../src/preview/server/startServer';

const global = globalThis as { akbServer?: PreviewServer };

/** The server between set-up and teardown: jest loads them as modules of their own, so it lives on the global object. */
export const serverOfTests = {
  get current(): PreviewServer | undefined {
    return global.akbServer;
  },
  set current(server: PreviewServer | undefined) {
    if (server) global.akbServer = server;
    else delete global.akbServer;
  },
};
