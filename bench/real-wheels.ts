import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { benchCache, pip, pythonWithVenv } from './peers.ts';

/** Wheels for Kaggle's Python 3.12 as the package index has them: 275 MB, 880 MB inflated, 486 libraries. */
const pins = [
  'numpy==2.0.2',
  'scipy==1.16.3',
  'pandas==2.3.3',
  'scikit-image==0.25.2',
  'scikit-learn==1.7.2',
  'pyarrow==22.0.0',
  'matplotlib==3.10.7',
  'opencv-python-headless==4.12.0.88',
  'pillow==11.3.0',
  'imagecodecs==2025.11.11',
  'llvmlite==0.45.1',
];

/** The folder of these wheels; downloaded once. */
export function realWheels(): string {
  return downloaded('wheels-250', pins);
}

/** One wheel of 220 MB whose largest file has 603 MB; undefined where the index cannot be reached. */
export function largeWheel(): string | undefined {
  try {
    return downloaded('wheel-large', ['tensorflow-cpu==2.18.0']);
  } catch {
    return undefined;
  }
}

/** Size of a folder's files in bytes. */
export function folderBytes(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

function downloaded(name: string, requirements: readonly string[]): string {
  const folder = join(benchCache, name);
  if (existsSync(folder)) return folder;
  const draft = `${folder}-draft-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const platforms = ['manylinux_2_28', 'manylinux_2_17', 'manylinux2014'];
  try {
    pip(pythonWithVenv(), [
      'download',
      '--quiet',
      '--no-deps',
      '--only-binary=:all:',
      '--python-version=3.12',
      ...platforms.flatMap((platform) => ['--platform', `${platform}_x86_64`]),
      '--dest',
      draft,
      ...requirements,
    ]);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}
