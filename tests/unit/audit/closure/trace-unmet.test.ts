import assert from 'node:assert/strict';
import { test } from 'node:test';
import { traceUnmet } from '../../../../src/audit/closure/trace-unmet.ts';
import type { FileBytes } from '../../../../src/model/facts.ts';
import type { RuntimeProfile } from '../../../../src/model/profile.ts';
import { having, pure, requirements, supplyFor, withExtras } from '../../../support/closure-builder.ts';

type Question = { files: readonly FileBytes[]; profile?: RuntimeProfile; fromBundle?: readonly string[] };
/** What cannot be met, and all names that the walk comes to. */
function trace(wanted: readonly string[], { files, profile = having(), fromBundle = [] }: Question) {
  const roots = requirements(...wanted).map((requirement) => ({ requirement, chain: [] }));
  const supply = supplyFor(files, profile);
  const { unmet, reached } = traceUnmet(roots, new Set(fromBundle), supply, supply.environment);
  return {
    unmet: unmet.map(
      ({ name, answer, avoidable, chains }) =>
        `${name} ${answer}${avoidable === true ? ' (avoidable)' : ''}: ${chains.join(', ')}`,
    ),
    reached,
  };
}
const partial = (...installed: string[]) => ({ ...having(...installed), unknown: ['distributions'] });

test('a chain of requirements is followed to the name that is missing, and every name on it is reached', () => {
  const files = [pure('b', '1', ['a>=2', 'z']), pure('z', '3'), pure('stray', '1')];
  assert.deepEqual(trace(['b'], { files }), { unmet: ['a fail: b 1 → a>=2'], reached: ['a', 'b', 'z'] });
});

test('several missing names are told by the alphabet, each with all that asks for it', () => {
  const files = [pure('top', '1', ['x>1', 'a', 'x<1']), pure('b', '1', ['x>1', 'x'])];
  assert.deepEqual(trace(['top', 'b'], { files }).unmet, [
    'a fail: top 1 → a',
    'x fail: top 1 → x>1, top 1 → x<1, b 1 → x',
  ]);
});

test('a requirement that does not apply here is not followed, one in doubt is followed and may not apply', () => {
  const files = [pure('top', '1', ['gone; sys_platform == "win32"', 'odd; platform_release > "5"'])];
  assert.deepEqual(trace(['top'], { files }), {
    unmet: ['odd unknown: top 1 → odd'],
    reached: ['odd', 'top'],
  });
  const doubtful = [pure('top', '1', ['odd>1; platform_release > "5"', 'odd']), pure('odd', '1')];
  assert.deepEqual(trace(['top'], { files: doubtful }).unmet, ['odd unknown: top 1 → odd>1, top 1 → odd']);
});

test('extras are those under which the asking distribution is itself asked for: by the command, or by another wheel', () => {
  const demo = withExtras('demo', '1', ['gone; extra == "all"', 'lost; extra == "fast"']);
  assert.deepEqual(trace(['demo'], { files: [demo] }).unmet, []);
  assert.deepEqual(trace(['demo[all]'], { files: [demo] }).unmet, ['gone fail: demo 1 → gone']);
  const other = pure('other', '1', ['demo[fast]']);
  assert.deepEqual(trace(['demo[all]', 'other'], { files: [demo, other] }).unmet, [
    'gone fail: demo 1 → gone',
    'lost fail: demo 1 → lost',
  ]);
  assert.deepEqual(trace(['gone; extra == "all"'], { files: [demo] }).unmet, []);
});

test('what is installed is kept where it fits, unless only the bundle may provide it', () => {
  const files = [pure('demo', '2', ['gone'])];
  assert.deepEqual(trace(['demo'], { files, profile: having('demo 1') }), { unmet: [], reached: ['demo'] });
  assert.deepEqual(trace(['demo>1'], { files, profile: having('demo 1') }).unmet, [
    'gone fail: demo 2 → gone',
  ]);
  const own = { files, profile: having('demo 1'), fromBundle: ['demo'] };
  assert.deepEqual(trace(['demo'], own).unmet, ['gone fail: demo 2 → gone']);
  assert.deepEqual(trace(['demo>1'], { files: [], profile: having('demo 1') }).unmet, ['demo fail: demo>1']);
  assert.deepEqual(trace(['demo<3', 'demo>1'], { files: [], profile: having('demo 2') }).unmet, []);
});

test('what may be there is unknown: a name that no list has, a version that is not known, an address', () => {
  const profile = partial('demo');
  assert.deepEqual(trace(['demo', 'other'], { files: [], profile }).unmet, ['other unknown: other']);
  assert.deepEqual(trace(['demo>1'], { files: [], profile }).unmet, ['demo unknown: demo>1']);
  assert.deepEqual(trace(['demo>1'], { files: [], profile: having('demo') }).unmet, ['demo unknown: demo>1']);
  assert.deepEqual(trace(['demo>1'], { files: [], profile: partial('demo 1') }).unmet, ['demo fail: demo>1']);
  assert.deepEqual(trace(['demo'], { files: [], profile, fromBundle: ['demo'] }).unmet, ['demo fail: demo']);
  assert.deepEqual(trace(['a @ https://example.org/a.whl'], { files: [pure('a', '1')] }).unmet, [
    'a unknown: a @ https://example.org/a.whl',
  ]);
});

test('a clash that another wheel on the way might avoid is not sure: demo 2 needs gone, demo 1 might not', () => {
  const files = [pure('demo', '2', ['gone']), pure('demo', '1')];
  assert.deepEqual(trace(['demo'], { files }).unmet, ['gone unknown (avoidable): demo 2 → gone']);
  assert.deepEqual(trace(['demo>1'], { files }).unmet, ['gone fail: demo 2 → gone']);
  const far = [...files.slice(0, 1), pure('demo', '1', ['gone']), pure('top', '1', ['demo'])];
  assert.deepEqual(trace(['top'], { files: far }).unmet, ['gone unknown (avoidable): top 1 → demo 2 → gone']);
});

test('a wheel that a later requirement puts in place of another is followed instead, and counts as one of several', () => {
  const files = [
    pure('demo', '2', ['a']),
    pure('demo', '1', ['gone']),
    pure('late', '1', ['demo<2']),
    pure('a', '1'),
  ];
  assert.deepEqual(trace(['demo>0', 'late'], { files }), {
    unmet: ['gone unknown (avoidable): demo 1 → gone'],
    reached: ['a', 'demo', 'gone', 'late'],
  });
});

test('more than 20,000 steps are not decided', () => {
  const roots = requirements('demo', 'gone').map((requirement) => ({ requirement, chain: ['top 1'] }));
  const [first, last] = roots;
  assert.ok(first && last);
  const supply = supplyFor([pure('demo', '1')]);
  const steps = (count: number) =>
    traceUnmet([...Array.from({ length: count }, () => first), last], new Set(), supply, supply.environment);
  const [sure] = steps(19_999).unmet;
  assert.equal(sure?.answer, 'fail');
  assert.deepEqual(steps(20_000), {
    unmet: [{ name: 'gone', answer: 'unknown', demands: [last], chains: ['top 1 → gone'] }],
    reached: ['demo'],
  });
});
