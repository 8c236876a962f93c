import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatherFacts } from '../../../src/gate/facts.ts';
import { listed, perfect } from '../../support/breakages.ts';
import { buildDossier, type RunDraft, reportName } from '../../support/dossier-builder.ts';
import { someNoise } from '../../support/some-noise.ts';

const facts = (change: (draft: RunDraft) => void = () => {}) => gatherFacts(buildDossier(change), someNoise);

test('everything that a perfect run left is read, and what it did not leave is absent', () => {
  const { output, report, events, metrics, latency, hardware, checksums, profile, observations } = facts();
  const states = [report, events, metrics, latency, hardware, checksums, profile, observations];
  assert.deepEqual(new Set(states.map(({ state }) => state)), new Set(['read']));
  assert.deepEqual(output('nothing.json'), { state: 'absent' });
});

test('a run that was not collected left nothing and no log; each fact is not-collected', () => {
  const { collected: _, ...rest } = perfect;
  const { output, report, profile, observations, log } = gatherFacts(rest, someNoise);
  const not = { state: 'not-collected' };
  assert.deepEqual([output(reportName), report, profile, observations, log], [not, not, not, not, undefined]);
});

test('an output that was collected twice is unreadable', () => {
  const { collected } = perfect;
  assert.ok(collected);
  const files = [...collected.files, ...collected.files.slice(0, 1)];
  const { report } = gatherFacts({ ...perfect, collected: { ...collected, files } }, someNoise);
  assert.deepEqual(report, { state: 'unreadable', why: 'collected twice' });
});

test('a member of another shape is told by its path: files of file 6, cells of the observations', () => {
  const sums = facts(({ checksums }) => {
    checksums['files'] = { ...listed(), 'a.bin': { sha256: 'x', bytes: 1 } };
  }).checksums;
  const why = 'JSON_INVALID why=schema offset=0 where=files.a.bin.sha256';
  assert.deepEqual(sums, { state: 'unreadable', why });
  const seen = facts(({ observations }) => {
    observations['cells'] = { run: '2', raised: 0 };
  }).observations;
  assert.deepEqual(seen, { state: 'unreadable', why: 'schema: cells.run' });
});

test('a profile whose observations are missing is a profile all the same', () => {
  const { profile, observations } = facts((draft) => {
    draft.files.set('nx47_runtime_profile.json', new TextEncoder().encode(JSON.stringify(draft.profile)));
  });
  assert.deepEqual([profile.state, observations.state], ['read', 'unreadable']);
});

test('a step is the last record of its macro: the second push', () => {
  const steps = perfect.steps.flatMap((step) =>
    step.macro === 'push' ? [step, { ...step, step: 99 }] : [step],
  );
  const { step } = gatherFacts({ ...perfect, steps }, someNoise);
  assert.deepEqual([step('push')?.step, step('audit')?.step, step('rollback')], [99, 3, undefined]);
});
