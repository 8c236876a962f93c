import assert from 'node:assert/strict';
import { it } from 'node:test';
import { compareProfiles } from '../../../src/profile/compare.ts';
import { captured, kaggle } from '../../support/audit-builder.ts';

it('a session that has what the profile claims differs in nothing', () => {
  assert.deepEqual(compareProfiles(kaggle, captured), []);
});

it('Python 3.13.15, glibc 2.36 and numpy 2.1.3 in the session are each named', () => {
  const session = {
    ...captured,
    python: { ...captured.python, version: '3.13.15', abi: 'cp313' },
    platform: { ...captured.platform, libc: { name: 'glibc', version: '2.36' } },
    distributions: captured.distributions.map((one) =>
      one.name === 'numpy' ? { ...one, version: '2.1.3' } : one,
    ),
  };
  assert.deepEqual(compareProfiles(kaggle, session), [
    { fact: 'python', expected: '3.12.13', observed: '3.13.15' },
    { fact: 'abi', expected: 'cp312', observed: 'cp313' },
    { fact: 'libc', expected: 'glibc 2.35', observed: 'glibc 2.36' },
    { fact: 'distribution numpy', expected: '2.0.2', observed: '2.1.3' },
  ]);
});

it('a distribution that the session lacks is a difference, one of unknown version is not', () => {
  const session = {
    ...captured,
    distributions: captured.distributions.filter((one) => one.name !== 'scikit-image'),
  };
  assert.deepEqual(compareProfiles(kaggle, session), [
    { fact: 'distribution scikit-image', expected: '0.25.2', observed: '' },
  ]);
});

it('Scikit_Image in the session is scikit-image', () => {
  const session = {
    ...captured,
    distributions: captured.distributions.map((one) => ({
      ...one,
      name: one.name.replace('-', '_').toUpperCase(),
    })),
  };
  assert.deepEqual(compareProfiles(kaggle, session), []);
});

it('another image and another set of tags are differences; an image that the profile does not know is none', () => {
  const tags = captured.compatible_tags ?? [];
  const session = {
    ...captured,
    provenance: { docker_image: 'python@sha256:0000' },
    compatible_tags: tags.slice(1),
  };
  assert.deepEqual(
    compareProfiles({ ...kaggle, provenance: { docker_image: 'python@sha256:58f6' } }, session),
    [
      { fact: 'image', expected: 'python@sha256:58f6', observed: 'python@sha256:0000' },
      { fact: 'tags', expected: `1 × (${tags[0]}, …)`, observed: '=' },
    ],
  );
  assert.deepEqual(compareProfiles(kaggle, { ...session, compatible_tags: tags }), []);
});
