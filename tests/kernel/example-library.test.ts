import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'yaml';
import { requestSchema } from '../../src/model/request.ts';

const project = resolve(import.meta.dirname, '../../examples/nx47');
const request = requestSchema.parse(parse(readFileSync(join(project, 'nx47.yml'), 'utf8')));
const symbols = request.native?.symbols ?? [];
const folder = mkdtempSync(join(tmpdir(), 'nx47 $library-'));
// readelf and make speak the language of the machine, and the tests read English.
const env = { ...process.env, LC_ALL: 'C' };
const library = join(folder, request.native?.library ?? '');

before(() => {
  run('make', ['-s', '-C', join(project, 'native'), `OUT=${library}`]);
});
after(() => rmSync(folder, { recursive: true }));

/** Standard output of a command that must end well and must write nothing to standard error. */
function run(command: string, argv: readonly string[]): string {
  const ended = spawnSync(command, argv, { encoding: 'utf8', timeout: 60_000, env });
  assert.equal(ended.stderr, '', `${command} ${argv.join(' ')}`);
  assert.equal(ended.status, 0, `${command} ${argv.join(' ')}`);
  return ended.stdout;
}

const prelude = `
import ctypes, hashlib, math, os, random, statistics, struct, sys
lum = ctypes.CDLL(sys.argv[1], mode=os.RTLD_NOW)
floats, size, u32 = ctypes.POINTER(ctypes.c_float), ctypes.c_size_t, ctypes.c_uint32
lum.lum_version.restype = ctypes.c_char_p
lum.lum_encoded_size.restype, lum.lum_encoded_size.argtypes = ctypes.c_uint64, [u32] * 3
lum.lum_encode.argtypes = [floats, u32, u32, u32, ctypes.c_char_p, size]
lum.lum_decode_header.argtypes = [ctypes.c_char_p, size, ctypes.c_char_p]
lum.lum_decode_payload.argtypes = [ctypes.c_char_p, size, floats, size]
lum.lum_verify_digest.argtypes = [ctypes.c_char_p, size]
lum.lum_sha512.argtypes = [ctypes.c_char_p, size, ctypes.c_char_p]
for name in ('min', 'max', 'sum', 'mean', 'stddev'):
    function = getattr(lum, 'lum_' + name)
    function.restype, function.argtypes = ctypes.c_double, [floats, size]
def array(values):
    return (ctypes.c_float * len(values))(*values)
OK, NULL, SHAPE, SHORT, MAGIC, DIGEST = range(6)
values = array([random.Random(360).uniform(-9, 9) for _ in range(2 * 3 * 5)])
payload = struct.pack('<30f', *values)
reference = struct.pack('<8sIII16s', b'LUMV1', 2, 3, 5, hashlib.sha512(payload).digest()[:16]) + payload
`;

/** Runs Python statements against the built library; a failed assertion fails the test. */
function python(statements: string): void {
  run('python3', ['-W', 'error', '-c', prelude + statements, library]);
}

test('the library exports exactly the twelve functions that nx47.yml requires', () => {
  const exported = run('nm', ['-D', '--defined-only', library]).trim().split('\n');
  assert.equal(symbols.length, 12);
  assert.deepEqual(exported.map((line) => line.split(' ').slice(1).join(' ')).sort(), [
    ...symbols.map((symbol) => `T ${symbol}`).sort(),
  ]);
});

test('the library needs no glibc newer than 2.35 and nothing but libc.so.6', () => {
  const dynamic = run('readelf', ['-dW', library]);
  assert.deepEqual(
    [...dynamic.matchAll(/\(NEEDED\).*\[(.*)\]/g)].map((match) => match[1]),
    ['libc.so.6'],
  );
  const minors = [...run('readelf', ['-VW', library]).matchAll(/Name: GLIBC_2\.(\d+)/g)];
  assert.ok(minors.length > 0);
  for (const [version, minor] of minors) assert.ok(Number(minor) <= 35, version);
});

test('the library has no search path of its own, binds at once and has no executable stack', () => {
  const dynamic = run('readelf', ['-dW', library]);
  assert.doesNotMatch(dynamic, /RPATH|RUNPATH|TEXTREL/);
  assert.match(dynamic, /BIND_NOW/);
  assert.match(dynamic, /SONAME.*\[liblumvorax_replit\.so\]/);
  assert.match(run('readelf', ['-lW', library]), /GNU_STACK.* RW +0x/);
});

test('two builds of the library are the same bytes', () => {
  const again = join(folder, 'again.so');
  run('make', ['-s', '-C', join(project, 'native'), `OUT=${again}`]);
  const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  assert.equal(digest(again), digest(library));
});

test('lum_sha512 agrees with hashlib for every length up to three blocks, and on no bytes at NULL', () => {
  python(`
out = ctypes.create_string_buffer(64)
for length in [*range(385), 100_000]:
    message = random.Random(length).randbytes(length)
    assert lum.lum_sha512(message, length, out) == OK
    assert out.raw == hashlib.sha512(message).digest(), length
assert lum.lum_sha512(None, 0, out) == OK and out.raw == hashlib.sha512().digest()
assert lum.lum_sha512(None, 1, out) == NULL and lum.lum_sha512(b'x', 1, None) == NULL`);
});

