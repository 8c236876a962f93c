import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import { type BundleFacts, bundleFactsSchema } from '../src/model/facts.ts';
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
const outputSchema = z.strictObject({
  bundle: bundleFactsSchema,
  /** Absolute folder where it lies. */
  path: z.string().startsWith('/'),
  from: z.string(),
});

/** The bundle that was published: from this disk where it still lies there, else from its dataset version. */
export const fetchBundle: Macro<Input, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.1',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['bundle', 'kaggle'], writes: ['state-folder'], commands: [] },
  RISKS: ['may download all of the dataset version'],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ folders, ref, version }, tools) => ({
    goal: `read the bundle published as version ${version} of ${ref.owner}/${ref.slug}`,
    commands: [
      ...folders.map((folder) => `sha256 ${folder}/*`),
      `DownloadDataset ${ref.owner}/${ref.slug} v${version}`,
    ],
    touches: [`${tools.paths.state}/bundle-fetched/`],
  }),
  execute: async (input, tools) => {
    for (const path of input.folders) {
      const bundle = await readBundle(path, input.shown, tools.files);
      if (bundle !== undefined && isPublished(bundle, input)) return { bundle, path, from: path };
    }
    const path = `${tools.paths.state}/bundle-fetched`;
    await download(input, path, tools);
    const bundle = await readBundle(path, input.shown, tools.files);
    if (bundle === undefined) throw new Failure('BUNDLE_MISSING', { path });
    return { bundle, path, from: `dataset v${input.version}` };
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

async function download(input: Input, folder: string, tools: Tools): Promise<void> {
  const { ref, version, manifest } = input;
  const wanted = [...manifest.files, { name: bundleManifestName, sha256: input.manifestSha256 }];
  const listed = await tools.kaggle.listDatasetFiles(ref, version);
  await tools.files.remove(folder);
  for (const [done, { name, sha256 }] of wanted.entries()) {
    const file = listed.find((one) => one.name === name);
    if (file === undefined)
      throw new Failure('DATASET_MISMATCH', { version, difference: `missing: ${name}` });
    tools.presenter.show({ kind: 'transfer', name, done, total: wanted.length });
    const bytes = await tools.kaggle.downloadDatasetFile(ref, version, file);
    if (sha256Hex(bytes) !== sha256)
      throw new Failure('DATASET_MISMATCH', { version, difference: `sha256: ${name}` });
    await tools.files.makeFolder(`${folder}/${name.split('/').slice(0, -1).join('/')}`);
    await tools.files.write(`${folder}/${name}`, bytes);
  }
}
