import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderOf } from '../../../../src/audit/closure/command-order.ts';
import { parsePipWords } from '../../../../src/audit/closure/parse-pip-words.ts';
import { formatRequirement } from '../../../../src/audit/wheels/requirement.ts';
import { formatSpecifiers } from '../../../../src/audit/wheels/specifier.ts';
import type { FileBytes } from '../../../../src/model/facts.ts';
import { textFile } from '../../../support/audit-facts.ts';
import { pure, supplyFor } from '../../../support/closure-builder.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const wheels = [
  pure('demo', '1.0'),
  pure('demo', '2.0'),
  buildWheel({ name: 'demo', version: '3.0', tag: 'cp311-cp311-any' }),
  buildWheel({ name: 'later', version: '1', requiresPython: '>=3.14' }),
];

/** What these words ask of a bundle with these files beside the wheels; a word with `{…}` is not sure. */
function order(line: string, files: readonly FileBytes[] = []) {
  const all = [...wheels, ...files];
  const words = line.split(' ').map((text) => ({ text, sure: !text.includes('{…}') }));
  const { roots, ...rest } = orderOf(parsePipWords(words), supplyFor(all), all);
  return {
    roots: roots.map((root) =>
      'wheel' in root
        ? `${root.wheel.name} ${root.wheel.version.release.join('.')}${root.extras.map((one) => `+${one}`).join('')}`
        : formatRequirement(root.requirement),
    ),
    ...rest,
  };
}
const ofList = (text: string) => order('-r list.txt', [textFile('sub/list.txt', text)]);
const limits = (text: string) => {
  const { options, unread } = order('-c lim.txt', [textFile('lim.txt', text)]);
  return [...(options.constraints ?? [])]
    .map(([name, set]) => `${name}${formatSpecifiers(set)}`)
    .concat(unread);
};

test('an order without options: names to be found by an index, nothing forced, nothing unread', () => {
  assert.deepEqual(order('a>=1 b[x]'), {
    roots: ['a>=1', 'b[x]'],
    options: {
      upgrade: false,
      eager: false,
      forceReinstall: false,
      ignoreInstalled: false,
      noDeps: false,
      pre: false,
      constraints: new Map(),
    },
    sources: { onlyBinary: new Set(), avoided: false, buildable: false },
    looksIntoBundle: false,
    noIndex: false,
    unread: [],
    absent: [],
  });
});

test('each option is heard: --upgrade, eager, --force-reinstall, --ignore-installed, --no-deps, --pre and those for sources', () => {
  const { options } = order('-U --upgrade-strategy eager --force-reinstall -I --no-deps --pre a');
  assert.deepEqual(
    { ...options, constraints: undefined },
    {
      ...{ upgrade: true, eager: true, forceReinstall: true, ignoreInstalled: true, noDeps: true, pre: true },
      constraints: undefined,
    },
  );
  assert.equal(order('--upgrade-strategy only-if-needed a').options.eager, false);
  const { sources, noIndex } = order(
    '--only-binary a,b --only-binary c --prefer-binary --no-build-isolation --no-index a',
  );
  assert.deepEqual(sources, { onlyBinary: new Set(['a', 'b', 'c']), avoided: true, buildable: true });
  assert.equal(noIndex, true);
});

test('only folders below /kaggle/input, and those that are not known, are taken for the bundle', () => {
  const find = (folder: string) => {
    const { looksIntoBundle, unread } = order(`a --find-links ${folder}`);
    return [looksIntoBundle, ...unread];
  };
  assert.deepEqual(find('/kaggle/input/wheels'), [true]);
  assert.deepEqual(find('{…}/wheels'), [true]);
  assert.deepEqual(find('/tmp/kaggle/input'), [true, '--find-links /tmp/kaggle/input']);
});

test('a wheel is known by its file name, with its extras, and a * stands for several', () => {
  const [one, two] = ['demo-1.0-py3-none-any.whl', 'demo-2.0-py3-none-any.whl'];
  assert.deepEqual(order(`/x/${one}`).roots, ['demo 1.0']);
  assert.deepEqual(order(`/x/${two}[Fast,all,]`).roots, ['demo 2.0+fast+all']);
  assert.deepEqual(order(`./${one}[all]x`).unread, [`./${one}[all]x`]);
  assert.deepEqual(order('/x/demo-*-py3*.whl').roots, ['demo 2.0', 'demo 1.0']);
  assert.deepEqual(order('/x/later-1-py3-none-any.whl').roots, ['later 1']);
  assert.deepEqual(order('/x/demo-1.0-py3-none-any.wh1').unread, ['/x/demo-1.0-py3-none-any.wh1']);
});

