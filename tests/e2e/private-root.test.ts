import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { judgeCommand } from '../../src/judge-command.ts';
import { changeRowSchema } from '../../src/model/repository.ts';
import { transportSchema } from '../../src/model/transport.ts';
import { certifiedBehind, wholeProject } from '../support/behind-authority.ts';

const recordedSchema = z.looseObject({
  transport: transportSchema,
  changes: z.looseObject({ rows: z.array(changeRowSchema) }),
});

test('a perfect run that reaches api.kaggle.com through a proxy and a private authority ends GO-PRIVATE-ROOT, and its evidence says so again', async (t) => {
  const served = await wholeProject(t);
  const { verdict, status, sessionFolder, proxy, front } = await certifiedBehind(t, served);
  assert.deepEqual(
    verdict.conditions.filter(({ answer }) => answer !== 'ok').map(({ id, observed }) => `${id} ${observed}`),
    [],
  );
  assert.deepEqual([verdict.kind, verdict.cause, status], ['GO-PRIVATE-ROOT', 'GATE-091', 3]);
  assert.deepEqual([...new Set(proxy.served)], ['api.kaggle.com:443']);
  assert.ok(front.served.some((line) => line.startsWith('POST /v1/kernels.KernelsApiService/SaveKernel')));

  const text = await readFile(join(sessionFolder, 'reports/run.json'), 'utf8');
  const { transport, changes } = recordedSchema.parse(JSON.parse(text));
  const [peer] = transport.peers;
  assert.deepEqual([transport.peers.length, peer?.builtInRoot, peer?.chain.length], [1, false, 2]);
  assert.equal(peer?.requests, front.served.length);
  assert.ok(!text.includes('a-password'));
  const files = changes.rows.map(({ file, impact }) => `${file}: ${impact}`);
  const dataset = 'dataset ndarray2000/small-bundle v1';
  assert.deepEqual(files, [`bundle/model.bin: ${dataset}`, `bundle/bundle-manifest.json: ${dataset}`]);

  const again = await judgeCommand(parseCommandLine(['judge', sessionFolder, '--format', 'json']), 'en');
  assert.equal(again.status, 3);
  assert.match(again.text, /"kind": "GO-PRIVATE-ROOT"/);
});

test('the same project with a file that is not committed is NO-GO before anything is sent', async (t) => {
  const served = await wholeProject(t);
  await writeFile(join(served.project, 'notes.txt'), 'a thought');
  const { verdict, status, front } = await certifiedBehind(t, served);
  assert.deepEqual([verdict.kind, verdict.cause, status], ['NO-GO', 'GATE-096', 1]);
  assert.deepEqual(front.served, []);
});
