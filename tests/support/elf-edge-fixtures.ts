import { changedCopy, compileLibrary, patchVersion } from './elf-fixtures.ts';

const plain = 'int answer(void) { return 42; }';
const sibling = 'int sibling(void) { return 21; }';
const usesSibling = 'int sibling(void); int twice(void) { return 2 * sibling(); }';
const origin = ['-Wl,--enable-new-dtags', '-Wl,-rpath,$ORIGIN'];
const allowed = '-Wl,--allow-shlib-undefined';

type Make = (
  name: string,
  source: string,
  flags?: readonly string[],
  against?: readonly string[],
  versionScript?: string,
) => string;

/** Libraries at the edges of the loader's rules, written into the folder; gives the paths to load. */
export function buildEdges(folder: string): string[] {
  const make: Make = (name, source, flags = [], against = [], versionScript = '') =>
    compileLibrary(folder, `edge/${name}`, {
      source,
      flags,
      against: against.map((other) => `edge/${other}`),
      ...(versionScript === '' ? {} : { versionScript }),
    });
  return [
    ...linkerOptions(make),
    ...symbolKinds(make),
    ...searchPaths(make),
    ...versionEdges(make),
    ...threadStorage(make),
    ...headerEdges(make),
  ];
}

function linkerOptions(make: Make): string[] {
  return [
    make('hash-sysv.so', plain, ['-Wl,--hash-style=sysv']),
    make('hash-gnu.so', plain, ['-Wl,--hash-style=gnu']),
    make('stripped.so', plain, ['-s']),
    make('now.so', plain, ['-Wl,-z,now']),
    make('nodelete.so', plain, ['-Wl,-z,nodelete']),
    make('initfirst.so', plain, ['-Wl,-z,initfirst']),
    make('symbolic.so', plain, ['-Wl,-Bsymbolic']),
    make('alone.so', plain, ['-nostdlib']),
    make('many.so', plain, ['-Wl,--no-as-needed', '-lm', '-lpthread', '-ldl', '-lrt', '-lutil']),
    make('cxx.so', 'void *_Znwm(unsigned long); void *f(void) { return _Znwm(8); }', ['-l:libstdc++.so.6']),
    make('auxiliary.so', plain, ['-Wl,-f,libnowhere.so']),
    make('filter.so', plain, ['-Wl,-F,libnowhere.so']),
    make('relocatable.so', plain, ['-r', '-nostdlib', '-no-pie', '-Wl,--no-gc-sections']),
  ];
}

function symbolKinds(make: Make): string[] {
  make(
    'kinds.so',
    `${sibling}
    __attribute__((visibility("hidden"))) int concealed(void) { return 1; } int shows(void) { return concealed(); }
    __attribute__((visibility("protected"))) int guarded(void) { return 2; }
    static int chosen(void) { return 3; } static void *choose(void) { return chosen; }
    int selected(void) __attribute__((ifunc("choose")));
    __asm__(".globl fixed\\nfixed = 5\\n.type fixed, @object\\n.size fixed, 1\\n.type single, @gnu_unique_object\\n.globl single\\n.size single, 4\\n.pushsection .data\\nsingle: .long 1\\n.popsection\\n");
    int data = 7;`,
  );
  const wants = (name: string, source: string): string =>
    make(`${name}.so`, source, [...origin, allowed, '-Wl,--no-as-needed'], ['kinds.so']);
  return [
    wants('wants-hidden', 'int concealed(void); int f(void) { return concealed(); }'),
    wants('wants-protected', 'int guarded(void); int f(void) { return guarded(); }'),
    wants('wants-ifunc', 'int selected(void); int f(void) { return selected(); }'),
    wants('wants-absolute', 'extern char fixed; char *f(void) { return &fixed; }'),
    wants('wants-unique', 'extern int single; int *f(void) { return &single; }'),
    wants('wants-data', 'extern int data; int f(void) { return data; }'),
    wants('wants-absent-data', 'extern int nowhere; int f(void) { return nowhere; }'),
    wants('wants-weak-data', 'extern int nowhere __attribute__((weak)); int *f(void) { return &nowhere; }'),
  ];
}

