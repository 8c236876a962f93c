import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { auditAnswer } from '../../../src/audit/answer.ts';
import { type AuditInput, audit } from '../../../src/audit/audit.ts';
import type { FileBytes } from '../../../src/model/facts.ts';
import { bundleManifestName } from '../../../src/model/manifest.ts';
import { manifestOf, textFile, withProject } from '../../support/audit-builder.ts';
import { mutate } from '../../support/byte-mutations.ts';
import { seededRandom } from '../../support/elf-machine.ts';
import { wholeProject } from '../../support/whole-project.ts';
import { buildZip } from '../../support/zip-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-replaced-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const whole = wholeProject(folder);
const random = seededRandom(7);
const noise = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

/** What stands in a file in place of what belongs there. None of it can be used as anything. */
const useless: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  nothing: () => new Uint8Array(),
  'one byte': () => bytesOf('x'),
  noise: () => noise(999),
  'noise that begins as the file does': (bytes) => Buffer.concat([bytes.subarray(0, 40), noise(600)]),
  zeros: (bytes) => new Uint8Array(bytes.length),
  'its first half': (bytes) => bytes.subarray(0, bytes.length >> 1),
  'a Git-LFS pointer': () =>
    bytesOf(`version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`),
  'a page of HTML': () => bytesOf('<!DOCTYPE html><html><body>Too many requests</body></html>'),
  'JSON that says nothing': () => bytesOf('[]'),
  'JSON of the wrong kinds': () => bytesOf('{"id": 7, "cells": {}, "files": 1, "nbformat": "4"}'),
  'a very deep JSON': () => bytesOf('['.repeat(100_000)),
  'another archive': () => new Uint8Array(buildZip({ entries: [{ name: 'a' }] })),
  'two bytes a character': (bytes) =>
    new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf16le')),
};

function bundleFiles(): FileBytes[] {
  return (whole.bundle?.files ?? []).flatMap((file) => ('bytes' in file ? [file] : []));
}

/** The project with one of its files replaced, and the manifest of the bundle as the recipe would write it again. */
type Replaced = (change: (bytes: Uint8Array) => Uint8Array) => AuditInput;

function inProject(part: 'code' | 'kernelMetadata' | 'datasetMetadata'): Replaced {
  return (change) => {
    const file = whole.project[part];
    assert.ok(file);
    return withProject({ [part]: { name: file.name, bytes: change(file.bytes) } }, whole);
  };
}

function inBundle(name: string): Replaced {
  return (change) => {
    const files = bundleFiles().filter((file) => file.name !== bundleManifestName);
    const changed = files.map(
      (file): FileBytes => (file.name === name ? { name, bytes: change(file.bytes) } : file),
    );
    return { ...whole, bundle: { path: 'bundle', files: [...changed, manifestOf(changed)] } };
  };
}

const manifest: Replaced = (change) => {
  const files = bundleFiles().map(
    (file): FileBytes =>
      file.name === bundleManifestName ? { name: file.name, bytes: change(file.bytes) } : file,
  );
  return { ...whole, bundle: { path: 'bundle', files } };
};

const places: Readonly<Record<string, Replaced>> = {
  'the notebook': inProject('code'),
  'kernel-metadata.json': inProject('kernelMetadata'),
  'dataset-metadata.json': inProject('datasetMetadata'),
  'the manifest': manifest,
  ...Object.fromEntries(
    bundleFiles()
      .map(({ name }) => name)
      .filter((name) => /\.(?:whl|so)$/.test(name))
      .map((name) => [name, inBundle(name)]),
  ),
};

/** The audit, which has to give an answer within a second of processor time. */
function answerOf(input: AuditInput, what: string): ReturnType<typeof audit> {
  const before = process.cpuUsage();
  const answer = audit(input);
  const spent = process.cpuUsage(before);
  assert.ok(spent.user + spent.system < 1_000_000, `${what}: ${(spent.user + spent.system) / 1000} ms`);
  return answer;
}

describe('any bytes in place of a file', () => {
  it('the project as it is has no error', () => {
    assert.equal(auditAnswer(audit(whole)), 'ok');
  });

  for (const [place, replaced] of Object.entries(places)) {
    it(`${Object.keys(useless).length} kinds of rubbish in place of ${place} are findings, and the answer is never ok`, () => {
      for (const [what, change] of Object.entries(useless)) {
        const answer = answerOf(replaced(change), `${what} in ${place}`);
        assert.notEqual(auditAnswer(answer), 'ok', `${what} in ${place}`);
      }
    });

    it(`200 changes of some bytes of ${place} are answered, each within a second`, () => {
      const pick = (count: number) => Math.floor(random() * count);
      for (let round = 0; round < 200; round += 1) {
        const change = (bytes: Uint8Array) =>
          mutate(bytes, [
            { kind: 'set', at: random(), value: pick(256) },
            { kind: 'number', at: random(), width: 4, value: [0, 1, 0xffff, 0xffff_ffff][pick(4)] ?? 0 },
            ...(pick(4) === 0 ? [{ kind: 'cut' as const, at: random(), length: pick(90) }] : []),
          ]);
        answerOf(replaced(change), place);
      }
    });
  }

  it('rubbish in a file that the manifest knows by its digest is a finding even where nothing reads it', () => {
    const files = bundleFiles().map((file) =>
      file.name === 'competitor.tif' ? { name: file.name, bytes: noise(99) } : file,
    );
    const answer = audit({ ...whole, bundle: { path: 'bundle', files } });
    assert.ok(answer.findings.some(({ rule, file }) => rule === 'REP-004' && file === 'competitor.tif'));
  });

  it('every kind of rubbish as a script, a report, a .gitignore, a C source and a nx47.yml is answered', () => {
    const names = [
      'build.sh',
      'a.py',
      'results/report.json',
      'RESULT.md',
      '.gitignore',
      '.gitattributes',
      'native/lum.c',
      'nx47.yml',
      'requirements.txt',
    ];
    for (const [what, change] of Object.entries(useless)) {
      for (const name of names) {
        const file = {
          name,
          bytes: change(textFile(name, 'pip install numpy==2.0.2 # GO\n'.repeat(40)).bytes),
        };
        const texts = file.bytes.includes(0) ? { binaries: [file] } : { texts: [file] };
        answerOf(
          withProject({ ...texts, paths: [...whole.project.paths, name] }, whole),
          `${what} in ${name}`,
        );
      }
    }
  });
});