test('a wheel that is not there, or that this runtime refuses, is named as absent', () => {
  assert.deepEqual(order('/x/gone-1-py3-none-any.whl').absent, ['gone-1-py3-none-any.whl']);
  assert.deepEqual(order('/x/demo-1x0-py3-none-any.whl').absent, ['demo-1x0-py3-none-any.whl']);
  assert.deepEqual(order('/x/emo-1.0-py3-none-any.whl').absent, ['emo-1.0-py3-none-any.whl']);
  const { roots, absent } = order('demo-[13].0-*.whl demo-3.0-*.whl');
  assert.deepEqual([roots, absent], [[], ['demo-[13].0-*.whl', 'demo-3.0-cp311-cp311-any.whl (WHL-008)']]);
  const mixed = order('/x/demo-*.whl');
  assert.deepEqual(
    [mixed.roots, mixed.absent],
    [['demo 2.0', 'demo 1.0'], ['demo-3.0-cp311-cp311-any.whl (WHL-008)']],
  );
});

test('a wheel that is fetched from an address is not the one of that name in the bundle, one at file:// is', () => {
  const file = 'demo-1.0-py3-none-any.whl';
  for (const address of ['https://example.org', 'HTTP://example.org', 'git+ssh://example.org'])
    assert.deepEqual(order(`${address}/${file}`), { ...order(''), unread: [`${address}/${file}`] }, address);
  assert.deepEqual(order(`file:///kaggle/input/x/${file}`).roots, ['demo 1.0']);
});

test('folders, addresses, and what is no requirement are not read', () => {
  for (const word of ['./folder', '.', 'a/b', 'a\\b', '=x', 'a@'])
    assert.deepEqual(order(`${word} b`), { ...order('b'), unread: [word] }, word);
});

test('a requirements file: comments, blank lines, hashes, continued lines and options', () => {
  const text = [
    '# all of it',
    '   # indented',
    'a==1 --hash=sha256:aa  --hash sha256:bb # exact',
    'b >=2 ; python_version > "3"   --hash=sha256:cc',
    '',
    'c \\',
    '  >3',
    'd\\\r',
    '<4 #',
    '  -f   /kaggle/input/x',
    '\t--no-index\r',
    'e#f',
  ].join('\n');
  const found = ofList(text);
  assert.deepEqual(found.roots, ['a==1', 'b>=2', 'c>3', 'd<4']);
  assert.deepEqual([found.noIndex, found.looksIntoBundle, found.unread], [true, true, ['e#f']]);
});

test('files that a requirements file names in its turn, and one that the bundle does not have, are not read', () => {
  assert.deepEqual(ofList('-r more.txt\n-c limits.txt\na').unread, ['-r more.txt', '-c limits.txt']);
  assert.deepEqual(order('-r /x/gone.txt a').unread, ['-r /x/gone.txt']);
  const large = { name: 'list.txt', byteLength: 5, sha256: '0'.repeat(64) };
  const { unread } = orderOf(parsePipWords([{ text: '-rlist.txt', sure: true }]), supplyFor([]), [large]);
  assert.deepEqual(unread, ['-r list.txt']);
});

test('a constraints file limits versions where its marker holds, twice the same name together', () => {
  const text = 'A<2 --hash=sha256:aa   --hash sha256:bb\nb==1 # why\na>=1\nc<1; python_version<"3"\nd\n';
  assert.deepEqual(limits(text), ['a<2,>=1', 'b==1', 'd']);
});

test('what a constraints file says beside versions is not read: extras, addresses, options, markers in doubt', () => {
  for (const line of [
    'a[x]<2',
    'a @ https://example.org/a.whl',
    '-r more.txt',
    'a<1; platform_release>"5"',
    'a<',
    'x--hash=y',
  ])
    assert.deepEqual(limits(`${line}\nb<1`), ['b<1', `-c ${line}`], line);
  assert.deepEqual(order('-c /x/gone-r.txt').unread, ['-c /x/gone-r.txt']);
});
