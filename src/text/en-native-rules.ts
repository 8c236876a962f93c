import type { nativeRulesFr } from './fr-native-rules.ts';

/** What each rule about native libraries says: title, cause, remedy. */
export const nativeRulesEn: typeof nativeRulesFr = {
  'ELF-001': {
    title: 'Native library absent from the bundle',
    why: 'The notebook loads this file from the dataset; it will not find it on Kaggle.',
    fix: 'Build the library and put it into the bundle, or correct `native.library` in nx47.yml.',
  },
  'ELF-002': {
    title: 'The file is no ELF library',
    why: 'It holds something other than compiled code: a Git LFS pointer, a text, nothing at all.',
    fix: 'Replace it by the compiled file (`git lfs pull` for an LFS pointer), then make the manifest again.',
  },
  'ELF-003': {
    title: 'ELF library cut off or contradicting itself',
    why: 'Its tables point outside of the file: loading it can kill the process (SIGBUS).',
    fix: 'Build it again or copy it whole, then compare its size and SHA-256.',
  },
  'ELF-004': {
    title: 'Not a 64-bit x86-64 Linux shared library',
    why: 'The loader of the platform only opens shared objects of its own architecture.',
    fix: 'Build for x86_64 Linux with `-shared -fPIC`.',
  },
  'ELF-005': {
    title: 'Needed library not found',
    why: 'Neither the bundle nor the image provides this library, or the profile does not tell.',
    fix: "Add it to the bundle under its SONAME and link with `-Wl,-rpath,'$ORIGIN'`, or link it statically.",
  },
  'ELF-006': {
    title: 'Version of a system library that the runtime does not have',
    why: 'The library was linked on a newer system than the one that will run it; the symbols named require it.',
    fix: 'Build on a system whose glibc is no newer (for instance Ubuntu 22.04 or manylinux_2_28).',
  },
  'ELF-007': {
    title: 'Undefined symbols without a provider',
    why: 'ctypes binds everything when it opens the library: one symbol without a provider makes loading fail.',
    fix: 'Link every source file and library that defines them (`-lm`, …); `-Wl,-z,defs` refuses them when building.',
  },
  'ELF-008': {
    title: 'Required functions not exported',
    why: 'The notebook calls them by name; they are not among the visible functions of the library.',
    fix: 'Define them in the compiled sources, without `static` or hidden visibility, in C (`extern "C"` in C++).',
  },
  'ELF-009': {
    title: 'Executable stack refused by this glibc',
    why: 'Since glibc 2.41 a library that asks for an executable stack is no longer loaded.',
    fix: 'Link with `-Wl,-z,noexecstack` and mark assembler files with `.note.GNU-stack`.',
  },
  'ELF-010': {
    title: 'Executable stack asked for',
    why: 'It still loads here, weakens the process, and is refused from glibc 2.41 on.',
    fix: 'Link with `-Wl,-z,noexecstack` and mark assembler files with `.note.GNU-stack`.',
  },
  'ELF-011': {
    title: 'DT_RELR relocations with a glibc before 2.36',
    why: 'This glibc skips them in silence: the library loads, then crashes.',
    fix: 'Link without `-Wl,-z,pack-relative-relocs`.',
  },
  'ELF-012': {
    title: 'RPATH or RUNPATH to a folder of the build machine',
    why: 'That folder does not exist on Kaggle, or holds something else there.',
    fix: 'Remove it (`patchelf --remove-rpath`) or use `$ORIGIN`.',
  },
  'ELF-013': {
    title: 'Relocations in code (DT_TEXTREL)',
    why: 'The loader must make the code writable; hardened systems refuse that.',
    fix: 'Compile every object file with `-fPIC`.',
  },
  'ELF-014': {
    title: 'Loading refused by the dynamic loader',
    why: 'The library forbids dlopen, asks for too much static thread-local storage, or for a processor level that the runtime lacks.',
    fix: 'Link without `-z nodlopen`, with `-ftls-model=global-dynamic`, and compile with `-march=x86-64`.',
  },
  'ELF-015': {
    title: 'Loading cannot be predicted',
    why: 'The profile does not describe the loader of the runtime.',
    fix: 'Use a profile captured in the target runtime; a run on Kaggle captures it.',
  },
  'ELF-016': {
    title: 'Extension modules under a suffix that this interpreter does not import',
    why: 'The module loads, but Python only looks for the expected suffixes: the import will fail.',
    fix: 'Take the wheel built for this Python; do not rename one of another version.',
  },
  'ELF-017': {
    title: 'Two different builds under one SONAME',
    why: 'The process loads only one of them, the first asked for: the other part will run with a library that is not its own.',
    fix: 'Keep one build, or give the others a SONAME of their own (`auditwheel repair` does so).',
  },
  'ELF-018': {
    title: 'Library present, but not under the name asked for',
    why: 'The loader looks for a file named as the SONAME; a Kaggle dataset keeps no symbolic links.',
    fix: 'Put the library into the bundle under the exact name of its SONAME.',
  },
  'ELF-019': {
    title: 'Library brought by another package',
    why: 'The module finds it only if the other package was imported before and has loaded it already.',
    fix: 'Import the named package first; the run on Kaggle gives the proof.',
  },
  'ELF-020': {
    title: 'Symbols of a wheel of which the profile has no table',
    why: 'The library that would provide them is in the runtime, but the profile does not list its symbols.',
    fix: 'Nothing is blocked: the import in the session answers; a profile captured by a run tells more.',
  },
  'ELF-021': {
    title: 'Forbidden functions exported',
    why: 'nx47.yml (`native.forbidden`) excludes these names: exported, they can take the place of those of another library, or ship what was not to be shipped.',
    fix: 'Declare them `static`, or hide them (`-fvisibility=hidden`, a version script), then build the library again.',
  },
};
