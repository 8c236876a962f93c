import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestSchema } from '../../../src/model/request.ts';
import { guardedPath, isValidator } from '../../../src/proposals/guarded-paths.ts';

const settings = requestSchema.parse({
  kernel: 'kernel',
  bundle: { path: 'bundle' },
  prechecks: [
    ['{python}', 'tools/look.py', '--dir', '{bundle}'],
    ['sh', './tools/run.sh'],
  ],
  report: 'docs/RAPPORT.md',
  journals: ['docs/log.md'],
  governing: { document: 'docs/plan.md' },
  profile: 'machines/mine.json',
  proposers: [{ name: 'a', argv: ['{python}', 'tools/propose.py'] }],
});

const guarded: Readonly<Record<string, readonly string[]>> = {
  'validator-edited': [
    'tools/look.py',
    'tools/run.sh',
    'scripts/verify_bundle.py',
    'scripts/validate-v4.sh',
    'a/certify_all.py',
    'tests/x.py',
    'src/test/x.py',
    'a/test_x.py',
    'a/x_test.py',
    'conftest.py',
  ],
  'settings-edited': [
    ...['nx47.yml', 'sub/nx47.yml', 'machines/mine.json', 'docs/plan.md', 'tools/propose.py'],
    ...['macros/x.txt', 'configs/agents.json', 'profiles/a.json'],
  ],
  'records-edited': [
    ...[
      'session/1/a.md',
      'evidence/a.txt',
      'reports/a.md',
      'x/rapports/a.md',
      'docs/RAPPORT.md',
      'docs/log.md',
    ],
    ...['.nx47/a.json', 'bundle/a.json', 'bundle/x.py', 'kernel/validation_report.json', 'kernel/stdout.log'],
  ],
  'path-refused': [
    ...['.github/workflows/ci.yml', '.gitignore', '.gitattributes', '.env', 'a/.hidden/x.py', 'kernel/x.so'],
    ...['kernel/x.whl', 'a.png', 'LICENSE', 'x.yml', 'a.sql'],
  ],
};

test('no proposal changes a validator, a test, nx47.yml, a session, a workflow or a hidden file', () => {
  for (const [code, paths] of Object.entries(guarded)) {
    for (const path of paths) assert.equal(guardedPath(path, settings), code, path);
  }
});

test('a proposal may change code, its build, metadata and words: kernel/lumvorax-certification-test.ipynb too', () => {
  const open = [
    'kernel/lumvorax-certification-test.ipynb',
    'native/Makefile',
    'native/x.c',
    'lib/a.py',
    'README.md',
  ];
  for (const path of [
    ...open,
    'kernel/kernel-metadata.json',
    'requirements/cp312.txt',
    'pyproject.toml',
    'build.sh',
  ])
    assert.equal(guardedPath(path, settings), undefined, path);
  assert.equal(isValidator('kernel/check.py', settings), false);
});
