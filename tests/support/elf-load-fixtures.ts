import { breakVersionHash, changedCopy, compileLibrary, patchVersion } from './elf-fixtures.ts';

const plain = 'int answer(void) { return 42; }';
const usesSine = 'double sin(double); double half(double x) { return sin(x) / 2; }';
const usesSibling = 'int sibling(void); int twice(void) { return 2 * sibling(); }';
const sibling = 'int sibling(void) { return 21; }';
const origin = ['-Wl,--enable-new-dtags', '-Wl,-rpath,$ORIGIN'];
const unwound = '__attribute__((visibility("default"))) int f(void); int g(void) { return f(); }';
const versionTwo = 'V_1 { global: stable; local: *; }; V_2 { global: fresh; } V_1;';

/** One library per rule of the loader, written into the folder; gives the paths to load. */
export function buildFixtures(folder: string): string[] {
  const make = (
    name: string,
    source: string,
    flags: readonly string[] = [],
    against: readonly string[] = [],
  ) => compileLibrary(folder, name, { source, flags, against });
  const good = make('good.so', plain);
  make('near/libsibling.so', sibling, ['-Wl,-soname,libsibling.so']);
  const withSine = make('math.so', usesSine, ['-lm']);
  const versioned = compileLibrary(folder, 'near/libversioned.so', {
    source: 'int stable(void) { return 1; } int fresh(void) { return 2; }',
    flags: ['-Wl,-soname,libversioned.so'],
    versionScript: versionTwo,
  });
  const consumer = 'int stable(void); int fresh(void); int both(void) { return stable() + fresh(); }';
  const asksVersion = make('near/asks-version.so', consumer, origin, ['near/libversioned.so']);
  const tls = (bytes: number): string =>
    `static __thread char room[${bytes}]; char *touch(int i) { return room + i; }`;
  return [
    good,
    withSine,
    versioned,
    asksVersion,
    make(
      'undefined.so',
      'int absent_one(void); int absent_two(void); int f(void) { return absent_one() + absent_two(); }',
    ),
    make('weak.so', 'int absent(void) __attribute__((weak)); int f(void) { return absent ? absent() : 0; }'),
    make('lazy.so', 'int absent(void); int f(void) { return absent(); }', ['-Wl,-z,lazy']),
    make('no-lm.so', 'double tgamma(double); double f(double x) { return tgamma(x); }'),
    make('python.so', 'int Py_IsInitialized(void); int f(void) { return Py_IsInitialized(); }'),
    make('near/with-origin.so', usesSibling, origin, ['near/libsibling.so']),
    make(
      'near/with-rpath.so',
      usesSibling,
      ['-Wl,--disable-new-dtags', '-Wl,-rpath,$ORIGIN'],
      ['near/libsibling.so'],
    ),
    make('near/no-path.so', usesSibling, [], ['near/libsibling.so']),
    make('far/with-origin.so', usesSibling, origin, ['near/libsibling.so']),
    make(
      'far/up.so',
      usesSibling,
      ['-Wl,--enable-new-dtags', '-Wl,-rpath,$ORIGIN/../near'],
      ['near/libsibling.so'],
    ),
    make('abroad.so', plain, ['-Wl,-rpath,/nix/store/none/lib']),
    make('exec-stack.so', plain, ['-Wl,-z,execstack']),
    make('relr.so', 'static int a; int *p = &a;', ['-Wl,-z,pack-relative-relocs']),
    make('noopen.so', plain, ['-Wl,-z,nodlopen']),
    make('static-tls-small.so', tls(1000), ['-ftls-model=initial-exec']),
    make('static-tls-large.so', tls(4000), ['-ftls-model=initial-exec']),
    make('textrel.so', plain, ['-Wl,-z,notext']),
    make('hidden.so', unwound),
    compileLibrary(folder, 'program', {
      source: 'int main(void) { return 0; }',
      kind: ['-pie', '-fPIE'],
    }),
    changedCopy(withSine, 'glibc-299.so', (bytes) => patchVersion(bytes, 'GLIBC_2.2.5', 'GLIBC_2.9.9')),
    changedCopy(asksVersion, 'wrong-hash.so', (bytes) => breakVersionHash(bytes, 'V_2')),
    changedCopy(asksVersion, 'asks-later.so', (bytes) => patchVersion(bytes, 'V_2', 'V_9')),
    changedCopy(good, 'other-machine.so', (bytes) => edit(bytes, 18, 183)),
    changedCopy(good, 'other-class.so', (bytes) => edit(bytes, 4, 1)),
    changedCopy(good, 'other-system.so', (bytes) => edit(bytes, 7, 9)),
    changedCopy(good, 'truncated.so', (bytes) => bytes.subarray(0, 4096)),
    changedCopy(good, 'text.so', () => Buffer.from('print("not a library")\n')),
    changedCopy(good, 'empty.so', () => Buffer.alloc(0)),
  ];
}

