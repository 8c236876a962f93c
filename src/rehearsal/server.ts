import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Failure } from '../model/failure.ts';
import type { Account } from './accounts.ts';
import { refused } from './answer.ts';
import { createBlobReceiver } from './blobs.ts';
import { type ExchangeParts, exchange } from './exchange.ts';
import { createLiveLogs } from './live-logs.ts';
import { createOutputLinks } from './output-links.ts';
import { createScenario } from './scenario.ts';
import { send } from './send-answer.ts';
import type { RunServerSession } from './session-order.ts';
import { createSessionQueue } from './session-queue.ts';
import { openStore, type Store } from './store.ts';
import { createTurns } from './turns.ts';
import { createZipFiles } from './zip-files.ts';

export type RehearsalServerOptions = {
  /** Where the service keeps its state; made when absent, one service at a time. */
  readonly folder: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly accounts: readonly Account[];
  readonly runSession: RunServerSession;
  /** Time from a new dataset version to its being READY; 0.5 when absent. */
  readonly processingSeconds?: number;
  readonly now: () => Date;
  /** What the service is to do wrong: elements as in `createScenario`. */
  readonly faults?: readonly string[];
  /** Folders of this machine that stand for inputs of kernels, by the reference of the input. */
  readonly inputs?: ReadonlyMap<string, string>;
  readonly limits?: ConnectionLimits;
  /** Told what the client is not: the cause of a 500. */
  readonly onDefect?: (error: unknown) => void;
};

/** How long one client may take. */
export type ConnectionLimits = {
  readonly headersMs: number;
  readonly requestMs: number;
  /** Silence on a connection, in either direction. */
  readonly idleMs: number;
};

export type RehearsalServer = {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  /** Stops listening, cancels sessions and waits for their end, then for the last write. */
  close(): Promise<void>;
};

const usualLimits: ConnectionLimits = { headersMs: 10_000, requestMs: 300_000, idleMs: 60_000 };

/**
 * Starts the embedded Kaggle on the loopback address only. Errors: SERVICE_PORT_BUSY, SERVICE_FOLDER_BUSY,
 * USAGE_BAD_VALUE for a fault that is none, FILE_UNREADABLE for a folder that holds something else.
 */
export async function startRehearsalServer(options: RehearsalServerOptions): Promise<RehearsalServer> {
  createScenario(options.faults ?? []);
  const store = await openStore(options.folder);
  const parts = partsOf(options, store);
  const server = httpServer(options.limits ?? usualLimits, (request, response) => {
    exchange(request, response, parts).catch((error: unknown) => {
      breakOff(request, response, () => options.onDefect?.(error));
    });
  });
  const port = await listen(server, options.port).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= closeAll(server, parts);
    return closing;
  };
  return { url: `http://127.0.0.1:${port}`, port, close };
}

function partsOf(options: RehearsalServerOptions, store: Store): ExchangeParts {
  const { accounts, now, runSession } = options;
  const scenario = createScenario(options.faults ?? []);
  const inputFolders = options.inputs ?? new Map();
  const live = createLiveLogs();
  return {
    store,
    accounts,
    now,
    scenario,
    live,
    inputs: new Set(inputFolders.keys()),
    queue: createSessionQueue({ store, live, runSession, now, scenario, inputFolders }),
    links: createOutputLinks(randomBytes(32)),
    zip: createZipFiles(store.contents, store.uploadsFolder),
    turns: createTurns(),
    processingSeconds: options.processingSeconds ?? 0.5,
    receiveBlob: createBlobReceiver(store, scenario),
  };
}

function httpServer(
  limits: ConnectionLimits,
  onRequest: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: Math.min(5_000, limits.idleMs),
    connectionsCheckingInterval: Math.min(1_000, limits.headersMs),
  });
  server.setTimeout(limits.idleMs, (socket) => socket.destroy());
  server.on('request', onRequest);
  return server;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new Failure('SERVICE_PORT_BUSY', { port }, { cause })));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** A client that went away is no defect; anything else is, and is answered without its details. */
function breakOff(request: IncomingMessage, response: ServerResponse, onDefect: () => void): void {
  if (request.socket.destroyed) return;
  onDefect();
  if (response.headersSent) response.destroy();
  else send(response, refused(500, 'Internal error'));
}

async function closeAll(server: Server, { turns, queue, store }: ExchangeParts): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
  await turns.rest();
  await queue.close();
  await store.close();
}
