import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CommandAnswer } from '../../src/audit-command.ts';
import { type CommandLine, parseCommandLine } from '../../src/cli-arguments.ts';
import { createMachine, type Surroundings } from '../../src/compose.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import { createPythons } from '../../src/rehearsal/interpreters.ts';
import { type AtEnd, freshFolder } from './folders.ts';

const repository = join(import.meta.dirname, '../..');

/** What the program is started with: the paths of this user, no credentials. */
export function quietSurroundings(): Surroundings {
  const environment = Object.fromEntries(
    ['PATH', 'HOME', 'PYENV_ROOT', 'UV_PYTHON_INSTALL_DIR', 'XDG_DATA_HOME', 'NX47_CACHE'].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  return {
    environment,
    inputs: {},
    installRoot: repository,
    progress: { write: () => true },
    terminal: 'pipe',
    signal: new AbortController().signal,
  };
}

/** A copy of the smallest project, with a bundle of these files and further lines in its nx47.yml. */
export async function projectWith(
  t: AtEnd,
  files: readonly FileBytes[],
  lines: readonly string[] = [],
): Promise<string> {
  const project = join(await freshFolder(t), 'project');
  await cp(join(repository, 'tests/fixtures/core-notebook'), project, { recursive: true });
  const bundle = files.length === 0 ? [] : ['bundle: { path: bundle }'];
  if (files.length > 0 || lines.some((line) => line.startsWith('bundle:'))) {
    bundle.push('dataset: dataset-metadata.json');
    await addDataset(project);
  }
  const text = ['packs: [core]', 'kernel: notebook', ...bundle, ...lines, ''].join('\n');
  await writeFile(join(project, 'nx47.yml'), text);
  if (files.length > 0) await mkdir(join(project, 'bundle'));
  for (const { name, bytes } of files) await writeFile(join(project, 'bundle', name), bytes);
  return project;
}

// A bundle is published as a dataset, which the kernel must name as its source.
async function addDataset(project: string): Promise<void> {
  const path = join(project, 'notebook/kernel-metadata.json');
  const kernel = z.looseObject({ id: z.string() }).parse(JSON.parse(await readFile(path, 'utf8')));
  const id = `${kernel.id.split('/')[0]}/small-bundle`;
  const dataset = { id, title: 'Small bundle', licenses: [{ name: 'CC0-1.0' }] };
  await writeFile(path, JSON.stringify({ ...kernel, dataset_sources: [id] }));
  await writeFile(join(project, 'dataset-metadata.json'), JSON.stringify(dataset));
}

/** Runs one command of the program in this process. */
export function runHere(
  command: (line: CommandLine, around: Surroundings) => Promise<CommandAnswer>,
  argv: readonly string[],
): Promise<CommandAnswer> {
  return command(parseCommandLine(argv), quietSurroundings());
}

/** Whether this machine has the interpreter that compiles cells for the shipped profile. */
export async function hasProfilePython(): Promise<boolean> {
  return (await createPythons(createMachine(quietSurroundings())).find('3.12')) !== undefined;
}
