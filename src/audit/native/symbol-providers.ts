import type { RuntimeProfile } from '../../model/profile.ts';
import { exportedSymbols, type NativeFile, runtimeObject } from './loaded-object.ts';

/** What is searched for a symbol: the libraries beside the one that lacks it, and those of the runtime. */
export type ProviderSearch = { readonly siblings: readonly NativeFile[]; readonly profile: RuntimeProfile };

const libm =
  'acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh erf erfc exp exp10 exp2 expm1 fabs fdim ' +
  'floor fma fmax fmin fmod frexp hypot ilogb j0 j1 jn ldexp lgamma lgamma_r llrint llround log log10 log1p log2 ' +
  'logb lrint lround modf nan nearbyint nextafter nexttoward pow remainder remquo rint round roundeven scalbln ' +
  'scalbn sin sincos sinh sqrt tan tanh tgamma trunc y0 y1 yn cabs cacos cacosh carg casin casinh catan catanh ' +
  'ccos ccosh cexp cimag clog conj cpow cproj creal csin csinh csqrt ctan ctanh';
const libz =
  'adler32 adler32_combine compress compress2 compressBound crc32 crc32_combine uncompress uncompress2 zError zlibVersion';
const exactly = (names: string, suffix = ''): RegExp =>
  new RegExp(`^(?:${names.replaceAll(' ', '|')})${suffix}$`);

/** Names by which well-known libraries are recognised, with the linker's word for each. */
const known: readonly (readonly [RegExp, string, string])[] = [
  [exactly(libm, '[fl]?'), 'libm.so.6', '-lm'],
  [/^(?:pthread_|sem_(?:init|open|wait|post|destroy)|thrd_|mtx_|cnd_)/, 'libpthread.so.0', '-lpthread'],
  [/^dl(?:open|sym|vsym|close|error|addr1?|info|mopen)$/, 'libdl.so.2', '-ldl'],
  [/^(?:shm_(?:open|unlink)|mq_|aio_|timer_(?:create|settime|delete))/, 'librt.so.1', '-lrt'],
  [exactly(libz), 'libz.so.1', '-lz'],
  [
    /^(?:deflate|inflate)(?:[A-Z]\w*)?$|^gz(?:open|dopen|read|write|close|eof|error|flush|gets|puts|printf|seek|tell)$/,
    'libz.so.1',
    '-lz',
  ],
  [
    /^(?:_Z(?:NK?S[tsoiab]|St|T[ISV]S|TVN10__cxxabiv1|n[aw]m|d[al]Pv)|__cxa_(?!finalize|atexit)|__gxx_)/,
    'libstdc++.so.6',
    '-lstdc++',
  ],
  [/^(?:GOMP_|GOACC_|omp_)/, 'libgomp.so.1', '-fopenmp'],
  [/^_gfortran_/, 'libgfortran.so.5', '-lgfortran'],
  [/^__atomic_/, 'libatomic.so.1', '-latomic'],
  [/^_Unwind_/, 'libgcc_s.so.1', '-lgcc_s'],
  [/^cblas_/, 'libblas.so.3', '-lcblas'],
  [/^lzma_/, 'liblzma.so.5', '-llzma'],
  [/^BZ2_/, 'libbz2.so.1.0', '-lbz2'],
  [/^ZSTD_/, 'libzstd.so.1', '-lzstd'],
  [/^(?:EVP|BIO|RSA|ERR|OPENSSL)_/, 'libcrypto.so.3', '-lcrypto'],
  [/^SSL_/, 'libssl.so.3', '-lssl'],
  [/^TIFF[A-Z]/, 'libtiff.so.5', '-ltiff'],
  [/^jpeg_/, 'libjpeg.so.8', '-ljpeg'],
  [/^png_/, 'libpng16.so.16', '-lpng'],
  [/^uuid_/, 'libuuid.so.1', '-luuid'],
  [/^_?Py[A-Z_]/, 'python', 'libpython'],
];

/**
 * Which library would give a symbol that nothing gives now: a file of the bundle that is not linked against, a
 * library of the runtime with the linker's option for it, or a well-known library that has such names. Undefined
 * when none is known: a source file was left out.
 */
export function symbolProvider(symbol: string, search: ProviderSearch): string | undefined {
  const [name = symbol, version] = symbol.split('@');
  const sibling = search.siblings.find(({ elf }) => exportedSymbols(elf).has(name));
  if (sibling !== undefined) return sibling.name;
  const row = known.find(([pattern]) => pattern.test(name));
  if (row !== undefined) return `${row[1]}, ${row[2]}`;
  if (version !== undefined) return undefined;
  const libs = Object.entries(search.profile.loader?.libs ?? {});
  return libs.find(([soname, facts]) => runtimeObject(soname, facts).symbols?.has(name))?.[0];
}
