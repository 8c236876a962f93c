import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPublishers } from '../../../../src/audit/repository/check-publishers.ts';
import { sound, withProject, withSettings } from '../../../support/audit-builder.ts';
import { tellersOf, withTexts } from '../../../support/repository-facts.ts';

const { findingsOf, placesOf } = tellersOf(checkPublishers);

it('REP-025: a script that runs kaggle datasets version, as words or as a list, and one that gathers wheels are named', () => {
  const input = withTexts({
    'tools/publish.sh': '#!/bin/sh\n# kaggle datasets version\nkaggle datasets version -p bundle -m again\n',
    'tools/push.py': 'import subprocess\nsubprocess.run(["kaggle", "kernels", "push", "-p", "."])\n',
    'tools/api.py': 'api.dataset_create_version(folder, "again")\n',
    'tools/build.sh': 'python3 -m pip download -d bundle numpy\n',
    '.github/workflows/publish.yml': 'steps:\n  - run: kaggle d create -p .\n',
  });
  assert.deepEqual(placesOf('REP-025', input), [
    '.github/workflows/publish.yml:2',
    'tools/api.py:1',
    'tools/build.sh:1',
    'tools/publish.sh:3',
    'tools/push.py:2',
  ]);
  assert.deepEqual(findingsOf('REP-025', input)[3]?.evidence, ['line 3: kaggle datasets']);
});

it('REP-025: a comment, a document, and a script that nx47.yml itself runs are accepted', () => {
  const texts = {
    'README.md': 'kaggle datasets version -p bundle\n',
    'tools/check.py': '# kaggle kernels push\nprint("kaggle kernels status")\n',
    'tools/make.py': 'run(["pip", "download", "numpy"])\n',
  };
  const input = withSettings({ prechecks: [['{python}', 'tools/make.py']] }, withTexts(texts));
  assert.deepEqual(placesOf('REP-025', input), []);
});

