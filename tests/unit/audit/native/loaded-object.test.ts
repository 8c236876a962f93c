import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  binds,
  bundleObject,
  exportedSymbols,
  runtimeObject,
} from '../../../../src/audit/native/loaded-object.ts';
import { loaderRuntime } from '../../../../src/audit/native/loader-runtime.ts';
import { asked, defined, elfOf, profileOfLoader } from '../../../support/elf-values.ts';

test('a symbol is exported if it is defined, visible, of a kind that is linked and not local', () => {
  const symbols = [
    defined('func'),
    defined('shown', { visibility: 'protected' }),
    defined('weak', { binding: 'weak' }),
    defined('unique', { binding: 'unique' }),
    ...(['notype', 'object', 'common', 'tls', 'ifunc'] as const).map((type) => defined(type, { type })),
    defined('local', { binding: 'local' }),
    defined('other', { binding: 'other' }),
    defined('hidden', { visibility: 'hidden' }),
    defined('internal', { visibility: 'internal' }),
    ...(['section', 'file', 'other'] as const).map((type) => defined(`is-${type}`, { type })),
    asked('undefined'),
  ];
  const elf = elfOf({ symbols });
  assert.deepEqual(
    [...exportedSymbols(elf).keys()],
    ['func', 'shown', 'weak', 'unique', 'notype', 'object', 'common', 'tls', 'ifunc'],
  );
  assert.equal(exportedSymbols(elf), exportedSymbols(elf));
});

test('a name keeps each of its versions, the first 64 of them', () => {
  const one = exportedSymbols(elfOf({ symbols: [defined('f@V1'), defined('f@@V2')] }));
  assert.deepEqual(one.get('f'), [
    { version: 'V1', isDefault: false },
    { version: 'V2', isDefault: true },
  ]);
  const symbols = Array.from({ length: 65 }, (_, index) => defined(`f@V${index}`));
  assert.equal(exportedSymbols(elfOf({ symbols })).get('f')?.length, 64);
});

test('what a profile lists is read as nm writes it: f, f@V1, f@@V2', () => {
  const facts = { needed: ['a'], verdef: ['V1'], symbols: ['f@V1', 'f@@V2', 'g', '@odd'] };
  const object = runtimeObject('libx.so', facts);
  assert.deepEqual(
    [...(object.symbols ?? [])],
    [
      [
        'f',
        [
          { version: 'V1', isDefault: false },
          { version: 'V2', isDefault: true },
        ],
      ],
      ['g', [{ version: undefined, isDefault: false }]],
      ['', [{ version: 'odd', isDefault: false }]],
    ],
  );
  assert.deepEqual([object.needed, object.verdef, object.path, object.elf], [['a'], ['V1'], '', undefined]);
  assert.equal(runtimeObject('libx.so', undefined).symbols, undefined);
  assert.equal(runtimeObject('libx.so', { needed: [] }).symbols, undefined);
});

test('tables are read once, and one definition serves all names that have it; of ten thousand versions no more are kept', () => {
  const facts = { symbols: ['f@@V2', 'g'] };
  assert.equal(runtimeObject('a', facts).symbols, runtimeObject('b', facts).symbols);
  const tableOf = (...symbols: string[]) =>
    exportedSymbols(elfOf({ symbols: symbols.map((one) => defined(one)) }));
  const one = tableOf('f@@V2', 'h');
  const other = runtimeObject('a', { symbols: ['k@@V2', 'l', 'm@V2', 'n@undefined'] }).symbols;
  assert.equal(one.get('f'), other?.get('k'));
  assert.equal(one.get('h'), other?.get('l'));
  assert.deepEqual(
    ['k', 'l', 'm', 'n'].map((name) => other?.get(name)),
    [
      [{ version: 'V2', isDefault: true }],
      [{ version: undefined, isDefault: false }],
      [{ version: 'V2', isDefault: false }],
      [{ version: 'undefined', isDefault: false }],
    ],
  );
  runtimeObject('many', { symbols: Array.from({ length: 10_000 }, (_, index) => `f${index}@MANY_${index}`) });
  assert.notEqual(tableOf('f@LATE').get('f'), tableOf('g@LATE').get('g'));
});

