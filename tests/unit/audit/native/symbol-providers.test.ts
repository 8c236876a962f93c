import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { symbolProvider } from '../../../../src/audit/native/symbol-providers.ts';
import { readElf } from '../../../../src/codec/elf.ts';
import { captured } from '../../../support/audit-builder.ts';
import { compileLibrary } from '../../../support/elf-fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-providers-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const nowhere = { siblings: [], profile: captured };

test('sqrt, expf and tanhl are of libm and a missing -lm', () => {
  for (const name of ['sqrt', 'expf', 'tanhl', 'logf', 'sqrt@GLIBC_2.2.5'])
    assert.equal(symbolProvider(name, nowhere), 'libm.so.6, -lm', name);
});

test('names of pthread, dl, zlib, libstdc++, OpenMP and the interpreter are known', () => {
  const asked = [
    'pthread_create',
    'dlsym',
    'deflateInit2_',
    'crc32',
    '_ZNSt6thread4joinEv',
    '_Znwm',
    '__cxa_throw',
    'GOMP_parallel',
    'PyLong_FromLong',
  ];
  assert.deepEqual(
    asked.map((name) => symbolProvider(name, nowhere)?.split(', ')[1]),
    ['-lpthread', '-ldl', '-lz', '-lz', '-lstdc++', '-lstdc++', '-lstdc++', '-fopenmp', 'libpython'],
  );
});

test("lum_logf, neural_config_create_default and logfile are the project's own: a source was left out", () => {
  for (const name of ['lum_logf', 'neural_config_create_default', 'logfile', 'exponent', 'gzip_all'])
    assert.equal(symbolProvider(name, nowhere), undefined, name);
});

test('a library beside it that has the symbol is named by its file, one of the runtime by its SONAME', () => {
  const bytes = readFileSync(
    compileLibrary(folder, 'libown.so', { source: 'int lum_logf(void) { return 1; }' }),
  );
  const siblings = [{ name: 'lib/libown.so', elf: readElf(bytes) }];
  assert.equal(symbolProvider('lum_logf', { siblings, profile: captured }), 'lib/libown.so');
  const libs = { 'libodd.so.1': { symbols: ['odd_one@@ODD_1'] } };
  const profile = { ...captured, loader: { ...captured.loader, libs } };
  assert.equal(symbolProvider('odd_one', { siblings: [], profile }), 'libodd.so.1');
});

test('each library is recognised by the beginning of its names, and a longer or shorter name is not', () => {
  const libm =
    'acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh erf erfc exp exp10 exp2 expm1 fabs fdim floor fma fmax fmin fmod frexp hypot ilogb j0 j1 jn ldexp lgamma lgamma_r llrint llround log log10 log1p log2 logb lrint lround modf nan nearbyint nextafter nexttoward pow remainder remquo rint round roundeven scalbln scalbn sin sincos sinh sqrt tan tanh tgamma trunc y0 y1 yn cabs cacos cacosh carg casin casinh catan catanh ccos ccosh cexp cimag clog conj cpow cproj creal csin csinh csqrt ctan ctanh';
  const libz =
    'adler32 adler32_combine compress compress2 compressBound crc32 crc32_combine uncompress uncompress2 zError zlibVersion';
  const table: readonly (readonly [provider: string, names: string, others: string])[] = [
    ['libm.so.6, -lm', `${libm} cosf cosl`, 'cosx xcos cosfl'],
    [
      'libpthread.so.0, -lpthread',
      'pthread_x sem_init sem_open sem_wait sem_post sem_destroy thrd_x mtx_x cnd_x',
      'xpthread_ sem_x',
    ],
    [
      'libdl.so.2, -ldl',
      'dlopen dlsym dlvsym dlclose dlerror dladdr dladdr1 dlinfo dlmopen',
      'xdlopen dlopenx dladdr2',
    ],
    [
      'librt.so.1, -lrt',
      'shm_open shm_unlink mq_x aio_x timer_create timer_settime timer_delete',
      'xshm_open shm_x timer_x',
    ],
    [
      'libz.so.1, -lz',
      `${libz} deflate inflate deflateInit inflateEnd gzopen gzdopen gzread gzwrite gzclose gzeof gzerror gzflush gzgets gzputs gzprintf gzseek gztell`,
      'xdeflate deflatex xgzopen gzopenx crc32x',
    ],
    [
      'libstdc++.so.6, -lstdc++',
      '_ZNSt_ _ZNKSt_ _ZSt _ZTISx _ZTVSx _ZTSSx _ZTVN10__cxxabiv1 _Znwm _Znam _ZdlPv _ZdaPv __cxa_throw __gxx_x',
      'x_ZNSt __cxa_finalize __cxa_atexit _ZTXS _ZN3foo',
    ],
    ['libgomp.so.1, -fopenmp', 'GOMP_x GOACC_x omp_x', 'xomp_x'],
    ['libgfortran.so.5, -lgfortran', '_gfortran_x', 'x_gfortran_'],
    ['libatomic.so.1, -latomic', '__atomic_x', 'x__atomic_'],
    ['libgcc_s.so.1, -lgcc_s', '_Unwind_x', 'x_Unwind_'],
    ['libblas.so.3, -lcblas', 'cblas_x', 'xcblas_'],
    ['liblzma.so.5, -llzma', 'lzma_x', 'xlzma_'],
    ['libbz2.so.1.0, -lbz2', 'BZ2_x', 'xBZ2_'],
    ['libzstd.so.1, -lzstd', 'ZSTD_x', 'xZSTD_'],
    ['libcrypto.so.3, -lcrypto', 'EVP_x BIO_x RSA_x ERR_x OPENSSL_x', 'xEVP_x'],
    ['libssl.so.3, -lssl', 'SSL_x', 'xSSL_'],
    ['libtiff.so.5, -ltiff', 'TIFFOpen', 'xTIFFOpen TIFFx'],
    ['libjpeg.so.8, -ljpeg', 'jpeg_x', 'xjpeg_'],
    ['libpng16.so.16, -lpng', 'png_x', 'xpng_'],
    ['libuuid.so.1, -luuid', 'uuid_x', 'xuuid_'],
    ['python, libpython', 'PyX Py_x _PyX _Py_x', 'xPyX Pyx'],
  ];
  for (const [provider, names, others] of table) {
    for (const name of names.split(' ')) assert.equal(symbolProvider(name, nowhere), provider, name);
    for (const name of others.split(' ')) assert.notEqual(symbolProvider(name, nowhere), provider, name);
  }
});

test('a symbol with a version is not looked for in the libraries of the runtime', () => {
  const profile = { ...captured, loader: { libs: { 'libodd.so.1': { symbols: ['odd_one@@ODD_1'] } } } };
  assert.equal(symbolProvider('odd_one@ODD_1', { siblings: [], profile }), undefined);
  assert.equal(symbolProvider('odd_two', { siblings: [], profile }), undefined);
  const { loader: _, ...silent } = captured;
  assert.equal(symbolProvider('odd_one', { siblings: [], profile: silent }), undefined);
});
