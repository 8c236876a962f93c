import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFiles } from '../../src/host/files.ts';
import { bundleManifestName } from '../../src/model/manifest.ts';
import { bundleManifest, manifestText } from '../../src/survey/bundle-manifest.ts';
import { readBundle } from '../../src/survey/read-bundle.ts';
import type { Breakage } from './broken-project.ts';
import { buildWheel, type WheelPlan } from './wheel-builder.ts';

/** What goes wrong with the wheels of examples/nx47, each alone; the manifest is that of the broken bundle. */
export const brokenWheels: readonly Breakage[] = [
  {
    row: 1,
    what: 'numpy and pillow are wheels of cp311, the image is cp312',
    rules: ['WHL-008', 'DEP-001'],
    break: (root) =>
      edited(root, async (bundle) => {
        const [numpy, pillow] = [await take(bundle, 'numpy'), await take(bundle, 'pillow')];
        const platform = 'manylinux_2_17_x86_64.manylinux2014_x86_64';
        await put(bundle, { name: 'numpy', version: versionOf(numpy), tag: `cp311-cp311-${platform}` });
        await put(bundle, { name: 'pillow', version: versionOf(pillow), tag: `cp311-cp311-${platform}` });
      }),
  },
  {
    row: 2,
    what: 'the wheel of tifffile has a name that somebody made up',
    rules: ['WHL-002', 'DEP-001'],
    break: (root) =>
      edited(root, async (bundle) => {
        const file = await find(bundle, 'tifffile');
        await rename(join(bundle, file), join(bundle, `tifffile-${versionOf(file)}.whl`));
      }),
  },
  {
    row: 3,
    what: 'imagecodecs and tifffile were dropped',
    rules: ['DEP-001'],
    break: (root) =>
      edited(root, async (bundle) => {
        for (const name of ['imagecodecs', 'tifffile']) await take(bundle, name);
      }),
  },
  {
    row: 1,
    what: 'the wheel of numpy needs glibc 2.39, the image has 2.35',
    rules: ['WHL-008', 'DEP-001'],
    break: (root) =>
      edited(root, async (bundle) => {
        const version = versionOf(await take(bundle, 'numpy'));
        await put(bundle, { name: 'numpy', version, tag: 'cp312-cp312-manylinux_2_39_x86_64' });
      }),
  },
  {
    row: 3,
    what: 'an older pillow lies beside the one that is meant',
    rules: ['WHL-010'],
    break: (root) =>
      edited(root, (bundle) =>
        put(bundle, { name: 'pillow', version: '11.2.1', tag: 'cp312-cp312-manylinux_2_28_x86_64' }),
      ),
  },
  {
    row: 3,
    what: 'the wheel of tifffile requires a distribution that is nowhere',
    rules: ['DEP-002'],
    break: (root) =>
      edited(root, async (bundle) => {
        await take(bundle, 'tifffile');
        await put(bundle, { name: 'tifffile', version: '2025.10.1', requires: ['tifffile-of-nobody>=1'] });
      }),
  },
  {
    row: 3,
    what: 'the archive of imagecodecs is cut off',
    rules: ['WHL-001', 'DEP-001'],
    break: (root) =>
      edited(root, async (bundle) => {
        const file = await find(bundle, 'imagecodecs');
        await writeFile(join(bundle, file), 'PK\x03\x04 and no more');
      }),
  },
];

/** The bundle after the edit, with the manifest that its maker would have written. */
async function edited(root: string, edit: (bundle: string) => Promise<void>): Promise<void> {
  const bundle = join(root, 'bundle');
  await edit(bundle);
  const facts = await readBundle(bundle, 'bundle', createFiles());
  if (facts === undefined) throw new Error(`${bundle} is empty`);
  await writeFile(join(bundle, bundleManifestName), manifestText(bundleManifest(facts)));
}

async function find(bundle: string, name: string): Promise<string> {
  const file = (await readdir(bundle)).find((one) => one.startsWith(`${name}-`) && one.endsWith('.whl'));
  if (file === undefined) throw new Error(`${bundle} has no wheel of ${name}`);
  return file;
}

async function take(bundle: string, name: string): Promise<string> {
  const file = await find(bundle, name);
  await rm(join(bundle, file));
  return file;
}

async function put(bundle: string, plan: WheelPlan): Promise<void> {
  const { name, bytes } = buildWheel(plan);
  await writeFile(join(bundle, name), bytes);
}

function versionOf(file: string): string {
  return file.split('-')[1] ?? '';
}
