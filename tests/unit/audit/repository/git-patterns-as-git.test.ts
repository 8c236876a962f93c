import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import {
  attributeOf,
  attributePatterns,
  ignoredBy,
  ignorePatterns,
} from '../../../../src/audit/repository/git-patterns.ts';
import { deterministicChoice } from '../../../support/deterministic-choice.ts';

const paths = [
  'report.json',
  'a/report.json',
  'a/b/report.json',
  'results/run.csv',
  'results/deep/run.csv',
  'a/results/run.csv',
  'logs/session.log',
  'session/20260101_run/SESSION.md',
  'session/20260101_run/logs/session.jsonl',
  'session/20260101_run/outputs/x.json',
  '.kaggle/kaggle.json',
  'outputs/keep.json',
  'outputs/other.json',
  'build/out.o',
  'src/build/out.o',
  'sp ace/a b.txt',
  'trailing .txt',
  '#hash.md',
  '!bang.md',
  'a[1].txt',
  'x1.log',
  'x2.log',
  'x^.log',
  'modules/vesu/kernel-metadata.json',
  'dépôt/été.json',
  '$FILENAME',
];

const ignoreSets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'the rules of a project in the field': {
    '.gitignore': '*.json\n*.log\n*.whl\nresults/\noutputs/\n.kaggle/\n',
  },
  'a file taken back': { '.gitignore': '*.json\n!report.json\n' },
  'a file that cannot be taken back from an ignored folder': {
    '.gitignore': 'outputs/\n!outputs/keep.json\n',
  },
  'a folder taken back by its content': { '.gitignore': 'outputs/*\n!outputs/keep.json\n' },
  'session taken back': { '.gitignore': '*.json\n*.md\n!session/\n!session/**\n' },
  'anchored and deep': { '.gitignore': '/report.json\n**/deep\nresults/**\na/**/report.json\n/build/\n' },
  signs: {
    '.gitignore': '\\#hash.md\n\\!bang.md\na\\[1\\].txt\nx[0-9].log\n?2.log\nx[!0-9].log\n\\$FILENAME\n',
  },
  'spaces and comments': {
    '.gitignore': '# *.json\n\ntrailing\\ .txt   \nsp\\ ace/\n  report.json\n\treport.json\n',
  },
  'nested files': {
    '.gitignore': '*.json\n*.csv\n',
    'a/.gitignore': '!report.json\nresults\n',
    'a/b/.gitignore': 'report.json\n',
  },
  'everything but': { '.gitignore': '*\n!*/\n!*.md\n' },
  CRLF: { '.gitignore': '*.json\r\n!report.json\r\n' },
  'beyond ASCII': { '.gitignore': 'dépôt/\n' },
  'stars within words': { '.gitignore': 're*.j*n\nlo**s/session.log\nsession/*/logs\n' },
};

const attributeSets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'the rules of a project in the field': {
    '.gitattributes': ['*.csv', '*.log', 'results/**', '*.tar', 'modules/**']
      .map((one) => `${one} filter=lfs diff=lfs merge=lfs -text\n`)
      .join(''),
  },
  'taken back': { '.gitattributes': '*.json filter=lfs\nsession/** -filter\n/report.json !filter\n' },
  nested: {
    '.gitattributes': '*.json filter=lfs eol=crlf\n',
    'a/.gitattributes': 'report.json filter=other\nb/*.json -filter\n',
  },
  'no folders, macros, quotes': {
    '.gitattributes':
      'results/ filter=lfs\n[attr]big filter=lfs\n"sp ace/a b.txt" filter=lfs\n*.log binary\n* ident\n',
  },
  'an equals sign in a value, a pattern alone, a quote that is not closed': {
    '.gitattributes': '*.csv filter=a=b eol=lf\n*.log\n"sp ace/a filter=x\n"\\"a" ident\n*.md\ttext\n',
  },
  'set and order': { '.gitattributes': '*.json filter\n*.json eol=lf\nreport.json eol=crlf\n' },
};

describe('ignore and attribute rules as git reads them', () => {
  for (const [what, files] of Object.entries(ignoreSets)) {
    it(`git check-ignore agrees on ${paths.length} paths: ${what}`, (t) => {
      const folder = repository(t, files);
      const patterns = Object.entries(files).flatMap(([name, text]) => ignorePatterns(name, text));
      const ours = paths.filter((path) => ignoredBy(path, patterns) !== undefined);
      assert.deepEqual(ours, gitIgnored(folder));
    });
  }

  for (const [what, files] of Object.entries(attributeSets)) {
    it(`git check-attr agrees on ${paths.length} paths: ${what}`, (t) => {
      const folder = repository(t, files);
      const patterns = Object.entries(files).flatMap(([name, text]) => attributePatterns(name, text));
      for (const attribute of ['filter', 'eol', 'ident', 'text']) {
        const ours = paths.map((path) => attributeOf(path, attribute, patterns)?.value ?? 'unspecified');
        assert.deepEqual(ours, gitAttributes(folder, attribute), attribute);
      }
    });
  }
});

describe('patterns that nobody wrote by hand', () => {
  it('git check-ignore agrees on 60 patterns put together from pieces', (t) => {
    const pieces = [
      '*',
      '**',
      '/',
      '/**/',
      '?',
      'a',
      'report',
      '.json',
      '[a-r]',
      '[!x]',
      'session',
      'log*',
      '\\.',
      '1',
    ];
    const folder = repository(t, {});
    const choice = deterministicChoice(47);
    for (let round = 0; round < 60; round += 1) {
      const pattern = Array.from({ length: 1 + choice.below(5) }, () => choice.of(pieces)).join('');
      const text = `${pattern}\n${choice.of(['', '', '!*.json\n'])}`;
      writeFileSync(join(folder, '.gitignore'), text);
      const ours = paths.filter((path) => ignoredBy(path, ignorePatterns('.gitignore', text)) !== undefined);
      assert.deepEqual(ours, gitIgnored(folder), JSON.stringify(text));
    }
  });
});

function repository(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'nx47-patterns-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of [...paths.map((path) => [path, ''] as const), ...Object.entries(files)]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  git(folder, ['init', '-q']);
  return folder;
}

function git(folder: string, argv: readonly string[]): string {
  const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  const end = spawnSync('git', ['-C', folder, ...argv], {
    encoding: 'utf8',
    env,
    input: `${paths.join('\0')}\0`,
  });
  assert.ok(end.status === 0 || end.status === 1, end.stderr);
  return end.stdout;
}

function gitIgnored(folder: string): string[] {
  const ignored = new Set(git(folder, ['check-ignore', '--no-index', '-z', '--stdin']).split('\0'));
  return paths.filter((path) => ignored.has(path));
}

function gitAttributes(folder: string, attribute: string): string[] {
  const fields = git(folder, ['check-attr', '-z', '--stdin', attribute]).split('\0');
  return paths.map((_, index) => fields[index * 3 + 2] ?? '');
}
