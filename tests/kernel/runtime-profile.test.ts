import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { test } from 'node:test';
import { z } from 'zod';
import { runtimeProfileSchema } from '../../src/model/profile.ts';
import { findInterpreters } from './interpreters.ts';
import { askKit } from './kit-module.ts';
import { kernelFolder } from './kit-session.ts';

const interpreters = findInterpreters();
const python = interpreters.at(-1)?.executable ?? 'python3';

function probe(executable: string) {
  const end = spawnSync(executable, ['-I', '-B', '-W', 'error', join(kernelFolder, 'runtime_profile.py')], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  assert.equal(end.stderr, '');
  return runtimeProfileSchema.parse(JSON.parse(end.stdout));
}

for (const { minor, executable } of interpreters) {
  test(`CPython ${minor} describes itself in the shape of a runtime profile`, () => {
    const started = performance.now();
    const profile = probe(executable);
    assert.ok(performance.now() - started < 5000);
    assert.equal(profile.origin, 'probe');
    assert.deepEqual(profile.unknown, []);
    assert.equal(profile.python.abi, `cp${minor.replace('.', '')}`);
    assert.equal(profile.marker_environment['python_version'], minor);
    assert.deepEqual(
      profile.python.ext_suffixes,
      answer(executable, 'import importlib.machinery as m; print(m.EXTENSION_SUFFIXES)'),
    );
    const global = profile.loader?.process_global ?? [];
    assert.equal(global[0], 'python');
    const exported = new Set(global.flatMap((name) => profile.loader?.libs[name]?.symbols ?? []));
    assert.ok(exported.has('PyObject_Call'));
    assert.ok([...exported].some((name) => name.startsWith('malloc@@GLIBC_')));
    const pip = profile.distributions.find(({ name }) => name === 'pip');
    assert.equal(profile.python.pip ?? undefined, pip?.version);
  });
}

test('the symbols of every library of the profile are those of nm', () => {
  const profile = probe(python);
  const libs = Object.entries(profile.loader?.libs ?? {});
  assert.ok(libs.length >= 5);
  for (const [name, { symbols, ...facts }] of libs) {
    const text = execFileSync('nm', ['-D', '--defined-only', String(facts['path'])], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const rows = text
      .trim()
      .split('\n')
      .map((line) => line.split(' ').slice(-2));
    const expected = rows
      .filter(([kind]) => /^[A-Zuwvi]$/.test(kind ?? ''))
      .map(([, symbol]) => symbol ?? '');
    assert.deepEqual([...(symbols ?? [])].sort(), expected.filter((symbol) => symbol !== '').sort(), name);
  }
});

test('the tags of the profile are those of packaging, where an interpreter has it', () => {
  const program =
    'import importlib\ntry:\n  from packaging import tags\nexcept ImportError:\n  from pip._vendor.packaging import tags\nprint([str(t) for t in tags.sys_tags()])';
  assert.deepEqual(probe(python).compatible_tags, answer(python, program));
});

test('the requirements of a distribution are those of importlib.metadata', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nx47-dist-'));
  const metadata =
    'Metadata-Version: 2.1\nName: Folded_Name\nVersion: 2.0\nRequires-Dist: numpy>=2;\n  python_version >= "3.10"\nRequires-Dist: pip\nRequires-Python: >=3.9\n\nRequires-Dist: not-a-header\n';
  try {
    execFileSync('mkdir', [join(folder, 'Folded_Name-2.0.dist-info')]);
    writeFileSync(join(folder, 'Folded_Name-2.0.dist-info', 'METADATA'), metadata);
    const program =
      'sys.path[:] = [*sys.path, order]\nfrom kernel import runtime_profile\nprint(json.dumps([d for d in runtime_profile.distributions() if d["name"] == "Folded_Name"]))';
    assert.deepEqual(askKit(python, program, folder), [
      {
        name: 'Folded_Name',
        version: '2.0',
        requires: ['numpy>=2; python_version >= "3.10"', 'pip'],
        requires_python: '>=3.9',
      },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const levels = [
  'fpu mmx sse sse2 fxsr cmov cx8 syscall',
  'pni ssse3 sse4_1 sse4_2 popcnt cx16 lahf_lm',
  'avx avx2 bmi1 bmi2 f16c fma abm movbe xsave',
  'avx512f avx512bw avx512cd avx512dq avx512vl',
];

test('isa_level is 2 without AVX2, 3 with it, 4 with AVX-512, and not told of a processor of another kind', () => {
  const cpu = (level: number) => `processor : 0\nflags\t\t: ${levels.slice(0, level).join(' ')} lm\n`;
  const texts = [cpu(1), cpu(2), cpu(3), cpu(4), `${cpu(4)}\n${cpu(2)}`, 'Features : fp asimd\n', ''];
  const program =
    'from kernel import runtime_profile\nprint(json.dumps([runtime_profile.isa_level(t) for t in json.loads(order)]))';
  assert.deepEqual(askKit(python, program, JSON.stringify(texts)), [1, 2, 3, 4, 2, null, null]);
});

test('isa_level of this machine is the highest that the loader itself calls supported', () => {
  const loader = '/lib64/ld-linux-x86-64.so.2';
  const help = spawnSync(loader, ['--help'], { encoding: 'utf8' }).stdout ?? '';
  const supported = [...help.matchAll(/x86-64-v([234]) \(supported/g)].map((match) => Number(match[1]));
  const level = probe(python).platform['isa_level'];
  if (!help.includes('x86-64-v2'))
    return console.log(`isa_level ${String(level)}: this loader names no levels`);
  assert.equal(level, Math.max(1, ...supported));
});

test('a library that lies about its tables is refused without a crash', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nx47-elf-'));
  const program = `
from kernel import elf_symbols
content = bytearray(open(order, "rb").read())
ends = []
for at in range(0, 3000, 3):
    for value in (0xFF, 0x80):
        broken = bytearray(content)
        broken[at % len(broken)] = value
        try:
            elf_symbols.ElfFacts(memoryview(bytes(broken)))
            ends.append("read")
        except (elf_symbols.ElfError, elf_symbols.struct.error):
            ends.append("refused")
for size in range(0, len(content), 97):
    try:
        elf_symbols.ElfFacts(memoryview(bytes(content[:size])))
    except (elf_symbols.ElfError, elf_symbols.struct.error):
        ends.append("refused")
print(json.dumps(sorted(set(ends))))
`;
  try {
    writeFileSync(join(folder, 'a.c'), 'int lum_encode(void) { return 1; }');
    execFileSync('gcc', ['-shared', '-fPIC', '-s', '-o', 'a.so', 'a.c'], { cwd: folder });
    assert.deepEqual(askKit(python, program, join(folder, 'a.so')), ['read', 'refused']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function answer(executable: string, program: string): string[] {
  const text = execFileSync(executable, ['-I', '-c', program], { encoding: 'utf8' });
  return z.array(z.string()).parse(JSON.parse(text.replaceAll("'", '"')));
}
