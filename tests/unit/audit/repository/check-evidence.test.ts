import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkEvidence } from '../../../../src/audit/repository/check-evidence.ts';
import { sound, textFile, withExtra, withProject, withSettings } from '../../../support/audit-builder.ts';
import { tellersOf, withTexts } from '../../../support/repository-facts.ts';

const { findingsOf, placesOf } = tellersOf(checkEvidence);

describe('REP-016, empty evidence', () => {
  it('a report, a log and a journal of zero bytes are refused', () => {
    const names = ['results/validation_report.json', 'logs/run.log', 'RAPPORT/execution_rapport.md'];
    const input = withTexts(Object.fromEntries(names.map((name) => [name, ''])));
    assert.deepEqual(placesOf('REP-016', input), names.sort());
  });

  it('an empty standard error, __init__.py, py.typed and .gitkeep are accepted', () => {
    const names = [
      'logs/lumvorax_execution_stderr.log',
      'src/__init__.py',
      'reports/.gitkeep',
      'logs/py.typed',
    ];
    assert.deepEqual(placesOf('REP-016', withTexts(Object.fromEntries(names.map((name) => [name, ''])))), []);
  });
});

describe('REP-017 and REP-018, JSON', () => {
  it('a report .json that is Python source is refused and said to be Python', () => {
    const input = withTexts({ 'v13/report.json': '#!/usr/bin/env python3\nimport json\nprint(1)\n' });
    const [found] = findingsOf('REP-017', input);
    assert.equal(found?.file, 'v13/report.json');
    assert.match(found?.observed ?? '', /^Python/);
  });

  it('a build report of the bundle with a key twice is refused, as two readers see two files', () => {
    const input = withExtra(textFile('dataset_v4_build_report.json', '{"status":"fail","status":"ok"}'));
    assert.deepEqual(placesOf('REP-017', input), ['dataset_v4_build_report.json:1']);
  });

  it('a settings file that is cut off in line 2 is REP-018, a warning with its line', () => {
    const input = withTexts({ 'settings/editor.json': '{\n  "a": \n' });
    assert.deepEqual(placesOf('REP-018', input), ['settings/editor.json:3']);
    assert.deepEqual(placesOf('REP-017', input), []);
  });

  it('JSON, a tsconfig.json with comments, and a report of valid JSON are accepted by REP-017 and REP-018', () => {
    const input = withTexts({
      'tsconfig.json': '{ // comment\n}',
      '.vscode/settings.json': '{ "a": 1, }',
      'out/report.json': '{"status": "ok"}',
    });
    assert.deepEqual([...placesOf('REP-017', input), ...placesOf('REP-018', input)], []);
  });
});

describe('REP-019, pointers that are read', () => {
  const pointer = (path: string) => [{ path, why: 'lfs-pointer' }];

  it('a pointer for lumvorax_src.tar is refused where a pre-check names it, and for kernel-metadata.json anywhere', () => {
    const input = withProject({ unreadable: pointer('native/lumvorax_src.tar') });
    const reading = withSettings({ prechecks: [['tar', 'xf', 'native/lumvorax_src.tar']] }, input);
    assert.deepEqual(placesOf('REP-019', reading), ['native/lumvorax_src.tar']);
    const metadata = withProject({ unreadable: pointer('modules/vesu/kernel-metadata.json') });
    assert.deepEqual(placesOf('REP-019', metadata), ['modules/vesu/kernel-metadata.json']);
  });

  it('a pointer that nothing reads, and a symbolic link, are accepted', () => {
    const input = withProject({
      unreadable: [...pointer('old/volume.tar'), { path: 'kernel.json', why: 'symlink' }],
    });
    assert.deepEqual(placesOf('REP-019', input), []);
  });
});

describe('REP-020, copies', () => {
  const report = `{"status": "ok", "elapsed_ns": 1, "note": "${'x'.repeat(64)}"}`;

  it('report_v1.json and report_v2.json of the same bytes are one warning that names both', () => {
    const [found, ...more] = findingsOf(
      'REP-020',
      withTexts({ 'r/report_v2.json': report, 'r/report_v1.json': report }),
    );
    assert.deepEqual(more, []);
    assert.deepEqual(
      [found?.file, found?.observed, found?.severity],
      ['r/report_v1.json', '= r/report_v2.json', 'warning'],
    );
  });

  it('the same report kept under its own name in two folders, and two reports, are accepted', () => {
    const input = withTexts({
      'a/report.json': report,
      'b/report.json': report,
      'b/report_2.json': `${report}\n`,
    });
    assert.deepEqual(placesOf('REP-020', input), []);
  });
});

