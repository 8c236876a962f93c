import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Breakage, commitAll, editFile } from './broken-project.ts';
import { writeManifest } from './broken-texts.ts';
import { patchVersion } from './elf-fixtures.ts';

const library = 'bundle/liblumvorax_replit.so';
const makefile = 'native/Makefile';
const header = 'native/lumvorax.h';
const store = '/nix/store/0c7c96gikmzv87i7lv3vq5s1cmfjd6zf-glibc-2.40-66/lib';

/** Breakages of the native library: those of which the cause is how and from what it was built. */
export const brokenNative: readonly Breakage[] = [
  {
    row: 5,
    what: 'a library built where glibc is 2.40',
    rules: ['ELF-006'],
    break: async (root) => {
      const bytes = await readFile(join(root, library));
      await writeFile(join(root, library), patchVersion(bytes, 'GLIBC_2.14', 'GLIBC_2.38'));
      await sealBundle(root);
    },
  },
  {
    row: 5,
    what: 'a library that is searched for in a store of its builder',
    rules: ['ELF-012'],
    break: async (root) => {
      await editFile(root, makefile, (text) =>
        text.replace('LDFLAGS = -shared', `LDFLAGS = -shared -Wl,-rpath,${store}`),
      );
      await rebuilt(root, 'a store in the search path');
    },
  },
  {
    row: 6,
    what: 'a source file that the build leaves out',
    rules: ['ELF-007'],
    break: async (root) => {
      await editFile(root, makefile, (text) =>
        text
          .replace('SOURCES = lumvorax.c sha512.c', 'SOURCES = lumvorax.c')
          .replace(' -Wl,--no-undefined', ''),
      );
      await rebuilt(root, 'a shorter list of sources');
    },
  },
  {
    row: 6,
    what: 'a chain of sources that the build leaves out, and libm',
    rules: ['ELF-007'],
    break: async (root) => {
      for (const [path, text] of Object.entries(chain)) {
        await mkdir(dirname(join(root, path)), { recursive: true });
        await writeFile(join(root, path), text);
      }
      await editFile(root, header, (text) =>
        text.replace('\n#endif', '\nLUM_API double lum_scale(double x);\n\n#endif'),
      );
      await editFile(root, 'native/lumvorax.c', (text) => `${text}${caller}`);
      await editFile(root, makefile, (text) => text.replace(' -Wl,--no-undefined', ''));
      await rebuilt(root, 'a function that needs three sources');
    },
  },
];

/** Row 6 as it happened: each run of the loader named the next symbol only. */
const caller = `
double neural_config_create_default(double x);

double lum_scale(double x) { return neural_config_create_default(x); }
`;
const chain = {
  'native/neural_config.c':
    'double ai_agent_learn(double x);\ndouble neural_config_create_default(double x);\n\n' +
    'double neural_config_create_default(double x) { return 2.0 * ai_agent_learn(x); }\n',
  'native/ai_agent.c':
    'double lum_logf(double x);\ndouble ai_agent_learn(double x);\n\n' +
    'double ai_agent_learn(double x) { return lum_logf(x) + 1.0; }\n',
  'native/lum_logf.c':
    '#include <math.h>\n\ndouble lum_logf(double x);\n\n' +
    'double lum_logf(double x) { return exp(-x) + tanh(x); }\n',
};

/** Builds the library by the Makefile that is there, as it did where it was broken, and commits what git tracks. */
async function rebuilt(root: string, message: string): Promise<void> {
  execFileSync('make', ['-s', '-C', join(root, 'native'), `OUT=${join(root, library)}`]);
  await sealBundle(root);
  await commitAll(root, message);
}

/** Writes the build report and the manifest that fit the bundle, as the project's own recipe does. */
export async function sealBundle(root: string): Promise<void> {
  execFileSync('python3', ['assets/write_build_report.py', '--out', 'bundle'], { cwd: root });
  await writeManifest(root);
}
