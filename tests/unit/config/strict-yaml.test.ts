import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deepestYaml, largestYaml, readStrictYaml } from '../../../src/config/strict-yaml.ts';
import { Failure } from '../../../src/model/failure.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function refusalOf(content: string | Uint8Array): unknown {
  try {
    readStrictYaml(typeof content === 'string' ? bytes(content) : content, 'm.yml');
    return 'accepted';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [error.code, error.parameters['line'], error.parameters['why']].join(' ');
  }
}

test('maps, lists, quoted and plain texts and numbers are read, with the line of each', () => {
  const read = readStrictYaml(bytes('a: 1.5\nb: [x, "y: *z &w !t"]\nc:\n  - d: "yes"\n'), 'm.yml');
  assert.deepEqual(read.value, { a: 1.5, b: ['x', 'y: *z &w !t'], c: [{ d: 'yes' }] });
  assert.deepEqual([['a'], ['b', 1], ['c', 0, 'd'], ['c', 0, 'e'], ['z']].map(read.lineOf), [1, 2, 4, 4, 1]);
});

const bomb = [
  'a: &a [x, x]',
  ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [*${'abcdefgh'[at]}, *a]`),
];
const refused: readonly (readonly [what: string, content: string | Uint8Array, line: number, why: string])[] =
  [
    ['a bomb of aliases', bomb.join('\n'), 1, 'anchor'],
    ['an anchor', 'a: 1\nb: &x 2\n', 2, 'anchor'],
    ['an alias', 'a: 1\nb: *x\n', 2, 'alias'],
    ['a merge key', 'a:\n  <<: { b: 1 }\n', 2, 'merge-key'],
    ['the tag !!js/function', 'a: 1\nb: !!js/function "x"\n', 2, 'tag'],
    ['a tag of its own', 'b: !mine x\n', 1, 'tag'],
    ['a directive', '%YAML 1.1\n---\na: 1\n', 1, 'directive'],
    ['a second document', 'a: 1\n---\nb: 1\n', 2, 'second-document'],
    ['the end of a document', 'a: 1\n...\n', 2, 'second-document'],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', 3, 'duplicate-key'],
    ['a list as a key', '? [a]\n: b\n', 1, 'non-string-key'],
    ['the key __proto__', 'a: 1\n__proto__: { b: 1 }\n', 2, 'refused-key'],
    ['a plain yes', 'a: 1\nb: yes\n', 2, 'ambiguous-scalar'],
    ['a plain Off', 'a: Off\n', 1, 'ambiguous-scalar'],
    ['an octal number of YAML 1.1', 'a: 017\n', 1, 'ambiguous-scalar'],
    ['an octal number of YAML 1.2', 'a: 0o17\n', 1, 'ambiguous-scalar'],
    ['a number with an underscore', 'a: 1_000\n', 1, 'ambiguous-scalar'],
    ['a sexagesimal number', 'a: 12:30:00\n', 1, 'ambiguous-scalar'],
    ['infinity', 'a: .inf\n', 1, 'ambiguous-scalar'],
    ['a date', 'a: 2026-01-02\n', 1, 'ambiguous-scalar'],
    ['a tilde', 'a: ~\n', 1, 'ambiguous-scalar'],
    ['a whole number beyond 2^53', 'a: 99999999999999999999\n', 1, 'too-large-number'],
    ['a NUL character', 'a: 1\nb: "x\u0000y"\n', 2, 'unseen-character'],
    ['a character that turns the direction', 'a: 1\nb: "x\u202ey"\n', 2, 'unseen-character'],
    ['one that is written as an escape', 'a: "x\\u202ey"\n', 1, 'unseen-character'],
    ['an escape sequence of a terminal', 'a: "\\e[2J"\n', 1, 'unseen-character'],
    ['a byte order mark', '\ufeffa: 1\n', 1, 'unseen-character'],
    ['a carriage return alone', 'a: 1\rb: 2\n', 1, 'unseen-character'],
    ['a tab', 'a:\tb\n', 1, 'unseen-character'],
    ['bytes that are no UTF-8', new Uint8Array([97, 58, 32, 0xff, 10]), 1, 'utf-8'],
    ['more than 64 KiB', `a: "${'x'.repeat(largestYaml)}"\n`, 1, 'too-long'],
    ['30,000 open brackets', `a: 1\nb: ${'['.repeat(30_000)}\n`, 2, 'too-deep'],
    ['30,000 lists in one line', `a:\n  ${'- '.repeat(30_000)}x\n`, 2, 'too-deep'],
    ['maps in maps, line by line', nested(deepestYaml + 2), deepestYaml + 1, 'too-deep'],
    ['a list at the top', '- a\n', 1, 'not-a-map'],
    ['an empty file', '', 1, 'not-a-map'],
    ['an open quote', 'a: 1\nb: "x\n', 3, 'missing-char'],
  ];

for (const [what, content, line, why] of refused) {
  test(`${what} is refused with its line: ${why}`, () => {
    assert.equal(refusalOf(content), `MACRO_YAML_REFUSED ${line} ${why}`);
  });
}

test('what only looks like an anchor, a tag or another number is accepted between quotes or in a comment', () => {
  assert.equal(refusalOf('# &a *b !c\na: "&a *b !c"\nb: "017"\nc: \'yes\'\nd: 1.0.0\ne: a*b\n'), 'accepted');
});

function nested(depth: number): string {
  return Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}k:`).join('\n');
}