describe('what is said of a file', () => {
  const rows = (rule: string, texts: Readonly<Record<string, string>>) =>
    findingsOf(rule, withTexts(texts)).map(({ file, line, expected, observed }) => [
      file,
      line,
      expected,
      observed,
    ]);

  it('an empty report expects more than zero bytes', () => {
    assert.deepEqual(rows('REP-016', { 'logs/run.log': '' }), [
      ['logs/run.log', undefined, '> 0 bytes', '0 bytes'],
    ]);
  });

  it('Python and HTML under the name of JSON are refused wherever they are, other broken JSON is a warning', () => {
    const python = [
      '#!/usr/bin/python',
      '# coding: utf-8',
      "'''doc'''",
      'import os',
      'from os.path import x',
      'def f():',
      'class A:',
      'class A(B):',
    ];
    for (const text of python) {
      assert.match(String(rows('REP-017', { 'x/a.json': text })[0]?.[3]), /^Python: /, text);
    }
    for (const text of ['<!DOCTYPE html>', ' <html>']) {
      assert.match(String(rows('REP-017', { 'x/a.json': text })[0]?.[3]), /^HTML: /, text);
    }
    for (const text of ['important', 'x import os', 'defined', '<xml>', 'x <html>', '{"a":1,}']) {
      assert.deepEqual(rows('REP-017', { 'x/a.json': text }), [], text);
      assert.equal(rows('REP-018', { 'x/a.json': text }).length, 1, text);
    }
    assert.match(String(rows('REP-018', { 'x/a.json': '{"a":\n1,}' })[0]), /^x\/a\.json,2,JSON,why: /);
    assert.equal(rows('REP-017', { 'report.json': '{' }).length, 1);
    assert.deepEqual(rows('REP-018', { 'report.json': '{' }), []);
  });

  it('files of tools that read comments, empty files and other extensions are not held to JSON', () => {
    for (const name of [
      'tsconfig.json',
      'a/jsconfig.base.json',
      '.vscode/x.json',
      '.devcontainer/x.json',
      'a/.eslintrc.json',
      'devcontainer.json',
      'x.jsonc',
      'x.txt',
    ]) {
      assert.deepEqual([...rows('REP-017', { [name]: '{' }), ...rows('REP-018', { [name]: '{' })], [], name);
    }
    assert.deepEqual(rows('REP-018', { 'x.json': '' }), []);
    for (const name of ['xtsconfig.json', 'X.JSON']) {
      assert.equal(rows('REP-018', { [name]: '{' }).length, 1, name);
    }
  });

  it('a pointer is named by what stands for it, where code reads it too', () => {
    const unreadable = [{ path: 'a/volume.tar', why: 'lfs-pointer' }];
    const code = textFile('kernel/certification.ipynb', 'open("volume.tar")');
    const [found] = findingsOf('REP-019', withProject({ unreadable, code }));
    assert.deepEqual(
      [found?.file, found?.expected, found?.observed],
      ['a/volume.tar', 'volume.tar', 'Git-LFS'],
    );
    const metadata = ['kernel-metadata.json.x', 'x-kernel-metadata.json'].map((path) => ({
      path,
      why: 'lfs-pointer',
    }));
    assert.deepEqual(placesOf('REP-019', withProject({ unreadable: metadata })), []);
    const dataset = [{ path: 'x/dataset-metadata.json', why: 'lfs-pointer' }];
    assert.equal(placesOf('REP-019', withProject({ unreadable: dataset })).length, 1);
  });

  it('copies of 64 bytes and more are told with all their names and the digest', () => {
    const text = `{"a": "${'x'.repeat(56)}"}`;
    assert.equal(text.length, 65);
    const [found] = findingsOf(
      'REP-020',
      withTexts({ 'r/report_3.json': text, 'r/report_1.json': text, 'r/report_2.json': text }),
    );
    assert.deepEqual([found?.expected, found?.observed], ['sha256 ≠', '= r/report_2.json, r/report_3.json']);
    assert.equal(found?.evidence.length, 4);
    const short = (size: number) => `{"a": "${'x'.repeat(size - 9)}"}`;
    assert.equal(
      placesOf('REP-020', withTexts({ 'report_1.json': short(64), 'report_2.json': short(64) })).length,
      1,
    );
    assert.deepEqual(
      placesOf('REP-020', withTexts({ 'report_1.json': short(63), 'report_2.json': short(63) })),
      [],
    );
  });
});

it('REP-016: a report of one byte beside an empty one is not said to be empty', () => {
  const input = withTexts({ 'logs/full.log': 'x', 'logs/empty.log': '' });
  assert.deepEqual(placesOf('REP-016', input), ['logs/empty.log']);
});

it('sound evidence is held to REP-016 to REP-020, also without a bundle', () => {
  const evaluated = ['REP-016', 'REP-017', 'REP-018', 'REP-019', 'REP-020'];
  assert.deepEqual(checkEvidence(sound), { evaluated, findings: [] });
  assert.deepEqual(checkEvidence({ ...sound, bundle: undefined }), { evaluated, findings: [] });
});

it('REP-018: a tag within broken JSON does not make it HTML; REP-019: a link that code reads is no pointer', () => {
  const [found] = findingsOf('REP-018', withTexts({ 'x/a.json': '{"a": "<b>",}' }));
  assert.match(found?.observed ?? '', /^why: /);
  const unreadable = [{ path: 'a/volume.tar', why: 'symlink' }];
  const code = textFile('kernel/certification.ipynb', 'open("volume.tar")');
  assert.deepEqual(placesOf('REP-019', withProject({ unreadable, code })), []);
});
