import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { absolutePathSchema } from '../src/model/absolute-path.ts';
import { bundleFactsSchema } from '../src/model/facts.ts';
import { Failure } from '../src/model/failure.ts';
import { bundleManifestSchema } from '../src/model/manifest.ts';
import { bundleManifest, manifestText } from '../src/survey/bundle-manifest.ts';
import { readBundle } from '../src/survey/read-bundle.ts';

const inputSchema = z.strictObject({ path: absolutePathSchema, shown: z.string() });
const outputSchema = z.strictObject({ bundle: bundleFactsSchema, manifest: bundleManifestSchema });

/** Reads the bundle as it lies on disk and hashes every file of it. */
export const readBundleFiles: Macro<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['bundle'], writes: [], commands: [] },
  RISKS: ['holds all of the bundle but wheels and large data in memory'],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ path }) => ({
    goal: 'read and hash the bundle',
    commands: [`sha256 ${path}/*`],
    touches: [],
  }),
  execute: async ({ path, shown }, tools) => {
    const bundle = await readBundle(path, shown, tools.files);
    if (bundle === undefined) throw new Failure('BUNDLE_MISSING', { path });
    return { bundle, manifest: bundleManifest(bundle) };
  },
  verify: async ({ manifest }, { path }, tools) => {
    const changed: string[] = [];
    for (const file of manifest.files) {
      if ((await tools.files.hash(`${path}/${file.name}`)) !== file.sha256) changed.push(file.name);
    }
    return {
      answer: changed.length === 0 ? 'ok' : 'fail',
      asked: 'every file read from disk again has the digest of the manifest',
      observed:
        changed.length === 0 ? `${manifest.files.length} files equal` : `changed: ${changed.join(', ')}`,
      evidence: [
        { kind: 'checksum', ref: 'bundle-manifest.json', sha256: sha256Hex(manifestText(manifest)) },
      ],
    };
  },
  critique: critiqueByCheck,
};
