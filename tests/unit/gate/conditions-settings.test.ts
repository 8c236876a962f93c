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
