import assert from 'node:assert/strict';
import { it } from 'node:test';
import { auditAnswer } from '../../../src/audit/answer.ts';
import { audit, auditOnRuntime } from '../../../src/audit/audit.ts';
import { rules } from '../../../src/audit/rules.ts';
import { rulesEn } from '../../../src/text/en-rules.ts';
import { rulesFr } from '../../../src/text/fr-rules.ts';
import {
  kaggle,
  sound,
  textFile,
  withExtra,
  withProject,
  withSettings,
} from '../../support/audit-builder.ts';
import { buildWheel } from '../../support/wheel-builder.ts';

it('a sound project against the runtime of its session has no finding at all', () => {
  const answer = audit(sound);
  assert.deepEqual(answer.findings, []);
  assert.equal(auditAnswer(answer), 'ok');
});

it('every rule is evaluated on a sound project', () => {
  const own = Object.keys(rules);
  assert.deepEqual(audit(sound).rulesRun, own.sort());
});

it('Kaggle, known from public sources only, answers nothing but ok or unknown on a sound project', () => {
  const answer = audit({ ...sound, profile: kaggle });
  assert.deepEqual(
    answer.findings.filter((finding) => finding.answer === 'fail'),
    [],
  );
});

it('findings come sorted, and the same bundle in another order of files gives the same ones', () => {
  const broken = withExtra(textFile('z-1-py3-none-any.whl', 'x'), textFile('a-1-py3-none-any.whl', 'x'));
  const files = [...(broken.bundle?.files ?? [])].reverse();
  const other = audit({ ...broken, bundle: { path: 'bundle', files } });
  assert.deepEqual(other, audit(broken));
  assert.deepEqual(
    other.findings.map((finding) => finding.file),
    ['a-1-py3-none-any.whl', 'z-1-py3-none-any.whl'],
  );
});

it('an unknown error is unknown as a whole, and a warning leaves the answer ok', () => {
  const warned = withExtra(buildWheel({ name: 'numpy', version: '2.0.1', tag: 'cp312-cp312-linux_x86_64' }));
  assert.equal(auditAnswer(audit(warned)), 'ok');
  assert.equal(auditAnswer(audit({ ...sound, compilation: { minor: '', cells: [] } })), 'unknown');
  assert.equal(auditAnswer(audit(withSettings({ 'main-report': '' }))), 'fail');
});

it('a bundle of random bytes under the names of wheels, manifest and notebook is findings, never an exception', () => {
  const noise = Uint8Array.from({ length: 999 }, (_, index) => (index * 7919) % 256);
  const files = ['x-1-py3-none-any.whl', 'bundle-manifest.json', 'competitor.tif'].map((name) => ({
    name,
    bytes: noise,
  }));
  const facts = { name: 'kernel/certification.ipynb', bytes: noise };
  const input = withProject({ code: facts, kernelMetadata: facts, datasetMetadata: facts });
  const answer = audit({ ...input, bundle: { path: 'bundle', files } });
  assert.equal(auditAnswer(answer), 'fail');
});

it('WHL-008 and every other rule has a title, a reason and a fix in French and in English', () => {
  const own = Object.keys(rules)
    .filter((rule) => !rule.startsWith('ELF'))
    .sort();
  assert.deepEqual(
    Object.keys(rulesFr)
      .filter((rule) => !rule.startsWith('ELF'))
      .sort(),
    own,
  );
  assert.deepEqual(Object.keys(rulesEn).sort(), Object.keys(rulesFr).sort());
});

it('the audit on another runtime, with what does not depend on it carried over, equals the whole audit', () => {
  const broken = [
    sound,
    withExtra(buildWheel({ name: 'numpy', version: '2.0.1', tag: 'cp311-cp311-linux_x86_64' })),
    withProject({ texts: [textFile('kaggle.json', `{"username":"me","key":"${'0a'.repeat(16)}"}`)] }),
    withExtra(textFile('.hidden', 'x'), textFile('a.zip', 'x')),
    withSettings({ 'main-report': '' }),
    withSettings({ required: { files: [], packages: ['scipy'], 'from-image': ['scipy'] } }),
    { ...sound, bundle: undefined },
    {
      ...sound,
      compilation: { minor: '3.12', cells: [{ cell: 1, ok: false, line: 1, error: 'SyntaxError' }] },
    },
  ];
  const distributions = sound.profile.distributions.filter(({ name }) => name !== 'scipy');
  const without = { ...sound.profile, id: 'without-scipy', distributions };
  for (const input of broken) {
    const { kernelMetadata, datasetMetadata, code } = input.project;
    const needed = { kernelMetadata, code, paths: [], texts: [], unreadable: [] };
    const project = datasetMetadata === undefined ? needed : { ...needed, datasetMetadata };
    for (const [before, after] of [
      [sound.profile, kaggle],
      [kaggle, sound.profile],
      [without, sound.profile],
      [sound.profile, without],
    ] as const) {
      const earlier = audit({ ...input, profile: before });
      assert.deepEqual(
        auditOnRuntime({ ...input, project, profile: after }, earlier),
        audit({ ...input, shipped: [], profile: after }),
      );
    }
  }
});
