import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../../src/gate/judge.ts';
import type { Dossier, ImageName } from '../../../src/model/dossier.ts';
import { someNoise } from '../../support/dossier-builder.ts';
import { kaggleDossier, testOnKaggle } from '../../support/on-kaggle.ts';

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
