import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { beginningsOf } from '../../../src/ledger/beginnings.ts';
import { freshFolder } from '../../support/folders.ts';

const last = Buffer.from('{"run":1}\n{"run":2}\nämne\n');

for (const format of ['sha1', 'sha256']) {
  test(`a blob is known as a beginning by the id that git gives it, ${format}`, async (t) => {
    const folder = join(await freshFolder(t), 'r');
    execFileSync('git', ['init', '--quiet', `--object-format=${format}`, folder]);
    const idOf = (bytes: Uint8Array) =>
      execFileSync('git', ['-C', folder, 'hash-object', '--stdin'], {
        input: bytes,
        encoding: 'utf8',
      }).trim();
    const find = beginningsOf(last);
    for (const size of [0, 10, 20, last.length]) {
      const beginning = last.subarray(0, size);
      assert.deepEqual(find(idOf(beginning), size), beginning);
    }
    const other = Buffer.from('{"run":3}\n');
    assert.equal(find(idOf(other), other.length), undefined);
    assert.equal(find(idOf(last.subarray(0, 10)), 11), undefined);
    assert.equal(find(idOf(Buffer.from(`${last}x`)), last.length + 1), undefined);
  });
}