/** Libraries whose providers at run time are others than those they were linked against, and search paths that nest. */
export function buildChains(folder: string): string[] {
  const make = (
    name: string,
    source: string,
    flags: readonly string[] = [],
    against: readonly string[] = [],
  ) => compileLibrary(folder, name, { source, flags, against });
  const oldOrigin = ['-Wl,--disable-new-dtags', '-Wl,-rpath,$ORIGIN'];
  const versioned = (name: string, versionScript: string): void => {
    const source =
      'int stable(void) { return 1; } int fresh(void) { return 2; } int later(void) { return 3; }';
    compileLibrary(folder, name, { source, flags: ['-Wl,-soname,libversioned.so'], versionScript });
  };
  versioned('built/libversioned.so', 'V_1 { global: stable; local: *; }; V_2 { global: fresh; } V_1;');
  versioned('moved/libversioned.so', 'V_1 { global: stable; fresh; local: *; }; V_2 { global: later; } V_1;');
  versioned('older/libversioned.so', 'V_1 { global: stable; fresh; local: *; };');
  make('bare/libversioned.so', 'int fresh(void) { return 2; }', ['-Wl,-soname,libversioned.so']);
  const wants = 'int fresh(void); int f(void) { return fresh(); }';
  const consumers = ['built', 'moved', 'older', 'bare'].map((place) =>
    make(`${place}/consumer.so`, wants, origin, ['built/libversioned.so']),
  );
  make('chain/libsibling.so', sibling, ['-Wl,-soname,libsibling.so']);
  const middle = (name: string, flags: readonly string[]): string =>
    make(`chain/${name}`, usesSibling, [`-Wl,-soname,${name}`, ...flags], ['chain/libsibling.so']);
  middle('libmiddle.so', []);
  middle('libmiddle-runpath.so', ['-Wl,--enable-new-dtags', '-Wl,-rpath,$ORIGIN/none']);
  const wantsMiddle = 'int twice(void); int f(void) { return twice(); }';
  const both = 'int sibling(void); int twice(void); int f(void) { return sibling() + twice(); }';
  const allowed = '-Wl,--allow-shlib-undefined';
  return [
    ...consumers,
    make('chain/rpath-inherited.so', wantsMiddle, [...oldOrigin, allowed], ['chain/libmiddle.so']),
    make('chain/runpath-not-inherited.so', wantsMiddle, [...origin, allowed], ['chain/libmiddle.so']),
    make('chain/rpath-stopped.so', wantsMiddle, [...oldOrigin, allowed], ['chain/libmiddle-runpath.so']),
    make(
      'chain/already-loaded.so',
      both,
      [...origin, allowed],
      ['chain/libsibling.so', 'chain/libmiddle.so'],
    ),
  ];
}

function edit(bytes: Buffer, at: number, value: number): Buffer {
  bytes[at] = value;
  return bytes;
}
