import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'yaml';
import { bundleManifestName, bundleManifestSchema } from '../../src/model/manifest.ts';
import { requestSchema } from '../../src/model/request.ts';

const project = resolve(import.meta.dirname, '../../examples/nx47');
const request = requestSchema.parse(parse(readFileSync(join(project, 'nx47.yml'), 'utf8')));
const folder = mkdtempSync(join(tmpdir(), 'nx47-bundle-'));
const sound = join(folder, 'sound');
const tif = 'competitor_teacher_1407735.tif';
const lum = 'competitor_teacher_1407735.lum';
const wheels = ['numpy-2.0.2', 'pillow-11.3.0', 'tifffile-2026.4.11', 'imagecodecs-2026.3.6'].map(
  (stem) => `${stem}-py3-none-any.whl`,
);

before(() => {
  mkdirSync(sound);
  for (const [command = '', ...argv] of request.bundle?.recipe?.commands ?? []) {
    const filled = argv.map((argument) => argument.replace('{staging}', sound));
    run(command.replace('{python}', 'python3'), filled);
  }
  // Real wheels are large and come from an index; to the verifier a sound archive of that name is one.
  const makeWheels = `
import sys, zipfile
for path in sys.argv[1:]:
    with zipfile.ZipFile(path, 'w') as wheel:
        wheel.writestr('a.py', path)`;
  run('python3', ['-c', makeWheels, ...wheels.map((name) => join(sound, name))]);
  writeManifest(sound);
});
after(() => rmSync(folder, { recursive: true }));

function run(command: string, argv: readonly string[]): string {
  const ended = spawnSync(command, argv, { cwd: project, encoding: 'utf8', timeout: 60_000 });
  assert.equal(ended.status, 0, ended.stderr);
  return ended.stdout;
}

