import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderUploads } from '../../../../src/audit/repository/folder-uploads.ts';

const mended = (text: string) =>
  folderUploads(text)
    .toReversed()
    .reduce((whole, { at, insert }) => `${whole.slice(0, at)}${insert}${whole.slice(at)}`, text);

for (const [before, after] of [
  ['kaggle datasets version -p bundle -m "a"\n', 'kaggle datasets version -r zip -p bundle -m "a"\n'],
  ['kaggle d create \\\n  -p bundle\n', 'kaggle d create -r zip \\\n  -p bundle\n'],
  [
    'run(["kaggle", "datasets", "version", "-p", x])\n',
    'run(["kaggle", "datasets", "version", "-r", "zip", "-p", x])\n',
  ],
  ["run(['kaggle', 'datasets', 'create'])\n", "run(['kaggle', 'datasets', 'create', '-r', 'zip'])\n"],
  [
    'api.dataset_create_version(folder, "again",\n  quiet=True,\n)\n',
    'api.dataset_create_version(folder, "again",\n  quiet=True, dir_mode="zip",\n)\n',
  ],
  ['api.dataset_create_new()\n', 'api.dataset_create_new(dir_mode="zip")\n'],
] as const) {
  test(`${JSON.stringify(before)} leaves folders behind, and ${JSON.stringify(after)} does not`, () => {
    assert.equal(mended(before), after);
    assert.deepEqual(folderUploads(after), []);
  });
}

test('a comment, another command, and one that says what becomes of folders are passed over', () => {
  for (const text of [
    '# kaggle datasets version -p bundle\n',
    'kaggle datasets version -p bundle --dir-mode tar\n',
    'kaggle datasets version -p bundle \\\n -r skip\n',
    'kaggle datasets status a/b\n',
    'run(["kaggle", "datasets", "create", "-r", "tar"])\n',
    'api.dataset_create_new(folder, dir_mode="tar")\n',
  ]) {
    assert.deepEqual(folderUploads(text), [], text);
  }
});
