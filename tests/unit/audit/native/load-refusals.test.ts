import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exceedsStaticTls, loadRefusals } from '../../../../src/audit/native/load-refusals.ts';
import type { ElfFile, ElfFlags } from '../../../../src/codec/elf.ts';
import type { RuntimeProfile } from '../../../../src/model/profile.ts';
import { elfOf, profileOfLoader } from '../../../support/elf-values.ts';

const base = profileOfLoader(undefined);
const on = (platform: Partial<RuntimeProfile['platform']>): RuntimeProfile => ({
  ...base,
  platform: { ...base.platform, ...platform },
});
const refused = (changes: Partial<ElfFile>, profile = base) =>
  loadRefusals(elfOf(changes), profile).map(({ code, answer }) => `${code} ${answer}`);
const flag = (flags: Partial<ElfFlags>): Partial<ElfFile> => ({ flags: { ...elfOf().flags, ...flags } });
const glibc = (version: string) => on({ libc: { name: 'glibc', version } });
const musl = on({ libc: { name: 'musl', version: '1.2' } });

test('a plain library is refused for nothing', () => assert.deepEqual(refused({}), []));

test('what the loader refuses before it looks at symbols is named, one code each', () => {
  for (const [changes, code] of [
    [{ machine: 183 }, 'machine fail'],
    [{ type: 2 }, 'not-shared-object fail'],
    [{ isDynamic: false }, 'no-dynamic-section fail'],
    [flag({ pie: true }), 'program fail'],
    [flag({ noopen: true }), 'not-for-dlopen fail'],
    [{ osabi: 9 }, 'osabi fail'],
    [{ osabi: 0, abiVersion: 1 }, 'osabi fail'],
    [{ osabi: 3, abiVersion: 4 }, 'osabi fail'],
    [{ isPadded: false }, 'osabi fail'],
  ] as const) {
    assert.deepEqual(refused(changes), [code], JSON.stringify(changes));
  }
  for (const abiVersion of [0, 1, 3]) assert.deepEqual(refused({ osabi: 3, abiVersion }), []);
});

test('the machine of the runtime decides: aarch64 takes 183, and one that is not known is a question', () => {
  assert.deepEqual(refused({ machine: 183 }, on({ machine: 'aarch64' })), []);
  assert.deepEqual(refused({}, on({ machine: 'aarch64' })), ['machine fail']);
  assert.deepEqual(refused({}, on({ machine: 'riscv64' })), ['machine unknown']);
});

test('an executable stack is refused from glibc 2.41 on, DT_RELR before 2.36, both unknown on another C library', () => {
  const stack = (profile: RuntimeProfile) => refused(flag({ execstack: true }), profile);
  assert.deepEqual(
    [stack(glibc('2.40')), stack(glibc('2.41')), stack(musl)],
    [[], ['executable-stack fail'], ['executable-stack unknown']],
  );
  const relr = (profile: RuntimeProfile) => refused(flag({ relr: true }), profile);
  assert.deepEqual(
    [relr(glibc('2.35')), relr(glibc('2.36')), relr(musl)],
    [['relative-relocations fail'], [], ['relative-relocations unknown']],
  );
});

test('1,664 bytes of static thread storage fit, 1,665 do not, and only those of libraries that ask for it count', () => {
  const tls = (tlsBytes: number, staticTls = true) => elfOf({ tlsBytes, ...flag({ staticTls }) });
  assert.ok(!exceedsStaticTls([tls(1664)]));
  assert.ok(exceedsStaticTls([tls(1665)]));
  assert.ok(exceedsStaticTls([tls(1000), tls(1000)]));
  assert.ok(!exceedsStaticTls([tls(1000), tls(1000, false)]));
  assert.deepEqual(refused({ tlsBytes: 1665, ...flag({ staticTls: true }) }), ['static-tls fail']);
});

test('level 1 is every processor, level 3 is refused on 2, and a question where none is told', () => {
  const level = (isaLevel: number, own?: unknown) => refused({ isaLevel }, on({ isa_level: own }));
  assert.deepEqual(
    [level(1), level(3, 2), level(3, 3), level(3), level(2, '2')],
    [[], ['isa-level fail'], [], ['isa-level unknown'], ['isa-level unknown']],
  );
});
