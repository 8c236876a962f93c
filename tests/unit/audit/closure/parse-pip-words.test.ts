import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePipWords } from '../../../../src/audit/closure/parse-pip-words.ts';

const parse = (line: string) =>
  parsePipWords(line.split(' ').map((text) => ({ text, sure: !text.includes('{…}') })));
const texts = (words: readonly { readonly text: string }[]) => words.map(({ text }) => text);

test('options that change what is chosen are flags, in their long form', () => {
  const long = [
    '--no-index',
    '--no-deps',
    '--force-reinstall',
    '--ignore-installed',
    '--upgrade',
    '--dry-run',
    '--pre',
    '--prefer-binary',
    '--no-build-isolation',
  ];
  for (const option of long) {
    const { flags, unread, targets } = parse(`${option} a`);
    assert.deepEqual([[...flags], unread, texts(targets)], [[option], [], ['a']]);
  }
  assert.deepEqual([...parse('-U').flags], ['--upgrade']);
  assert.deepEqual([...parse('-I').flags], ['--ignore-installed']);
  assert.deepEqual([...parse('--no-dependencies').flags], ['--no-deps']);
});

test('options that change nothing are passed over, those with a value together with it', () => {
  const alone =
    '-q -qq -qqq --quiet -v -vv -vvv --verbose --isolated --no-cache-dir --no-compile --compile --no-color --no-input --disable-pip-version-check --no-warn-script-location --no-warn-conflicts --user --break-system-packages --no-clean --debug --require-virtualenv --no-python-version-warning --no-user';
  for (const option of alone.split(' ')) {
    const { flags, unread, targets } = parse(`${option} a`);
    assert.deepEqual([[...flags], unread, texts(targets)], [[], [], ['a']], option);
  }
  const withValue =
    '--root-user-action --cache-dir --log --timeout --retries --progress-bar --report --exists-action --proxy --use-feature --trusted-host --cert --upgrade-strategy --src';
  for (const option of withValue.split(' ')) {
    for (const line of [`${option} x a`, `${option}=x a`]) {
      const { flags, unread, targets, requirementFiles, findLinks } = parse(line);
      assert.deepEqual([[...flags], unread, texts(targets)], [[], [], ['a']], line);
      assert.deepEqual([requirementFiles, findLinks], [[], []]);
    }
  }
});

test('an option whose value decides something else is unread, together with its value', () => {
  const names =
    '--no-binary --target -t --prefix --root --python-version --platform --implementation --abi --python --index-url -i --extra-index-url --editable -e --config-settings -C --global-option --build-option';
  for (const name of names.split(' ')) {
    const { unread, targets, flags } = parse(`${name} x a`);
    assert.deepEqual([unread, texts(targets), [...flags]], [[`${name} x`], ['a'], []], name);
  }
  assert.deepEqual(parse('--target=t -ifoo -e. a').unread, ['--target t', '-i foo', '-e .']);
});

test('-c and --only-binary take a file and names', () => {
  for (const option of ['-c', '--constraint']) {
    assert.deepEqual(texts(parse(`${option} x a`).constraintFiles), ['x']);
  }
  assert.deepEqual(texts(parse('-cx a').constraintFiles), ['x']);
  assert.deepEqual(texts(parse('--only-binary=:all: --only-binary b a').onlyBinary), [':all:', 'b']);
});

test('-r and -f in every spelling take a file or a folder', () => {
  for (const option of ['-r', '--requirement']) {
    assert.deepEqual(texts(parse(`${option} x a`).requirementFiles), ['x']);
  }
  for (const option of ['-f', '--find-links'])
    assert.deepEqual(texts(parse(`${option} x a`).findLinks), ['x']);
  assert.deepEqual(texts(parse('-rx --requirement=y').requirementFiles), ['x', 'y']);
  assert.deepEqual(texts(parse('-fx --find-links=y=z').findLinks), ['x', 'y=z']);
  assert.deepEqual(parse('a -r').requirementFiles, [{ text: '', sure: true }]);
  assert.deepEqual(parse('-f{…}').findLinks, [{ text: '{…}', sure: false }]);
  assert.equal(parse('--upgrade-strategy eager').strategy, 'eager');
  assert.equal(parse('--upgrade-strategy=only-if-needed').strategy, 'only-if-needed');
  assert.equal(parse('--log eager').strategy, '');
});

test('an option that is not known is unread, a dash alone and an empty word are not options', () => {
  const { unread, targets } = parse('--odd --strange=t -x c.txt - a');
  assert.deepEqual(
    [unread, texts(targets)],
    [
      ['--odd', '--strange=t', '-x'],
      ['c.txt', '-', 'a'],
    ],
  );
  assert.deepEqual(texts(parse(' a  b').targets), ['a', 'b']);
});

test('a word that is not known is unread, unless a wheel ends it', () => {
  const { unread, targets } = parse('{…} {…}/a-1-py3-none-any.whl {…}/a.whl.txt {…}.whl {…}/x/*.whl');
  assert.deepEqual(unread, ['{…}', '{…}/a.whl.txt', '{…}.whl']);
  assert.deepEqual(texts(targets), ['{…}/a-1-py3-none-any.whl', '{…}/x/*.whl']);
});
