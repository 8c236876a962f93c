import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenAfter } from '../../../../src/audit/closure/broken-after.ts';
import type { FileBytes } from '../../../../src/model/facts.ts';
import type { RuntimeProfile } from '../../../../src/model/profile.ts';
import { having, offeredBy, pure, supplyFor } from '../../../support/closure-builder.ts';

/** What is broken once all these wheels are in; `?` where pip may not look at it. */
function broken(wheels: readonly FileBytes[], profile: RuntimeProfile) {
  const supply = supplyFor(wheels, profile);
  const { lines, unknown } = brokenAfter(offeredBy(supply), supply, profile);
  return {
    lines: lines.map(({ of, needs, text, certain }) => `${of} ${needs}: ${text}${certain ? '' : ' ?'}`),
    unknown,
  };
}
const installed = (name: string, version: string, ...requires: string[]) => ({ name, version, requires });

test('numpy 2.6 breaks scipy 1.16 that needs numpy<2.5, and not pandas that needs numpy>=2', () => {
  const profile = having(
    installed('scipy', '1.16', 'numpy<2.5'),
    installed('pandas', '3', 'numpy>=2'),
    'numpy 2.0',
  );
  assert.deepEqual(broken([pure('numpy', '2.6')], profile), {
    lines: ['scipy numpy: scipy 1.16 → numpy<2.5'],
    unknown: [],
  });
});

test('what the new wheel itself lacks is broken: new 1.0 needs gone, and old>=2 of which 1 is there', () => {
  const wheel = pure('new', '1.0', ['gone', 'old>=2', 'odd>=2', 'windows; sys_platform == "win32"']);
  const { lines } = broken([wheel], having('old 1', 'odd'));
  assert.deepEqual(lines, ['new gone: new 1.0 → gone', 'new old: new 1.0 → old>=2']);
});

test('what may be there although no list names it does not break anything', () => {
  const unsure = { ...having(), unknown: ['distributions'], absent: ['gone'] };
  const wheel = pure('new', '1.0', ['gone', 'somewhere']);
  assert.deepEqual(broken([wheel], unsure).lines, ['new gone: new 1.0 → gone']);
});

test('a distribution that requires one of the new wheels is looked at for all it requires, one further off perhaps', () => {
  const profile = having(
    installed('far', '1', 'middle', 'gone'),
    installed('middle', '', 'near', 'gone'),
    installed('near', '1', 'new', 'gone'),
    installed('apart', '1', 'gone'),
  );
  assert.deepEqual(broken([pure('new', '1')], profile).lines, [
    'far gone: far 1 → gone ?',
    'middle gone: middle ? → gone ?',
    'near gone: near 1 → gone',
  ]);
});

test('distributions whose requirements are not known are named where anything is installed', () => {
  const profile = having({ name: 'secret', version: '1' }, 'open 1');
  assert.deepEqual(broken([pure('new', '1')], profile), { lines: [], unknown: ['secret'] });
  assert.deepEqual(broken([], profile), { lines: [], unknown: [] });
});
