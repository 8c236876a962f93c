import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findingsOf, withSettings } from '../../../support/audit-builder.ts';
import { placesOf, withTexts } from '../../../support/repository-facts.ts';

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
