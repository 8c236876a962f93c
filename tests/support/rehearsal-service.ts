import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { isJsonObject, type JsonObject } from '../../src/codec/strict-json.ts';
import { type MethodName, methodPath, methods } from '../../src/kaggle/dialect.ts';
import {
  type RehearsalServer,
  type RehearsalServerOptions,
  startRehearsalServer,
} from '../../src/rehearsal/server.ts';
import { runPythonSession } from './rehearsal-python-session.ts';

export const alice = { username: 'alice', token: 'KGAT_alice-0123456789', legacyKey: '0123456789abcdef' };
export const bob = { username: 'bob', token: 'KGAT_bob-0123456789' };

/** A folder that is gone after the test. */
export async function freshFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nx47-test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that only moves when told. */
export function standingClock(start = '2026-03-01T10:00:00.000Z') {
  let ms = Date.parse(start);
  return {
    now: () => new Date(ms),
    advance(seconds: number) {
      ms += seconds * 1000;
    },
  };
}

/** A started service with real Python sessions, closed after the test. */
export async function startedService(
  t: TestContext,
  options: Partial<RehearsalServerOptions> = {},
): Promise<RehearsalServer> {
  let server: RehearsalServer | undefined;
  // Hooks run in this order: the service is closed before its folder goes.
  t.after(() => server?.close());
  server = await startRehearsalServer({
    folder: options.folder ?? (await freshFolder(t)),
    port: 0,
    accounts: [alice, bob],
    runSession: runPythonSession,
    processingSeconds: 0,
    now: () => new Date(),
    ...options,
  });
  return server;
}

export type Called = { readonly status: number; readonly body: JsonObject; readonly headers: Headers };

/** Calls one operation over HTTP as the account. */
export async function call(
  server: RehearsalServer,
  name: MethodName,
  request: Readonly<Record<string, unknown>>,
  authorization = `Bearer ${alice.token}`,
): Promise<Called> {
  const response = await fetch(`${server.url}${methodPath('/api/v1', methods[name])}`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const body: unknown = await response.json();
  if (!isJsonObject(body)) throw new Error('the answer is no JSON object');
  return { status: response.status, body, headers: response.headers };
}

/** Uploads a file whole and returns its token. */
export async function uploaded(server: RehearsalServer, name: string, content: string): Promise<string> {
  const { body } = await call(server, 'startBlobUpload', {
    type: 'DATASET',
    name,
    contentLength: Buffer.byteLength(content),
  });
  const response = await fetch(String(body['createUrl']), { method: 'PUT', body: content });
  if (response.status !== 200) throw new Error(`the upload of ${name} was answered ${response.status}`);
  return String(body['token']);
}

/** Publishes alice/tiny-bundle with these files as its first version. */
export async function published(
  server: RehearsalServer,
  files: Readonly<Record<string, string>>,
): Promise<Called> {
  return await call(server, 'createDataset', {
    ownerSlug: 'alice',
    slug: 'tiny-bundle',
    title: 'Tiny bundle',
    licenseName: 'CC0-1.0',
    isPrivate: true,
    files: await tokens(server, files),
  });
}

/** Publishes the next version of alice/tiny-bundle. */
export async function publishedAgain(
  server: RehearsalServer,
  files: Readonly<Record<string, string>>,
): Promise<Called> {
  return await call(server, 'createDatasetVersion', {
    ownerSlug: 'alice',
    datasetSlug: 'tiny-bundle',
    body: { versionNotes: 'again', files: await tokens(server, files) },
  });
}

async function tokens(server: RehearsalServer, files: Readonly<Record<string, string>>) {
  return await Promise.all(
    Object.entries(files).map(async ([name, content]) => ({ token: await uploaded(server, name, content) })),
  );
}

/** A notebook with these code cells. */
export function notebook(...cells: string[]): string {
  const code = cells.map((source, index) => ({
    cell_type: 'code',
    id: `cell-${index}`,
    execution_count: null,
    metadata: {},
    outputs: [],
    source,
  }));
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: code });
}

/** The SaveKernel request of alice/tiny-kernel. */
export function push(text: string, changes: Readonly<Record<string, unknown>> = {}) {
  return {
    slug: 'alice/tiny-kernel',
    newTitle: 'Tiny kernel',
    text,
    language: 'python',
    kernelType: 'notebook',
    isPrivate: true,
    enableInternet: false,
    datasetDataSources: ['alice/tiny-bundle'],
    ...changes,
  };
}

/** Asks until the session of that version has ended; the service itself takes the time. */
export async function ended(server: RehearsalServer, versionLabel: string): Promise<JsonObject> {
  for (let asked = 0; asked < 5_000; asked += 1) {
    const { body } = await call(server, 'getKernelSessionStatus', {
      userName: 'alice',
      kernelSlug: 'tiny-kernel',
      versionLabel,
    });
    if (!['QUEUED', 'RUNNING', 'CANCEL_REQUESTED'].includes(String(body['status']))) return body;
  }
  throw new Error('the session did not end');
}
