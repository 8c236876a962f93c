import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type InstallOptions,
  keyOf,
  meets,
  openStock,
  type Pin,
  pythonKey,
  type Want,
} from '../../../../src/audit/closure/stock.ts';
import { formatVersion } from '../../../../src/audit/wheels/version.ts';
import type { FileBytes } from '../../../../src/model/facts.ts';
import type { RuntimeProfile } from '../../../../src/model/profile.ts';
import { captured } from '../../../support/audit-facts.ts';
import {
  having,
  offeredBy,
  pure,
  requirements,
  supplyFor,
  withExtras,
} from '../../../support/closure-builder.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

/** The pins that these wheels and this runtime give, and the one of the first wheel. */
function opened(
  files: readonly FileBytes[],
  profile: RuntimeProfile = having(),
  options: InstallOptions = {},
) {
  const supply = supplyFor(files, profile);
  const stock = openStock(supply, profile, options);
  const pins = offeredBy(supply).map((candidate) => stock.wheel(candidate));
  const [pin = { key: '', name: '', version: undefined, extras: [] }] = pins;
  return { stock, pins, pin, candidates: offeredBy(supply) };
}
/** `key: text`, behind it what else is wanted than a version. */
const show = ({ key, text, pin, requirement }: Want) =>
  `${key}: ${text}${pin === undefined ? '' : ' (exactly)'}${(pin ?? requirement) ? '' : ' (not to be had)'}`;
const showPin = (pin: Pin | undefined) =>
  pin &&
  `${pin.key} ${pin.version === undefined ? '?' : formatVersion(pin.version)}${pin.assumed ? ' assumed' : ''}`;

test('demo[all,fast] is one name, in whatever order and how often its extras are asked for', () => {
  assert.equal(keyOf('demo', []), 'demo');
  assert.equal(keyOf('demo', ['fast', 'all', 'fast']), 'demo[all,fast]');
});

test('a wish for versions is met by those, one for a file by that file only, one that cannot be had by none', () => {
  const { pins } = opened([pure('demo', '2rc1'), pure('demo', '1')]);
  const [early, one] = pins;
  assert.ok(early && one);
  const [requirement] = requirements('demo>1');
  assert.ok(requirement);
  const want = { key: 'demo', text: 'demo>1' };
  assert.deepEqual(
    [early, one].map((pin) => meets({ ...want, requirement }, pin)),
    [true, false],
  );
  assert.equal(meets({ ...want, requirement }, { ...one, version: undefined }), true);
  assert.deepEqual(
    [early, one].map((pin) => meets({ ...want, pin: one }, pin)),
    [false, true],
  );
  assert.equal(meets(want, early), false);
});

test('each wheel, and what is installed or may be, is one pin however often it is asked for', () => {
  const profile = { ...having('a 1.0', 'b'), unknown: ['distributions'], absent: ['gone'] };
  const { stock, pins, candidates } = opened([pure('demo', '2'), pure('demo', '1')], profile);
  assert.deepEqual(pins.map(showPin), ['demo 2', 'demo 1']);
  assert.ok(candidates.every((candidate, index) => stock.wheel(candidate) === pins[index]));
  assert.deepEqual(
    ['a', 'b', 'c'].map((name) => showPin(stock.installed(name))),
    ['a 1.0', 'b ?', undefined],
  );
  assert.equal(stock.installed('a'), stock.installed('a'));
  assert.deepEqual(
    ['a', 'gone', 'c'].map((name) => showPin(stock.assumed(name))),
    [undefined, undefined, 'c ? assumed'],
  );
  assert.equal(stock.assumed('c'), stock.assumed('c'));
});

test('with --ignore-installed nothing is installed, and nothing may be', () => {
  const profile = { ...having('a 1'), unknown: ['distributions'] };
  const { stock } = opened([], profile, { ignoreInstalled: true });
  assert.deepEqual(
    [stock.installed('a'), stock.assumed('a'), stock.assumed('b')],
    [undefined, undefined, undefined],
  );
});

test('a pin under extras knows the one without, and each is one for the same extras', () => {
  const { stock, pins } = opened(
    [withExtras('demo', '2', []), withExtras('demo', '1', [])],
    having('demo 1'),
  );
  const [two, one] = pins;
  assert.ok(two && one);
  const whole = stock.withExtras(two, ['fast', 'all', 'fast']);
  assert.deepEqual(
    [whole.key, whole.extras, whole.base === two, whole.wheel === two.wheel],
    ['demo[all,fast]', ['all', 'fast'], true, true],
  );
  assert.equal(stock.withExtras(two, ['all', 'fast']), whole);
  assert.equal(stock.withExtras(one, ['all', 'fast']).base, one);
  assert.equal(stock.withExtras(two, []), two);
  const installed = stock.installed('demo');
  assert.ok(installed);
  assert.equal(stock.withExtras(installed, ['all', 'fast']).base, installed);
});

