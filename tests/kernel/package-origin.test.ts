import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { findInterpreters } from './interpreters.ts';
import { mounted, runKitSession } from './kit-session.ts';

const python = findInterpreters().at(-1)?.executable ?? 'python3';
const importedSchema = z.array(
  z.strictObject({
    ...{ module: z.string(), path: z.string(), distribution: z.string().nullable() },
    ...{ version: z.string().nullable(), origin: z.string().nullable() },
  }),
);
const dataset = { owner: 'someone', slug: 'wheels', manifest: 'bundle-manifest.json' };
const wheelName = 'Tiny_Lum-1.0-py3-none-any.whl';
const install = [
  'import os, sys, zipfile',
  "site = os.path.join(os.path.dirname(os.getcwd()), 'site')",
  "zipfile.ZipFile('/kaggle/input/wheels/WHEEL').extractall(site)".replace('WHEEL', wheelName),
  'sys.path.insert(0, site)',
].join('\n');

test('a package that was installed from the bundle and imported comes from the bundle', () => {
  const [row] = observed(wheel('A = 1'), [install, 'import tiny_lum']);
  assert.ok(row);
  const { path, ...facts } = row;
  assert.deepEqual(facts, { name: 'tiny-lum', version: '1.0', imported: true, origin: 'bundle' });
  assert.match(String(path), /\/site\/tiny_lum\/__init__\.py$/);
});

test('a package of the same version with other bytes comes from the image', () => {
  const other = wheel('A = 2');
  const image = `${install.replace('/kaggle/input/wheels', '/kaggle/input/image')}\nimport tiny_lum`;
  const input = { ...mounted('wheels', { [wheelName]: wheel('A = 1') }), [`image/${wheelName}`]: other };
  const [row] = rowsOf([image], input);
  assert.deepEqual([row?.imported, row?.origin], [true, 'image']);
});

test('a file that was changed after installation leaves the origin unknown', () => {
  const change = "open(os.path.join(site, 'tiny_lum', '__init__.py'), 'a').write('B = 2')";
  const [row] = observed(wheel('A = 1'), [install, change, 'import tiny_lum']);
  assert.deepEqual(
    [row?.origin, row?.['why']],
    ['unknown', 'changed after installation: tiny_lum/__init__.py'],
  );
});

test('a module imported from another place than the installed package leaves the origin unknown', () => {
  const shadow =
    "os.mkdir('tiny_lum')\nsys.path.insert(0, os.getcwd())\nopen('tiny_lum/__init__.py', 'w').close()";
  const [row] = observed(wheel('A = 1'), [install, shadow, 'import tiny_lum']);
  assert.equal(row?.origin, 'unknown');
  assert.match(String(row?.['why']), /^imported from .*working\/tiny_lum/);
});

test('a required package that nobody installed is absent', () => {
  assert.deepEqual(observed(wheel('A = 1'), ['pass']), [
    { name: 'tiny-lum', version: null, imported: false, origin: 'absent', path: null },
  ]);
});

test('every module that was imported is named with its file, its distribution and whose it is', () => {
  const cells = [
    `${install}\nopen('local.py', 'w').close()\nsys.path.insert(0, os.getcwd())\nimport local, tiny_lum`,
  ];
  const session = runKitSession(python, cells, {
    run: { dataset, required_packages: [] },
    input: mounted('wheels', { [wheelName]: wheel('A = 1') }),
  });
  const rows = importedSchema.parse(session.observations()['imported']);
  const [local, tiny] = ['local', 'tiny_lum'].map((name) => rows.find(({ module }) => module === name));
  assert.deepEqual(tiny, {
    ...{ module: 'tiny_lum', path: `${session.root}/site/tiny_lum/__init__.py` },
    ...{ distribution: 'Tiny_Lum', version: '1.0', origin: 'bundle' },
  });
  assert.deepEqual([local?.path, local?.origin], [`${session.root}/working/local.py`, null]);
  assert.ok(rows.every(({ module }) => !['os', 'zipfile', 'nx47'].includes(module)));
});

function observed(content: Buffer, cells: readonly string[]) {
  return rowsOf(cells, mounted('wheels', { [wheelName]: content }));
}

function rowsOf(cells: readonly string[], input: Readonly<Record<string, string | Uint8Array>>) {
  return runKitSession(python, cells, {
    run: { dataset, required_packages: ['tiny-lum'] },
    input,
  }).observations().packages;
}

function wheel(source: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'nx47-wheel-'));
  try {
    execFileSync(python, ['-I', '-c', wheelProgram, join(folder, wheelName), source]);
    return readFileSync(join(folder, wheelName));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const wheelProgram = `
import base64, hashlib, sys, zipfile
files = {
    "tiny_lum/__init__.py": sys.argv[2],
    "Tiny_Lum-1.0.dist-info/METADATA": "Metadata-Version: 2.1\\nName: Tiny_Lum\\nVersion: 1.0\\n",
    "Tiny_Lum-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
}
def row(name, text):
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
    return "{0},sha256={1},{2}\\n".format(name, digest, len(text))
record = "".join(row(*item) for item in files.items()) + "Tiny_Lum-1.0.dist-info/RECORD,,\\n"
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for name, text in {**files, "Tiny_Lum-1.0.dist-info/RECORD": record}.items():
        archive.writestr(name, text)
`;
