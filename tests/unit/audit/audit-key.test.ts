import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditKey } from '../../../src/audit/audit-key.ts';
import { runtimeProfileSchema } from '../../../src/model/profile.ts';
import { Secret } from '../../../src/model/secret.ts';
import { sound } from '../../support/audit-builder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const base = { ...sound, bundle: { path: 'bundle', files: [{ name: 'a.txt', bytes: bytes('a') }] } };

test('equal facts in other objects, and in another order, have one key', () => {
  assert.equal(auditKey(base), auditKey(structuredClone(base)));
  const turned = Object.fromEntries(Object.entries(base.profile).reverse());
  assert.equal(auditKey(base), auditKey({ ...base, profile: runtimeProfileSchema.parse(turned) }));
});

test('a byte, a name, a digest, a setting, the profile, a cell or a missing bundle make another key', () => {
  const { project, request, profile, bundle } = base;
  const digest = { name: 'a.txt', byteLength: 1, sha256: 'a' };
  const others = [
    { ...base, bundle: { ...bundle, files: [{ name: 'a.txt', bytes: bytes('b') }] } },
    { ...base, bundle: { ...bundle, files: [{ name: 'b.txt', bytes: bytes('a') }] } },
    { ...base, bundle: { ...bundle, files: [digest] } },
    { ...base, bundle: { ...bundle, files: [{ ...digest, sha256: 'b' }] } },
    { ...base, bundle: { ...bundle, links: ['l'] } },
    { ...base, bundle: undefined },
    { ...base, project: { ...project, paths: [...project.paths, 'more.py'] } },
    { ...base, project: { ...project, texts: [...project.texts, { name: 'x', bytes: bytes('') }] } },
    { ...base, project: { ...project, code: { name: project.code.name, bytes: bytes('other') } } },
    { ...base, project: { ...project, unreadable: [{ path: 'x', why: 'symlink' }] } },
    { ...base, request: { ...request, 'main-report': 'other.json' } },
    { ...base, profile: { ...profile, id: 'another' } },
    { ...base, compilation: { minor: '3.11', cells: [] } },
  ];
  const keys = [base, ...others].map((input) => auditKey(input));
  assert.equal(new Set(keys).size, keys.length);
});

test('the secrets that are looked for, their order and their number make other keys, equal ones the same', () => {
  const secrets = (...values: readonly string[]) =>
    auditKey({ ...base, secrets: values.map((value) => new Secret(value)) });
  const keys = [auditKey(base), secrets(), secrets('a'), secrets('b'), secrets('a', 'b'), secrets('b', 'a')];
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(secrets('a', 'b'), secrets('a', 'b'));
});

test('a list is no object, a member of a member is no member, 1 is not "1" and what is undefined is not there', () => {
  const key = (more: unknown) => auditKey({ ...base, profile: { ...base.profile, more } });
  const values = [
    [],
    {},
    null,
    '',
    'null',
    1,
    '1',
    true,
    [1],
    { 0: 1 },
    { a: {}, b: 1 },
    { a: { b: 1 } },
    ['ab'],
    ['a', 'b'],
  ];
  assert.equal(new Set(values.map(key)).size, values.length);
  assert.equal(key(undefined), auditKey(base));
  assert.equal(key({ a: 1, b: 2, c: undefined }), key({ b: 2, a: 1 }));
});
