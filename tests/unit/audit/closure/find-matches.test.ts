import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMatches } from '../../../../src/audit/closure/find-matches.ts';
import {
  type InstallOptions,
  keyOf,
  openStock,
  type Pin,
  type Stock,
  type Want,
} from '../../../../src/audit/closure/stock.ts';
import { formatVersion } from '../../../../src/audit/wheels/version.ts';
import type { RuntimeProfile } from '../../../../src/model/profile.ts';
import { linux } from '../../../support/audit-facts.ts';
import { having, pure, requirements, supplyFor, withExtras } from '../../../support/closure-builder.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const files = [
  pure('demo', '0.9'),
  pure('demo', '1.0'),
  pure('demo', '2.0'),
  buildWheel({ name: 'demo', version: '2.0', tag: `cp312-cp312-${linux}` }),
  pure('demo', '2.1rc1'),
  withExtras('rich', '1', []),
  withExtras('rich', '2', []),
];
const stockOf = (profile: RuntimeProfile, options: InstallOptions = {}) =>
  openStock(supplyFor(files, profile), profile, options);

function show({ key, version, wheel, installed }: Pin): string {
  const from = wheel === undefined ? (installed === undefined ? ' assumed' : ' installed') : '';
  return `${key} ${version === undefined ? '?' : formatVersion(version)}${from}`;
}

/** The pins that are tried for a name, where these requirements and exact pins were put to the resolver. */
function tried(
  stock: Stock,
  wishes: readonly string[],
  more: readonly Want[] = [],
  without: readonly Pin[] = [],
) {
  const asked = requirements(...wishes);
  const wants = [...asked.flatMap((requirement) => stock.wants(requirement, [])), ...more];
  const [first] = asked;
  const key = first === undefined ? (more[0]?.key ?? '') : keyOf(first.name, first.extras);
  return findMatches(stock, key, (name) => wants.filter((want) => want.key === name), without);
}
const names = (...question: Parameters<typeof tried>) => tried(...question).map(show);

test('wheels are tried from the newest version down, each version once by its best tag, pre-releases where they are asked for', () => {
  const stock = stockOf(having());
  assert.deepEqual(names(stock, ['demo']), ['demo 2.0', 'demo 1.0', 'demo 0.9']);
  assert.match(tried(stock, ['demo'])[0]?.wheel?.file ?? '', /cp312/);
  assert.deepEqual(names(stock, ['demo>=1', 'demo<2']), ['demo 1.0']);
  assert.deepEqual(names(stock, ['demo>=2.1rc1']), ['demo 2.1rc1']);
  assert.deepEqual(names(stock, ['gone']), []);
});

test('--pre lets pre-releases in within what is asked for', () => {
  const stock = stockOf(having(), { pre: true });
  assert.deepEqual(names(stock, ['demo>=2']), ['demo 2.1rc1', 'demo 2.0']);
  assert.deepEqual(names(stockOf(having(), { pre: false }), ['demo>=2']), ['demo 2.0']);
});

test('what is installed is tried first and hides the wheel of its version, if it fits', () => {
  const stock = stockOf(having('demo 1.0'));
  assert.deepEqual(names(stock, ['demo']), ['demo 1.0 installed', 'demo 2.0', 'demo 0.9']);
  assert.deepEqual(names(stock, ['demo>1']), ['demo 2.0']);
  const [installed] = tried(stock, ['demo']);
  const without = installed === undefined ? [] : [installed];
  assert.deepEqual(names(stock, ['demo'], [], without), ['demo 2.0', 'demo 1.0', 'demo 0.9']);
});

test('--force-reinstall, --ignore-installed and a name that only the bundle may have leave out what is installed', () => {
  for (const options of [
    { forceReinstall: true },
    { ignoreInstalled: true },
    { bundleOnly: new Set(['demo']) },
  ]) {
    assert.deepEqual(names(stockOf(having('demo 1.0'), options), ['demo']), [
      'demo 2.0',
      'demo 1.0',
      'demo 0.9',
    ]);
  }
  const other = stockOf(having('demo 1.0'), { bundleOnly: new Set(['other']), forceReinstall: false });
  assert.equal(names(other, ['demo'])[0], 'demo 1.0 installed');
});

