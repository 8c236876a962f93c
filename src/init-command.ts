import { readFile, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBundle } from './adoption/bundle-choices.ts';
import { exampleFiles, exampleNames } from './adoption/example-files.ts';
import { madeKernel, notebookOf } from './adoption/made-kernel.ts';
import { type NewFile, newFilesDiff } from './adoption/new-file.ts';
import { projectFolders } from './adoption/project-folders.ts';
import { type PulledKernel, pulledKernel } from './adoption/pulled-kernel.ts';
import { type Layout, recogniseLayout } from './adoption/recognise-layout.ts';
import { folderOf, nameOf } from './adoption/repository-sight.ts';
import { certifyPath, type WorkflowWishes, workflowFiles } from './adoption/workflow-files.ts';
import { type Adoption, adoptionText, configText } from './adoption-text.ts';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import { composeService, createMachine, type Surroundings } from './compose.ts';
import { agentsJsonSchema } from './config/agents-schema.ts';
import { configSchema } from './config/config-schema.ts';
import { machinesJsonSchema } from './config/machines-schema.ts';
import { actionReference, type GitPlace, gitPlace } from './git-place.ts';
import { createAssets } from './host/assets.ts';
import { createFiles } from './host/files.ts';
import { isTaken, writeNewFile } from './host/new-files.ts';
import { exampleTemplate, taskTemplates, workflowTemplates } from './host/templates.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import { type Beside, sightRepository } from './sight-repository.ts';
import { splitRef } from './survey/metadata.ts';

/** Where a pulled kernel is put, unless another kernel lies there. */
const kernelFolder = 'notebook';

/**
 * `nx47 init [PATH] [--from OWNER/KERNEL] [--machines] [--agents] [--jobs] [--dry-run]`: nx47.yml, workflows and templates
 * for the repository that it looks at, with the reason for each choice, and what is asked for beside. Never changes what exists; a dry run writes nothing and prints a diff
 * that `git apply` takes. Errors: USAGE_BAD_VALUE, INIT_NO_KERNEL, INIT_NO_OWNER, KAGGLE_NOT_FOUND, DISK_WRITE_FAILED,
 * those of a call.
 */
export async function initCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
  folder: string = process.cwd(),
): Promise<CommandAnswer> {
  const root = await projectFolder(resolve(folder, line.path), line.path);
  const pulled = line.from === '' ? undefined : await pull(line, root, around, language);
  const place = await gitPlace(root, createMachine(around).shell);
  const { layout, made } = await look(root, pulled, around, language);
  const project = [
    { path: 'nx47.yml', text: configText(layout, language) },
    { path: 'nx47.schema.json', text: `${JSON.stringify(configSchema(language), null, 2)}\n` },
    ...(pulled?.files ?? []),
    ...(made === undefined ? [] : [made]),
    ...(await taskTemplates(around.installRoot, language)),
    ...projectFolders(language),
    ...(await examples(line, around, language)),
  ];
  const projects = await otherProjects(place);
  const prefix = place.project === '.' ? '' : `${place.project}/`;
  const files = [
    ...project.map(({ path, text }) => ({ path: `${prefix}${path}`, text })),
    ...(await workflows(place, around, language, await workflowWishes(line, place, projects))),
  ];
  const dryRun = line.settings['mode'] === 'dry-run';
  const { fresh, kept } = dryRun ? await sort(place.top, files) : await write(place.top, files);
  const asked = { from: line.from, path: line.path, dryRun };
  const adoption: Adoption = { layout, fresh, kept, pulled, prefix, projects, ...asked };
  const text = adoptionText(adoption, language);
  return dryRun ? { text: newFilesDiff(fresh), note: text.trimEnd(), status: 0 } : { text, status: 0 };
}

async function projectFolder(path: string, typed: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return realpath(path);
  throw new Failure('USAGE_BAD_VALUE', { flag: 'init', value: typed, expected: 'PATH' });
}

async function pull(
  line: CommandLine,
  root: string,
  around: Surroundings,
  language: Language,
): Promise<PulledKernel> {
  const ref = splitRef(line.from);
  if (ref === undefined)
    throw new Failure('USAGE_BAD_VALUE', { flag: '--from', value: line.from, expected: 'OWNER/KERNEL' });
  const { service } = line.settings;
  const order = { language, root, service: typeof service === 'string' ? service : '' };
  const { kaggle } = await composeService(order, around);
  const view = await kaggle.viewKernel(ref);
  if (view === undefined || view.source === '')
    throw new Failure('KAGGLE_NOT_FOUND', { operation: 'GetKernel', status: 404, message: line.from });
  return pulledKernel(view, await folderFor(root, line.from, ref.slug));
}

