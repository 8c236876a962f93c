/** A part of the project with its own rule on what it may import and touch. */
export type Room = {
  readonly name: string;
  /** Patterns of files; the first room that matches a file is its room. `*` stays within a folder. */
  readonly files: readonly string[];
  /** Folders (with '/' at the end) and files of the project it may import, beside its own folder. */
  readonly imports: readonly string[];
  readonly packages: readonly string[];
  /** Node's own modules: all, or these. */
  readonly node: 'all' | readonly string[];
  /** Pure or acting only through ports: no clock, no process, no randomness, no console. */
  readonly portsOnly: boolean;
};

const vocabulary = ['src/model/', 'src/codec/', 'src/text/'];
const computing = ['node:crypto', 'node:zlib', 'node:path/posix'];
const pureRooms = ['audit', 'gate', 'notebook', 'profile', 'report', 'ledger', 'session'];
const pureFolders = pureRooms.map((name) => `src/${name}/`);
const macroImports = [...vocabulary, ...pureFolders, 'src/survey/', 'src/kaggle/polling.ts', 'src/macro/'];

function pure(name: string): Room {
  return {
    name,
    files: [`src/${name}/*.ts`, `src/${name}/*/*.ts`],
    // A session is what its events say.
    imports: name === 'session' ? [...vocabulary, 'src/ledger/'] : vocabulary,
    // The report is the one that draws.
    packages: name === 'report' ? ['zod', 'd3-scale', 'd3-shape'] : ['zod'],
    node: computing,
    portsOnly: true,
  };
}

function adapter(name: string, packages: readonly string[], imports: readonly string[] = []): Room {
  return {
    name,
    files: [`src/${name}/*.ts`],
    imports: [...vocabulary, ...imports],
    packages,
    node: 'all',
    portsOnly: false,
  };
}

// Acts through the ports that it is given, like macro.
function acting(name: string, imports: readonly string[]): Room {
  return {
    name,
    files: [`src/${name}/*.ts`],
    imports: [...vocabulary, ...imports],
    packages: ['zod'],
    node: computing,
    portsOnly: true,
  };
}

/** The modules of `src/` itself construct the adapters and may import everything; `certify.ts` is the exception. */
export const freeFiles = /^src\/(?!certify\.ts$)[^/]+\.ts$/;

/** Every room, the narrow ones before the wide ones. */
export const rooms: readonly Room[] = [
  { name: 'model', files: ['src/model/*.ts'], imports: [], packages: ['zod'], node: [], portsOnly: true },
  {
    name: 'codec',
    files: ['src/codec/*.ts'],
    imports: ['src/model/'],
    packages: [],
    node: computing,
    portsOnly: true,
  },
  {
    name: 'text',
    files: ['src/text/*.ts'],
    imports: ['src/model/'],
    packages: [],
    node: [],
    portsOnly: true,
  },
  ...pureRooms.map(pure),
  {
    name: 'challenge',
    files: ['src/challenge/*.ts'],
    imports: [...vocabulary, 'src/gate/'],
    packages: [],
    node: computing,
    portsOnly: true,
  },
  {
    name: 'kaggle/polling',
    files: ['src/kaggle/polling.ts'],
    imports: vocabulary,
    packages: [],
    node: computing,
    portsOnly: true,
  },
  {
    name: 'config',
    files: ['src/config/*.ts'],
    imports: vocabulary,
    packages: ['yaml', 'zod'],
    node: ['node:path/posix'],
    portsOnly: true,
  },
  {
    name: 'survey',
    files: ['src/survey/*.ts'],
    imports: [...vocabulary, 'src/audit/wheels/', 'src/audit/native/'],
    packages: ['zod'],
    node: ['node:path/posix'],
    portsOnly: true,
  },
  {
    name: 'adoption',
    files: ['src/adoption/*.ts'],
    imports: [...vocabulary, 'src/audit/repository/slug.ts', 'src/notebook/'],
    packages: [],
    node: computing,
    portsOnly: true,
  },
  {
    name: 'macro/story',
    files: ['src/macro/story.ts'],
    imports: [
      ...[...macroImports, 'macros/record.ts', 'macros/append-journals.ts', 'macros/stop-rule.ts'],
      'src/machines/drift-signs.ts',
    ],
    packages: ['zod'],
    node: ['node:path/posix'],
    portsOnly: true,
  },
  {
    name: 'macro',
    files: ['src/macro/*.ts'],
    imports: macroImports,
    packages: ['zod'],
    node: ['node:path/posix'],
    portsOnly: true,
  },
  {
    name: 'macros',
    files: ['macros/*.ts'],
    // A recipe builds in the same environment as a repair of it.
    imports: [...macroImports, 'src/repair/library/'],
    packages: ['zod'],
    node: ['node:path/posix'],
    portsOnly: true,
  },
  {
    name: 'certify',
    files: ['src/certify.ts'],
    imports: ['macros/', 'src/macro/', 'src/model/'],
    packages: [],
    node: [],
    portsOnly: true,
  },
  {
    name: 'contract',
    files: ['src/contract/*.ts'],
    imports: [...vocabulary, 'src/ledger/', 'src/session/'],
    packages: ['zod'],
    node: computing,
    portsOnly: true,
  },
  acting('machines', ['src/ledger/']),
  acting('agents', [...pureFolders, 'src/macro/', 'src/machines/']),
  acting('jobs', [...pureFolders, 'src/macro/', 'src/machines/']),
  // What would mend a finding is computed from the same facts, by the same readers.
  {
    ...acting('repair', [
      'src/audit/',
      'src/notebook/',
      'src/profile/',
      'src/survey/',
      'src/config/edit-argv.ts',
      'src/config/add-setting.ts',
    ]),
    files: ['src/repair/*.ts', 'src/repair/*/*.ts'],
  },
  // What a program of the project proposes passes the same audit and the same checks of secrets.
  acting('proposals', [
    'src/audit/',
    'src/notebook/',
    'src/gate/',
    'src/agents/',
    'src/repair/',
    'src/config/',
  ]),
  acting('loop', [...pureFolders, 'src/macro/', 'src/repair/', 'src/proposals/', 'src/survey/']),
  // Making small and finding the first bad: algorithms over a question that they are given.
  acting('reduction', ['src/audit/', 'src/notebook/']),
  adapter('kaggle', ['undici', 'zod']),
  adapter('rehearsal', ['zod'], ['src/kaggle/dialect.ts']),
  // Jobs and rehearsals share one way of making namespaces.
  adapter('worker', ['zod'], ['src/rehearsal/isolation.ts', 'src/rehearsal/sandbox.ts']),
  adapter('host', ['@actions/exec', 'zod']),
  adapter(
    'github',
    ['@actions/core', '@actions/artifact', '@actions/cache', 'undici', 'zod'],
    ['src/config/', 'src/macro/', 'src/report/', 'src/kaggle/dispatcher.ts', 'src/kaggle/retry-after.ts'],
  ),
];

/** The room of a file; undefined for the free files and for what is no part of the product. */
export function roomOf(path: string): Room | undefined {
  return rooms.find((room) => room.files.some((pattern) => matches(pattern, path)));
}

/** What the files of a room may always import: its own folder, or only itself when the room is one file. */
export function ownFolder(room: Room): string {
  const [first = ''] = room.files;
  return first.split('*')[0] ?? first;
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(path);
}