test('--upgrade puts newer wheels before what is installed, for the names of the command, or with eager for all', () => {
  const upgraded = ['demo 2.0', 'demo 1.0 installed', 'demo 1.0', 'demo 0.9'];
  const kept = ['demo 1.0 installed', 'demo 2.0', 'demo 0.9'];
  const under = (options: InstallOptions) => names(stockOf(having('demo 1.0'), options), ['demo']);
  assert.deepEqual(under({ upgrade: true, requested: new Set(['demo']) }), upgraded);
  assert.deepEqual(under({ upgrade: true, requested: new Set(['other']) }), kept);
  assert.deepEqual(under({ upgrade: true }), kept);
  assert.deepEqual(under({ upgrade: true, eager: true }), upgraded);
  assert.deepEqual(under({ eager: true, requested: new Set(['demo']) }), kept);
  const stock = (name: string) => stockOf(having('rich 1'), { upgrade: true, requested: new Set([name]) });
  for (const name of ['rich', 'rich[all]'])
    assert.equal(names(stock(name), ['rich[all]'])[0], 'rich[all] 2', name);
  assert.equal(names(stock('rich[fast]'), ['rich[all]'])[0], 'rich[all] 1 installed');
});

test('an installed version that is not known comes first where any version will do, else last', () => {
  const stock = stockOf(having('demo'));
  assert.deepEqual(names(stock, ['demo']), ['demo ? installed', 'demo 2.0', 'demo 1.0', 'demo 0.9']);
  assert.deepEqual(names(stock, ['demo<2']), ['demo 1.0', 'demo 0.9', 'demo ? installed']);
});

test('what may be there although no list names it is tried last, unless only the bundle may have it', () => {
  const partial = { ...having(), unknown: ['distributions'] };
  assert.deepEqual(names(stockOf(partial), ['demo>1']), ['demo 2.0', 'demo ? assumed']);
  assert.deepEqual(names(stockOf(partial), ['gone']), ['gone ? assumed']);
  assert.deepEqual(names(stockOf(partial, { bundleOnly: new Set(['demo']) }), ['demo>1']), ['demo 2.0']);
});

test('versions that are asked of the plain name narrow the one with extras as well: rich<2 narrows rich[all]', () => {
  const stock = stockOf(having());
  assert.deepEqual(names(stock, ['rich[all]']), ['rich[all] 2', 'rich[all] 1']);
  assert.deepEqual(names(stock, ['rich[all]', 'rich<2']), ['rich[all] 1']);
  assert.deepEqual(names(stock, ['rich', 'rich[all]<2']), ['rich 1']);
  assert.deepEqual(names(stock, ['rich[all,fast]', 'rich[all]<2']), ['rich[all,fast] 1']);
  const [first] = tried(stock, ['rich[all]']);
  assert.deepEqual([first?.extras, first?.base?.key], [['all'], 'rich']);
  const without = tried(stock, ['rich[all]']).slice(0, 1);
  assert.deepEqual(names(stock, ['rich[all]'], [], without), ['rich[all] 1']);
  assert.deepEqual(names(stock, ['rich'], [], without), ['rich 2', 'rich 1']);
});

test('a file that is asked for is the only one tried, if nothing else leaves it out', () => {
  const stock = stockOf(having('demo 1.0'));
  const [, second] = tried(stock, ['demo']);
  assert.ok(second);
  const exact = { key: 'demo', text: 'a file', pin: second };
  assert.deepEqual(names(stock, [], [exact]), ['demo 2.0']);
  assert.deepEqual(names(stock, ['demo>=1'], [exact]), ['demo 2.0']);
  assert.deepEqual(names(stock, ['demo<2'], [exact]), []);
  assert.deepEqual(names(stock, ['demo'], [exact], [second]), []);
  const limited = stockOf(having(), {
    constraints: new Map(requirements('demo<2').map(({ name, specifiers }) => [name, specifiers])),
  });
  assert.deepEqual(names(limited, ['demo'], [exact]), []);
  assert.deepEqual(names(limited, ['demo']), ['demo 1.0', 'demo 0.9']);
  assert.deepEqual(names(limited, ['rich']), ['rich 2', 'rich 1']);
});

test('a file of the plain name is tried under the extras that are asked for', () => {
  const stock = stockOf(having());
  const [, one] = tried(stock, ['rich']);
  assert.ok(one);
  const exact = { key: 'rich', text: 'a file', pin: one };
  assert.deepEqual(names(stock, ['rich[all]'], [exact]), ['rich[all] 1']);
  assert.equal(tried(stock, ['rich[all]'], [exact])[0]?.base, one);
});

test('where no version is asked for at all, as of a Python that is not to be had, nothing is tried', () => {
  const partial = { ...having(), unknown: ['distributions'] };
  assert.deepEqual(names(stockOf(partial), [], [{ key: 'demo', text: 'demo @ https://example.org' }]), []);
});

test('a limit holds for no version that is not known', () => {
  const constraints = new Map(requirements('demo<2').map(({ name, specifiers }) => [name, specifiers]));
  const stock = stockOf(having('demo'), { constraints });
  const pin = stock.installed('demo');
  assert.ok(pin);
  assert.deepEqual(names(stock, ['demo'], [{ key: 'demo', text: 'demo', pin }]), ['demo ? installed']);
});
