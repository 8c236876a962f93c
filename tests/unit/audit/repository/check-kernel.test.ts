import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slugify } from '../../../../src/audit/repository/slug.ts';
import {
  findingsOf,
  jsonFile,
  kernelMetadata,
  sound,
  textFile,
  withProject,
} from '../../../support/audit-builder.ts';

const kernel = (changes: Readonly<Record<string, unknown>>) =>
  withProject({ kernelMetadata: jsonFile('kernel/kernel-metadata.json', { ...kernelMetadata, ...changes }) });
const answers = (rule: string, input: typeof sound) =>
  findingsOf(rule, input).map((finding) => finding.answer);

it('MET-001: metadata with a key twice, missing, or without code_file is refused', () => {
  const of = (text: string) => withProject({ kernelMetadata: textFile('kernel/kernel-metadata.json', text) });
  assert.match(findingsOf('MET-001', of('{"id":"a/b","id":"c/d"}'))[0]?.observed ?? '', /duplicate-key/);
  assert.equal(findingsOf('MET-001', of(''))[0]?.observed, 'empty');
  assert.equal(
    findingsOf('MET-001', kernel({ code_file: undefined }))[0]?.observed,
    'code_file: invalid_type',
  );
  assert.deepEqual(findingsOf('MET-001', sound), []);
});

it('MET-002: lumvorax, Owner/Slug_X and owner/abc are no kernel ids, ndarray2000/lumvorax-certification is one', () => {
  for (const id of ['lumvorax', 'Owner/Slug_X', 'owner/abc', 'a/b/c', 'owner/INSERT_SLUG_HERE']) {
    assert.deepEqual(answers('MET-002', kernel({ id })), ['fail'], id);
  }
  assert.deepEqual(answers('MET-002', sound), []);
});

describe('MET-003, title and slug', () => {
  it('the title LumVorax V7 does not give the slug lumvorax-certification', () => {
    const [finding] = findingsOf('MET-003', kernel({ title: 'LumVorax V7' }));
    assert.deepEqual([finding?.answer, finding?.observed], ['fail', 'LumVorax V7 → lumvorax-v7']);
  });

  it('the title LumVorax  Certification! gives it', () => {
    assert.deepEqual(answers('MET-003', kernel({ title: 'LumVorax  Certification!' })), []);
  });

  it('a title in Japanese is unknown, one with accents is not', () => {
    assert.deepEqual(answers('MET-003', kernel({ title: '認証' })), ['unknown']);
    assert.equal(slugify('Été à 1,000 °C'.replace('°', '')), 'ete-a-1000-c');
  });
});

it('MET-004: a missing notebook, and a .py pushed as a notebook, are refused', () => {
  const missing = withProject({ code: { name: '', bytes: new Uint8Array() } });
  assert.deepEqual(answers('MET-004', missing), ['fail']);
  const script = withProject({ code: textFile('kernel/main.py', 'x = 1') }, kernel({ code_file: 'main.py' }));
  assert.match(findingsOf('MET-004', script)[0]?.expected ?? '', /^notebook: \.ipynb/);
  const fitting = withProject(
    { code: textFile('kernel/main.py', 'x = 1') },
    kernel({ code_file: 'main.py', kernel_type: 'script' }),
  );
  assert.deepEqual(answers('MET-004', fitting), []);
  assert.deepEqual(answers('MET-004', sound), []);
});

it('MET-005: dataset_sources without ndarray2000/nx47-dependencies is refused', () => {
  const [finding] = findingsOf('MET-005', kernel({ dataset_sources: ['ndarray2000/other'] }));
  assert.equal(finding?.expected, 'ndarray2000/nx47-dependencies');
  assert.deepEqual(answers('MET-005', sound), []);
});

it('MET-006: enable_internet true is refused, also as text', () => {
  assert.deepEqual(answers('MET-006', kernel({ enable_internet: true })), ['fail']);
  assert.deepEqual(answers('MET-006', kernel({ enable_internet: 'true' })), ['fail']);
  assert.deepEqual(answers('MET-006', sound), []);
});

it('MET-007: id_no and docker_image are noted', () => {
  const findings = findingsOf('MET-007', kernel({ id_no: 12345, docker_image: 'gcr.io/x@sha256:1' }));
  assert.deepEqual(
    findings.map((finding) => [finding.severity, finding.observed]),
    [
      ['note', 'docker_image: gcr.io/x@sha256:1'],
      ['note', 'id_no: 12345'],
    ],
  );
  assert.deepEqual(findingsOf('MET-007', sound), []);
});

it('MET-011: "is_private": "true" is a warning, true is not', () => {
  const [finding] = findingsOf('MET-011', kernel({ is_private: 'true' }));
  assert.deepEqual([finding?.severity, finding?.observed], ['warning', 'is_private: "true"']);
  assert.deepEqual(answers('MET-011', sound), []);
});
