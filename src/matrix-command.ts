import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { parseConfig } from './config/parse-config.ts';
import { projectsAmong, touchedProjects } from './config/project-globs.ts';
import { openRuns } from './ledger/open-runs.ts';
import { readIndex } from './ledger/run-index.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import { repositorySettings } from './model/repository-settings.ts';
import { type IndexEntry, indexPath } from './model/run-index.ts';
import { type Ticket, ticketName } from './model/ticket.ts';
import type { World } from './model/world.ts';
import { certifiedKernel } from './project-kernel.ts';
import { readRequest } from './read-request.ts';
import { parseTicket } from './session/ticket-text.ts';

/** A job for each row: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax `matrix.include`. */
type Project = {
  /** Folder from the top of the repository. */
  readonly project: string;
  /** `owner/slug` that it certifies; '' when its metadata can't be read, which its own job then says. */
  readonly kernel: string;
  /** What its runs queue by: one kernel, one run at a time. */
  readonly group: string;
};
type Repository = { readonly folder: string; readonly files: readonly string[]; readonly world: World };

/**
 * `nx47 matrix [PATH]`: the projects of a repository as the JSON that `strategy.matrix` takes; with --changed those
 * touched since that commit; with --of tickets the detached runs in the branch of reports that are still open. Reads
 * only. Errors: PROJECTS_NOT_FOUND, CHANGED_BASE_UNKNOWN, USAGE_BAD_VALUE, CONFIG_*, FILE_UNREADABLE without git.
 */
export async function matrixCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
): Promise<CommandAnswer> {
  const of = line.of === '' ? 'projects' : line.of;
  if (of !== 'projects' && of !== 'tickets')
    throw new Failure('USAGE_BAD_VALUE', { flag: '--of', value: of, expected: 'projects | tickets' });
  const folder = resolve(line.path);
  const world = composeOffline(language, around, folder);
  const files = await listed(['ls-files', '-z', '--', ':(glob)**/nx47.yml'], folder, world);
  const repository = { folder, files, world };
  const projects = await projectsOf(repository, line.projects);
  const include =
    of === 'projects'
      ? await changedOf(projects, repository, line.changed)
      : await ticketsOf(projects, repository);
  return { text: `${JSON.stringify({ include })}\n`, status: 0 };
}

async function projectsOf({ folder, files, world }: Repository, given: string): Promise<Project[]> {
  const own = given.split(',').flatMap((glob) => (glob.trim() === '' ? [] : [glob.trim()]));
  const atTop = files.includes('nx47.yml') ? await globsAt(join(folder, 'nx47.yml'), world) : [];
  const found = projectsAmong(files, own.length > 0 ? own : atTop);
  return Promise.all(found.map((project) => projectAt(project, folder, found.length === 1)));
}

// A file of its own for the whole repository says where the projects lie; that of a single project does not.
async function globsAt(file: string, { files }: World): Promise<string[]> {
  const { values, lineOf } = parseConfig(new TextDecoder().decode(await files.read(file)), file);
  const parsed = z.object(repositorySettings).safeParse(values);
  if (parsed.success)
    return 'kernel' in values && values['projects'] === undefined ? ['.'] : parsed.data.projects;
  const why = parsed.error.issues[0]?.message ?? '';
  throw new Failure('CONFIG_BAD_VALUE', { file, line: lineOf(['projects']), key: 'projects', why });
}

async function projectAt(project: string, folder: string, isOnly: boolean): Promise<Project> {
  const ref = await certifiedKernel(join(folder, project)).catch((error: unknown) => {
    if (error instanceof Failure) return undefined;
    throw error;
  });
  const kernel = ref === undefined ? '' : `${ref.owner}/${ref.slug}`;
  return { project, kernel, group: isOnly ? 'kernel' : kernel || project };
}

async function changedOf(
  projects: readonly Project[],
  { folder, world }: Repository,
  base: string,
): Promise<Project[]> {
  // GitHub gives a branch that is new a commit of zeros to compare with.
  if (/^0*$/.test(base)) return [...projects];
  const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`];
  const { status, stdout } = await git(asked, folder, world);
  if (status !== 0) throw new Failure('CHANGED_BASE_UNKNOWN', { base });
  const range = `${stdout.trim()}...HEAD`;
  const changed = await listed(
    ['diff', '--name-only', '--no-renames', '--relative', '-z', range],
    folder,
    world,
  );
  const names = projects.map(({ project }) => project);
  const touched = touchedProjects(names, changed);
  return projects.filter(({ project }) => touched.includes(project));
}

type OpenRun = Project & {
  /** What holds the session: a name that git knows. */
  readonly reports: string;
  /** Its folder there. */
  readonly session: string;
  /** Where the ticket lies once the session is taken from there into the project's `.nx47`. */
  readonly ticket: string;
};

async function ticketsOf(projects: readonly Project[], repository: Repository): Promise<OpenRun[]> {
  const branches = await Promise.all(projects.map((one) => reportsOf(one, repository.folder)));
  const rows = [...new Set(branches)].map(async (reports) => {
    const runs = await openIn(reports, repository);
    return runs.flatMap(({ entry, ticket }) => {
      const kernel = `${ticket.certifies.owner}/${ticket.certifies.slug}`.toLowerCase();
      const project = projects.find((one) => one.kernel.toLowerCase() === kernel);
      if (project === undefined) return [];
      const path = `${project.project}/.nx47/${entry.session}/${ticketName}`;
      return [{ ...project, reports, session: entry.session, ticket: path }];
    });
  });
  return (await Promise.all(rows)).flat();
}

async function reportsOf({ project }: Project, folder: string): Promise<string> {
  const { settings } = await readRequest({}, join(folder, project), 'certify');
  const branch = settings['reports-branch'];
  return branch === 'current' ? 'HEAD' : `origin/${branch}`;
}

async function openIn(
  reports: string,
  { folder, world }: Repository,
): Promise<{ readonly entry: IndexEntry; readonly ticket: Ticket }[]> {
  const index = await git(['show', `${reports}:${indexPath}`], folder, world);
  // No run has been recorded yet.
  if (index.status !== 0) return [];
  const { entries, problem, line } = readIndex(new TextEncoder().encode(index.stdout));
  if (problem !== '')
    throw new Failure('LEDGER_BROKEN', { file: `${reports}:${indexPath}`, line, why: problem });
  const now = world.clock.now().toISOString();
  const open = openRuns(entries).map(async (entry) => {
    const file = `${reports}:${entry.session}/${ticketName}`;
    const { status, stdout } = await git(['show', file], folder, world);
    if (status !== 0) throw new Failure('TICKET_NOT_FOUND', { folder: file });
    return { entry, ticket: parseTicket(new TextEncoder().encode(stdout), file) };
  });
  return (await Promise.all(open)).filter(({ ticket }) => now <= ticket.expires);
}

async function listed(argv: readonly string[], folder: string, world: World): Promise<string[]> {
  const { status, stdout, stderr } = await git(argv, folder, world);
  // What git says is cut at the shell's limit: a list without its end is none.
  const isWhole = status === 0 && (stdout === '' || stdout.endsWith('\0'));
  if (!isWhole) throw new Failure('FILE_UNREADABLE', { file: folder, why: stderr.trim() || 'git' });
  return stdout.split('\0').filter((path) => path !== '');
}

function git(argv: readonly string[], folder: string, { shell }: World) {
  return shell.run({ argv: ['git', '-C', folder, ...argv], deadlineSeconds: 60 });
}