function searchPaths(make: Make): string[] {
  make('libsibling.so', sibling, ['-Wl,-soname,libsibling.so']);
  make('sub/libmisnamed.so', sibling, ['-Wl,-soname,libmisnamed.so']);
  make('libtoken.so', sibling, ['-Wl,-soname,$ORIGIN/libtoken.so']);
  make('libgone.so.0', sibling, ['-Wl,-soname,libgone.so.9']);
  make(
    'libtransit.so',
    'int sibling(void); int through(void) { return sibling(); }',
    ['-Wl,-soname,libtransit.so', ...origin, allowed],
    ['libgone.so.0'],
  );
  make('libround.so', 'int back(void);', ['-Wl,-soname,libround.so']);
  make(
    'libback.so',
    'int back(void) { return 1; }',
    ['-Wl,-soname,libback.so', ...origin, '-Wl,--no-as-needed'],
    ['libround.so'],
  );
  make(
    'libround.so',
    'int back(void); int round_(void) { return back(); }',
    ['-Wl,-soname,libround.so', ...origin],
    ['libback.so'],
  );
  const other = make('wrong/libsibling.so', sibling, ['-Wl,-soname,libsibling.so']);
  changedCopy(other, 'libsibling.so', (bytes) => Uint8Array.from(bytes).fill(183, 18, 19));
  const rounds = 'int round_(void); int f(void) { return round_(); }';
  return [
    make('braces.so', usesSibling, [`-Wl,-rpath,${'$'}{ORIGIN}`], ['libsibling.so']),
    make('two-folders.so', usesSibling, ['-Wl,-rpath,$ORIGIN/nothing:$ORIGIN'], ['libsibling.so']),
    make('wrong-first.so', usesSibling, ['-Wl,-rpath,$ORIGIN/wrong:$ORIGIN'], ['libsibling.so']),
    make('wrong-only.so', usesSibling, ['-Wl,-rpath,$ORIGIN/wrong'], ['libsibling.so']),
    make('token-needed.so', usesSibling, [], ['libtoken.so']),
    make('soname-elsewhere.so', usesSibling, origin, ['sub/libmisnamed.so']),
    make(
      'transitive-missing.so',
      'int through(void); int f(void) { return through(); }',
      [...origin, allowed],
      ['libtransit.so'],
    ),
    make('circle.so', rounds, [...origin, allowed], ['libround.so']),
    make(
      'diamond.so',
      `${rounds} int back(void); int g(void) { return back(); }`,
      [...origin, allowed],
      ['libround.so', 'libback.so'],
    ),
  ];
}

function versionEdges(make: Make): string[] {
  const source = 'int one(void) { return 1; } int two(void) { return 2; }';
  make(
    'libladder.so',
    source,
    ['-Wl,-soname,libladder.so'],
    [],
    'L_1 { global: one; local: *; }; L_2 { global: two; } L_1;',
  );
  make('bare/libladder.so', source, ['-Wl,-soname,libladder.so']);
  const uses = 'int one(void); int two(void); int f(void) { return one() + two(); }';
  const old =
    '__asm__(".symver exp, exp@GLIBC_2.2.5"); double exp(double); double f(double x) { return exp(x); }';
  const puts = make('puts.so', 'int puts(const char *); int f(void) { return puts(""); }');
  return [
    make('ladder.so', uses, origin, ['libladder.so']),
    // Linked without versions, and loaded against the ladder: an unversioned reference takes the default version.
    make('unversioned.so', uses, origin, ['bare/libladder.so']),
    make('old-exp.so', old, ['-lm', '-fno-builtin']),
    changedCopy(puts, 'puts-226.so', (bytes) => patchVersion(bytes, 'GLIBC_2.2.5', 'GLIBC_2.2.6')),
    changedCopy(puts, 'puts-299.so', (bytes) => patchVersion(bytes, 'GLIBC_2.2.5', 'GLIBC_2.9.9')),
  ];
}

function threadStorage(make: Make): string[] {
  const room = (bytes: number, name: string): string =>
    `static __thread char room[${bytes}]; char *${name}(int i) { return room + i; }`;
  const fast = '-ftls-model=initial-exec';
  make('libtls.so', `${room(1000, 'other')} __thread int counter = 1;`, [fast, '-Wl,-soname,libtls.so']);
  return [
    make('tls-dynamic.so', room(100_000, 'touch')),
    make('tls-1500.so', room(1500, 'touch'), [fast]),
    make(
      'tls-together.so',
      `char *other(int); ${room(1000, 'touch')} char *f(void) { return other(1); }`,
      [fast, ...origin],
      ['libtls.so'],
    ),
    make('tls-import.so', 'extern __thread int counter; int f(void) { return counter; }', origin, [
      'libtls.so',
    ]),
    make('tls-absent.so', 'extern __thread int nowhere; int f(void) { return nowhere; }'),
  ];
}

function headerEdges(make: Make): string[] {
  const good = make('good.so', plain);
  const at = (name: string, offset: number, value: number): string =>
    changedCopy(good, name, (bytes) => Uint8Array.from(bytes).fill(value, offset, offset + 1));
  return [
    at('big-endian.so', 5, 2),
    at('ident-version.so', 6, 2),
    at('gnu-system.so', 7, 3),
    at('abi-version.so', 8, 1),
    at('padding.so', 12, 1),
    at('object-type.so', 16, 1),
    at('program-type.so', 16, 2),
    at('file-version.so', 20, 2),
    at('entry-size.so', 54, 32),
    at('no-sections.so', 60, 0),
    changedCopy(good, 'without-end.so', (bytes) => bytes.subarray(0, bytes.length - 64)),
    changedCopy(good, 'longer.so', (bytes) => Buffer.concat([bytes, Buffer.from('and more')])),
    changedCopy(good, 'no-headers.so', (bytes) => Uint8Array.from(bytes).fill(0, 56, 58)),
  ];
}
