import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { audit } from '../../../src/audit/audit.ts';
import { checkOutlook } from '../../../src/audit/check-outlook.ts';
import { parseProfile } from '../../../src/profile/parse.ts';
import { findingsOf, kaggle, linux, numpy, sound, withExtra } from '../../support/audit-builder.ts';
import { buildWheel } from '../../support/wheel-builder.ts';

const [past, coming] = ['kaggle-py311', 'kaggle-py313'].map((id) =>
  parseProfile(readFileSync(new URL(`../../../profiles/${id}.json`, import.meta.url))),
);
assert.ok(past !== undefined && coming !== undefined);
const shipped = [past, kaggle, coming];

test('PRE-001: numpy for cp312 stops working on kaggle-py313, whose image has numpy 2.1.3', () => {
  const [finding, ...more] = findingsOf('PRE-001', { ...sound, shipped });
  assert.deepEqual(more, []);
  assert.deepEqual([finding?.file, finding?.severity], [numpy.name, 'note']);
  assert.match(finding?.expected ?? '', /^kaggle-py313: Python 3\.13/);
  assert.match(finding?.observed ?? '', /^WHL-008 .*python cp312 ≠ cp313/);
  assert.deepEqual(finding?.evidence, ['image 2.1.3']);
});

test('PRE-001 says nothing where the bundle has numpy for 3.13 too, nor of the profile before', () => {
  const next = buildWheel({ name: 'numpy', version: '2.1.3', tag: `cp313-cp313-${linux}` });
  assert.deepEqual(findingsOf('PRE-001', { ...withExtra(next), shipped }), []);
  assert.deepEqual(findingsOf('PRE-001', { ...sound, shipped: [past, kaggle] }), []);
});

test('the audit holds the forecast with every profile, oldest first; without shipped profiles it has none', () => {
  assert.deepEqual(
    audit({ ...sound, shipped: [coming, past, kaggle] }).outlook?.profiles.map(({ profile }) => profile),
    ['kaggle-py311', 'kaggle-py312', 'kaggle-py313'],
  );
  const { shipped: _, ...alone } = sound;
  assert.deepEqual(checkOutlook(alone), { findings: [] });
  assert.ok(!audit(alone).rulesRun.includes('PRE-001'));
});

test('PRE-001 says under which runtime, every reason, and what the image has in its place, if anything', () => {
  const demo = buildWheel({
    name: 'demo',
    version: '1',
    tag: `cp312-cp312-${linux}`,
    requiresPython: '<3.13',
  });
  const { findings, outlook: seen } = checkOutlook({ ...withExtra(demo), shipped });
  const runtime = `kaggle-py313: Python ${coming.python.version}, glibc ${coming.platform.libc.version}`;
  const reason = `WHL-008 cp312-cp312-${linux}: python cp312 ≠ cp313, abi cp312 ≠ cp313`;
  assert.deepEqual(
    findings.map(({ rule, answer, file, expected, observed, evidence }) => [
      rule,
      answer,
      file,
      expected,
      observed,
      evidence,
    ]),
    [
      ['PRE-001', 'fail', demo.name, runtime, `${reason} · WHL-009 Python ${coming.python.version}`, []],
      ['PRE-001', 'fail', numpy.name, runtime, reason, ['image 2.1.3']],
    ],
  );
  assert.equal(seen?.profiles.length, 3);
});

test('without a bundle, or with no shipped profile, nothing is foreseen', () => {
  for (const input of [
    { ...sound, shipped, bundle: undefined },
    { ...sound, shipped: [] },
  ])
    assert.deepEqual(checkOutlook(input), { findings: [] });
});
