import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bundleObject, runtimeObject } from '../../../../src/audit/native/loaded-object.ts';
import { unboundSymbols } from '../../../../src/audit/native/unbound-symbols.ts';
import { readElf } from '../../../../src/codec/elf.ts';
import { compileLibrary } from '../../../support/elf-fixtures.ts';
import { asked, defined, elfOf } from '../../../support/elf-values.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-unbound-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const library = (name: string, source: string) => {
  const elf = readElf(readFileSync(compileLibrary(folder, name, { source, flags: ['-nostdlib'] })));
  return { elf, object: bundleObject(name, { name, elf }) };
};
const asking = library('asking.so', 'int one(void); int two(void); int sum(void) { return one() + two(); }');
const one = library('one.so', 'int one(void) { return 1; }');
const two = library('two.so', 'int two(void) { return 2; }');
const other = library('other.so', 'int three(void) { return 3; }');

test('what a library lacks is said anew for each scope, whichever was looked at before', () => {
  const missing = (...scope: (typeof one)[]) =>
    unboundSymbols(
      asking.elf,
      [asking, ...scope].map(({ object }) => object),
    ).map(({ name }) => name);
  const scopes: readonly (readonly [(typeof one)[], string[]])[] = [
    [[], ['one', 'two']],
    [[one], ['two']],
    [[two], ['one']],
    [[one, two], []],
    [[other], ['one', 'two']],
    [[two, one, other], []],
    [[one, other], ['two']],
  ];
  for (const [scope, expected] of [...scopes, ...[...scopes].reverse(), ...scopes])
    assert.deepEqual(missing(...scope).sort(), expected);
});

test('of the versions of one name the one that is asked for is taken; a library without a table gives nothing', () => {
  const elf = elfOf({ symbols: [asked('f', 'V1', 'x'), asked('f', 'V2', 'x'), asked('f', 'V3', 'x')] });
  const giver = bundleObject('x', {
    name: 'x',
    elf: elfOf({ symbols: [defined('f@V1'), defined('f@@V2')] }),
  });
  const left = unboundSymbols(elf, [runtimeObject('silent', undefined), giver]);
  assert.deepEqual(
    left.map(({ version }) => version),
    ['V3'],
  );
});
