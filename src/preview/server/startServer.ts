import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { localCertificate } from './certificate';
import { mimeTypeOf } from './mimeTypes';
import { withLocalOfficeJs } from './officeJsAddress';
import { fileFor, placesOf } from './routes';
import type { Places } from './routes';

export interface ServerOptions {
  /** The repository, built: `dist/` and `dist/preview/` are there. */
  readonly root: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Overrides of where files are, e.g. a small add-in of a test. */
  readonly places?: Partial<Places>;
}

export interface PreviewServer {
  /** Address of the preview page, e.g. `https://localhost:3000/`. */
  readonly url: string;
  readonly isTrusted: boolean;
  readonly authorityPath: string;
  close(): Promise<void>;
}

/** Thrown when another program listens on the port. */
export class PortBusy extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is in use`);
    this.name = 'PortBusy';
  }
}

/**
 * Serves the preview page, the built add-in, Office.js and the sample workbooks over https on this machine alone.
 *
 * @throws PortBusy
 */
export async function startServer({ root, port, places }: ServerOptions): Promise<PreviewServer> {
  const folders = { ...placesOf(root), ...places };
  const certificate = await localCertificate(join(root, '.cache/certificates'));
  const server = createServer(certificate, (request, response) => {
    void answer(request, response, folders);
  });
  await new Promise<void>((listening, refuse) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      refuse(error.code === 'EADDRINUSE' ? new PortBusy(port) : error);
    });
    server.listen(port, 'localhost', listening);
  });
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}/`,
    isTrusted: certificate.isTrusted,
    authorityPath: certificate.authorityPath,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, places: Places): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(response, 405, 'text/plain; charset=utf-8', 'Only GET is served here.');
    return;
  }
  const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  const file = fileFor(path, places);
  const content = file === null ? null : await contentOf(file);
  if (file === null || content === null) {
    send(response, 404, 'text/plain; charset=utf-8', `Nothing is served at ${path}`);
    return;
  }
  send(response, 200, mimeTypeOf(file), content, request.method === 'HEAD');
}

async function contentOf(file: string): Promise<Buffer | string | null> {
  try {
    const bytes = await readFile(file);
    return basename(file) === 'taskpane.html' ? withLocalOfficeJs(bytes.toString('utf8')) : bytes;
  } catch {
    return null;
  }
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: Buffer | string,
  isHead = false,
): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(isHead ? undefined : body);
}
