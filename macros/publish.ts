import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import { Failure } from '../src/model/failure.ts';
import type { DatasetFile } from '../src/model/kaggle.ts';
import { bundleManifestName, bundleManifestSchema, sha256Schema } from '../src/model/manifest.ts';
import { refSchema } from '../src/model/precheck.ts';
import { manifestText } from '../src/survey/bundle-manifest.ts';

const inputSchema = z.strictObject({
  ref: refSchema,
  title: z.string(),
  licence: z.string(),
  isPrivate: z.boolean(),
  /** Absolute path of the folder that is published. */
  folder: z.string().startsWith('/'),
  manifest: bundleManifestSchema,
  /** Version on the service before this run; 0 = the dataset is created. */
  versionBefore: z.number().int().nonnegative(),
  pollSeconds: z.number().positive(),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({
  ref: refSchema,
  version: z.number().int().positive(),
  reused: z.boolean(),
  manifestSha256: sha256Schema,
});
const readyDeadlineSeconds = 900;

/** Publishes the bundle as the next version of the dataset and waits until that version is current and ready. */
export const publish: Macro<Input, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['bundle', 'kaggle'], writes: ['kaggle-dataset'], commands: [] },
  RISKS: [
    'a version is a full snapshot: a file that is not sent is gone from it',
    'versions are never deleted',
  ],
  EVIDENCE_REQUIRED: ['answer', 'checksum'],
  plan: async ({ ref, manifest, versionBefore, isPrivate }) => ({
    goal: `publish the bundle as version ${versionBefore + 1} of ${ref.owner}/${ref.slug}`,
    commands: [
      ...manifest.files.map((file) => `StartBlobUpload ${file.name} (${file.bytes} bytes)`),
      `${versionBefore === 0 ? 'CreateDataset' : 'CreateDatasetVersion'} ${ref.owner}/${ref.slug} (${isPrivate ? 'private' : 'PUBLIC'})`,
    ],
    touches: [`dataset ${ref.owner}/${ref.slug}`],
  }),
  execute: async (input, tools) => {
    const manifestBytes = manifestText(input.manifest);
    const manifestSha256 = sha256Hex(manifestBytes);
    await refuseChangedFiles(input, tools);
    const names = [
      ...input.manifest.files,
      { name: bundleManifestName, bytes: Buffer.byteLength(manifestBytes) },
    ];
    const publication = {
      ref: input.ref,
      title: input.title,
      licence: input.licence,
      isPrivate: input.isPrivate,
      notes: `nx47:${manifestSha256}`,
      files: names.map(({ name, bytes }) => ({ name, bytes, path: `${input.folder}/${name}` })),
    };
    await tools.kaggle.publishDataset(publication, input.versionBefore > 0);
    await waitUntilReady(input, tools);
    return { ref: input.ref, version: input.versionBefore + 1, reused: false, manifestSha256 };
  },
  verify: async (output, input, tools) => {
    const listed = await tools.kaggle.listDatasetFiles(output.ref, output.version);
    const wanted = [
      ...input.manifest.files,
      { name: bundleManifestName, bytes: Buffer.byteLength(manifestText(input.manifest)) },
    ];
    const difference = listingDifference(wanted, listed);
    if (difference !== '') throw new Failure('DATASET_MISMATCH', { version: output.version, difference });
    return {
      answer: 'ok',
      asked: `the service lists exactly the files of the manifest in version ${output.version}`,
      observed: `version ${output.version}: ${listed.length} files equal in name and size`,
      short: `v${output.version}`,
      evidence: [
        {
          kind: 'answer',
          ref: `ListDatasetFiles v${output.version}`,
          sha256: sha256Hex(JSON.stringify(listed)),
        },
        { kind: 'checksum', ref: bundleManifestName, sha256: output.manifestSha256 },
      ],
    };
  },
  critique: critiqueByCheck,
};

async function refuseChangedFiles(input: Input, tools: Tools): Promise<void> {
  const expected = [
    ...input.manifest.files,
    { name: bundleManifestName, sha256: sha256Hex(manifestText(input.manifest)) },
  ];
  for (const { name, sha256 } of expected) {
    if ((await tools.files.hash(`${input.folder}/${name}`)) === sha256) continue;
    throw new Failure('DATASET_MISMATCH', { version: 0, difference: `changed after the audit: ${name}` });
  }
}

async function waitUntilReady(input: Input, tools: Tools): Promise<void> {
  const wanted = input.versionBefore + 1;
  const start = tools.clock.monotonicNs();
  for (;;) {
    const view = await tools.kaggle.viewDataset(input.ref);
    const status = view === undefined ? 'pending' : await tools.kaggle.datasetStatus(input.ref);
    if (status === 'failed' || status === 'deleted')
      throw new Failure('DATASET_INVALID', { status, version: wanted });
    // READY alone may be the old version's; the number says whose it is.
    if (status === 'ready' && view?.currentVersion === wanted) return;
    if (view !== undefined && view.currentVersion > wanted) {
      throw new Failure('DATASET_MISMATCH', {
        version: wanted,
        difference: `current version is ${view.currentVersion}`,
      });
    }
    const elapsed = Number(tools.clock.monotonicNs() - start) / 1e9;
    if (elapsed > readyDeadlineSeconds)
      throw new Failure('DATASET_NOT_READY', { version: wanted, seconds: Math.round(elapsed) });
    await tools.clock.sleep(input.pollSeconds, tools.signal);
  }
}

function listingDifference(wanted: readonly DatasetFile[], listed: readonly DatasetFile[]): string {
  const seen = new Map(listed.map((file) => [file.name, file.bytes]));
  const missing = wanted.filter((file) => !seen.has(file.name)).map((file) => file.name);
  const sizes = wanted
    .filter((file) => seen.has(file.name) && seen.get(file.name) !== file.bytes)
    .map((file) => file.name);
  const extra = listed
    .filter((file) => !wanted.some((one) => one.name === file.name))
    .map((file) => file.name);
  const part = (label: string, names: string[]) =>
    names.length === 0 ? [] : [`${label}: ${names.join(', ')}`];
  return [...part('missing', missing), ...part('size', sizes), ...part('extra', extra)].join('; ');
}