test('a requirement is a wish for its name, with extras and versions one for the plain name as well, by its marker none', () => {
  const { stock } = opened([]);
  const wants = (text: string, extras: string[] = []) =>
    requirements(text).flatMap((one) => stock.wants(one, extras).map(show));
  assert.deepEqual(wants('demo>1'), ['demo: demo>1']);
  assert.deepEqual(wants('demo[all]'), ['demo[all]: demo[all]']);
  assert.deepEqual(wants('demo[fast,all]>1'), ['demo: demo[fast,all]>1', 'demo[all,fast]: demo[fast,all]>1']);
  assert.deepEqual(wants('demo; extra == "all"'), []);
  assert.deepEqual(wants('demo; extra == "all"', ['fast', 'all']), ['demo: demo']);
  assert.deepEqual([...stock.doubts], []);
  assert.deepEqual(wants('demo; platform_release > "5"'), ['demo: demo']);
  assert.deepEqual(wants('x @ https://example.org/x.whl'), [
    'x: x @ https://example.org/x.whl (not to be had)',
  ]);
  assert.deepEqual([...stock.doubts], ['demo', 'x @ https://example.org/x.whl']);
  const [[plain] = []] = requirements('demo[all]>1').map((one) => stock.wants(one, []));
  assert.deepEqual(plain?.requirement?.extras, []);
});

test('a wheel wants what it requires, and then its Python, which has the right version or is not to be had', () => {
  const wheel = (requiresPython: string) =>
    buildWheel({ name: 'demo', version: '1', requires: ['a>1', 'b; extra == "all"'], requiresPython });
  const wants = (requiresPython: string, version = '3.12.13', options: InstallOptions = {}) => {
    const profile = { ...having(), python: { ...captured.python, version } };
    const { stock, pin } = opened([wheel(requiresPython)], profile, options);
    assert.equal(stock.dependencies(pin), stock.dependencies(pin));
    return stock.dependencies(pin).map(show);
  };
  assert.deepEqual(wants('>=3.9,<4'), ['a: a>1', `${pythonKey}: Python >=3.9,<4 (exactly)`]);
  assert.deepEqual(wants('>=3.14'), ['a: a>1', `${pythonKey}: Python >=3.14 (not to be had)`]);
  assert.deepEqual(wants('>=3.14', 'main'), ['a: a>1', `${pythonKey}: Python >=3.14 (exactly)`]);
  assert.deepEqual(wants('>=3.9', '3.12.13', { noDeps: true }), [`${pythonKey}: Python >=3.9 (exactly)`]);
  const { stock, pin } = opened([pure('demo', '1', ['a'])]);
  assert.deepEqual(stock.dependencies(pin).map(show), ['a: a']);
  const [want] = opened([wheel('>=3')])
    .stock.dependencies(opened([wheel('>=3')]).pin)
    .slice(-1);
  assert.equal(showPin(want?.pin), `${pythonKey} 3.12.13`);
});

test('under extras a wheel wants itself, what it requires always, and what it requires for those that it offers', () => {
  const requires = ['a', 'b; extra == "all"', 'c; extra == "fast"', 'd; extra == "other"'];
  const { stock, pin } = opened([withExtras('demo', '1', requires)]);
  const wants = (...extras: string[]) => stock.dependencies(stock.withExtras(pin, extras)).map(show);
  assert.deepEqual(wants('all'), ['demo: demo (exactly)', 'a: a', 'b: b']);
  assert.deepEqual(wants('ALL', 'fast', 'other'), ['demo: demo (exactly)', 'a: a', 'b: b', 'c: c']);
});

test('an installed distribution wants what the profile says, under extras whichever are asked for, or nothing that is known', () => {
  const listed = { name: 'demo', version: '1', requires: ['a', 'b; extra == "all"'] };
  const { stock } = opened([], having(listed, { name: 'silent', version: '1' }));
  const pin = (name: string, extras: string[] = []) => {
    const found = stock.installed(name);
    return found === undefined ? [] : stock.dependencies(stock.withExtras(found, extras)).map(show);
  };
  assert.deepEqual(pin('demo'), ['a: a']);
  assert.deepEqual(pin('demo', ['all']), ['demo: demo (exactly)', 'a: a', 'b: b']);
  assert.deepEqual(pin('silent'), []);
});
