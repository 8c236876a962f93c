import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  findingsOf,
  textFile,
  withExtra,
  withProject,
  withSettings,
} from '../../../support/audit-builder.ts';
import { placesOf, withTexts } from '../../../support/repository-facts.ts';

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