describe('which lines publish or build', () => {
  const deeds = (text: string, name = 'tools/x.py', input = sound) =>
    checkPublishers(withTexts({ [name]: text }, input)).findings.flatMap(({ evidence }) => evidence);

  it('each command is known as a line, as a list of words and with its short names', () => {
    for (const [deed, ...lines] of [
      [
        'kaggle datasets',
        'kaggle datasets create',
        'kaggle dataset version',
        'kaggle  d version -p x',
        '"kaggle", "datasets", "version"',
        "['kaggle','d','create']",
        'api.dataset_create_new(folder)',
        'api.dataset_create_version_cli (x)',
      ],
      [
        'kaggle kernels push',
        'kaggle kernels push',
        'kaggle kernel push -p .',
        'kaggle k push',
        '"kaggle", "kernels",\t"push"',
        'api.kernels_push(folder)',
        'api.kernels_push_cli (x)',
      ],
      [
        'kagglehub upload',
        'kagglehub.dataset_upload(x)',
        'kagglehub.model_upload (x)',
        'kagglehub.notebook_upload(x)',
      ],
      [
        'pip wheel | download',
        'pip wheel .',
        'pip3 download numpy',
        'pip3.12 wheel x',
        'python -m pip download x',
        '"pip", "wheel"',
      ],
      ['python -m build', 'python -m build', 'python3.12  -m build', '"python3", "-m", "build"'],
      ['setup.py', 'python setup.py bdist_wheel', '"setup.py", "sdist"'],
    ]) {
      for (const line of lines) assert.deepEqual(deeds(`x\n${line}`), [`line 2: ${deed}`], line);
    }
  });

  it('other commands, other words and longer ones are none', () => {
    for (const line of [
      'kaggle datasets list',
      'kaggle datasets created',
      'kaggledatasets create',
      'xkaggle datasets create',
      'kaggle dx create',
      'kaggle kernels pushed',
      'kaggle kernelspush',
      'kaggle kernels pull',
      'mydataset_create_new(',
      'dataset_create_new',
      'dataset_create_new-x(',
      'my_kernels_push(',
      'kernels_push',
      'kernels_push: (',
      'kagglehub.dataset_download(x)',
      'kagglehubxmodel_upload(x)',
      'xkagglehub.dataset_upload(x)',
      'kagglehub.dataset_upload',
      'pip install x',
      'pip wheels x',
      'pipwheel',
      'pipx wheel',
      'xpip wheel',
      'python -m builder',
      'python -mbuild',
      'pythonx -m build',
      'xpython -m build',
      'python-m build',
      'setup.py install',
      'setup.py sdists',
      'setup.pysdist',
      'setupxpy sdist',
      'xsetup.py sdist',
    ]) {
      assert.deepEqual(deeds(line), [], line);
    }
  });

  it('a comment of any of the languages does not act, what stands behind 2,000 characters is not read', () => {
    for (const comment of ['# ', '  # ', '// ', ':: ', 'REM ', 'rem '])
      assert.deepEqual(deeds(`${comment}kaggle k push`), [], comment);
    for (const none of ['REMARK; ', 'x # ', '/ ', ': '])
      assert.equal(deeds(`${none}kaggle k push`).length, 1, none);
    assert.equal(deeds(`${' '.repeat(1987)}kaggle k push`).length, 1);
    assert.deepEqual(deeds(`${' '.repeat(1988)}kaggle k push`), []);
  });

  it('scripts of every kind, make files and work flows are read, a text is not', () => {
    for (const name of [
      ...['py', 'sh', 'bash', 'ps1', 'bat', 'cmd', 'yml', 'yaml', 'mk', 'PY'].map((kind) => `a/x.${kind}`),
      'Makefile',
      'a/makefile',
      'justfile',
    ]) {
      assert.equal(deeds('kaggle k push', name).length, 1, name);
    }
    for (const name of ['x.txt', 'x.md', 'py', 'Makefile.txt', 'aMakefile', 'x.json'])
      assert.deepEqual(deeds('kaggle k push', name), [], name);
    const cells = JSON.stringify({ cells: [{ cell_type: 'code', source: ['x\n', '!kaggle k push'] }] });
    assert.deepEqual(deeds(cells, 'x.ipynb'), ['line 2: kaggle kernels push']);
  });

  it('the pushed code, a pre-check and a command of the recipe are part of the run', () => {
    const line = 'kaggle k push';
    const script = withProject({ code: { name: 'main.sh', bytes: new Uint8Array(1) } });
    assert.deepEqual([deeds(line, 'main.sh', script), deeds(line, 'main.sh').length], [[], 1]);
    assert.deepEqual(deeds(line, 'a.sh', withSettings({ prechecks: [['sh', 'a.sh']] })), []);
    const recipe = { requirements: 'r.txt', commands: [['sh', 'b.sh']] };
    const made = withSettings({ bundle: { path: 'bundle', recipe } });
    assert.deepEqual([deeds(line, 'b.sh', made).length, deeds(line, 'a.sh', made).length], [0, 1]);
    const bare = withSettings({ bundle: { path: 'bundle', recipe: { requirements: 'r.txt' } } });
    assert.equal(deeds(line, 'a.sh', bare).length, 1);
    assert.equal(deeds(line, 'a.sh', withSettings({ bundle: undefined })).length, 1);
  });

  it('a script is told once, at its first line, with each deed once and every line as evidence', () => {
    const text = 'pip wheel x\nkaggle k push\npip download y\n';
    const { evaluated, findings } = checkPublishers(
      withTexts({ 'a.sh': text, 'b.sh': 'x' }, withProject({})),
    );
    assert.deepEqual(evaluated, ['REP-025']);
    assert.deepEqual(
      findings.map(({ answer, file, line, expected, observed, evidence }) => [
        answer,
        file,
        line,
        expected,
        observed,
        ...evidence,
      ]),
      [
        [
          'fail',
          'a.sh',
          1,
          'nx47 certify | nx47 bundle',
          'pip wheel | download, kaggle kernels push',
          'line 1: pip wheel | download',
          'line 2: kaggle kernels push',
          'line 3: pip wheel | download',
        ],
      ],
    );
  });
});

it('REP-025: lines are counted through the cells of a notebook', () => {
  const cells = ['x', '!kaggle k push'].map((source) => ({ cell_type: 'code', source }));
  assert.deepEqual(placesOf('REP-025', withTexts({ 'x.ipynb': JSON.stringify({ cells }) })), ['x.ipynb:2']);
});
