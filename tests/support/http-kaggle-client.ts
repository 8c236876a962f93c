import { createKaggleClient, type KaggleClientOptions } from '../../src/kaggle/client.ts';
import { createDispatcher } from '../../src/kaggle/dispatcher.ts';
import { createTransport, type Transport } from '../../src/kaggle/transport.ts';
import type { UploadTools } from '../../src/kaggle/upload.ts';
import type { KaggleService } from '../../src/model/kaggle.ts';
import { token } from './http-kaggle-names.ts';
import {
  type HttpReply,
  type HttpRequest,
  type HttpServer,
  startHttpServer,
} from './http-scripted-server.ts';

/** The real client against a server that answers what the test says; the server is closed afterwards. */
export async function withClient(
  answer: (request: HttpRequest) => HttpReply,
  test: (client: KaggleService, server: HttpServer) => Promise<void>,
  changes: Partial<KaggleClientOptions> = {},
): Promise<void> {
  const server = await startHttpServer(answer);
  const client = createKaggleClient({
    baseUrl: server.url,
    credentials: token,
    environment: {},
    signal: new AbortController().signal,
    callDeadlineSeconds: 5,
    rereadPauseSeconds: 0,
    ...changes,
  });
  try {
    await test(client, server);
  } finally {
    await server.close();
  }
}

/** As `withClient`, one layer below: calls of single operations and transfers, without any second try. */
export async function withTransport(
  answer: (request: HttpRequest) => HttpReply,
  test: (transport: Transport, server: HttpServer, tools: UploadTools) => Promise<void>,
  changes: Partial<KaggleClientOptions> = {},
): Promise<void> {
  const server = await startHttpServer(answer);
  const callDeadlineSeconds = changes.callDeadlineSeconds ?? 5;
  const link = {
    dispatcher: createDispatcher({}),
    signal: changes.signal ?? new AbortController().signal,
  };
  const transport = createTransport({
    baseUrl: server.url,
    credentials: token,
    deadlineSeconds: callDeadlineSeconds,
    link,
    ...changes,
  });
  try {
    await test(transport, server, {
      transport,
      link,
      baseUrl: server.url,
      callDeadlineSeconds,
      pauseSeconds: 0,
    });
  } finally {
    await server.close();
  }
}
