import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findConfig } from '../../../src/config/find-config.ts';
import { Failure } from '../../../src/model/failure.ts';

const only = (path: string) => async (asked: string) => asked === path;

test('nx47.yml two folders above /a/b/c is found', async () => {
  assert.equal(await findConfig('/a/b/c', only('/a/nx47.yml')), '/a/nx47.yml');
});

test('without any nx47.yml up to the root the start folder is named', async () => {
  await assert.rejects(
    findConfig('/a/b', async () => false),
    (error: unknown) => {
      assert.ok(error instanceof Failure);
      assert.deepEqual([error.code, error.parameters['folder']], ['CONFIG_NOT_FOUND', '/a/b']);
      return true;
    },
  );
});
