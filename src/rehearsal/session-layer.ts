import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Machine } from './machine.ts';
import { makeVenv } from './pip.ts';
import type { PythonFacts } from './python-probe.ts';

/** Where a session sees its own layer, the prepared packages below it, and the modules of Kaggle's own. */
export type LayerPlaces = { readonly layer: string; readonly base: string; readonly modules: string };

/** Those places in a file tree of its own. */
export const seenPlaces: LayerPlaces = {
  layer: '/nx47/venv',
  base: '/nx47/base',
  modules: '/nx47/modules',
};

/**
 * Makes the layer of one session at `folder`: a virtual environment that sees the prepared packages and takes
 * whatever `pip install` writes; its `pip` is a real one and its kernel `python3` runs in it. Errors: VENV_FAILED.
 */
export async function makeLayer(
  machine: Machine,
  python: PythonFacts,
  folder: string,
  seen: LayerPlaces,
): Promise<void> {
  await makeVenv(machine, python, folder, ['--without-pip', '--symlinks']);
  const packages = join(folder, 'lib', `python${python.minor}`, 'site-packages');
  // addsitedir, not a bare path: setuptools and others bring .pth files that only it reads.
  const lines = `import site; site.addsitedir(${JSON.stringify(seen.base)})\n${seen.modules}\n`;
  await writeFile(join(packages, 'nx47-base.pth'), lines);
  const pip = `#!${seen.layer}/bin/python\nimport sys\nfrom pip._internal.cli.main import main\nsys.exit(main())\n`;
  for (const name of ['pip', 'pip3', `pip${python.minor}`]) {
    await writeFile(join(folder, 'bin', name), pip);
    await chmod(join(folder, 'bin', name), 0o755);
  }
  const versioned = join(folder, 'bin', `python${python.minor}`);
  await symlink('python', versioned).catch(() => undefined); // the venv module makes it, or not
  await writeKernel(python, folder, seen);
}

/** Explicit, because a kernel named python3 of the host (/usr/share/jupyter) would else win over this one. */
async function writeKernel(python: PythonFacts, folder: string, { layer }: LayerPlaces): Promise<void> {
  const kernel = join(folder, 'share/jupyter/kernels/python3');
  // Frozen modules (3.11 and later) make debugpy complain on stderr; ipykernel's own specification says the same.
  const options = python.minor === '3.10' ? [] : ['-Xfrozen_modules=off'];
  const argv = [`${layer}/bin/python`, ...options, '-m', 'ipykernel_launcher', '-f', '{connection_file}'];
  await mkdir(kernel, { recursive: true });
  const specification = { argv, display_name: 'Python 3', language: 'python', metadata: { debugger: true } };
  await writeFile(join(kernel, 'kernel.json'), `${JSON.stringify(specification)}\n`);
}