test('a volume of 2x3x5 floats is encoded to the 156 bytes that the format describes', () => {
  python(`
out = ctypes.create_string_buffer(156)
assert lum.lum_version() == b'1.0.0'
assert lum.lum_encoded_size(2, 3, 5) == len(reference) == 156
assert lum.lum_encode(values, 2, 3, 5, out, 156) == OK
assert out.raw == reference`);
});

test('an encoded volume is decoded to its shape, its digest and its values', () => {
  python(`
header, decoded = ctypes.create_string_buffer(28), array([0] * 30)
assert lum.lum_decode_header(reference, 36, header) == OK
assert header.raw == reference[8:36]
assert lum.lum_decode_payload(reference, 156, decoded, 30) == OK
assert list(decoded) == list(values)
assert lum.lum_verify_digest(reference, 156) == OK`);
});

test('a file that begins with LUMV2 is refused for its magic', () => {
  python(`
wrong = b'LUMV2' + reference[5:]
assert lum.lum_decode_header(wrong, 156, ctypes.create_string_buffer(28)) == MAGIC
assert lum.lum_decode_payload(wrong, 156, array([0] * 30), 30) == MAGIC
assert lum.lum_verify_digest(wrong, 156) == MAGIC`);
});

test('a buffer one byte too short is refused and nothing is written', () => {
  python(`
out, header, decoded = ctypes.create_string_buffer(156), ctypes.create_string_buffer(28), array([7] * 30)
assert lum.lum_encode(values, 2, 3, 5, out, 155) == SHORT and out.raw == bytes(156)
assert lum.lum_decode_header(reference, 35, header) == SHORT and header.raw == bytes(28)
assert lum.lum_decode_payload(reference, 155, decoded, 30) == SHORT
assert lum.lum_decode_payload(reference, 156, decoded, 29) == SHORT and list(decoded) == [7] * 30
assert lum.lum_verify_digest(reference, 155) == SHORT`);
});

test('one changed byte of the payload or of the digest is noticed', () => {
  python(`
for at in (20, 35, 36, 155):
    damaged = bytearray(reference)
    damaged[at] ^= 1
    assert lum.lum_verify_digest(bytes(damaged), 156) == DIGEST, at`);
});

test('a shape of zero, or one too large for memory, is refused without reading anything', () => {
  python(`
out, header = ctypes.create_string_buffer(156), ctypes.create_string_buffer(28)
for shape in ((0, 3, 5), (2, 0, 5), (2, 3, 0), (2**32 - 1,) * 3):
    assert lum.lum_encoded_size(*shape) == 0
    assert lum.lum_encode(values, *shape, out, 156) == SHAPE
    claimed = reference[:8] + struct.pack('<III', *shape) + reference[20:]
    assert lum.lum_decode_header(claimed, 156, header) == SHAPE
claimed = reference[:8] + struct.pack('<III', 2**20, 2**20, 2**10) + reference[20:]
assert lum.lum_verify_digest(claimed, 156) == SHORT`);
});

test('NULL is answered with a status or NaN, never with a crash', () => {
  python(`
assert lum.lum_encode(None, 2, 3, 5, ctypes.create_string_buffer(156), 156) == NULL
assert lum.lum_encode(values, 2, 3, 5, None, 156) == NULL
assert lum.lum_decode_header(None, 156, ctypes.create_string_buffer(28)) == NULL
assert lum.lum_decode_header(reference, 156, None) == NULL
assert lum.lum_decode_payload(None, 156, values, 30) == NULL
assert lum.lum_decode_payload(reference, 156, None, 30) == NULL
assert lum.lum_verify_digest(None, 156) == NULL
for name in ('min', 'max', 'sum', 'mean', 'stddev'):
    assert math.isnan(getattr(lum, 'lum_' + name)(None, 3))
    assert math.isnan(getattr(lum, 'lum_' + name)(values, 0))`);
});

test('the statistics agree with Python, also far from zero, and one NaN makes each of them NaN', () => {
  python(`
for offset in (0, 100_000):
    sample = array([offset + random.Random(n).uniform(-1, 1) for n in range(1001)])
    exact = list(sample)
    assert lum.lum_min(sample, 1001) == min(exact) and lum.lum_max(sample, 1001) == max(exact)
    assert math.isclose(lum.lum_sum(sample, 1001), math.fsum(exact), rel_tol=1e-12, abs_tol=1e-12)
    assert math.isclose(lum.lum_mean(sample, 1001), statistics.fmean(exact), rel_tol=1e-12, abs_tol=1e-12)
    assert math.isclose(lum.lum_stddev(sample, 1001), statistics.pstdev(exact), rel_tol=1e-9)
for at in range(3):
    broken = array([1, 2, 3])
    broken[at] = math.nan
    for name in ('min', 'max', 'sum', 'mean', 'stddev'):
        assert math.isnan(getattr(lum, 'lum_' + name)(broken, 3)), (name, at)`);
});
