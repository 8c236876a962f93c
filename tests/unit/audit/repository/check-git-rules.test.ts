import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkGitRules } from '../../../../src/audit/repository/check-git-rules.ts';
import { sound, withSettings } from '../../../support/audit-builder.ts';
import { tellersOf, withTexts } from '../../../support/repository-facts.ts';

const { findingsOf, placesOf } = tellersOf(checkGitRules);

const lfs = 'filter=lfs diff=lfs merge=lfs -text';

describe('REP-021, ignored reports', () => {
  it('*.json, *.log and *.jsonl in .gitignore are each refused with line and hidden files', () => {
    const input = withTexts({ '.gitignore': 'node_modules/\n*.json\n*.log\n*.jsonl\n*.whl\n' });
    assert.deepEqual(placesOf('REP-021', input), ['.gitignore:2', '.gitignore:3', '.gitignore:4']);
    assert.ok(findingsOf('REP-021', input)[0]?.evidence.includes('session/20260101_run/outputs/report.json'));
  });

  it('the same rules with !session/ and !session/** below them are accepted', () => {
    const text = '*.json\n*.log\n*.jsonl\n*.csv\nresults/\n!session/\n!session/**\n';
    assert.deepEqual(placesOf('REP-021', withTexts({ '.gitignore': text })), []);
    assert.deepEqual(placesOf('REP-021', withTexts({ 'docs/.gitignore': '*.json\n' })), []);
  });
});

describe('REP-022, reports through a filter', () => {
  it('*.csv and *.log sent to LFS are refused, and so is a report that lies under results/**', () => {
    const input = withTexts({
      '.gitattributes': `*.csv ${lfs}\n*.log ${lfs}\nresults/** ${lfs}\n*.tar ${lfs}\n`,
      'results/v7/validation_report.json': '{"status":"ok"}',
    });
    assert.deepEqual(placesOf('REP-022', input), [
      '.gitattributes:1',
      '.gitattributes:2',
      '.gitattributes:3',
    ]);
    assert.deepEqual(findingsOf('REP-022', input)[2]?.evidence, ['results/v7/validation_report.json']);
  });

  it('line ends turned to CRLF and $Id$ put in are refused too', () => {
    assert.equal(placesOf('REP-022', withTexts({ '.gitattributes': '*.csv eol=crlf\n' })).length, 1);
    assert.equal(placesOf('REP-022', withTexts({ '.gitattributes': '*.md ident\n' })).length, 1);
  });

  it('LFS for archives only, and session/** -filter after it, are accepted', () => {
    assert.deepEqual(placesOf('REP-022', withTexts({ '.gitattributes': `*.tar ${lfs}\n* text=auto\n` })), []);
    const text = `*.csv ${lfs}\n*.log ${lfs}\nsession/** -filter -diff -merge -text\n`;
    assert.deepEqual(placesOf('REP-022', withTexts({ '.gitattributes': text })), []);
  });
});

it('REP-022: of a path that several attributes change, the first is said, once', () => {
  const input = withTexts({ '.gitattributes': '*.csv filter=lfs ident eol=crlf\n' });
  const [found, ...more] = findingsOf('REP-022', input);
  assert.deepEqual(more, []);
  assert.match(found?.observed ?? '', /filter=lfs/);
  assert.doesNotMatch(found?.observed ?? '', /ident|eol/);
});

it('a project without rules for git is held to both, and a rule taken back is shown with its exclamation mark', () => {
  assert.deepEqual(checkGitRules(sound), { evaluated: ['REP-021', 'REP-022'], findings: [] });
  const rows = (name: string, text: string) =>
    checkGitRules(withTexts({ [name]: text })).findings.map(
      ({ rule, answer, file, line, expected, observed }) => [rule, answer, file, line, expected, observed],
    );
  assert.deepEqual(rows('.gitignore', 'a\nSESSION.md\n'), [
    ['REP-021', 'fail', '.gitignore', 2, 'session/** ∈ git', 'SESSION.md: ignored (1)'],
  ]);
  assert.deepEqual(rows('.gitattributes', '*.csv eol=crlf\n'), [
    ['REP-022', 'fail', '.gitattributes', 1, '-filter -ident -text', '*.csv: eol=crlf (1)'],
  ]);
  for (const rule of ['*.csv eol=lf', '*.csv -filter', '*.csv -eol', '*.csv text', '*.csv !filter'])
    assert.deepEqual(rows('.gitattributes', rule), [], rule);
  assert.equal(
    rows('.gitattributes', '*.csv working-tree-encoding=UTF-16')[0]?.[5],
    '*.csv: working-tree-encoding=UTF-16 (1)',
  );
});

it('REP-021: every kind of file that a run leaves is looked for', () => {
  const hidden = (rule: string) =>
    findingsOf('REP-021', withTexts({ '.gitignore': rule }))[0]?.evidence ?? [];
  const folder = 'session/20260101_run';
  for (const page of ['SESSION.md', 'STATUS.md', 'report.md', 'report.html', 'logs/session.jsonl'])
    assert.deepEqual(hidden(`/${folder}/${page}`), [`${folder}/${page}`]);
  const all = hidden('*');
  assert.ok(all.length > 8 && all.every((path) => path.startsWith(`${folder}/`)));
  assert.ok(all.includes(`${folder}/outputs/report.json`) && !all.includes(`${folder}/outputs/`));
});

it('only files of git hold its rules, only evidence and reports are looked for, each path once', () => {
  for (const name of ['notes.txt', '.dockerignore'])
    assert.deepEqual(checkGitRules(withTexts({ [name]: '*.json\n*.csv filter=lfs\n' })).findings, [], name);
  const other = { '.gitattributes': '*.bin filter=lfs\n', 'a/data.bin': '' };
  assert.deepEqual(checkGitRules(withTexts(other)).findings, []);
  const both = checkGitRules(withTexts({ '.gitattributes': '*.csv filter=lfs ident\n' })).findings;
  assert.deepEqual(
    both.map(({ observed }) => observed),
    ['*.csv: filter=lfs (1)'],
  );
  const unnamed = withSettings({ 'main-report': '' }, withTexts({ '.gitignore': '*' }));
  const [all] = checkGitRules(unnamed).findings;
  assert.ok(all?.evidence.every((path) => !path.endsWith('/')));
});
