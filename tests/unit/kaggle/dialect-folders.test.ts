import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldersFromWire, foldersToWire } from '../../../src/kaggle/dialect-folders.ts';

test('a/b/c and d become a tree of folders a and b beside the file d', () => {
  const files = [
    { name: 'a/b/c', token: 'T1' },
    { name: 'd', token: 'T2' },
    { name: 'a/e', token: 'T3' },
  ];
  const root = foldersToWire(files);
  assert.deepEqual(root, {
    files: [{ token: 'T2' }],
    directories: [
      {
        name: 'a',
        files: [{ token: 'T3' }],
        directories: [{ name: 'b', files: [{ token: 'T1' }], directories: [] }],
      },
    ],
  });
  assert.deepEqual(foldersFromWire(root), [
    { folder: '', token: 'T2' },
    { folder: 'a/', token: 'T3' },
    { folder: 'a/b/', token: 'T1' },
  ]);
});

test('folders named constructor and __proto__ are folders like any other', () => {
  const files = [
    { name: '__proto__/a', token: 'T1' },
    { name: 'constructor/b', token: 'T2' },
  ];
  assert.deepEqual(
    foldersFromWire(foldersToWire(files)).map(({ folder }) => folder),
    ['__proto__/', 'constructor/'],
  );
});
