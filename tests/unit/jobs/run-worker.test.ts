import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../support/folders.ts';
import { scriptMacro } from '../../support/job-macros.ts';
import { orderOf, workerPlace, workOne } from '../../support/job-spool.ts';

test('a job that writes outputs/a.txt is DONE, with the digest of a.txt among its outputs', async (t) => {
  const root = await freshFolder(t);
  const script = scriptMacro({ argv: (line) => [['sh', '-c', `echo ${line} > outputs/a.txt; echo said`]] });
  const place = workerPlace(root, { script });
  const result = await workOne(place, orderOf('j1', { INPUT: { line: 'hello' } }));
  console.log(JSON.stringify(result, null, 1));
  assert.equal(result.STATUS, 'DONE');
});
