import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type KernelKind, keptKind } from '../../../../src/repair/texts/kernel-kind.ts';
import { jsonFile, kernelMetadata, withProject } from '../../../support/audit-builder.ts';

const notebook: KernelKind = { kernel_type: 'notebook', code_file: 'a.ipynb' };
const script: KernelKind = { kernel_type: 'script', code_file: 'a.py' };
const asked = (said: KernelKind, files: readonly string[], earlier?: KernelKind) =>
  keptKind(
    withProject({
      kernelMetadata: jsonFile('kernel/kernel-metadata.json', { ...kernelMetadata, ...said }),
      paths: files.map((name) => `kernel/${name}`),
    }),
    earlier,
  );

for (const [what, said, files, earlier, expected] of [
  [
    'the earlier state was a notebook',
    { ...notebook, code_file: 'a.py' },
    ['a.ipynb', 'a.py'],
    notebook,
    notebook,
  ],
  ['the earlier state was a script', { ...notebook, code_file: 'a.py' }, ['a.ipynb', 'a.py'], script, script],
  ['only the notebook is there', { ...script, code_file: 'a.ipynb' }, ['a.ipynb'], undefined, notebook],
  [
    'the file is gone, and another notebook is there',
    { ...notebook, code_file: 'b.ipynb' },
    ['a.ipynb'],
    undefined,
    notebook,
  ],
  [
    'one file has the name of the slug',
    { ...notebook, code_file: 'main.py' },
    ['lumvorax-certification.ipynb', 'main.py', 'b.ipynb'],
    undefined,
    { kernel_type: 'notebook', code_file: 'lumvorax-certification.ipynb' },
  ],
] as const) {
  test(`${said.kernel_type} with ${said.code_file}, where ${what}, is ${expected.kernel_type} with ${expected.code_file}`, () => {
    assert.deepEqual(asked(said, files, earlier), { kept: expected });
  });
}

test('a notebook kernel with a script and a notebook beside it, of which nothing else is known, is a choice', () => {
  assert.deepEqual(asked({ ...notebook, code_file: 'main.py' }, ['a.ipynb', 'main.py', 'README.md']), {
    choice: ['a.ipynb', 'main.py'],
  });
});