function writeManifest(bundle: string): void {
  const names = readdirSync(bundle).filter((name) => name !== bundleManifestName);
  const files = names.sort().map((name) => {
    const bytes = readFileSync(join(bundle, name));
    return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const manifest = bundleManifestSchema.parse({ schema: 'nx47.bundle-manifest/1', files });
  writeFileSync(join(bundle, bundleManifestName), JSON.stringify(manifest));
}

let copies = 0;
function copyOfSound(): string {
  copies += 1;
  const bundle = join(folder, `copy-${copies}`);
  cpSync(sound, bundle, { recursive: true });
  return bundle;
}

/** The pre-check as nx47.yml gives it, on this bundle. */
function verify(bundle: string): { status: number | null; stdout: string; stderr: string } {
  const [command = '', ...argv] = request.prechecks[0] ?? [];
  const filled = argv.map((argument) => argument.replace('{bundle}', bundle));
  return spawnSync(command.replace('{python}', 'python3'), ['-W', 'error', ...filled], {
    cwd: project,
    encoding: 'utf8',
    timeout: 60_000,
  });
}

function assertRefused(bundle: string, ...lines: readonly string[]): void {
  const { status, stdout, stderr } = verify(bundle);
  assert.deepEqual(
    stderr.trimEnd().split('\n'),
    lines.map((line) => `FAIL ${line}`),
  );
  assert.equal(stdout, '');
  assert.equal(status, 1);
}

/** The bundle with one file's text replaced and a manifest that agrees with it. */
function withText(name: string, text: string): string {
  const bundle = copyOfSound();
  writeFileSync(join(bundle, name), text);
  writeManifest(bundle);
  return bundle;
}

test('the assets are the same bytes on every run', () => {
  const again = join(folder, 'assets-again');
  run('python3', ['assets/make_assets.py', '--out', again]);
  assert.deepEqual(readdirSync(again), [lum, tif]);
  for (const name of [lum, tif]) {
    assert.ok(readFileSync(join(again, name)).equals(readFileSync(join(sound, name))), name);
  }
});

test('the three LZW pages of the TIFF decode to the float values of the LUM file', () => {
  const pages = tiffPages(readFileSync(join(sound, tif)));
  const encoded = readFileSync(join(sound, lum));
  const payload = encoded.subarray(36);
  assert.deepEqual(
    pages.map((page) => page.length),
    [48 * 64, 48 * 64, 48 * 64],
  );
  assert.equal(encoded.toString('latin1', 0, 8), 'LUMV1\0\0\0');
  assert.deepEqual(
    [8, 12, 16].map((at) => encoded.readUInt32LE(at)),
    [3, 48, 64],
  );
  assert.ok(createHash('sha512').update(payload).digest().subarray(0, 16).equals(encoded.subarray(20, 36)));
  assert.deepEqual(
    pages.flat(),
    Array.from({ length: payload.length / 4 }, (_, index) => payload.readFloatLE(4 * index)),
  );
});

test('a bundle made by the recipe of nx47.yml is accepted', () => {
  const { status, stdout, stderr } = verify(sound);
  assert.equal(stderr, '');
  assert.match(stdout, /^PASS .*: 9 files\n$/);
  assert.equal(status, 0);
});

test('the verifier requires the files and packages that nx47.yml requires', () => {
  const print =
    'import json, verify_dataset_v4_bundle as v; print(json.dumps([v.REQUIRED_FILES, v.REQUIRED_WHEELS]))';
  const asked = spawnSync('python3', ['-B', '-c', print], { cwd: join(project, 'tools'), encoding: 'utf8' });
  const packages = request.required.packages.map((requirement) => requirement.replace(/[^a-z].*/, ''));
  assert.deepEqual(JSON.parse(asked.stdout), [request.required.files, packages]);
});

test('a bundle folder that does not exist is refused', () => {
  const absent = join(folder, 'absent');
  assertRefused(absent, `${absent}: no such folder`);
});

test('a bundle without the native library is refused', () => {
  const bundle = copyOfSound();
  rmSync(join(bundle, 'liblumvorax_replit.so'));
  assertRefused(
    bundle,
    'liblumvorax_replit.so: missing',
    'liblumvorax_replit.so: listed but missing',
    'liblumvorax_replit.so: listed but missing',
  );
});

test('a bundle without its manifest is refused', () => {
  const bundle = copyOfSound();
  rmSync(join(bundle, bundleManifestName));
  assertRefused(bundle, `${bundleManifestName}: missing`);
});

test('a LUM file of zero bytes is refused even when the manifest agrees', () => {
  assertRefused(withText(lum, ''), `${lum}: empty`, `${lum}: 0 bytes, expected 36900`);
});

test('one changed byte of a wheel is refused', () => {
  const bundle = copyOfSound();
  const [numpy = ''] = wheels;
  const bytes = readFileSync(join(bundle, numpy));
  // After 30 bytes of header and the name `a.py` comes the stored content.
  bytes.writeUInt8(bytes.readUInt8(34) ^ 1, 34);
  writeFileSync(join(bundle, numpy), bytes);
  assertRefused(
    bundle,
    `${numpy}: not a readable wheel`,
    `${numpy}: sha256 differs from the one written down`,
  );
});

test('a build report that is not JSON is refused', () => {
  const { status, stderr } = verify(withText('dataset_v4_build_report.json', '{"built": '));
  assert.match(stderr, /^FAIL dataset_v4_build_report\.json: not JSON \(.*\)\n$/);
  assert.equal(status, 1);
});

test('a build report that names a member twice is refused', () => {
  assertRefused(
    withText('dataset_v4_build_report.json', '{"built": {}, "built": {}}'),
    'dataset_v4_build_report.json: not JSON (a member is given twice)',
  );
});

test('a build report written for another library is refused', () => {
  const bundle = withText('liblumvorax_replit.so', 'not the library that was built');
  const { status, stderr } = verify(bundle);
  assert.match(stderr, /^FAIL liblumvorax_replit\.so: 30 bytes, expected \d+\n$/);
  assert.equal(status, 1);
});

test('a bundle without imagecodecs, or with two tifffile wheels, is refused', () => {
  const bundle = copyOfSound();
  rmSync(join(bundle, 'imagecodecs-2026.3.6-py3-none-any.whl'));
  cpSync(join(bundle, wheels[2] ?? ''), join(bundle, 'tifffile-2026.1.28-py3-none-any.whl'));
  writeManifest(bundle);
  assertRefused(
    bundle,
    'tifffile: one wheel expected, found tifffile-2026.1.28-py3-none-any.whl, tifffile-2026.4.11-py3-none-any.whl',
    'imagecodecs: one wheel expected, found none',
  );
});

test('a file that the manifest does not name is refused', () => {
  const bundle = copyOfSound();
  writeFileSync(join(bundle, 'notes.txt'), 'left behind');
  assertRefused(bundle, `notes.txt: not in ${bundleManifestName}`);
});

test('a manifest that names ../outside is refused', () => {
  const bundle = copyOfSound();
  const path = join(bundle, bundleManifestName);
  const manifest = bundleManifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const outside = { name: '../outside', bytes: 0, sha256: '0'.repeat(64) };
  writeFileSync(path, JSON.stringify({ ...manifest, files: [...manifest.files, outside] }));
  assertRefused(bundle, "'../outside': not the name of a file in the bundle");
});

test('a manifest of another schema is refused', () => {
  const bundle = copyOfSound();
  writeFileSync(join(bundle, bundleManifestName), '{"files": []}');
  assertRefused(bundle, `${bundleManifestName}: schema nx47.bundle-manifest/1 expected`);
});

/** Pixels of each page of a little-endian TIFF of LZW strips, one strip a page. */
function tiffPages(tiff: Buffer): number[][] {
  assert.equal(tiff.toString('latin1', 0, 4), 'II*\0');
  const pages: number[][] = [];
  for (let at = tiff.readUInt32LE(4); at !== 0; ) {
    const count = tiff.readUInt16LE(at);
    const tags = new Map<number, number>();
    for (let entry = at + 2; entry < at + 2 + 12 * count; entry += 12) {
      tags.set(tiff.readUInt16LE(entry), tiff.readUInt32LE(entry + 8));
    }
    assert.equal(tags.get(259), 5, 'compression LZW');
    const offset = tags.get(273) ?? 0;
    pages.push(decodeLzw(tiff.subarray(offset, offset + (tags.get(279) ?? 0))));
    at = tiff.readUInt32LE(at + 2 + 12 * count);
  }
  return pages;
}

/** TIFF 6.0 section 13, written the plain way: bits as text, strings as arrays. */
function decodeLzw(strip: Buffer): number[] {
  const bits = [...strip].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const single = () => Array.from({ length: 258 }, (_, code) => (code < 256 ? [code] : []));
  const decoded: number[] = [];
  let strings = single();
  let width = 9;
  let previous: number[] = [];
  for (let at = 0; ; ) {
    const code = Number.parseInt(bits.slice(at, at + width), 2);
    at += width;
    assert.ok(at <= bits.length, 'the strip ends without its last code');
    if (code === 257) return decoded;
    if (code === 256) {
      strings = single();
      width = 9;
      previous = [];
      continue;
    }
    const string = strings[code] ?? [...previous, ...previous.slice(0, 1)];
    decoded.push(...string);
    if (previous.length > 0) strings.push([...previous, ...string.slice(0, 1)]);
    if (strings.length + 1 === 1 << width) width += 1;
    previous = string;
  }
}
