import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import { type BundleFacts, bundleFactsSchema, type FileBytes } from '../src/model/facts.ts';
import { Failure } from '../src/model/failure.ts';
import { bundleManifestName, bundleManifestSchema, sha256Schema } from '../src/model/manifest.ts';
import { refSchema } from '../src/model/precheck.ts';
import { bundleManifest, manifestText } from '../src/survey/bundle-manifest.ts';
import { readBundle } from '../src/survey/read-bundle.ts';

const inputSchema = z.strictObject({
  /** Absolute folders where the bundle may lie, the likeliest first. */
  folders: z.array(z.string().startsWith('/')),
  /** Path that findings name. */
  shown: z.string(),
  manifest: bundleManifestSchema,
  manifestSha256: sha256Schema,
  ref: refSchema,
  version: z.number().int().positive(),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({ bundle: bundleFactsSchema, from: z.string() });

/** The bundle that was published: from this disk where it still lies there, else from its dataset version. */
export const fetchBundle: Macro<Input, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['bundle', 'kaggle'], writes: [], commands: [] },
  RISKS: ['holds the whole bundle in memory', 'may download all of the dataset version'],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ folders, ref, version }) => ({
    goal: `read the bundle published as version ${version} of ${ref.owner}/${ref.slug}`,
    commands: [
      ...folders.map((folder) => `sha256 ${folder}/*`),
      `DownloadDataset ${ref.owner}/${ref.slug} v${version}`,
    ],
    touches: [],
  }),
  execute: async (input, tools) => {
    for (const folder of input.folders) {
      const bundle = await readBundle(folder, input.shown, tools.files);
      if (bundle !== undefined && isPublished(bundle, input)) return { bundle, from: folder };
    }
    return { bundle: await download(input, tools), from: `dataset v${input.version}` };
  },
  verify: async ({ bundle, from }, input) => ({
    answer: isPublished(bundle, input) ? 'ok' : 'fail',
    asked: 'every file has the digest of the manifest that was published',
    observed: `${bundle.files.length} files from ${from}`,
    short: from,
    evidence: [{ kind: 'checksum', ref: bundleManifestName, sha256: input.manifestSha256 }],
  }),
  critique: critiqueByCheck,
};

function isPublished(bundle: BundleFacts, { manifestSha256 }: Input): boolean {
  return sha256Hex(manifestText(bundleManifest(bundle))) === manifestSha256;
}

async function download(input: Input, tools: Tools): Promise<BundleFacts> {
  const { ref, version, manifest, shown } = input;
  const listed = await tools.kaggle.listDatasetFiles(ref, version);
  const files: FileBytes[] = [];
  for (const file of listed) {
    const expected = manifest.files.find(({ name }) => name === file.name);
    if (expected === undefined && file.name !== bundleManifestName) continue;
    tools.presenter.show({ kind: 'transfer', name: file.name, done: files.length, total: listed.length });
    const bytes = await tools.kaggle.downloadDatasetFile(ref, version, file);
    if (sha256Hex(bytes) !== (expected?.sha256 ?? input.manifestSha256))
      throw new Failure('DATASET_MISMATCH', { version, difference: `sha256: ${file.name}` });
    files.push({ name: file.name, bytes });
  }
  const missing = manifest.files.filter(({ name }) => !files.some((file) => file.name === name));
  if (missing.length > 0) {
    const difference = `missing: ${missing.map(({ name }) => name).join(', ')}`;
    throw new Failure('DATASET_MISMATCH', { version, difference });
  }
  return { path: shown, files: files.sort((one, other) => (one.name < other.name ? -1 : 1)) };
}
