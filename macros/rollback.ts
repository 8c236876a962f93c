import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { unsafeName } from '../src/codec/safe-name.ts';
import { parseStrictJson } from '../src/codec/strict-json.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { compareWithRecord, recordedPush } from '../src/macro/recorded-push.ts';
import type { Tools } from '../src/macro/tools.ts';
import { answerSchema } from '../src/model/answer.ts';
import type { Evidence } from '../src/model/event.ts';
import { Failure } from '../src/model/failure.ts';
import type { KernelView, Ref } from '../src/model/kaggle.ts';
import {
  type BundleManifest,
  bundleManifestName,
  bundleManifestSchema,
  sha256Schema,
} from '../src/model/manifest.ts';
import { refSchema } from '../src/model/precheck.ts';
import { manifestText } from '../src/survey/bundle-manifest.ts';

const wantedSchema = z.strictObject({ ref: refSchema, version: z.number().int().positive() });
const inputSchema = z.strictObject({
  dataset: wantedSchema.optional(),
  kernel: wantedSchema.optional(),
});
type Input = z.infer<typeof inputSchema>;
type Wanted = z.infer<typeof wantedSchema>;
const datasetSchema = z.strictObject({
  ...wantedSchema.shape,
  versionBefore: z.number().int().positive(),
  title: z.string(),
  licence: z.string(),
  isPrivate: z.boolean(),
  /** Absolute folder that holds the files of that version. */
  folder: z.string().startsWith('/'),
  manifest: bundleManifestSchema,
  manifestSha256: sha256Schema,
});
const kernelSchema = z.strictObject({
  ...wantedSchema.shape,
  versionBefore: z.number().int().positive(),
  view: z.custom<KernelView>((value) => typeof value === 'object' && value !== null && 'source' in value),
  /** Whether the source is what this project recorded when it pushed that version. */
  asRecorded: answerSchema,
});
const outputSchema = z.strictObject({ dataset: datasetSchema.optional(), kernel: kernelSchema.optional() });
type Output = z.infer<typeof outputSchema>;

/** Fetches the versions to go back to and proves what they hold; publishing them anew is the next steps' work. */
export const rollback: Macro<Input, Output> = {
  VERSION: '1.0.1',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project', 'kaggle'], writes: ['state-folder'], commands: [] },
  RISKS: [
    'going back is going on: the old content becomes the next version, nothing is deleted',
    'a kernel version that this project has no record of can only be republished as the service shows it',
  ],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ dataset, kernel }, tools) => ({
    goal: `fetch ${[dataset, kernel].flatMap((one) => (one === undefined ? [] : [shown(one)])).join(' and ')}`,
    commands: [
      ...(dataset === undefined ? [] : [`DownloadDataset ${shown(dataset)}`]),
      ...(kernel === undefined ? [] : [`GetKernel ${shown(kernel)}`]),
    ],
    touches: [`${folderOf(tools)}/`],
  }),
  execute: async ({ dataset, kernel }, tools) => {
    await requireOwner([dataset?.ref, kernel?.ref], tools);
    return {
      ...(dataset === undefined ? {} : { dataset: await fetchDataset(dataset, tools) }),
      ...(kernel === undefined ? {} : { kernel: await fetchKernel(kernel, tools) }),
    };
  },
  verify: async ({ dataset, kernel }, _input, tools) => {
    const changed = dataset === undefined ? [] : await changedFiles(dataset, tools);
    const files =
      dataset === undefined ? '' : `${dataset.manifest.files.length + 1} files of ${shown(dataset)}`;
    const source =
      kernel === undefined ? '' : `source of ${shown(kernel)}, as recorded: ${kernel.asRecorded}`;
    const observed = [files, source, ...changed.map((name) => `changed: ${name}`)].filter(
      (part) => part !== '',
    );
    return {
      answer: changed.length === 0 ? 'ok' : 'fail',
      asked: 'every file has the digest of the manifest of its version, the source that of its record',
      observed: observed.join('; '),
      short: [dataset, kernel].flatMap((one) => (one === undefined ? [] : [`v${one.version}`])).join(' · '),
      evidence: evidenceOf({ dataset, kernel }),
    };
  },
  critique: critiqueByCheck,
};

async function requireOwner(refs: readonly (Ref | undefined)[], tools: Tools): Promise<void> {
  const { username } = await tools.kaggle.identify();
  const foreign = refs.find((ref) => ref !== undefined && ref.owner.toLowerCase() !== username.toLowerCase());
  if (foreign !== undefined)
    throw new Failure('CREDENTIALS_OTHER_USER', { observed: `${username} ≠ ${foreign.owner}` });
}

