import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  asksBundle,
  asksMainReport,
  asksNative,
  judgement,
  judgeRead,
  stepEvidence,
} from '../../../src/gate/condition.ts';
import { gatherFacts } from '../../../src/gate/facts.ts';
import { type Request, requestSchema } from '../../../src/model/request.ts';
import { perfect } from '../../support/breakages.ts';
import { someNoise } from '../../support/some-noise.ts';

const requestOf = (own: object): Request =>
  requestSchema.parse({ kernel: 'kernel', packs: ['core'], ...own });

for (const [what, own, asked] of [
  ['the pack core alone', {}, [false, false, false]],
  ['the pack nx47', { packs: ['nx47'] }, [true, true, true]],
  ['a bundle', { bundle: { path: 'bundle' } }, [true, false, false]],
  ['a dataset', { dataset: 'dataset/dataset-metadata.json' }, [true, false, false]],
  ['a main report', { 'main-report': 'report.json' }, [false, true, false]],
  ['a native library', { native: { library: 'a.so', symbols: ['f'] } }, [false, false, true]],
] as const) {
  test(`${what} asks for a bundle, a main report and a native library: ${asked.join(', ')}`, () => {
    const request = requestOf(own);
    assert.deepEqual([asksBundle(request), asksMainReport(request), asksNative(request)], asked);
  });
}

test('a step is evidence when it is done and its own check was answered ok: push is event:5', () => {
  const evidenceOf = (change: object) => {
    const steps = perfect.steps.map((step) => (step.macro === 'push' ? { ...step, ...change } : step));
    return stepEvidence(gatherFacts({ ...perfect, steps }, someNoise), 'push');
  };
  assert.deepEqual(evidenceOf({}), ['event:5']);
  assert.deepEqual(evidenceOf({ state: 'FAILED' }), []);
  assert.deepEqual(evidenceOf({ checkAnswer: 'unknown' }), []);
  assert.deepEqual(stepEvidence(gatherFacts({ ...perfect, steps: [] }, someNoise), 'push'), []);
});

test('an output that was not collected leaves the condition unknown, one that is absent or unreadable fails it', () => {
  const source = { name: 'a.json', expected: 'x' };
  const held = () => judgement('ok', 'x', 'y', []);
  const evidence = ['output:a.json'];
  const not = { answer: 'unknown', expected: 'x', observed: 'not reached', evidence: [] };
  assert.deepEqual(judgeRead({ state: 'not-collected' }, source, held), not);
  const gone = { answer: 'fail', expected: 'x', observed: 'absent: a.json', evidence };
  assert.deepEqual(judgeRead({ state: 'absent' }, source, held), gone);
  const bad = { answer: 'fail', expected: 'x', observed: 'unreadable: a.json: cut', evidence };
  assert.deepEqual(judgeRead({ state: 'unreadable', why: 'cut' }, source, held), bad);
});
