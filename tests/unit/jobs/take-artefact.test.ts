import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { nothingUsed } from '../../../src/jobs/conclude-job.ts';
import { orderDigest } from '../../../src/jobs/read-order.ts';
import { resultOf, submitJob } from '../../../src/jobs/spool.ts';
import { takeArtefact } from '../../../src/jobs/take-artefact.ts';
import type { JobResult } from '../../../src/model/job.ts';
import { freshFolder } from '../../support/folders.ts';
import { orderOf, workerPlace } from '../../support/job-spool.ts';
import { buildZip } from '../../support/zip-build.ts';

const order = orderOf('j1');
const content = Buffer.from('what was made');
const result: JobResult = {
  JOB_ID: 'j1',
  STATUS: 'DONE',
  OUTPUT: [{ path: 'a/b.txt', bytes: content.length, sha256: sha256Hex(content) }],
  EVIDENCE: [{ kind: 'checksum', ref: 'order.json', sha256: orderDigest(order) }],
  METRICS: { machine: 'pandaminer', attempts: 1, wall_ms: 1, ...nothingUsed },
};
const entry = (name: string, bytes: Buffer | string) => ({ name, content: Buffer.from(bytes), method: 8 });
const archive = (
  changed: Readonly<Record<string, unknown>> = {},
  ...files: readonly { readonly name: string }[]
) =>
  buildZip({
    entries: [
      entry('result.json', JSON.stringify({ ...result, ...changed })),
      ...(files.length === 0 ? [entry('artefacts/a/b.txt', content)] : files),
    ],
  });

async function place(t: TestContext) {
  const made = workerPlace(await freshFolder(t), {});
  await submitJob(made.spool, order, made);
  return made;
}

test('what a runner handed out is kept as the outcome of the job, and a second archive changes nothing', async (t) => {
  const at = await place(t);
  await takeArtefact(archive(), order, at);
  await takeArtefact(archive({ METRICS: { ...result.METRICS, machine: 'later' } }), order, at);
  assert.deepEqual(await resultOf(at.spool, 'j1', at), result);
  assert.deepEqual(await readFile(join(at.spool.jobs, 'j1/outcome/artefacts/a/b.txt')), content);
  assert.deepEqual(await readdir(at.spool.drafts), []);
});

const otherDigest = { kind: 'checksum' as const, ref: 'order.json', sha256: 'b'.repeat(64) };
const cases: readonly (readonly [string, Buffer, RegExp])[] = [
  [
    'an artefact of another content',
    archive({}, entry('artefacts/a/b.txt', 'what was mad3')),
    /a\/b\.txt: sha256/,
  ],
  ['an artefact that is listed and absent', archive({}, entry('artefacts/c.txt', '')), /a\/b\.txt: sha256/],
  [
    'a file that no output lists',
    archive({}, entry('artefacts/a/b.txt', content), entry('artefacts/more.txt', '')),
    /more\.txt: in no OUTPUT/,
  ],
  ['a result of another job', archive({ JOB_ID: 'j2' }), /of another order/],
  ['a result of another order of the same id', archive({ EVIDENCE: [otherDigest] }), /of another order/],
  ['a result that lacks a member', archive({ OUTPUT: undefined }), /result\.json: OUTPUT/],
  ['an archive without a result', buildZip({ entries: [entry('artefacts/a/b.txt', content)] }), /no result/],
  ['a path that leads out of the folder', archive({}, entry('../j3/order.json', content)), /ZIP_INVALID/],
  ['bytes that are no archive', Buffer.from('PK'), /ZIP_INVALID/],
];

for (const [title, bytes, why] of cases)
  test(`${title} is refused, and nothing of it is kept`, async (t) => {
    const at = await place(t);
    await assert.rejects(
      takeArtefact(bytes, order, at),
      (error: Error & { code?: string; parameters?: { why?: string } }) => {
        assert.equal(error.code, 'JOB_ARTEFACT_INVALID');
        assert.match(error.parameters?.why ?? '', why);
        return true;
      },
    );
    assert.equal(await resultOf(at.spool, 'j1', at), undefined);
    assert.deepEqual(await readdir(at.spool.drafts), []);
  });
