import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldFindings } from '../../../../src/audit/native/fold-findings.ts';
import { nativeFinding } from '../../../../src/audit/native/native-finding.ts';
import { packageOf } from '../../../../src/audit/native/package-libraries.ts';

test('the package that carries a library is named where it is installed', () => {
  for (const [soname, names] of [
    ['libtorch_cpu.so', ['torch']],
    ['libc10.so', ['torch']],
    ['libshm.so', ['torch']],
    ['libcaffe2_x.so', ['torch']],
    ['libtensorflow_framework.so.2', ['tensorflow', 'tensorflow-cpu']],
    ['libarrow.so.2100', ['pyarrow']],
    ['libparquet.so.2100', ['pyarrow']],
    ['libmkl_core.so.2', ['mkl', 'intel-openmp']],
    ['libiomp5.so', ['mkl', 'intel-openmp']],
    ['libtbb.so.12', ['tbb']],
    ['libcublas.so.12', ['torch', 'cupy', 'tensorflow', 'jax']],
    ['libnvrtc.so.12', ['torch', 'cupy', 'tensorflow', 'jax']],
    ['libnccl.so.2', ['torch', 'cupy', 'tensorflow', 'jax']],
    ['libnvinfer.so.10', ['tensorrt']],
  ] as const) {
    for (const name of names) {
      assert.equal(packageOf(soname, new Set(['numpy', name])), name, `${soname} ${name}`);
    }
    assert.notEqual(packageOf(soname, new Set(['numpy'])), 'numpy');
  }
  assert.equal(packageOf('libtorch.so', new Set(['torch-x'])), undefined);
  const all = new Set(['torch', 'tensorflow', 'pyarrow', 'mkl', 'tbb', 'cupy', 'tensorrt']);
  for (const soname of [
    'libtorch.so',
    'libtensorflow.so.2',
    'libarrow.so.1',
    'libparquet.so.1',
    'libmkl_core.so.2',
    'libtbb.so.12',
    'libcublas.so.12',
    'libnvinfer.so.10',
  ]) {
    assert.notEqual(packageOf(soname, all), undefined, soname);
    assert.equal(packageOf(`x${soname}`, all), undefined, soname);
  }
  for (const soname of ['libcublas-1_2.so', 'libcudart-d0d2.so.12', 'libnvToolsExt-24.so.1', 'libnccl.so.2'])
    assert.equal(packageOf(soname, all), 'torch', soname);
  assert.equal(packageOf('libcu!.so', all), undefined);
  assert.equal(packageOf('libcudart!.so', all), undefined);
  assert.equal(packageOf('libz.so.1', new Set(['torch'])), undefined);
  assert.equal(packageOf('libcu.txt', new Set(['torch'])), undefined);
});

test("NVIDIA's own wheels come before others, and only for NVIDIA's libraries", () => {
  const packages = new Set(['torch', 'nvidia-cublas-cu12']);
  for (const soname of ['libcublas.so.12', 'libnvrtc.so.12', 'libnccl.so.2']) {
    assert.equal(packageOf(soname, packages), 'nvidia-cublas-cu12', soname);
  }
  assert.equal(packageOf('libtorch.so', packages), 'torch');
  assert.equal(packageOf('xlibcu.so', packages), undefined);
});

test('runtimes of parallel back ends are optional', () => {
  for (const soname of [
    'libgomp.so.1',
    'libiomp5.so',
    'libomp.so',
    'libtbb.so',
    'libmpi.so.40',
    'libmpich.so',
  ]) {
    assert.equal(packageOf(soname, new Set()), 'optional', soname);
  }
  for (const soname of ['libgompx.so', 'xlibgomp.so.1', 'libz.so'])
    assert.equal(packageOf(soname, new Set()), undefined);
});

const placed = (
  path: string,
  rule: 'ELF-005' | 'ELF-007',
  answer: 'fail' | 'unknown',
  evidence: readonly string[],
) => ({
  path,
  finding: nativeFinding(rule, answer, { file: path, expected: '0', observed: 'seen', evidence }),
});

test('findings of one rule and answer are one for the wheel, with their places; open questions are counted', () => {
  const four = ['a', 'b', 'c', 'd'];
  const folded = foldFindings('w.whl', [
    placed('x.so', 'ELF-005', 'fail', ['liba']),
    placed('y.so', 'ELF-005', 'fail', []),
    placed('x.so', 'ELF-005', 'unknown', four),
    placed('x.so', 'ELF-007', 'unknown', four.slice(1)),
    placed('z.so', 'ELF-005', 'fail', four),
  ]);
  assert.deepEqual(
    folded.map(({ rule, answer, file, observed, evidence }) => [rule, answer, file, observed, evidence]),
    [
      [
        'ELF-005',
        'fail',
        'w.whl',
        'x.so: seen (+2)',
        ['x.so: liba', 'y.so', 'z.so: a', 'z.so: b', 'z.so: c', 'z.so: d'],
      ],
      ['ELF-005', 'unknown', 'w.whl', 'x.so: seen', ['x.so: 4']],
      ['ELF-007', 'unknown', 'w.whl', 'x.so: seen', ['x.so: b', 'x.so: c', 'x.so: d']],
    ],
  );
  assert.deepEqual(foldFindings('w.whl', []), []);
});

test('1,000 characters of what was seen are shown, of 1,001 the first 1,000', () => {
  const shown = (observed: string) =>
    nativeFinding('ELF-005', 'fail', { file: 'x.so', expected: '0', observed }).observed;
  assert.equal(shown('x'.repeat(1000)), 'x'.repeat(1000));
  assert.equal(shown('x'.repeat(1001)), `${'x'.repeat(1000)}…`);
});