async function folderFor(root: string, from: string, slug: string): Promise<string> {
  const there = await readFile(join(root, kernelFolder, 'kernel-metadata.json'), 'utf8').catch(
    () => undefined,
  );
  return there === undefined || there.includes(`"${from}"`) ? kernelFolder : slug;
}

type Found = { readonly layout: Layout; readonly made: NewFile | undefined };

/** The layout as it will be: what was pulled counts as there, and where no metadata are, they are made. */
async function look(
  root: string,
  pulled: PulledKernel | undefined,
  around: Surroundings,
  language: Language,
): Promise<Found> {
  const owner = around.environment['KAGGLE_USERNAME'] ?? '';
  const profiles = await createAssets(around.installRoot).profileNames();
  const beside: Beside = { added: pulled?.files ?? [], owner, profiles };
  const sight = await sightRepository(root, beside);
  const wishes =
    pulled === undefined
      ? { language }
      : { language, pulled: pulled.metadata, accelerator: pulled.accelerator };
  const layout = recogniseLayout(sight, wishes);
  if (layout !== undefined) return { layout, made: undefined };
  const notebook = notebookOf(sight);
  if (notebook === undefined) throw new Failure('INIT_NO_KERNEL', { folder: root });
  const made = madeKernel(sight, findBundle(sight)?.id ?? '');
  if (made === undefined) throw new Failure('INIT_NO_OWNER', { notebook });
  const again = recogniseLayout(await sightRepository(root, { ...beside, added: [made] }), {
    language,
    made: made.path,
  });
  if (again === undefined) throw new Failure('INIT_NO_KERNEL', { folder: root });
  return { layout: again, made };
}

async function workflows(
  { project, defaultBranch }: GitPlace,
  around: Surroundings,
  language: Language,
  wishes: WorkflowWishes,
): Promise<NewFile[]> {
  const action = await actionReference(around.installRoot, createMachine(around).shell);
  const templates = await workflowTemplates(around.installRoot);
  return workflowFiles(templates, { project, defaultBranch, language, action }, wishes);
}

async function workflowWishes(
  line: CommandLine,
  { top }: GitPlace,
  others: readonly string[],
): Promise<WorkflowWishes> {
  // What certifies one project already is not doubled.
  const isOneOfSeveral = others.length > 0 && !(await isTaken(top, certifyPath));
  return { withJobs: isAsked(line, 'jobs'), isOneOfSeveral };
}

/** Folders of the other projects of the repository: whatever has an nx47.yml. */
async function otherProjects({ top, project }: GitPlace): Promise<string[]> {
  const entries = await createFiles().list(top, ['.git', '.nx47', 'node_modules']);
  const found = entries.filter(({ path, kind }) => kind === 'file' && nameOf(path) === 'nx47.yml');
  return found.map(({ path }) => folderOf(path)).filter((folder) => folder !== project);
}

function isAsked({ given }: CommandLine, name: string): boolean {
  return Object.hasOwn(given, name);
}

const schemas = { machines: machinesJsonSchema, agents: agentsJsonSchema } as const;

// A job goes to a machine, so whoever asks for jobs gets machines too.
async function examples(line: CommandLine, around: Surroundings, language: Language): Promise<NewFile[]> {
  const asked = exampleNames.filter(
    (name) => isAsked(line, name) || (name === 'machines' && isAsked(line, 'jobs')),
  );
  const files = asked.map(async (name) => {
    const text = await exampleTemplate(around.installRoot, name);
    return exampleFiles({ name, text, schema: schemas[name]() }, language);
  });
  return (await Promise.all(files)).flat();
}

type Sorted = { readonly fresh: readonly NewFile[]; readonly kept: readonly NewFile[] };

async function sort(top: string, files: readonly NewFile[]): Promise<Sorted> {
  const taken = await Promise.all(files.map(({ path }) => isTaken(top, path)));
  return { fresh: files.filter((_, at) => !taken[at]), kept: files.filter((_, at) => taken[at]) };
}

async function write(top: string, files: readonly NewFile[]): Promise<Sorted> {
  const done: boolean[] = [];
  for (const { path, text } of files) done.push(await writeNewFile(top, path, text));
  return { fresh: files.filter((_, at) => done[at]), kept: files.filter((_, at) => !done[at]) };
}
