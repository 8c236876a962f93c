import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../../src/gate/judge.ts';
import type { ListedSetting } from '../../../src/model/dossier.ts';
import type { ConditionResult } from '../../../src/model/verdict.ts';
import { perfect, setPart } from '../../support/breakages.ts';
import { buildDossier } from '../../support/dossier-builder.ts';
import { someNoise } from '../../support/some-noise.ts';

const usual: ListedSetting[] = [
  { name: 'internet', asked: 'false', had: 'false' },
  { name: 'private', asked: 'true', had: 'true' },
];

/** What GATE-015 says of a run that asked for this and whose hardware file has these accelerators. */
function settingsOf(
  settings: readonly ListedSetting[],
  hardware: Readonly<Record<string, unknown>> = {},
): ConditionResult | undefined {
  const dossier = buildDossier((draft) => {
    setPart('kernel', { settings })(draft);
    draft.hardware = { ...draft.hardware, ...hardware };
  });
  const verdict = judge({ ...dossier, target: 'kaggle' }, someNoise);
  return verdict.conditions.find(({ id }) => id === 'GATE-015');
}
const gpus = (...names: readonly string[]) => ({ gpu: { names, mem_total_mb: 0 } });
const machine = (asked: string, had: string): ListedSetting[] => [...usual, { name: 'machine', asked, had }];

test('GATE-015: a private session without internet, as asked, is ok by the evidence of the push', () => {
  const result = settingsOf(usual);
  assert.equal(result?.answer, 'ok');
  assert.match(result?.evidence.join() ?? '', /^event:/);
});

for (const name of ['internet', 'private']) {
  test(`GATE-015: another ${name} than asked is a NO-GO, although the run is perfect but for it`, () => {
    const settings = usual.map((one) =>
      one.name === name ? { ...one, had: one.asked === 'true' ? 'false' : 'true' } : one,
    );
    const dossier = buildDossier(setPart('kernel', { settings }));
    const verdict = judge({ ...dossier, target: 'kaggle' }, someNoise);
    assert.equal(`${verdict.kind} ${verdict.cause}`, 'NO-GO GATE-015');
  });
}

const t4 = gpus('Tesla T4', 'Tesla T4');
const machines: [string, ListedSetting[], Readonly<Record<string, unknown>>, string][] = [
  ['a T4 that the service lists and the session has', machine('NvidiaTeslaT4', 'NvidiaTeslaT4'), t4, 'ok'],
  ['a T4 of which only the session speaks', machine('NvidiaTeslaT4', ''), t4, 'ok'],
  ['a T4 that became a P100 in the list', machine('NvidiaTeslaT4', 'NvidiaTeslaP100'), t4, 'fail'],
  [
    'a T4 that became a P100 in the session',
    machine('NvidiaTeslaT4', ''),
    gpus('Tesla P100-PCIE-16GB'),
    'fail',
  ],
  ['a T4 that became a processor', machine('NvidiaTeslaT4', 'NvidiaTeslaT4'), gpus(), 'fail'],
  ['a TPU that became a processor', machine('Tpu1VmV38', 'Tpu1VmV38'), { tpu: { devices: [] } }, 'fail'],
  ['a TPU with its devices', machine('Tpu1VmV38', ''), { tpu: { devices: ['/dev/accel0'] } }, 'ok'],
  ['any GPU, and the session has one', [...usual, { name: 'gpu', asked: 'true', had: 'true' }], t4, 'ok'],
  [
    'any GPU, and the session has none',
    [...usual, { name: 'gpu', asked: 'true', had: 'true' }],
    gpus(),
    'fail',
  ],
  [
    'an image that is listed',
    [...usual, { name: 'image', asked: 'i@sha256:0', had: 'i@sha256:0' }],
    {},
    'ok',
  ],
  ['another image', [...usual, { name: 'image', asked: 'i@sha256:0', had: 'i@sha256:1' }], {}, 'fail'],
  [
    'an image of which the service says nothing',
    [...usual, { name: 'image', asked: 'i@sha256:0', had: '' }],
    {},
    'unknown',
  ],
];
for (const [what, settings, hardware, answer] of machines) {
  test(`GATE-015: ${what} is ${answer}`, () => {
    assert.equal(settingsOf(settings, hardware)?.answer, answer);
  });
}

