import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInstead } from '../../../../src/audit/closure/built-instead.ts';
import { orderOf } from '../../../../src/audit/closure/command-order.ts';
import { parsePipWords } from '../../../../src/audit/closure/parse-pip-words.ts';
import { planInstall } from '../../../../src/audit/closure/plan-install.ts';
import type { RuntimeProfile } from '../../../../src/model/profile.ts';
import { textFile } from '../../../support/audit-facts.ts';
import { having, pure, supplyFor } from '../../../support/closure-builder.ts';

const sources = ['demo-2.0.tar.gz', 'demo-1.0.tar.gz', 'other-3.tar.gz', 'early-2rc1.tar.gz'];
const files = [
  ...[pure('demo', '1.0'), pure('other', '1'), pure('early', '1'), pure('top', '1', ['demo'])],
  ...sources.map((name) => textFile(name, 'x')),
  textFile('limits.txt', 'demo<2\n'),
];

/** What `pip install -f /kaggle/input/x` with these words builds; `?` where another requirement may prevent it. */
function built(line: string, profile: RuntimeProfile = having()): string[] {
  const supply = supplyFor(files, profile);
  const words = line.split(' ').map((text) => ({ text, sure: true }));
  const order = orderOf(parsePipWords(words), supply, files);
  const plan = planInstall(order.roots, supply, profile, order.options);
  return builtInstead(plan, order, supply).map(({ file, certain }) => `${file}${certain ? '' : ' ?'}`);
}
const find = '-f /kaggle/input/x';

test('demo-2.0.tar.gz is built in place of the wheel of 1.0, for sure where nothing but demo is asked for', () => {
  assert.deepEqual(built(`${find} demo`), ['demo-2.0.tar.gz']);
  assert.deepEqual(built(`${find} demo other`), ['demo-2.0.tar.gz ?', 'other-3.tar.gz ?']);
  assert.deepEqual(built(`${find} top`), ['demo-2.0.tar.gz ?']);
  assert.deepEqual(built('demo'), []);
});

test('a source that is no newer, or that demo<2 or a constraints file leaves out, is not built', () => {
  assert.deepEqual(built(`${find} demo<2`), []);
  assert.deepEqual(built(`${find} demo<2 other`), ['other-3.tar.gz ?']);
  assert.deepEqual(built(`${find} demo other<2`), ['demo-2.0.tar.gz ?']);
  assert.deepEqual(built(`${find} demo -c limits.txt`), []);
});

test('a pre-release is built with --pre only', () => {
  assert.deepEqual(built(`${find} early`), []);
  assert.deepEqual(built(`${find} --pre early`), ['early-2rc1.tar.gz']);
});

test('--only-binary of that name or of all, and --prefer-binary, leave the wheel', () => {
  for (const option of [
    '--only-binary demo',
    '--only-binary other,demo',
    '--only-binary :all:',
    '--prefer-binary',
  ])
    assert.deepEqual(built(`${find} ${option} demo`), [], option);
  assert.deepEqual(built(`${find} --only-binary other demo`), ['demo-2.0.tar.gz']);
});

test('a wheel that is given by its path is taken as it is, what is beside it may be built', () => {
  const path = '/kaggle/input/x/demo-1.0-py3-none-any.whl';
  assert.deepEqual(built(`${find} ${path}`), []);
  assert.deepEqual(built(`${find} ${path} other`), ['other-3.tar.gz ?']);
});

test('what the image has is left alone, and with --upgrade built anew, unless its version is not known', () => {
  assert.deepEqual(built(`${find} demo`, having('demo 1.0')), []);
  assert.deepEqual(built(`${find} --upgrade demo`, having('demo 1.0')), ['demo-2.0.tar.gz']);
  assert.deepEqual(built(`${find} --upgrade demo`, having('demo 1.5')), ['demo-2.0.tar.gz']);
  assert.deepEqual(built(`${find} --upgrade demo`, having('demo 2.0')), []);
  assert.deepEqual(built(`${find} top --upgrade --no-deps`, having('demo', 'top 1')), []);
});
