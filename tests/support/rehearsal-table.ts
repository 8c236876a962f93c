import assert from 'node:assert/strict';
import { sha256Hex } from '../../src/codec/digest.ts';
import { type MethodName, methods } from '../../src/kaggle/dialect.ts';
import type { Account } from '../../src/rehearsal/accounts.ts';
import type { Answer } from '../../src/rehearsal/answer.ts';
import { answerInstead, distortAnswer } from '../../src/rehearsal/distort-answer.ts';
import { routes } from '../../src/rehearsal/routes.ts';
import { createScenario } from '../../src/rehearsal/scenario.ts';
import type { Outcome, Scene } from '../../src/rehearsal/scene.ts';
import { emptyStoreState, type StoreState, withSession } from '../../src/rehearsal/store-state.ts';
import { alice, bob } from './rehearsal-service.ts';

export const bundle = { ownerSlug: 'alice', datasetSlug: 'tiny-bundle' };
export const kernel = { userName: 'alice', kernelSlug: 'tiny-kernel' };
const stored = { sha256: 'a'.repeat(64), bytes: 3 };

/** A service without HTTP and disk: the state moves as the outcomes say, time as the test says. */
export function table(faults: readonly string[] = [], inputs: readonly string[] = []) {
  let state: StoreState = emptyStoreState;
  let nowMs = Date.parse('2026-03-01T10:00:00Z');
  let secrets = 0;
  const texts = new Map<string, string>();
  const scenario = createScenario(faults);
  const scene = (account: Account): Scene => ({
    state,
    account,
    accounts: [alice, bob],
    nowMs,
    processingSeconds: 30,
    scenario,
    inputs: new Set(inputs),
    baseUrl: 'http://127.0.0.1:4747',
    secret: () => {
      secrets += 1;
      return `secret-${secrets}`;
    },
    outputUrl: ({ name }) => `http://127.0.0.1:4747/output/x/${name}`,
    text: async (sha256) => texts.get(sha256) ?? '',
    zip: async (files, name) => ({ name, sha256: 'f'.repeat(64), bytes: files.length }),
    unpack: async (blob) =>
      blob.name.startsWith('bomb') ? { why: 'too-large' } : { files: [{ name: 'in/side.txt', ...stored }] },
  });
  return {
    async ask(name: MethodName, body: unknown, account: Account = alice) {
      const instead = answerInstead(scenario, name, { basic: false, now: new Date(nowMs) });
      const outcome: Outcome = instead ? { answer: instead } : await routes[name](body, scene(account));
      if (outcome.keep !== undefined) texts.set(sha256Hex(outcome.keep), outcome.keep);
      state = outcome.edit?.(state) ?? state;
      const answer = distortAnswer(scenario, name, outcome.answer);
      return { ...bodyOf(answer), answer, queue: outcome.queue, cancel: outcome.cancel };
    },
    advance: (seconds: number) => {
      nowMs += seconds * 1000;
    },
    edit: (change: (state: StoreState) => StoreState) => {
      state = change(state);
    },
    text: (content: string) => texts.set(sha256Hex(content), content) && sha256Hex(content),
    state: () => state,
  };
}
export type Table = ReturnType<typeof table>;

function bodyOf(answer: Answer): { status: number; body: Readonly<Record<string, unknown>> } {
  if ('body' in answer) return answer;
  const { status, ...rest } = answer;
  return { status, body: rest };
}

/** An upload that has arrived, as the upload address leaves it. */
export async function arrived(service: Table, name: string, account: typeof alice | typeof bob = alice) {
  const { body } = await service.ask('startBlobUpload', { type: 'DATASET', name, contentLength: 3 }, account);
  service.edit((state) => ({
    ...state,
    blobs: state.blobs.map((each) =>
      each.token === body['token'] ? { ...each, sha256: stored.sha256 } : each,
    ),
  }));
  return { token: String(body['token']) };
}

export async function create(service: Table, changes: Readonly<Record<string, unknown>> = {}) {
  return await service.ask('createDataset', {
    ownerSlug: 'alice',
    slug: 'tiny-bundle',
    title: 'Tiny bundle',
    licenseName: 'CC0-1.0',
    isPrivate: true,
    files: [await arrived(service, 'a.whl')],
    ...changes,
  });
}

export async function nextVersion(service: Table, ...names: string[]) {
  const files = [];
  for (const name of names) files.push(await arrived(service, name));
  return await service.ask('createDatasetVersion', { ...bundle, body: { versionNotes: 'n', files } });
}

export function endSession(service: Table, version: number, outputs: string[], log = '[]') {
  const key = { kernelId: service.state().kernels[0]?.id ?? 0, version };
  service.edit((state) =>
    withSession(state, key, (session) => ({
      ...session,
      status: 'complete',
      outputs: outputs.map((name) => ({ name, ...stored })),
      log: service.text(log),
      isolation: 'namespaces',
      interpreter: '3.12.1',
    })),
  );
}

export async function withBundle(service: Table): Promise<Table> {
  await create(service);
  service.advance(30);
  return service;
}

/** Names of all files of a version, page by page. */
export async function listedNames(service: Table, datasetVersionNumber: number): Promise<string[]> {
  const found: string[] = [];
  let pageToken = '';
  do {
    const { body } = await service.ask('listDatasetFiles', { ...bundle, datasetVersionNumber, pageToken });
    const page = methods.listDatasetFiles.response.parse(body);
    assert.ok(page.datasetFiles.length <= 20);
    found.push(...page.datasetFiles.map(({ name }) => name));
    pageToken = page.nextPageToken;
  } while (pageToken !== '');
  return found;
}
