import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { collect } from '../../macros/collect.ts';
import { publish } from '../../macros/publish.ts';
import { push } from '../../macros/push.ts';
import { wait } from '../../macros/wait.ts';
import type { RehearsalServer } from '../../src/rehearsal/server.ts';
import { codeOr, kernelRef, type OfficialSide, type OwnSide, publicationIn, pushOf } from './cross-ground.ts';
import { runOn } from './macro-run.ts';
import type { Said } from './official-client.ts';
import { datasetFolder, kernelFolder } from './official-place.ts';
import { call, notebook, published, push as pushRequest } from './rehearsal-service.ts';

/** A service with version 1 of alice/tiny-bundle: one file. */
export async function publishedBundle(server: RehearsalServer): Promise<void> {
  await published(server, { 'a.whl': 'wheel-a' });
}

/** A kernel whose versions ran these cells to their end. */
export function ran(...cells: readonly string[]): (server: RehearsalServer) => Promise<void> {
  return async (server) => {
    for (const [index, cell] of cells.entries()) {
      await call(server, 'saveKernel', pushRequest(notebook(cell), { datasetDataSources: [] }));
      await logged(server, `v${index + 1}`);
    }
  };
}

/** Asks until the session has ended, and never for its status: a scenario may count those questions. */
async function logged(server: RehearsalServer, versionLabel: string): Promise<void> {
  const asked = { userName: 'alice', kernelSlug: 'tiny-kernel', versionLabel };
  while ((await call(server, 'listKernelSessionOutput', asked)).body['log'] === '') await pause(20);
}

/** A cell that writes it to out.txt and prints it. */
export function writes(content: string): string {
  return `open('out.txt', 'w').write('${content}')\nprint('${content}')`;
}

/** What was said, once the service has so many kernels. */
export async function leaves<T>(
  side: Pick<OwnSide, 'state'>,
  work: Promise<T>,
  left: { readonly kernels: number },
): Promise<T> {
  const said = await work;
  const versions = (await side.state()).kernels.flatMap((each) => each.versions);
  assert.equal(versions.length, left.kernels);
  return said;
}

/** Names of the files of each dataset version that the service has. */
export async function filesOf(side: Pick<OwnSide, 'state'>): Promise<string[][]> {
  const versions = (await side.state()).datasets.flatMap((each) => each.versions);
  return versions.map(({ files }) => files.map(({ name }) => name));
}

/** Pushes a notebook of one cell with the official client. */
export async function officialPush(
  side: OfficialSide,
  sources: readonly string[] = [],
  title = 'Tiny kernel',
) {
  await kernelFolder(side, sources, 'print(1)');
  const path = join(side.folder, 'kernel-metadata.json');
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), title }));
  return await side.ask('kernels', 'push', '-p', side.folder);
}

/** Makes the next version of the bundle with the official client. */
export async function nextVersion(side: OfficialSide): Promise<Said> {
  await datasetFolder(side, { 'a.whl': 'another wheel-a' });
  return await side.ask('datasets', 'version', '-p', side.folder, '-m', 'second');
}

/** Downloads with the official client; its out.txt reads like that. */
export async function officialOutput(side: OfficialSide, ref: string, content: RegExp): Promise<Said> {
  const target = join(side.folder, 'outputs');
  const said = await side.ask('kernels', 'output', ref, '-p', target);
  assert.match(await readFile(join(target, 'out.txt'), 'utf8'), content);
  return said;
}

/** The same with our macro. */
export async function ownPush(side: OwnSide, changes: Parameters<typeof pushOf>[1] = {}): Promise<string> {
  const outcome = await runOn(side.on, push, pushOf('print(1)', changes));
  return codeOr(outcome, ({ version }) => `version ${version}`);
}

/** Publishes a bundle with our macro. */
export async function ownPublish(
  side: OwnSide,
  versionBefore: number,
  files: Readonly<Record<string, string>> = { 'a.whl': 'another wheel-a' },
): Promise<string> {
  const outcome = await runOn(side.on, publish, await publicationIn(side.on, files, versionBefore));
  return codeOr(outcome, ({ version }) => `version ${version}`);
}

/** How version 1 ended, as our macro waits for it. */
export async function ownWait(side: OwnSide): Promise<string> {
  // Time for every question that an unknown status takes, whether the log's end is seen before them or not.
  const pace = { waitSeconds: 0, intervalSeconds: 15, deadlineSeconds: 3600 };
  const outcome = await runOn(side.on, wait, { ref: kernelRef, version: 1, ...pace });
  return codeOr(outcome, ({ status }) => status);
}

/** The content of what was collected; where that failed, nothing lies in the session's folder. */
export async function ownCollect({ on }: OwnSide): Promise<string> {
  const outcome = await runOn(on, collect, { ref: kernelRef, version: 1 });
  const folder = join(on.paths.session, 'evidence/outputs');
  if (outcome.state !== 'DONE') assert.deepEqual(await readdir(folder).catch(() => []), []);
  return codeOr(outcome, ({ files }) => files.map(({ bytes }) => Buffer.from(bytes).toString()).join());
}
