import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { rollback } from '../../../macros/rollback.ts';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import { nothingRan } from '../../../src/model/event.ts';
import type { FileBytes } from '../../../src/model/facts.ts';
import type { KernelView } from '../../../src/model/kaggle.ts';
import { bundleManifest, manifestText } from '../../../src/survey/bundle-manifest.ts';
import { textFile } from '../../support/audit-builder.ts';
import { type Bench, bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
import { emptyState, oneKernelService } from '../../support/one-kernel-service.ts';
import { notebookOf } from '../../support/rehearsal-machine.ts';

const ref = { owner: 'me', slug: 'data' };
const kernelRef = { owner: 'me', slug: 'kernel' };
const good = [textFile('a.bin', 'one'), textFile('sub/b.bin', 'two')];
const whole = [
  ...good,
  textFile('bundle-manifest.json', manifestText(bundleManifest({ path: '', files: good }))),
];
const source = notebookOf('print(1)');

async function onService(
  t: TestContext,
  files: readonly FileBytes[],
  username = 'me',
  pushed = source,
): Promise<Bench> {
  const listed = files.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength }));
  const view: KernelView = {
    ref: kernelRef,
    title: 'Kernel',
    currentVersion: 9,
    kind: 'notebook',
    source: pushed,
    datasetSources: [],
    isPrivate: true,
    enableInternet: false,
    dockerImage: '',
  };
  const kaggle = oneKernelService(
    { ...emptyState(), username, datasetVersion: 5, files: listed, view },
    {
      downloadDatasetFile: async (_ref, version, { name }) => {
        assert.equal(version, 2);
        return files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
      },
    },
  );
  return bench(t, { kaggle });
}

const dataset = { ref, version: 2 };
const kernel = { ref: kernelRef, version: 7 };

test('the files of version 2 are fetched whole and held against the manifest that lies among them', async (t) => {
  const { dataset: found } = outputOf(await runOn(await onService(t, whole), rollback, { dataset }));
  assert.deepEqual([found?.versionBefore, found?.manifest.files.length], [5, 2]);
});

for (const [what, files] of [
  ['without a manifest', good],
  ['with a file that differs from the manifest', [...whole.slice(1), textFile('a.bin', 'eno')]],
  ['with a file that the manifest does not name', [...whole, textFile('c.bin', 'three')]],
  ['whose manifest is written in another way', [...good, textFile('bundle-manifest.json', '{}')]],
  ['with a name that leads out of its folder', [...whole, textFile('../evil', 'x')]],
] as const) {
  test(`a dataset version ${what} is ROLLBACK_CHANGED`, async (t) => {
    assert.equal(codeOf(await runOn(await onService(t, files), rollback, { dataset })), 'ROLLBACK_CHANGED');
  });
}

test('the current version, and one that does not exist yet, are no versions to go back to', async (t) => {
  for (const version of [5, 6]) {
    const outcome = await runOn(await onService(t, whole), rollback, { dataset: { ref, version } });
    assert.equal(codeOf(outcome), 'USAGE_BAD_VALUE');
  }
});

test("another account's objects are not even fetched", async (t) => {
  const outcome = await runOn(await onService(t, whole, 'you'), rollback, { dataset });
  assert.equal(codeOf(outcome), 'CREDENTIALS_OTHER_USER');
});

/** A session that says it pushed this source as version 7. */
async function recordOf(on: Bench, pushed: string): Promise<void> {
  const session = `${on.paths.root}/session/20261121_p_100000z-1`;
  for (const part of ['reports', 'logs']) await mkdir(`${session}/${part}`, { recursive: true });
  await writeFile(`${session}/reports/run.json`, JSON.stringify({ kernel: { ...kernelRef, version: 7 } }));
  const lines: string[] = [];
  const sink = { append: async (line: string) => void lines.push(line) };
  const ledger = new Ledger(sink, { now: () => new Date() }, { sessionId: 's', taskId: 'T1' });
  const words = { goal: '', machine: '', terminal: '', touches: [], command: '', output: '', decision: '' };
  await ledger.append({
    ...words,
    ...{
      macro: 'push',
      step: 2,
      phase: 'VERIFY',
      state: 'DONE',
      ...nothingRan,
    },
    evidence: [{ kind: 'checksum', ref: 'pushed source', sha256: sha256Hex(pushed) }],
  });
  await writeFile(`${session}/logs/session.jsonl`, lines.join(''));
}

test('a source without a record is taken as the service shows it, one that differs from its record is not', async (t) => {
  const on = await onService(t, []);
  assert.equal(outputOf(await runOn(on, rollback, { kernel })).kernel?.asRecorded, 'unknown');
  await recordOf(on, source);
  assert.equal(outputOf(await runOn(on, rollback, { kernel })).kernel?.asRecorded, 'ok');
  const changed = await onService(t, [], 'me', notebookOf('print(2)'));
  await recordOf(changed, source);
  assert.equal(codeOf(await runOn(changed, rollback, { kernel })), 'ROLLBACK_CHANGED');
});
