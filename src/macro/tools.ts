import { Failure } from '../model/failure.ts';
import type { KaggleService } from '../model/kaggle.ts';
import type { Request } from '../model/request.ts';
import type { Files, Shell, World } from '../model/world.ts';
import { closedService } from './closed-service.ts';
import type { Allowlist, Effect } from './macro.ts';

/** Folders of this run. Absolute. */
export type RunPaths = {
  readonly root: string;
  /** `.nx47/` in the project: ignored by git, never part of a result. */
  readonly state: string;
  readonly session: string;
  readonly bundle: string;
};

/** What a macro is handed: the world, cut down to its allow-list and to the mode of the run. */
export type Tools = Omit<World, 'redact'> & { readonly paths: RunPaths; redact(text: string): string };

/** What each mode lets through. A macro that writes anything else is planned and not executed. */
export const permittedEffects: Record<Request['mode'], readonly Effect[]> = {
  observe: [],
  'dry-run': ['state-folder', 'session-folder'],
  execute: ['state-folder', 'session-folder', 'bundle', 'user-commands', 'kaggle-dataset', 'kaggle-kernel'],
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
    files: guardFiles(world.files, writableRoots(effects, paths)),
    shell: guardShell(world.shell, allowlist.commands),
    kaggle: guardKaggle(world.kaggle, effects, allowlist),
  };
}

function writableRoots(effects: readonly Effect[], paths: RunPaths): string[] {
  const roots: Partial<Record<Effect, string>> = {
    'state-folder': paths.state,
    'session-folder': paths.session,
    bundle: paths.bundle,
  };
  return effects.flatMap((effect) => roots[effect] ?? []);
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
    makeFolder: async (path) => files.makeFolder(checked(path)),
    write: async (path, content) => files.write(checked(path), content),
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
      const name = program.slice(program.lastIndexOf('/') + 1).replace(/^python[\d.]*$/, 'python');
      if (!commands.includes('<user>') && !commands.includes(name)) {
        throw new Failure('MACRO_REFUSED', { what: 'command', target: program });
      }
      return shell.run(command);
    },
  };
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
    viewDataset: (ref) => kaggle.viewDataset(ref),
    datasetStatus: (ref) => kaggle.datasetStatus(ref),
    listDatasetFiles: (ref, version) => kaggle.listDatasetFiles(ref, version),
    downloadDatasetFile: (ref, version, file) => kaggle.downloadDatasetFile(ref, version, file),
    viewKernel: (ref, version) => kaggle.viewKernel(ref, version),
    kernelSession: (ref, version) => kaggle.kernelSession(ref, version),
    listKernelOutput: (ref, version) => kaggle.listKernelOutput(ref, version),
    downloadOutput: (file) => kaggle.downloadOutput(file),
  };
}
