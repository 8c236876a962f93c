import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { contentFromJson, contentToJson } from '../../../../src/audit/wheels/content-json.ts';
import { packSymbols, unpackSymbols } from '../../../../src/audit/wheels/symbols-text.ts';
import { readContent } from '../../../../src/audit/wheels/wheel-content.ts';
import { readElf } from '../../../../src/codec/elf.ts';
import type { ElfSymbol } from '../../../../src/codec/elf-symbols.ts';
import { buildNativeWheel } from '../../../support/native-wheel.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-content-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const wheel = buildNativeWheel(folder);
const content = readContent(wheel.name, wheel.bytes);
const overJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what was read of a wheel with a library comes back from JSON as it was', () => {
  assert.equal(content.libraries.files.length, 1);
  assert.deepEqual(contentFromJson(overJson(contentToJson(content))), content);
});

test('what cannot be read comes back with its reason', () => {
  const broken = readContent(wheel.name, wheel.bytes.subarray(0, 900));
  assert.notEqual(broken.broken, '');
  assert.deepEqual(contentFromJson(overJson(contentToJson(broken))), broken);
});

test('every symbol of the C library and of libstdc++ comes back with its version, binding, visibility and type', () => {
  for (const path of ['/lib/x86_64-linux-gnu/libc.so.6', '/lib/x86_64-linux-gnu/libstdc++.so.6']) {
    const { symbols } = readElf(readFileSync(path));
    const packed = packSymbols(symbols);
    assert.ok(packed !== undefined && symbols.length > 1000);
    assert.deepEqual(unpackSymbols(packed), symbols);
  }
});

const symbol: ElfSymbol = {
  name: 'sqrt',
  version: 'GLIBC_2.2.5',
  versionFile: 'libm.so.6',
  isDefault: false,
  binding: 'global',
  visibility: 'default',
  type: 'func',
  defined: false,
};

test('a symbol without a name, with blanks or a version that is empty comes back; one with a line end is not kept', () => {
  const odd = [
    { ...symbol, name: '' },
    { ...symbol, name: ' a b ' },
    { ...symbol, version: '', versionFile: undefined },
  ];
  const packed = packSymbols(odd);
  assert.deepEqual(packed === undefined ? undefined : unpackSymbols(packed), odd);
  assert.equal(packSymbols([{ ...symbol, name: 'a\nb' }]), undefined);
  const [library] = content.libraries.files;
  assert.ok(library !== undefined);
  const hostile = { ...library, elf: { ...library.elf, symbols: [{ ...symbol, name: 'a\nb' }] } };
  assert.equal(contentToJson({ ...content, libraries: { files: [hostile], broken: [] } }), undefined);
});

test('a line of symbols that nothing here wrote is refused: a sign, a version or a blank that cannot be', () => {
  const versions = [['GLIBC_2.2.5', 'libm.so.6']] as const;
  assert.equal(unpackSymbols({ versions, names: '10200 sqrt' })?.length, 1);
  for (const names of [
    '90200 a',
    '19200 a',
    '10900 a',
    '10240 a',
    '10201 a',
    '1020 a',
    '10200a',
    '102/0 a',
    '\n',
    'x',
  ])
    assert.equal(unpackSymbols({ versions, names }), undefined, names);
});

test('JSON of another shape is no reading: a missing member, one too many, another type', () => {
  const sound = contentToJson(content);
  assert.ok(typeof sound === 'object' && sound !== null);
  const members: [string, unknown][] = Object.entries(sound);
  for (const [name] of members) {
    const rest = Object.fromEntries(members.filter(([key]) => key !== name));
    assert.equal(contentFromJson(overJson(rest)), undefined, name);
    assert.equal(contentFromJson(overJson({ ...sound, [name]: 1 })), undefined, name);
  }
  for (const value of [undefined, null, [], 'text', { ...sound, more: 1 }])
    assert.equal(contentFromJson(value), undefined);
});

test('no symbols are no text, and one name with a line end among others keeps all of them from being kept', () => {
  const none = packSymbols([]);
  assert.deepEqual(none === undefined ? undefined : unpackSymbols(none), []);
  assert.equal(packSymbols([{ ...symbol, name: 'a\nb' }, symbol]), undefined);
});

test('JSON whose symbols nothing here wrote is no reading at all', () => {
  const sound = contentToJson(content);
  const names = JSON.stringify(sound).replace(/"names":"[^"]*"/, '"names":"x"');
  assert.equal(contentFromJson(JSON.parse(names)), undefined);
});

test('every kind of problem, a library that is none and a big-endian one come back from JSON', () => {
  const kinds = [
    'form',
    'unlisted',
    'absent',
    'repeated',
    'size',
    'digest',
    'no-digest',
    'encoding',
    'weak',
  ] as const;
  const recordProblems = kinds.map((kind) => ({ kind, path: 'a', expected: 'b', observed: 'c' }));
  const files = content.libraries.files.map((one) => ({ ...one, elf: { ...one.elf, data: 'big' as const } }));
  const odd = { ...content, recordProblems, libraries: { files, broken: [{ path: 'x.so', why: 'empty' }] } };
  assert.deepEqual(contentFromJson(overJson(contentToJson(odd))), odd);
});

test('a symbol of every binding, visibility and type comes back, defined or not, of the default version or not', () => {
  const bindings = ['local', 'global', 'weak', 'unique', 'other'] as const;
  const visibilities = ['default', 'internal', 'hidden', 'protected'] as const;
  const types = ['notype', 'object', 'func', 'section', 'file', 'common', 'tls', 'ifunc', 'other'] as const;
  const all = [
    ...bindings.map((binding) => ({ ...symbol, binding })),
    ...visibilities.map((visibility) => ({ ...symbol, visibility, defined: true })),
    ...types.map((type) => ({ ...symbol, type, isDefault: true })),
    { ...symbol, defined: true, isDefault: true },
  ];
  const packed = packSymbols(all);
  assert.deepEqual(packed === undefined ? undefined : unpackSymbols(packed), all);
});
