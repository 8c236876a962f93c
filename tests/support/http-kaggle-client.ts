import { createKaggleClient, type KaggleClientOptions } from '../../src/kaggle/client.ts';
import type { Credentials } from '../../src/kaggle/credentials.ts';
import { createDispatcher } from '../../src/kaggle/dispatcher.ts';
import { createTransport, type Transport } from '../../src/kaggle/transport.ts';
import type { TransferTools } from '../../src/kaggle/upload.ts';
import { Failure, type FailureParameters } from '../../src/model/failure.ts';
import type { KaggleService, KernelPush, Ref } from '../../src/model/kaggle.ts';
import { Secret } from '../../src/model/secret.ts';
import {
  type HttpReply,
  type HttpRequest,
  type HttpServer,
  startHttpServer,
} from './http-scripted-server.ts';

export const tokenText = 'KGAT_0123456789abcdef0123456789abcdef';
export const token: Credentials = { kind: 'token', token: new Secret(tokenText) };
export const legacyKey: Credentials = {
  kind: 'legacy-key',
  username: 'ada',
  key: new Secret('0123456789abcdef0123456789abcdef'),
};

/** A dataset and a kernel name for tests. */
export const bundle: Ref = { owner: 'ada', slug: 'nx47-dependencies' };
export const kernel: Ref = { owner: 'ada', slug: 'nx47-check' };
export const aPush: KernelPush = {
  ref: kernel,
  title: 'NX47 check',
  text: '{"cells": []}',
  language: 'python',
  kind: 'notebook',
  isPrivate: true,
  enableInternet: false,
  enableGpu: false,
  datasetSources: ['ada/nx47-dependencies'],
  competitionSources: [],
  kernelSources: [],
  sessionTimeoutSeconds: 600,
};

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
  test: (transport: Transport, server: HttpServer, tools: TransferTools) => Promise<void>,
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
    await test(transport, server, { transport, link, baseUrl: server.url, callDeadlineSeconds });
  } finally {
    await server.close();
  }
}

/** The failure that a promise ends in, as code and parameters; anything else is an error of the test. */
export async function failureOf(
  promise: Promise<unknown>,
): Promise<{ code: string; parameters: FailureParameters }> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, parameters: error.parameters };
    throw error;
  }
  throw new Error('no failure');
}
