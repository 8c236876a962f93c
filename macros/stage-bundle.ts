import { z } from 'zod';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { absolutePathSchema } from '../src/model/absolute-path.ts';
import { Failure } from '../src/model/failure.ts';
import { bundleManifestName } from '../src/model/manifest.ts';
import { bundleManifest, manifestText } from '../src/survey/bundle-manifest.ts';
import { readBundle } from '../src/survey/read-bundle.ts';

const inputSchema = z.strictObject({ source: absolutePathSchema });
const outputSchema = z.strictObject({ path: z.string(), manifestSha256: z.string() });

/** A bundle without a manifest and without a recipe is copied below .nx47/ and gets its manifest there. */
export const stageBundle: Macro<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.1',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['bundle'], writes: ['state-folder'], commands: [] },
  RISKS: ['takes the disk space of the bundle a second time'],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ source }, tools) => ({
    goal: 'copy the bundle and write its manifest beside the copy',
    commands: [`copy ${source}`],
    touches: [`${tools.paths.state}/bundle-staged/`],
  }),
  execute: async ({ source }, tools) => {
    const bundle = await readBundle(source, 'bundle', tools.files);
    if (bundle === undefined) throw new Failure('BUNDLE_MISSING', { path: source });
    const path = `${tools.paths.state}/bundle-staged`;
    await tools.files.remove(path);
    await tools.files.makeFolder(path);
    for (const file of bundle.files) {
      const folder = file.name.split('/').slice(0, -1).join('/');
      await tools.files.makeFolder(`${path}/${folder}`);
      await tools.files.copy(`${source}/${file.name}`, `${path}/${file.name}`);
    }
    await tools.files.write(`${path}/${bundleManifestName}`, manifestText(bundleManifest(bundle)));
    return { path, manifestSha256: await tools.files.hash(`${path}/${bundleManifestName}`) };
  },
  verify: async (output, { source }, tools) => {
    const copy = await readBundle(output.path, 'bundle', tools.files);
    const original = await readBundle(source, 'bundle', tools.files);
    const equal =
      copy !== undefined &&
      original !== undefined &&
      manifestText(bundleManifest(copy)) === manifestText(bundleManifest(original));
    return {
      answer: equal ? 'ok' : 'fail',
      asked: 'the copy equals the bundle',
      observed: `${copy?.files.length ?? 0} files in the copy, manifest included`,
      evidence: [{ kind: 'checksum', ref: bundleManifestName, sha256: output.manifestSha256 }],
    };
  },
  critique: critiqueByCheck,
};
