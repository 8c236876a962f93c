import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOf } from '../../support/one-change.ts';

const metadata = {
  ...{ id: 'me/kernel', is_private: true, enable_internet: false },
  ...{ dataset_sources: ['me/data'], kernel_sources: [], title: 'Kernel' },
};
const changed = (own: object) =>
  codesOf('kernel/kernel-metadata.json', JSON.stringify(metadata), JSON.stringify({ ...metadata, ...own }));

test('kernel-metadata.json with another id, internet, or the output of a kernel is refused', () => {
  assert.deepEqual(changed({ id: 'me/other' }), ['identity-changed']);
  assert.deepEqual(changed({ is_private: 'false' }), ['identity-changed']);
  assert.deepEqual(changed({ enable_internet: 'true' }), ['network-opened']);
  assert.deepEqual(changed({ kernel_sources: ['me/earlier'] }), ['earlier-result']);
  assert.deepEqual(changed({ dataset_sources: [] }), ['requirement-lowered']);
});

test('kernel-metadata.json with another title or one more dataset is let through', () => {
  assert.deepEqual(changed({ title: 'Other', dataset_sources: ['me/data', 'me/more'] }), []);
  assert.deepEqual(changed({ is_private: 'true', enable_internet: 'false' }), []);
});

test('a file of JSON that is none, says ok, or has the name of an output is refused', () => {
  assert.deepEqual(codesOf('kernel/a.json', '{}', 'import os\n'), ['code-hidden']);
  assert.deepEqual(codesOf('kernel/a.json', '{}', '{"a":1,"a":2}'), ['code-hidden']);
  assert.deepEqual(codesOf('kernel/a.json', '{}', '{"status": "ok"}'), ['hard-coded-result']);
  assert.deepEqual(codesOf('kernel/a.json', '{}', '{"runtime": {"is_kaggle": true}}'), ['is-kaggle-faked']);
  assert.deepEqual(codesOf('kernel/a.json', '{}', '{"verdict": "GO"}'), ['verdict-claimed']);
  assert.deepEqual(codesOf('kernel/report.json', '', '{}'), ['earlier-result']);
  assert.deepEqual(codesOf('kernel/lumvorax_checksums_manifest.json', '', '{}'), ['earlier-result']);
  assert.deepEqual(codesOf('kernel/a.json', '{}', '{"status": "fail", "n": 1}'), []);
});

const cell = (own: object) =>
  `${JSON.stringify({ cells: [{ cell_type: 'code', metadata: {}, outputs: [], source: ['x = 1\n'], ...own }] }, null, 1)}\n`;

test('a notebook that is no JSON, may raise, is skipped, or comes with outputs is refused', () => {
  const codes = (own: object) => codesOf('kernel/a.ipynb', cell({}), cell(own));
  assert.deepEqual(codesOf('kernel/a.ipynb', cell({}), '{"cells"'), ['code-hidden']);
  assert.deepEqual(codesOf('kernel/a.ipynb', cell({}), '{"cells": 3}'), ['code-hidden']);
  assert.deepEqual(codes({ metadata: { tags: ['raises-exception'] } }), ['exception-swallowed']);
  assert.deepEqual(codes({ metadata: { tags: ['skip-execution'] } }), ['check-removed']);
  assert.deepEqual(codes({ metadata: { tags: ['remove-output'] } }), ['output-redirected']);
  assert.deepEqual(codes({ outputs: [{ output_type: 'stream', text: 'ok' }] }), ['earlier-result']);
  assert.deepEqual(codes({ metadata: { tags: ['parameters'] }, source: ['x = 2\n'] }), []);
});

test('a statement of a notebook is told by the line of its file: x.filterwarnings("ignore") on line 10', async () => {
  const { gamingIn } = await import('../../../src/proposals/gaming-in.ts');
  const { plainSettings } = await import('../../support/one-change.ts');
  const after = cell({ source: ['x = 1\n', 'w.filterwarnings("ignore")\n'] });
  const [found] = gamingIn(new Map([['a.ipynb', cell({})]]), new Map([['a.ipynb', after]]), plainSettings);
  assert.match(after.split('\n')[(found?.line ?? 0) - 1] ?? '', /filterwarnings/);
});

const pins = 'numpy==2.0.2 \\\n    --hash=sha256:aa\n# x\npillow==11.3.0 --hash=sha256:bb\n';

test('a list of packages with fewer of them, without a digest, or from another index is refused', () => {
  const codes = (after: string) => codesOf('pins/cp312.txt', pins, after);
  assert.deepEqual(codes('numpy==2.0.2 --hash=sha256:aa\n'), ['requirement-lowered']);
  assert.deepEqual(codes(pins.replace(' --hash=sha256:bb', '')), ['requirement-lowered']);
  assert.deepEqual(codes(`--extra-index-url x\n${pins}`), ['network-opened']);
  assert.deepEqual(codes(pins.replace('2.0.2', '2.1.0')), []);
  assert.deepEqual(codesOf('requirements-dev.txt', 'a==1\n', ''), ['requirement-lowered']);
});

test('words that claim a verdict are refused, words about NO-GO are not', () => {
  assert.deepEqual(codesOf('notes.md', '', 'Verdict : GO\n'), ['verdict-claimed']);
  assert.deepEqual(codesOf('notes.md', '', 'Le résultat est CERTIFIÉ.\n'), ['verdict-claimed']);
  assert.deepEqual(codesOf('docs/V7_CERTIFIED.md', '', 'Words.\n'), ['verdict-claimed']);
  assert.deepEqual(codesOf('notes.md', '', 'The verdict was NO-GO, and status ok is what we want.\n'), []);
});
