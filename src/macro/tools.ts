import { Failure } from '../model/failure.ts';
import type { KaggleService } from '../model/kaggle.ts';
import type { Request } from '../model/request.ts';
import type { Blobs, Files, Shell, World } from '../model/world.ts';
import { type KeptAnswers, nothingKept } from '../survey/kept-answers.ts';
import { closedService } from './closed-service.ts';
import type { Allowlist, Effect } from './macro.ts';

/** Folders of this run. Absolute. */
export type RunPaths = {
  readonly root: string;
  /** `.nx47/` in the project: ignored by git, never part of a result. */
  readonly state: string;
  readonly session: string;
  readonly bundle: string;
  /** Reports and journals of the project that this run continues; absent where it continues none. */
  readonly journals?: readonly string[];
};

/** What a macro is handed: the world, cut down to its allow-list and to the mode of the run. */
export type Tools = Omit<World, 'redact'> & {
  readonly paths: RunPaths;
  /** What a check without a service found before; nothing is ever known in a run that certifies. */
  readonly kept: KeptAnswers;
  redact(text: string): string;
};

/** What each mode lets through. A macro that writes anything else is planned and not executed. */
export const permittedEffects: Record<Request['mode'], readonly Effect[]> = {
  observe: [],
  'dry-run': ['state-folder', 'session-folder'],
  execute: [
    'state-folder',
    'session-folder',
    'journals',
    'bundle',
    'user-commands',
    'kaggle-dataset',
    'kaggle-kernel',
    'reports-branch',
  ],
};

/** True when the mode lets this macro act. */
export function mayExecute(mode: Request['mode'], allowlist: Allowlist): boolean {
  return allowlist.writes.every((effect) => permittedEffects[mode].includes(effect));
}

/** Builds the tools of one macro. Anything outside the allow-list is refused before it starts (MACRO_REFUSED). */
export function buildTools(
  world: World,
  mode: Request['mode'],
  paths: RunPaths,
  allowlist: Allowlist,
): Tools {
  const effects = allowlist.writes.filter((effect) => permittedEffects[mode].includes(effect));
  return {
    ...world,
    paths,
    kept: nothingKept(),
    files: guardFiles(world.files, writableRoots(effects, paths)),
    shell: guardShell(world.shell, allowlist.commands),
    openBlobs: (folder) => guardBlobs(world, folder, allowlist),
    kaggle: guardKaggle(world.kaggle, effects, allowlist),
  };
}

function writableRoots(effects: readonly Effect[], paths: RunPaths): string[] {
  const roots: Partial<Record<Effect, string>> = {
    'state-folder': paths.state,
    'session-folder': paths.session,
    bundle: paths.bundle,
  };
  const journals = effects.includes('journals') ? (paths.journals ?? []) : [];
  return [...journals, ...effects.flatMap((effect) => roots[effect] ?? [])];
}

function guardFiles(files: Files, roots: readonly string[]): Files {
  const checked = (path: string) => {
    if (!roots.some((root) => path === root || path.startsWith(`${root}/`)) || path.includes('/../')) {
      throw new Failure('MACRO_REFUSED', { what: 'write', target: path });
    }
    return path;
  };
  return {
    ...files,
    makeNewFolder: async (path) => files.makeNewFolder(checked(path)),
    makeFolder: async (path) => files.makeFolder(checked(path)),
    write: async (path, content) => files.write(checked(path), content),
    writeFrom: async (path, chunks) => files.writeFrom(checked(path), chunks),
    append: async (path, content) => files.append(checked(path), content),
    copy: async (from, to) => files.copy(from, checked(to)),
    rename: async (from, to) => files.rename(checked(from), checked(to)),
    remove: async (path) => files.remove(checked(path)),
  };
}

function guardShell(shell: Shell, commands: readonly string[]): Shell {
  return {
    run: async (command) => {
      const program = command.argv[0] ?? '';
      const name = programName(program);
      if (!commands.includes('<user>') && !commands.includes(name)) {
        throw new Failure('MACRO_REFUSED', { what: 'command', target: program });
      }
      return shell.run(command);
    },
  };
}

function guardBlobs(world: World, folder: string, { commands }: Allowlist): Blobs {
  if (commands.includes('git')) return world.openBlobs(folder);
  throw new Failure('MACRO_REFUSED', { what: 'command', target: 'git' });
}

/** `git` of /usr/bin/git and C:\\Program Files\\git.exe, `python` of every Python. */
function programName(program: string): string {
  const file = program.split(/[\\/]/).at(-1) ?? '';
  return file.replace(/\.exe$/i, '').replace(/^python[\d.]*$/, 'python');
}

function guardKaggle(kaggle: KaggleService, effects: readonly Effect[], allowlist: Allowlist): KaggleService {
  const closed = closedService(kaggle.baseUrl);
  if (!allowlist.reads.includes('kaggle')) return closed;
  return {
    ...readsOf(kaggle),
    publishDataset: effects.includes('kaggle-dataset')
      ? (publication, exists) => kaggle.publishDataset(publication, exists)
      : closed.publishDataset,
    pushKernel: effects.includes('kaggle-kernel') ? (push) => kaggle.pushKernel(push) : closed.pushKernel,
  };
}

function readsOf(kaggle: KaggleService): Omit<KaggleService, 'publishDataset' | 'pushKernel'> {
  return {
    baseUrl: kaggle.baseUrl,
    identify: () => kaggle.identify(),
    acceleratorQuota: () => kaggle.acceleratorQuota(),
    viewDataset: (ref) => kaggle.viewDataset(ref),
    datasetStatus: (ref) => kaggle.datasetStatus(ref),
    listDatasetFiles: (ref, version) => kaggle.listDatasetFiles(ref, version),
    downloadDatasetFile: (ref, version, file) => kaggle.downloadDatasetFile(ref, version, file),
    viewKernel: (ref, version) => kaggle.viewKernel(ref, version),
    kernelSession: (ref, version, patience) => kaggle.kernelSession(ref, version, patience),
    followLog: (ref, version, watch) => kaggle.followLog(ref, version, watch),
    listKernelOutput: (ref, version) => kaggle.listKernelOutput(ref, version),
    downloadOutput: (file) => kaggle.downloadOutput(file),
    saveOutput: (file, save, deadlineSeconds) => kaggle.saveOutput(file, save, deadlineSeconds),
    transport: () => kaggle.transport(),
  };
}