async function fetchDataset({ ref, version }: Wanted, tools: Tools): Promise<Output['dataset']> {
  const view = await tools.kaggle.viewDataset(ref);
  if (view === undefined) throw notThere('GetDataset', { ref, version });
  requireEarlier('--dataset', version, view.currentVersion);
  const listed = await tools.kaggle.listDatasetFiles(ref, version);
  const folder = folderOf(tools);
  await tools.files.remove(folder);
  for (const [done, file] of listed.entries()) {
    const why = unsafeName(file.name);
    if (why !== undefined) throw changedVersion('dataset', version, `${why}: ${file.name}`);
    tools.presenter.show({ kind: 'transfer', name: file.name, done, total: listed.length });
    await tools.files.makeFolder(`${folder}/${file.name.split('/').slice(0, -1).join('/')}`);
    const bytes = await tools.kaggle.downloadDatasetFile(ref, version, file);
    await tools.files.write(`${folder}/${file.name}`, bytes);
  }
  const manifest = await manifestIn(folder, version, tools);
  const names = new Set([bundleManifestName, ...manifest.files.map(({ name }) => name)]);
  const extra = listed.filter(({ name }) => !names.has(name)).map(({ name }) => name);
  if (extra.length > 0)
    throw changedVersion('dataset', version, `not in ${bundleManifestName}: ${extra.join(', ')}`);
  const changed = await changedFiles({ folder, manifest }, tools);
  if (changed.length > 0) throw changedVersion('dataset', version, `sha256: ${changed.join(', ')}`);
  const { title, isPrivate, licence = 'unknown', currentVersion: versionBefore } = view;
  const manifestSha256 = sha256Hex(manifestText(manifest));
  return { ref, version, versionBefore, title, licence, isPrivate, folder, manifest, manifestSha256 };
}

// Only a version with a manifest says of itself what it must hold.
async function manifestIn(folder: string, version: number, tools: Tools): Promise<BundleManifest> {
  const path = `${folder}/${bundleManifestName}`;
  const found = await tools.files.exists(path);
  const bytes = found ? await tools.files.read(path) : new Uint8Array();
  const parsed = bundleManifestSchema.safeParse(jsonOf(bytes));
  if (!parsed.success || manifestText(parsed.data) !== new TextDecoder().decode(bytes))
    throw changedVersion('dataset', version, bundleManifestName);
  return parsed.data;
}

async function fetchKernel({ ref, version }: Wanted, tools: Tools): Promise<Output['kernel']> {
  const current = (await tools.kaggle.viewKernel(ref))?.currentVersion;
  if (current === undefined) throw notThere('GetKernel', { ref, version });
  requireEarlier('--kernel', version, current);
  const view = await tools.kaggle.viewKernel(ref, version);
  if (view === undefined || view.source === '') throw notThere('GetKernel', { ref, version });
  const recorded = await recordedPush(ref, version, tools.paths.root, tools.files);
  const asRecorded = compareWithRecord(view.source, recorded);
  if (asRecorded === 'fail') throw changedVersion('kernel', version, `≠ ${recorded?.session ?? ''}`);
  return { ref, version, versionBefore: current, view, asRecorded };
}

async function changedFiles(
  { folder, manifest }: { readonly folder: string; readonly manifest: BundleManifest },
  tools: Tools,
): Promise<string[]> {
  const changed: string[] = [];
  for (const { name, sha256 } of manifest.files) {
    const path = `${folder}/${name}`;
    if (!(await tools.files.exists(path)) || (await tools.files.hash(path)) !== sha256) changed.push(name);
  }
  return changed;
}

function evidenceOf({ dataset, kernel }: Output): Evidence[] {
  const manifest =
    dataset === undefined ? [] : [[`${bundleManifestName} v${dataset.version}`, dataset.manifestSha256]];
  const source = kernel === undefined ? [] : [[`source v${kernel.version}`, sha256Hex(kernel.view.source)]];
  return [...manifest, ...source].map(([ref = '', sha256 = '']) => ({ kind: 'checksum', ref, sha256 }));
}

// The current version is where one is already; a later one is none.
function requireEarlier(flag: string, version: number, current: number): void {
  if (version >= current)
    throw new Failure('USAGE_BAD_VALUE', { flag, value: version, expected: `< ${current}` });
}

function folderOf({ paths }: Tools): string {
  return `${paths.state}/rollback`;
}

function shown({ ref, version }: Wanted): string {
  return `${ref.owner}/${ref.slug} v${version}`;
}

function notThere(operation: string, wanted: Wanted): Failure {
  return new Failure('KAGGLE_NOT_FOUND', { operation, status: 404, message: shown(wanted) });
}

function changedVersion(what: string, version: number, why: string): Failure {
  return new Failure('ROLLBACK_CHANGED', { what, version, why });
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return parseStrictJson(bytes);
  } catch {
    return undefined;
  }
}
