import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from '../../../../src/audit/closure/resolve.ts';
import { openStock } from '../../../../src/audit/closure/stock.ts';
import { formatVersion } from '../../../../src/audit/wheels/version.ts';
import type { FileBytes } from '../../../../src/model/facts.ts';
import { having, pure, requirements, supplyFor, withExtras } from '../../../support/closure-builder.ts';

/** What is pinned in the end, in its order, or what stands against it; more than `limit` looks are too many for these. */
function resolved(words: readonly string[], files: readonly FileBytes[], limit = 500) {
  const profile = having();
  const asked = requirements(...words);
  const stock = openStock(supplyFor(files, profile), profile, {
    requested: new Set(asked.map(({ name }) => name)),
  });
  const roots = asked.flatMap((requirement) => stock.wants(requirement, []));
  const found = resolve(stock, roots, limit);
  const told =
    found.outcome === 'found'
      ? [...found.pins.values()].map(({ key, version }) => `${key} ${version && formatVersion(version)}`)
      : found.causes.map(({ want, parent }) => (parent ? `${parent.key} → ${want.text}` : want.text));
  return [found.outcome, found.rounds, ...told];
}

const pinned = (...question: Parameters<typeof resolved>) => {
  const [outcome, , ...told] = resolved(...question);
  return [outcome, ...told];
};

test('names are pinned one a round: top, then what it requires', () => {
  const files = [pure('top', '1', ['b', 'a']), pure('a', '1'), pure('b', '1')];
  assert.deepEqual(resolved(['top'], files), ['found', 4, 'top 1', 'a 1', 'b 1']);
  assert.deepEqual(resolved([], files), ['found', 1]);
});

test('what the command itself asks for twice and nothing meets is refused before the first round', () => {
  const files = [pure('a', '1'), pure('a', '2')];
  assert.deepEqual(resolved(['a<2', 'a>=2', 'a'], files), ['refused', 0, 'a<2', 'a>=2']);
  assert.deepEqual(resolved(['gone'], files), ['refused', 0, 'gone']);
});

test('a version whose requirement is not to be had is passed over in the same round, with all that it asked for before', () => {
  const files = [pure('demo', '2', ['extra', 'gone']), pure('demo', '1'), pure('extra', '1')];
  assert.deepEqual(resolved(['demo'], files), ['found', 2, 'demo 1']);
});

test('where every version fails, the wishes that met nothing are told', () => {
  const files = [pure('demo', '2', ['a>1']), pure('demo', '1', ['b']), pure('a', '1')];
  assert.deepEqual(resolved(['demo'], files), ['refused', 1, 'demo → a>1', 'demo → b']);
});

test('a clash goes back to the pin that has a part in it: a 2 needs c<1, b needs c>=1, so a is 1', () => {
  const files = [
    ...[pure('a', '2', ['c<1']), pure('a', '1', ['c']), pure('b', '1', ['c>=1'])],
    ...[pure('c', '0.5'), pure('c', '1'), pure('x', '2'), pure('x', '1')],
  ];
  assert.deepEqual(pinned(['a', 'x', 'b'], files), ['found', 'a 1', 'b 1', 'c 1', 'x 2']);
});

test('a clash that no other pin avoids is refused with both sides', () => {
  const files = [pure('a', '1', ['c<1']), pure('b', '1', ['c>=1']), pure('c', '0.5'), pure('c', '1')];
  assert.deepEqual(resolved(['a', 'b'], files), ['refused', 2, 'a → c<1', 'b → c>=1']);
});

test('what a version asked for counts no longer once another has taken its place: x of a 2 is not installed', () => {
  const files = [
    pure('a', '2', ['x']),
    pure('a', '1', ['y']),
    pure('b', '1', ['a<2']),
    pure('x', '1'),
    pure('y', '1'),
  ];
  assert.deepEqual(pinned(['a', 'b'], files), ['found', 'b 1', 'a 1', 'y 1']);
  const clash = [
    pure('a', '2', ['x<1']),
    pure('a', '1', ['x>=1']),
    pure('b', '1', ['a<2']),
    pure('x', '0.5'),
    pure('x', '1'),
  ];
  assert.deepEqual(pinned(['a', 'b'], clash), ['found', 'b 1', 'a 1', 'x 1']);
});

test('a version that was taken back is not tried again beside the same others', () => {
  const numbers = ['4', '3', '2', '1'];
  const files = [
    ...numbers.map((version) => pure('a', version, [`c==${version}`])),
    ...numbers.map((version) => pure('b', version, [version === '1' ? 'c==1' : 'c==5'])),
    ...[...numbers, '5'].map((version) => pure('c', version)),
  ];
  assert.deepEqual(pinned(['a', 'b'], files), ['found', 'a 1', 'c 1', 'b 1']);
});

test('demo[all] and demo are two names of one wheel', () => {
  const files = [
    ...['2', '1'].map((version) => withExtras('demo', version, ['part; extra == "all"'])),
    ...[pure('part', '1'), pure('low', '1', ['demo<2'])],
  ];
  assert.deepEqual(resolved(['demo[all]', 'low'], files), [
    'found',
    5,
    'low 1',
    'demo 1',
    'demo[all] 1',
    'part 1',
  ]);
});

test('a search that looks at more names than its limit is undecided, with the wishes that were being tried', () => {
  const files = [pure('a', '1', ['b']), pure('b', '1', ['c']), pure('c', '1')];
  assert.deepEqual(resolved(['a'], files, 2), ['undecided', 2, 'a → b']);
  assert.deepEqual(resolved(['a'], files, 1), ['undecided', 1, 'a']);
  assert.deepEqual(resolved(['a'], files, 14), ['found', 4, 'a 1', 'b 1', 'c 1']);
});
