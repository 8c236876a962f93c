import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { test } from 'node:test';
import { collect } from '../../../macros/collect.ts';
import { sha256Hex } from '../../../src/codec/digest.ts';
import type { KaggleService } from '../../../src/model/kaggle.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
import { emptyState, oneKernelService } from '../../support/one-kernel-service.ts';

const input = { ref: { owner: 'me', slug: 'k' }, version: 3 };

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}

async function collecting(
  t: Parameters<typeof bench>[0],
  names: string[],
  parts: Partial<KaggleService> = {},
) {
  const listKernelOutput: KaggleService['listKernelOutput'] = async () => ({
    files: names.map((name) => ({ name, url: 'http://x', bytes: 1 })),
    log: '[{"stream_name":"stderr","time":1.5,"data":"é\\n"}]',
    records: [{ stream: 'stderr', seconds: 1.5, text: 'é\n' }],
  });
  const saveOutput: KaggleService['saveOutput'] = async ({ name }, save) => save(bytesOf(name));
  const on = await bench(t, {
    kaggle: oneKernelService(emptyState(), { listKernelOutput, saveOutput, ...parts }),
  });
  return { on, outcome: await runOn(on, collect, input) };
}

test('every output lies below evidence/outputs as it was received, the log beside it', async (t) => {
  const { on, outcome } = await collecting(t, ['report.json', 'plots/a.png']);
  const output = outputOf(outcome);
  assert.deepEqual(output.log, [{ stream: 'stderr', seconds: 1.5, text: 'é\n' }]);
  assert.equal(await readFile(`${on.paths.session}/evidence/outputs/plots/a.png`, 'utf8'), 'plots/a.png');
});

test('of a report and a model of 40 MB only the report is held: of the model its digest, on disk its bytes', async (t) => {
  const piece = new Uint8Array(1 << 20).fill(7);
  const pieces = async function* () {
    for (let count = 0; count < 40; count += 1) yield piece;
  };
  const { on } = await collecting(t, []);
  const kaggle = {
    ...on.context.world.kaggle,
    listKernelOutput: async () => ({
      files: ['model.bin', 'report.json'].map((name) => ({ name, url: 'http://x', bytes: 1 })),
      log: '',
      records: [],
    }),
    saveOutput: async <T>(
      { name }: { name: string },
      save: (chunks: AsyncIterable<Uint8Array>) => Promise<T>,
    ) => save(name === 'model.bin' ? pieces() : bytesOf(name)),
  };
  const beside = { ...on, context: { ...on.context, world: { ...on.context.world, kaggle } } };
  const output = outputOf(await runOn(beside, collect, { ...input, judged: ['report.json'] }));
  assert.deepEqual(
    output.files.map(({ name }) => name),
    ['report.json'],
  );
  const sha256 = sha256Hex(Buffer.alloc(40 << 20, 7));
  assert.deepEqual(output.others, [{ name: 'model.bin', byteLength: 40 << 20, sha256 }]);
  assert.equal((await stat(`${on.paths.session}/evidence/outputs/model.bin`)).size, 40 << 20);
});

test('the log is kept as it came, and once more by stream, each in the evidence', async (t) => {
  const { on, outcome } = await collecting(t, ['report.json']);
  const kept = (name: string) => readFile(`${on.paths.session}/evidence/${name}`, 'utf8');
  assert.equal(await kept('kernel.log'), '[{"stream_name":"stderr","time":1.5,"data":"é\\n"}]');
  assert.deepEqual([await kept('kernel.stderr.log'), await kept('kernel.stdout.log')], ['é\n', '']);
  const logs = outcome.record.evidence.filter(({ kind }) => kind === 'log').map(({ ref }) => ref);
  assert.deepEqual(logs, ['evidence/kernel.log', 'evidence/kernel.stdout.log', 'evidence/kernel.stderr.log']);
});

for (const name of ['../../evil', '/etc/passwd', 'a\\b', 'a\nb', 'C:x']) {
  test(`an output named ${JSON.stringify(name)} is OUTPUT_NAME_UNSAFE and nothing is written`, async (t) => {
    const { on, outcome } = await collecting(t, ['ok.json', name]);
    assert.equal(codeOf(outcome), 'OUTPUT_NAME_UNSAFE');
    assert.deepEqual(await readdir(on.paths.session), []);
  });
}

test('two outputs that differ in case alone are refused', async (t) => {
  assert.equal(codeOf((await collecting(t, ['Report.json', 'report.json'])).outcome), 'OUTPUT_NAME_UNSAFE');
});

test('a run without any output is collected with that remark in the ledger, for the judge to refuse', async (t) => {
  const { on, outcome } = await collecting(t, []);
  assert.equal(outcome.state, 'DONE');
  const remarks = on.context.ledger.events
    .filter((event) => event.phase === 'CRITIQUE')
    .map((event) => event.output);
  assert.ok(remarks.includes('the run left no output file'));
});

test('501 output files are OUTPUT_TOO_MANY and nothing is written', async (t) => {
  const names = Array.from({ length: 501 }, (_, index) => `f${index}.txt`);
  const { outcome } = await collecting(t, names);
  assert.equal(codeOf(outcome), 'OUTPUT_TOO_MANY');
});
