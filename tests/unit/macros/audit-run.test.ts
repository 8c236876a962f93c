import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditRun } from '../../../macros/audit-run.ts';
import { audit } from '../../../src/audit/audit.ts';
import type { RuntimeProfile } from '../../../src/model/profile.ts';
import { captured, findingsOf, kaggle, linux, sound, withExtra } from '../../support/audit-builder.ts';
import { bench, outputOf, runOn } from '../../support/macro-run.ts';
import { buildWheel } from '../../support/wheel-builder.ts';

const pinned = { ...kaggle, provenance: { docker_image: 'python@sha256:58f6' } };
const bound = buildWheel({ name: 'bound', version: '1', tag: 'cp312-cp312-manylinux_2_35_x86_64' });
const limited = buildWheel({ name: 'limited', version: '1', requiresPython: '<3.12.20' });
const input = withExtra(bound, limited);
const { distributions, platform, python } = captured;

const changes: readonly (readonly [fact: string, rule: string, Partial<RuntimeProfile>])[] = [
  ['image', '', { provenance: { docker_image: 'python@sha256:0000' } }],
  ['python', 'WHL-009', { python: { ...python, version: '3.12.30' } }],
  [
    'libc',
    'WHL-008',
    { platform: { ...platform, libc: { name: 'glibc', version: '2.31' } }, compatible_tags: undefined },
  ],
  ['tags', 'WHL-008', { compatible_tags: [`cp312-cp312-${linux}`, 'py3-none-any'] }],
  ['distribution scipy', 'DEP-004', { distributions: distributions.filter(({ name }) => name !== 'scipy') }],
];

for (const [fact, rule, change] of changes) {
  test(`a run that differs from the profile in its ${fact} is audited on its own facts, and the difference is named`, async (t) => {
    const settings = {
      ...input.request,
      required: { ...input.request.required, packages: ['scipy'], 'from-image': ['scipy'] },
    };
    const session = Object.fromEntries(
      Object.entries({ ...captured, id: 'session-of-the-run', ...change }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    const { after, differences } = outputOf(
      await runOn(await bench(t), auditRun, {
        settings,
        project: input.project,
        bundle: input.bundle,
        compilation: input.compilation,
        before: audit({ ...input, request: settings }),
        used: pinned,
        captured: {
          name: 'nx47_runtime_profile.json',
          bytes: new TextEncoder().encode(JSON.stringify(session)),
        },
      }),
    );
    assert.equal(after.profile, 'session-of-the-run');
    assert.ok(
      differences.some((one) => one.fact === fact),
      JSON.stringify(differences),
    );
    if (rule === '') return;
    assert.deepEqual(findingsOf(rule, { ...input, request: settings }), []);
    assert.ok(
      after.findings.some((one) => one.rule === rule && one.answer === 'fail'),
      JSON.stringify(after.findings),
    );
  });
}

test('a run with what the profile claims differs in nothing, and has the same findings', async (t) => {
  const { after, differences } = outputOf(
    await runOn(await bench(t), auditRun, {
      settings: sound.request,
      project: sound.project,
      bundle: sound.bundle,
      compilation: sound.compilation,
      before: audit({ ...sound, shipped: [] }),
      used: kaggle,
      captured: {
        name: 'nx47_runtime_profile.json',
        bytes: new TextEncoder().encode(JSON.stringify(captured)),
      },
    }),
  );
  assert.deepEqual([differences, after.findings], [[], []]);
});
