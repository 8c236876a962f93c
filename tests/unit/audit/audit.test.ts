import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { auditAnswer } from '../../../src/audit/answer.ts';
import { audit, auditOnRuntime } from '../../../src/audit/audit.ts';
import { rules } from '../../../src/audit/rules.ts';
import { auditSchema } from '../../../src/model/finding.ts';
import { Secret } from '../../../src/model/secret.ts';
import { parseProfile } from '../../../src/profile/parse.ts';
import { rulesEn } from '../../../src/text/en-rules.ts';
import { rulesFr } from '../../../src/text/fr-rules.ts';
import {
  kaggle,
  linux,
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

it('a secret in the name of a wheel, in a tag and in a requirement is nowhere in the answer, and nothing else changes', () => {
  const secret = 'hunter2hunter2';
  const shipped = ['kaggle-py311', 'kaggle-py312', 'kaggle-py313'].map((id) =>
    parseProfile(readFileSync(new URL(`../../../profiles/${id}.json`, import.meta.url))),
  );
  const wheels = [`cp312-cp312-${linux}`, `cp313-cp313-${linux}`, `py3-none-${secret}`].map((tag) =>
    buildWheel({ name: secret, version: '1.0', tag }),
  );
  const required = { files: [`${secret}.tif`], packages: [`${secret}>=2`], 'from-image': [] };
  const input = { ...withSettings({ required }, withExtra(...wheels)), shipped };
  const open = audit(input);
  const shut = audit({ ...input, secrets: [new Secret(secret)] });
  assert.ok(!JSON.stringify(shut).includes(secret));
  const texts = ({ findings }: typeof open) =>
    findings
      .filter(({ rule }) => rule !== 'SEC-006')
      .map((one) => JSON.stringify(one))
      .sort();
  const masked = auditSchema.parse(JSON.parse(JSON.stringify(open).replaceAll(secret, '***')));
  assert.deepEqual(texts(shut), texts(masked));
  assert.deepEqual({ ...shut, findings: [] }, { ...masked, findings: [] });
  const coming = shut.outlook?.profiles.at(-1);
  assert.ok(
    coming?.stopped.some(({ file, instead }) => file.startsWith('***-1.0-cp312') && instead.length > 0),
  );
  assert.ok(coming?.lacking.some(({ expected }) => expected === '***>=2'));
  const { compatible_tags: _, ...tagless } = input.profile;
  const untold = audit({ ...input, profile: tagless, secrets: [new Secret(secret)] });
  assert.ok(untold.wheels?.fits.some(({ tag }) => tag === 'py3-none-***'));
});

it('findings of one rule stand by file, then by line as a number, then by what was seen', () => {
  const token = 'hunter2hunter2';
  const texts = [
    textFile('b.txt', `${'\n'.repeat(9)}${token}`),
    textFile('a0', token),
    textFile('a', `${'\n'.repeat(4)}${token}${'\n'.repeat(8)}${token}`),
  ];
  const { findings } = audit({ ...withProject({ texts }), secrets: [new Secret(token)] });
  assert.deepEqual(
    findings.map(({ rule, file, line }) => [rule, file, line]),
    [
      ['SEC-006', 'a', 5],
      ['SEC-006', 'a', 13],
      ['SEC-006', 'a0', 1],
      ['SEC-006', 'b.txt', 10],
    ],
  );
});

it('rules of a pack that the request does not name are neither run nor told', () => {
  const bare = { 'main-report': '' };
  const told = (packs: readonly string[]) => {
    const { rulesRun, findings } = audit(withSettings({ ...bare, packs }));
    return [rulesRun.includes('REP-009'), findings.map(({ rule }) => rule), rulesRun.includes('REP-010')];
  };
  assert.deepEqual(told(['core', 'nx47']), [true, ['REP-009'], true]);
  assert.deepEqual(told(['core']), [false, [], true]);
});

it('of a bundle that is still missing only ELF-001 is asked of the native rules, where a library is configured', () => {
  const native = { library: 'liblumvorax.so', symbols: [] };
  const absent = { ...sound, bundle: undefined };
  const ofNative = (input: typeof sound) => audit(input).rulesRun.filter((rule) => rule.startsWith('ELF'));
  assert.deepEqual(ofNative(withSettings({ native }, absent)), ['ELF-001']);
  assert.deepEqual(ofNative(absent), []);
  assert.ok(ofNative(sound).length > 10);
  const { wheels, outlook } = audit(absent);
  assert.deepEqual([wheels, outlook], [undefined, undefined]);
  assert.equal(audit(sound).wheels?.fits.length, 2);
});

it('a project that names no bundle has an empty one: competitor.tif is missing from it, and it has no matrix', () => {
  const { findings, rulesRun, wheels } = audit({
    ...withSettings({ bundle: undefined }),
    bundle: undefined,
  });
  assert.ok(findings.some(({ rule, file }) => rule === 'REP-001' && file === 'competitor.tif'));
  assert.ok(rulesRun.includes('WHL-001') && !rulesRun.includes('REP-004'));
  assert.equal(wheels, undefined);
  assert.ok(!findings.some(({ rule }) => rule === 'REP-010'));
});

it('what a rule cannot tell names the part of the profile that it lacks', () => {
  const { compatible_tags: _, ...profile } = sound.profile;
  const open = audit({ ...sound, profile }).findings.filter(({ rule }) => rule === 'WHL-008');
  assert.deepEqual(
    open.map(({ answer, evidence }) => [answer, evidence.includes('profile: compatible_tags')]),
    [
      ['unknown', true],
      ['unknown', true],
    ],
  );
});

it('an audit names its profile and makes a forecast only of what is shipped', () => {
  const { profile, outlook } = audit(sound);
  assert.deepEqual([profile, outlook?.profiles.length], ['session-3.12.13', 1]);
  const { shipped: _, ...alone } = sound;
  assert.deepEqual([audit(alone).outlook, audit(alone).rulesRun.includes('PRE-001')], [undefined, false]);
});
