import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkKernel } from '../../../../src/audit/repository/check-kernel.ts';
import { slugify } from '../../../../src/audit/repository/slug.ts';
import { jsonFile, kernelMetadata, sound, textFile, withProject } from '../../../support/audit-builder.ts';
import { tellersOf } from '../../../support/repository-facts.ts';

const { findingsOf } = tellersOf(checkKernel);

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

describe('what is said of kernel-metadata.json', () => {
  const rows = (input: typeof sound) =>
    checkKernel(input).findings.map(({ rule, answer, expected, observed }) => [
      rule,
      answer,
      expected,
      observed,
    ]);
  const named = (id: string, title: string) => kernel({ id, title });
  const coded = (name: string, kernel_type = 'notebook', text = 'x') =>
    withProject({ code: textFile(`kernel/${name}`, text) }, kernel({ code_file: name, kernel_type }));

  it('metadata that cannot be read is said to be MET-001 alone, sound metadata is held to all eight rules', () => {
    const empty = withProject({ kernelMetadata: textFile('kernel/kernel-metadata.json', '') });
    assert.deepEqual(checkKernel(empty).evaluated, ['MET-001']);
    assert.deepEqual(rows(empty), [['MET-001', 'fail', 'kernel-metadata.json', 'empty']]);
    const numbers = [1, 2, 3, 4, 5, 6, 7, 11].map((number) => `MET-0${String(number).padStart(2, '0')}`);
    assert.deepEqual(checkKernel(sound), { evaluated: numbers, findings: [] });
    const [found] = checkKernel(named('x', 'x')).findings;
    assert.equal(found?.file, 'kernel/kernel-metadata.json');
  });

  it('a slug of four letters is refused, one of five is taken where the title gives it', () => {
    assert.deepEqual(rows(named('me/abcd', 'abcd')), [
      ['MET-002', 'fail', 'owner/slug (a-z 0-9 -, ≥ 5)', 'me/abcd'],
    ]);
    assert.deepEqual(rows(named('lumvorax', 'lumvorax'))[0]?.[3], 'lumvorax');
    assert.deepEqual(rows(named('me/abcde', 'Abcde')), []);
    assert.deepEqual(rows(named('me/abcde', '認証')), [['MET-003', 'unknown', 'abcde', '認証 → ?']]);
    assert.deepEqual(rows(named('me/abcde', 'Other')), [['MET-003', 'fail', 'abcde', 'Other → other']]);
  });

  it('a code file that is empty, or another than the one pushed, is missing; its folder does not count', () => {
    const missing = [['MET-004', 'fail', 'certification.ipynb', '∅']];
    const code = (name: string, text: string) => withProject({ code: textFile(name, text) });
    assert.deepEqual(rows(code('kernel/certification.ipynb', '')), missing);
    assert.deepEqual(rows(code('kernel/other.ipynb', '{}')), missing);
    assert.deepEqual(rows(code('elsewhere/certification.ipynb', '{}')), []);
  });

  it('a notebook is .ipynb or .irnb, a script .py, .r or .rmd, in capitals too', () => {
    for (const name of ['a.ipynb', 'a.irnb', 'a.IPYNB']) assert.deepEqual(rows(coded(name)), [], name);
    for (const name of ['a.py', 'a.r', 'a.rmd', 'a.Rmd']) {
      assert.deepEqual(rows(coded(name, 'script')), [], name);
      assert.deepEqual(rows(coded(name)), [['MET-004', 'fail', 'notebook: .ipynb .irnb', name]]);
    }
    assert.deepEqual(rows(coded('a.ipynb', 'script')), [
      ['MET-004', 'fail', 'script: .py .r .rmd', 'a.ipynb'],
    ]);
  });

  it('the sources that there are stand beside the dataset that is none of them', () => {
    const lacking = (dataset_sources: readonly string[]) => rows(kernel({ dataset_sources }))[0]?.slice(2);
    const wanted = 'ndarray2000/nx47-dependencies';
    assert.deepEqual(lacking([]), [wanted, 'dataset_sources: ∅']);
    assert.deepEqual(lacking(['a/b', 'c/d']), [wanted, 'dataset_sources: a/b, c/d']);
    assert.equal(lacking(['a/b', wanted]), undefined);
    const none = kernel({ dataset_sources: [] });
    assert.deepEqual(rows(withProject({ datasetMetadata: undefined }, none)), []);
    const broken = textFile('dataset-metadata.json', '{');
    assert.deepEqual(rows(withProject({ datasetMetadata: broken }, none)), []);
  });

  it('the internet, each key that decides by itself, and each switch written as text are told with their values', () => {
    assert.deepEqual(rows(kernel({ enable_internet: true })), [
      ['MET-006', 'fail', 'enable_internet: false', 'enable_internet: true'],
    ]);
    for (const [key, value] of Object.entries({
      id_no: 7,
      docker_image: 'a',
      docker_image_pinning_type: 'latest',
      machine_shape: 'b',
    })) {
      assert.deepEqual(rows(kernel({ [key]: value })), [
        ['MET-007', 'fail', `${key}: ∅`, `${key}: ${value}`],
      ]);
    }
    for (const value of [null, '']) assert.deepEqual(rows(kernel({ id_no: value })), []);
    for (const key of ['is_private', 'enable_gpu', 'enable_tpu', 'enable_internet']) {
      assert.deepEqual(rows(kernel({ [key]: 'false' })), [
        ['MET-011', 'fail', `${key}: false`, `${key}: "false"`],
      ]);
    }
    assert.deepEqual(rows(kernel({ id_no: undefined, is_private: undefined, other: 'true' })), []);
  });
});
