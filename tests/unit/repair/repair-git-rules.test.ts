import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { nothingToRepair } from '../../../src/model/repair.ts';
import { repairGitRules } from '../../../src/repair/repair-git-rules.ts';
import { findingsOf, sound, withProject } from '../../support/audit-builder.ts';
import { freshFolder } from '../../support/folders.ts';
import { diagnosisOf, mendedFacts, textsOf } from '../../support/repair-answers.ts';
import { withTexts } from '../../support/repository-facts.ts';

const rules = ['REP-021', 'REP-022'];
const evidence = 'results/metrics.csv';

/** What the files say → the lines at the end of which file that mend it. */
const cases: readonly (readonly [
  what: string,
  texts: Readonly<Record<string, string>>,
  added: Readonly<Record<string, string>>,
])[] = [
  ['*.json and *.log', { '.gitignore': '*.json\n*.log\n' }, { '.gitignore': '!/session/**\n' }],
  [
    'an ignored folder outputs/, without a final newline',
    { '.gitignore': 'outputs/' },
    { '.gitignore': '\n!/session/**\n' },
  ],
  [
    'session/ itself, with Windows line ends',
    { '.gitignore': 'session/\r\n' },
    { '.gitignore': '!/session/\r\n!/session/**\r\n' },
  ],
  [
    'one pattern behind another in a folder of its own',
    { '.gitignore': '/session/*/outputs/\n', 'session/.gitignore': '*.json\n' },
    { '.gitignore': '!/session/**\n', 'session/.gitignore': '!*\n' },
  ],
  [
    '*.csv and *.log in LFS',
    { '.gitattributes': '*.csv filter=lfs diff=lfs merge=lfs -text\n*.log filter=lfs\n' },
    { '.gitattributes': 'session/** -filter\n' },
  ],
  [
    'an encoding, keywords and line ends that git changes',
    { '.gitattributes': '*.csv working-tree-encoding=UTF-16 ident\n*.log eol=crlf\n' },
    { '.gitattributes': 'session/** -ident !working-tree-encoding -text !eol\n' },
  ],
  [
    'evidence that is there, beside data that stays in LFS',
    { '.gitattributes': 'results/** filter=lfs\n', [evidence]: 'a,b\n', 'results/big.npy': 'x' },
    { '.gitattributes': 'results/*.csv -filter\n' },
  ],
];

for (const [what, texts, added] of cases) {
  test(`git would hide reports by ${what}: only lines at the end change, and git then takes them`, async (t) => {
    const facts = withTexts(texts);
    const { repairs, proposals, unrepairable } = await diagnosisOf(repairGitRules, facts);
    assert.deepEqual([proposals, unrepairable], [[], []]);
    assert.ok(repairs.every(({ kind, commit }) => kind === 'git-rules' && commit.length <= 72));
    const expected = Object.entries(added).map(([file, lines]) => [file, `${texts[file]}${lines}`]);
    assert.deepEqual(textsOf(repairs), Object.fromEntries(expected));
    const mended = mendedFacts(facts, repairs);
    for (const rule of rules) assert.deepEqual(findingsOf(rule, mended), []);
    assert.deepEqual(await diagnosisOf(repairGitRules, mended), nothingToRepair);
    const served = repairs.flatMap(({ serves }) => serves.map(({ rule, file }) => `${rule} ${file}`));
    const first = rules.flatMap((rule) => findingsOf(rule, facts)).map(({ rule, file }) => `${rule} ${file}`);
    assert.ok(first.every((one) => served.includes(one)));
    const root = await freshFolder(t);
    for (const [file, text] of Object.entries({ ...texts, ...textsOf(repairs) })) put(root, file, text ?? '');
    assert.deepEqual(hiddenByGit(root, Object.keys(texts)), []);
  });
}

test('a project whose reports git takes, or has no rules at all, has nothing to repair', async () => {
  assert.deepEqual(await diagnosisOf(repairGitRules, sound), nothingToRepair);
  const kept = withTexts({ '.gitignore': '*.whl\n/bundle/\n', '.gitattributes': '*.tar filter=lfs\n' });
  assert.deepEqual(await diagnosisOf(repairGitRules, kept), nothingToRepair);
});

test('evidence that is stored as a pointer is a decision: no line brings its bytes back', async () => {
  const facts = withProject(
    { unreadable: [{ path: evidence, why: 'lfs-pointer' }] },
    withTexts({ '.gitattributes': 'results/** filter=lfs\n', [evidence]: 'x' }),
  );
  const { repairs, unrepairable } = await diagnosisOf(repairGitRules, facts);
  assert.deepEqual(repairs, []);
  assert.deepEqual(unrepairable, [
    {
      rule: 'REP-022',
      file: '.gitattributes',
      why: 'decision',
      core: ['results/**: filter=lfs (1)', evidence],
    },
  ]);
});

test('data under the name of evidence keeps its rule: each report is named by itself', async () => {
  const facts = withTexts({
    '.gitattributes': '*.csv filter=lfs\n',
    'data/report a.csv': 'x',
    'data/big.csv': 'x',
  });
  const { repairs } = await diagnosisOf(repairGitRules, facts);
  assert.deepEqual(textsOf(repairs), {
    '.gitattributes': '*.csv filter=lfs\nsession/** -filter\n"data/report a.csv" -filter\n',
  });
});

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Reports that git would not take, or would store as something else. */
function hiddenByGit(root: string, there: readonly string[]): string[] {
  execFileSync('git', ['init', '-q', root]);
  const paths = ['report.json', 'logs/a.log', 'outputs/metrics.csv'].map(
    (name) => `session/20260101_run/${name}`,
  );
  for (const path of paths) put(root, path, 'x');
  const git = (...argv: readonly string[]) =>
    execFileSync('git', ['-C', root, ...argv], { encoding: 'utf8' });
  const taken = git('ls-files', '-z', '--others', '--exclude-standard').split('\0');
  const asked = [...paths, ...there.filter((path) => path === evidence)];
  const attributes = git('check-attr', 'filter', 'ident', 'working-tree-encoding', 'eol', '--', ...asked);
  return [
    ...paths.filter((path) => !taken.includes(path)),
    ...attributes.split('\n').filter((line) => line !== '' && !/: (?:unset|unspecified)$/.test(line)),
  ];
}