test('a reference is bound by its version, or without one by the default or the oldest', () => {
  const object = bundleObject('x', {
    name: 'x',
    elf: elfOf({ verdef: ['V1', 'V2'], filters: ['f'], needed: ['n'] }),
  });
  assert.deepEqual(object.needed, ['f', 'n']);
  const plain = { version: undefined, isDefault: false };
  const old = { version: 'V1', isDefault: false };
  const current = { version: 'V2', isDefault: true };
  const middle = { version: 'V2', isDefault: false };
  assert.ok(binds('V9', plain, object) && binds(undefined, plain, object));
  assert.ok(binds('V1', old, object) && !binds('V2', old, object));
  assert.ok(binds(undefined, current, object) && binds(undefined, old, object));
  assert.ok(!binds(undefined, middle, object));
  assert.ok(!binds(undefined, middle, runtimeObject('x', { symbols: ['f@V2'] })));
});

test('a library that a profile neither lists nor leaves out is undecided, one of glibc is there', () => {
  const libs = { 'libx.so': { needed: [], symbols: ['f'] } };
  const find = (
    loader: Parameters<typeof profileOfLoader>[0],
    name: string,
    unknown: readonly string[] = [],
  ) => {
    const runtime = loaderRuntime(profileOfLoader(loader, { unknown: [...unknown] }));
    const found = runtime.find(name, bundleObject('a', { name: 'a', elf: elfOf() }));
    return typeof found === 'string' ? found : [found.name, found.symbols?.size];
  };
  assert.deepEqual(find({ libs }, 'libx.so'), ['libx.so', 1]);
  assert.deepEqual(find({ libs, cache: ['liby.so', 3] }, 'liby.so'), ['liby.so', undefined]);
  assert.deepEqual(find({ libs, cache: { 'liby.so': '' } }, 'liby.so'), ['liby.so', undefined]);
  assert.deepEqual(find({ libs, cache: [] }, 'libz.so'), 'absent');
  assert.deepEqual(find({ libs, cache: [] }, 'toString'), 'absent');
  assert.deepEqual(find({ libs }, 'libz.so'), 'undecided');
  assert.deepEqual(find({ libs, cache: 3 }, 'libz.so'), 'undecided');
  assert.deepEqual(find({ libs, cache: null }, 'libz.so'), 'undecided');
  for (const part of ['loader', 'loader.libs'])
    assert.equal(find({ libs, cache: [] }, 'libz.so', [part]), 'undecided');
  for (const part of ['loader.cache', 'a.loader', 'loaders']) {
    assert.equal(find({ libs, cache: [] }, 'libz.so', [part]), 'absent', part);
  }
  assert.deepEqual(find(undefined, 'libc.so.6'), ['libc.so.6', undefined]);
  const musl = profileOfLoader({ libs, cache: [] }, {});
  const runtime = loaderRuntime({
    ...musl,
    platform: { ...musl.platform, libc: { name: 'musl', version: '1' } },
  });
  assert.equal(runtime.glibc, undefined);
  assert.equal(runtime.find('libc.so.6', bundleObject('a', { name: 'a', elf: elfOf() })), 'absent');
});

test('what the process has already is listed in its order; nothing is said where the profile is silent', () => {
  const runtime = loaderRuntime(
    profileOfLoader({ libs: { python: { symbols: ['f'] } }, process_global: ['python', 'x'] }),
  );
  assert.deepEqual(
    runtime.processGlobal.map(({ name, symbols }) => [name, symbols?.size]),
    [
      ['python', 1],
      ['x', undefined],
    ],
  );
  const silent = profileOfLoader({ libs: {} });
  assert.deepEqual(loaderRuntime(silent).processGlobal, []);
  assert.deepEqual([loaderRuntime(silent).isProcessTold, runtime.isProcessTold], [false, true]);
  assert.equal(loaderRuntime(silent), loaderRuntime(silent));
});