test('GATE-015: a push that kept no word of its settings is unknown', () => {
  const { settings: _, ...kernel } = perfect.kernel ?? { settings: [] };
  assert.ok('version' in kernel);
  const dossier = buildDossier((draft) => {
    draft.dossier = { ...draft.dossier, kernel };
  });
  const verdict = judge({ ...dossier, target: 'kaggle' }, someNoise);
  assert.equal(verdict.conditions.find(({ id }) => id === 'GATE-015')?.answer, 'unknown');
});

test('GATE-015: what was asked, what the version has and what the session has are told together', () => {
  const { evidence, ...told } = settingsOf(machine('NvidiaTeslaT4', ''), t4) ?? assert.fail();
  const asked = 'internet false, private true, machine NvidiaTeslaT4';
  assert.equal(told.expected, asked);
  assert.equal(told.observed, 'internet false, private true, machine ?; session: Tesla T4, Tesla T4');
  assert.deepEqual(evidence, ['event:5', 'output:lumvorax_hardware_fingerprint.json']);
  const none = settingsOf(machine('NvidiaTeslaT4', ''), gpus());
  assert.equal(none?.observed, 'internet false, private true, machine ?; session: processor only');
});

test('GATE-015: without a hardware file nobody saw the machine', () => {
  const dossier = buildDossier((draft) => {
    setPart('kernel', { settings: machine('NvidiaTeslaT4', '') })(draft);
    draft.removed.add('lumvorax_hardware_fingerprint.json');
  });
  const told = judge({ ...dossier, target: 'kaggle' }, someNoise).conditions.find(
    ({ id }) => id === 'GATE-015',
  );
  assert.deepEqual(
    [told?.answer, told?.expected, told?.observed],
    [
      'fail',
      'internet false, private true, machine NvidiaTeslaT4',
      'absent: lumvorax_hardware_fingerprint.json',
    ],
  );
});

test('GATE-015: a machine and an image of which the service says nothing leave it unknown, FALSE is false', () => {
  const silent = [...machine('NvidiaTeslaT4', ''), { name: 'image', asked: 'i', had: '' }];
  assert.equal(settingsOf(silent, t4)?.answer, 'unknown');
  const loud = usual.map((one) => ({ ...one, had: one.had.toUpperCase() }));
  assert.equal(settingsOf(loud)?.answer, 'ok');
  const told = settingsOf(silent, t4);
  assert.deepEqual(told?.evidence, ['event:5']);
});

for (const [asked, seen, answer] of [
  ['NvidiaTeslaP100', 'Tesla P100-PCIE-16GB', 'ok'],
  ['NvidiaTeslaP100', 'Tesla T4', 'fail'],
  ['NvidiaTeslaT4', 'Tesla T40', 'fail'],
  ['NvidiaTeslaT4', 'NVIDIA L4', 'fail'],
  ['NvidiaL4', 'NVIDIA L4', 'ok'],
  ['NvidiaL4', 'NVIDIA L40S', 'fail'],
  ['NvidiaTeslaA100', 'NVIDIA A100-SXM4-40GB', 'ok'],
  ['NvidiaTeslaA100', 'NVIDIA H100 80GB HBM3', 'fail'],
  ['NvidiaH100', 'NVIDIA H100 80GB HBM3', 'ok'],
  ['NvidiaH100', 'NVIDIA A100-SXM4-40GB', 'fail'],
  ['NvidiaRtxPro6000', 'NVIDIA RTX PRO 6000 Blackwell Server Edition', 'ok'],
  ['NvidiaRtxPro6000', 'NVIDIA RTX 6000', 'fail'],
  ['NvidiaUnheardOf', 'NVIDIA UnheardOf', 'fail'],
  ['TpuV6E8', 'TPU that is a graphics card', 'fail'],
] as const) {
  test(`GATE-015: a session that has ${seen} where ${asked} was asked for answers ${answer}`, () => {
    const hardware = seen.startsWith('TPU') ? { gpu: { names: [`x ${seen}`] } } : gpus(seen);
    assert.equal(settingsOf(machine(asked, ''), hardware)?.answer, answer);
  });
}
