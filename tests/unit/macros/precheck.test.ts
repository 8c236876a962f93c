import assert from 'node:assert/strict';
import { test } from 'node:test';
import { precheck } from '../../../macros/precheck.ts';
import { bench, outputOf, runOn } from '../../support/macro-run.ts';

test('two passing commands give two rows ok, with {bundle} and {python} filled in', async (t) => {
  const on = await bench(t);
  const commands = [
    ['echo', '{bundle}'],
    ['echo', '{python}'],
  ];
  const { rows } = outputOf(
    await runOn(on, precheck, { root: on.paths.root, bundle: '/b', python: '/p', commands }),
  );
  assert.deepEqual(
    rows.map(({ answer, observed }) => `${answer} ${observed}`),
    ['ok exit 0: /b', 'ok exit 0: /p'],
  );
});

test('the first command that fails is the last that runs, and its row holds what it said', async (t) => {
  const on = await bench(t);
  const commands = [
    ['sh', '-c', 'echo wheel 3 is missing >&2; exit 4'],
    ['touch', 'never'],
  ];
  const { rows } = outputOf(
    await runOn(on, precheck, { root: on.paths.root, bundle: '', python: '', commands }),
  );
  assert.deepEqual(
    rows.map(({ answer, observed }) => `${answer} ${observed}`),
    ['fail exit 4: wheel 3 is missing'],
  );
});
