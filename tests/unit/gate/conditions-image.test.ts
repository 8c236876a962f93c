import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../../src/gate/judge.ts';
import type { Dossier, ImageName } from '../../../src/model/dossier.ts';
import { someNoise } from '../../support/dossier-builder.ts';
import { kaggleDossier, testOnKaggle } from '../../support/on-kaggle.ts';
import { toldOf } from '../../support/told-of.ts';

const profile = (image: ImageName) => (): Pick<Dossier, 'profile'> => ({
  profile: { id: 'captured', image },
});
const listed = (image: string) => (perfect: Dossier) => ({
  kernel: { ...(perfect.kernel ?? assert.fail()), image },
});
const digest = (sign: string) => `sha256:${sign.repeat(64)}`;

testOnKaggle('GATE-092', [
  ['the profile claims no image', profile({}), 'unknown', /git_commit 0f0755b8, .*docker_image /],
  ['no name is known on both sides', profile({ build_date: '' }), 'unknown', /git_commit/],
  [
    'the session ran another commit of the image',
    profile({ git_commit: 'a724079' }),
    'fail',
    /git_commit 0f0755b8/,
  ],
  ['the image was built on another day', profile({ build_date: '20260101' }), 'fail', /build_date 20260629/],
  [
    'the service lists another image',
    listed(`gcr.io/kaggle-images/python@${digest('2')}`),
    'fail',
    /docker_image .*2222/,
  ],
  [
    'Python is another than that of the profile',
    () => ({ differences: [{ fact: 'python', expected: '3.12.1', observed: '3.12.2' }] }),
    'fail',
    /python 3\.12\.2 ≠ 3\.12\.1/,
  ],
  [
    'the C library is another than that of the profile',
    () => ({ differences: [{ fact: 'libc', expected: 'glibc 2.35', observed: 'glibc 2.39' }] }),
    'fail',
    /libc glibc 2\.39/,
  ],
  ['nobody compared the two', () => ({ differences: undefined }), 'unknown', /docker_image/],
  ['the audit was held against nothing', () => ({ profile: undefined }), 'unknown', /not reached/],
]);

test('the same digest under the name of a mirror is the same image', () => {
  const perfect = kaggleDossier();
  const verdict = judge(
    { ...perfect, ...listed(`mirror.example/python@${digest('1')}`)(perfect) },
    someNoise,
  );
  assert.equal(verdict.kind, 'GO');
});

test('the commit alone names the image where the service lists none', () => {
  const perfect = kaggleDossier();
  const verdict = judge({ ...perfect, ...listed('')(perfect) }, someNoise);
  assert.equal(verdict.kind, 'GO');
});

test('a profile and a session that name no image are told so, and prove nothing', () => {
  const perfect = kaggleDossier((draft) => {
    draft.profile = { ...draft.profile, provenance: { docker_image: '', git_commit: 7 } };
  });
  const told = toldOf('GATE-092', { ...perfect, ...profile({})(), ...listed('')(perfect) });
  const evidence = ['output:nx47_runtime_profile.json', 'event:5', 'event:8'];
  const expected = 'captured: no image named';
  assert.deepEqual(told, { answer: 'unknown', expected, observed: 'no image named', evidence });
});

test('a profile without provenance names no image of its own', () => {
  const perfect = kaggleDossier((draft) => {
    const { provenance: _, ...rest } = draft.profile;
    draft.profile = rest;
  });
  const told = toldOf('GATE-092', { ...perfect, ...listed('')(perfect) });
  assert.deepEqual([told.answer, told.observed], ['unknown', 'no image named']);
});

test('the session and the list may not name two images, even where the profile names none', () => {
  const perfect = kaggleDossier((draft) => {
    draft.profile = { ...draft.profile, provenance: { docker_image: 'a@b', git_commit: '0f0755b8' } };
  });
  const other = { ...perfect, ...profile({ git_commit: '0f0755b8' })(), ...listed('c@d')(perfect) };
  assert.equal(toldOf('GATE-092', other).answer, 'fail');
});

test('an image whose digest has 63 digits, or something behind it, is told by its whole name', () => {
  const perfect = kaggleDossier();
  const answerOf = (one: string, two: string) =>
    toldOf('GATE-092', { ...perfect, ...profile({ docker_image: one })(), ...listed(two)(perfect) }).answer;
  const short = `sha256:${'1'.repeat(63)}`;
  assert.equal(answerOf(`a@${short}`, `b@${short}`), 'fail');
  assert.equal(answerOf(`a@${digest('1')}x`, `b@${digest('1')}x`), 'fail');
  assert.equal(answerOf(`a@${digest('1')}`, `b@${digest('1')}`), 'ok');
});

for (const fact of ['python', 'abi', 'libc', 'machine']) {
  test(`a difference in ${fact} makes it another machine, one in a distribution does not`, () => {
    const differences = [
      { fact: 'distribution six', expected: '1', observed: '2' },
      { fact, expected: 'a', observed: 'b' },
    ];
    const told = toldOf('GATE-092', { ...kaggleDossier(), differences });
    assert.deepEqual([told.answer, told.observed], ['fail', `${fact} b ≠ a`]);
  });
}
