import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';
import { z } from 'zod';
import { environmentOf } from './e2e-run.ts';
import { freshFolder } from './folders.ts';
import { type GitProject, gitProject } from './git-project.ts';
import { workflowProgram } from './workflow-tools.ts';

const repository = join(import.meta.dirname, '../..');
const longestRunMs = 240_000;

/** A repository on GitHub: what is checked out, and the bare one that it is pushed to. */
export type ActRepository = GitProject & {
  readonly bare: string;
  /** Pushes main, and takes what the branches there have become since. */
  synchronise(): Promise<void>;
  /** SARIF files that were handed to code scanning. */
  readonly scanned: string;
  /** What was handed to the signer: subjects.sha256, predicate.json, type. */
  readonly signed: string;
  /** Artifacts that steps left by the action for it, by name. */
  readonly artifacts: string;
  /** Home of whoever runs its workflows. */
  readonly home: string;
};
/** What a workflow is started with. */
export type ActStart = {
  readonly event: 'push' | 'pull_request' | 'workflow_dispatch' | 'schedule';
  /** The event as GitHub tells it. */
  readonly payload?: object;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** Variables of the runner. */
  readonly env?: Readonly<Record<string, string>>;
};
export type ActEnd = {
  readonly status: number | null;
  /** Jobs that ran, each with its result. */
  readonly jobs: Readonly<Record<string, string>>;
  /** What steps set, by name, in order. */
  outputs(name: string): string[];
  readonly said: string;
};

/** Small projects by folder: each the notebook of tests/fixtures, as a kernel of its own. */
export async function actRepository(
  t: TestContext,
  projects: Readonly<Record<string, string>>,
): Promise<ActRepository> {
  const ground = await freshFolder(t);
  const [root, bare, home] = [join(ground, 'models'), join(ground, 'bare.git'), join(ground, 'home')];
  await mkdir(root);
  await mkdir(home);
  for (const name of ['action.yml', 'dist', 'kernel', 'profiles', 'matrix', 'job'])
    await cp(join(repository, name), join(root, name), { recursive: true });
  for (const [folder, slug] of Object.entries(projects)) await addProject(join(root, folder), slug);
  const project = await gitProject(t, root);
  await project.put('.gitignore', '.nx47/\n');
  await promisify(execFile)('git', ['init', '--quiet', '--bare', '--initial-branch=main', bare]);
  // Its address is one of GitHub's; the git of whoever runs the workflows goes to the folder beside it.
  const address = 'https://github.com/me/models.git';
  await project.git('remote', 'add', 'origin', address);
  await writeFile(join(home, '.gitconfig'), `[url "${bare}"]\n\tinsteadOf = ${address}\n`);
  await project.git('config', 'user.name', 'Somebody');
  await project.git('config', 'user.email', 'somebody@example.org');
  await addWorkflows(join(repository, '.github/workflows'), join(root, '.github/workflows'));
  await project.commit({});
  const synchronise = async () => {
    await project.git('push', '--quiet', bare, 'main');
    await project.git('fetch', '--quiet', bare, '+refs/heads/*:refs/remotes/origin/*');
  };
  await synchronise();
  const scanned = join(ground, 'scanned');
  await mkdir(scanned);
  await addUpload(join(ground, 'codeql-action'), scanned);
  const signed = join(ground, 'signed');
  await mkdir(signed);
  await addSigner(join(ground, 'attest'), signed);
  const artifacts = join(ground, 'artifacts');
  await mkdir(artifacts);
  await addKeeper(join(ground, 'upload-artifact'), artifacts);
  return { ...project, bare, synchronise, scanned, signed, artifacts, home };
}

const artifactAction = 'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a';

// In the place of the action that keeps artifacts: it copies the folder that it is given.
async function addKeeper(folder: string, artifacts: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const input = (name: string) => `\u0024{{ inputs.${name} }}`;
  const env = { NAME: input('name'), FROM: input('path') };
  const run = `cp -r "$FROM" "${artifacts}/$NAME"`;
  const runs = { using: 'composite', steps: [{ shell: 'bash', env, run }] };
  const inputs = { name: { required: true }, path: { required: true }, 'if-no-files-found': {} };
  await writeFile(join(folder, 'action.yml'), JSON.stringify({ name: 'upload', inputs, runs }));
}

const attestAction = 'actions/attest@1e69f48acb82d1966a394da916b4c1698aa569d6';

// In the place of the action that signs: it keeps what it is given.
async function addSigner(folder: string, signed: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const run = `cp "$SUBJECTS" "$PREDICATE" "${signed}/"; printf '%s' "$KIND" > "${signed}/type"`;
  const input = (name: string) => `\u0024{{ inputs.${name} }}`;
  const env = {
    ...{ SUBJECTS: input('subject-checksums'), PREDICATE: input('predicate-path') },
    KIND: input('predicate-type'),
  };
  const runs = { using: 'composite', steps: [{ shell: 'bash', env, run }] };
  const names = ['subject-checksums', 'predicate-path', 'predicate-type'];
  const inputs = Object.fromEntries(names.map((name) => [name, { required: true }]));
  await writeFile(join(folder, 'action.yml'), JSON.stringify({ name: 'attest', inputs, runs }));
}

const uploadAction = 'github/codeql-action@2892aa5e19bbd11bc0cff5427e3b750a04d9e3c2';

// In the place of the action that hands findings to code scanning: it keeps the file that it is given.
async function addUpload(folder: string, scanned: string): Promise<void> {
  await mkdir(join(folder, 'upload-sarif'), { recursive: true });
  const run = `cp "$SARIF" "${scanned}/$(basename "$SARIF")"`;
  const env = { SARIF: '$' + '{{ inputs.sarif_file }}' };
  const runs = { using: 'composite', steps: [{ shell: 'bash', env, run }] };
  const inputs = { sarif_file: { required: true }, category: { required: true } };
  await writeFile(join(folder, 'upload-sarif/action.yml'), JSON.stringify({ name: 'upload', inputs, runs }));
}

// act knows neither `$/` for the repository of the workflow nor `queue`; nothing else is changed.
async function addWorkflows(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    const text = await readFile(join(from, name), 'utf8');
    const known = text.replaceAll('uses: $/', 'uses: ./').replaceAll(/^ *queue: max\n/gm, '');
    await writeFile(join(to, name), known);
  }
}

const fixture = join(repository, 'tests/fixtures/core-notebook');

async function addProject(folder: string, slug: string): Promise<void> {
  await cp(fixture, folder, { recursive: true });
  const path = join(folder, 'notebook/kernel-metadata.json');
  const metadata = z.looseObject({ id: z.string() }).parse(JSON.parse(await readFile(path, 'utf8')));
  const title = slug.replaceAll('-', ' ');
  await writeFile(path, JSON.stringify({ ...metadata, id: metadata.id.replace(/[^/]*$/, slug), title }));
}

/** Runs a workflow file of the repository with act, on this machine and without containers, to its end. */
export async function runWorkflow(
  { root, home }: ActRepository,
  name: string,
  start: ActStart,
): Promise<ActEnd> {
  const payload = join(dirname(root), `${name}-${start.event}-${process.hrtime.bigint()}.json`);
  await writeFile(payload, JSON.stringify({ ...start.payload }));
  const pairs = (option: string, values: Readonly<Record<string, string>> = {}) =>
    Object.entries(values).flatMap(([key, value]) => [option, `${key}=${value}`]);
  const argv = [
    ...[start.event, '-W', `.github/workflows/${name}.yml`, '-e', payload, '--json'],
    ...['-P', 'ubuntu-24.04=-self-hosted', '-P', 'self-hosted=-self-hosted'],
    ...['--no-cache-server', '--defaultbranch', 'main'],
    ...['--local-repository', `${uploadAction}=${join(dirname(root), 'codeql-action')}`],
    ...['--local-repository', `${attestAction}=${join(dirname(root), 'attest')}`],
    ...['--local-repository', `${artifactAction}=${join(dirname(root), 'upload-artifact')}`],
    ...['--action-cache-path', join(dirname(root), 'act'), '--concurrent-jobs', '2'],
    ...pairs('--env', start.env),
    ...pairs('--var', start.vars),
    ...Object.keys(start.secrets ?? {}).flatMap((key) => ['--secret', key]),
  ];
  const variables = environmentOf({ home });
  // Whatever an action is written for, act runs it with the first node of PATH. Secrets go by the environment.
  const path = [dirname(process.execPath), variables['PATH'] ?? ''].join(delimiter);
  const env = { ...variables, ...start.secrets, PATH: path, XDG_CACHE_HOME: join(home, '.cache') };
  const child = spawn(workflowProgram('act') ?? 'act', argv, {
    ...{ cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] },
    ...{ timeout: longestRunMs, killSignal: 'SIGKILL' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const [status] = await once(child, 'close');
  return ended(typeof status === 'number' ? status : null, said);
}

const lineSchema = z.looseObject({
  job: z.string().default(''),
  jobResult: z.string().optional(),
  command: z.string().optional(),
  name: z.string().optional(),
  arg: z.string().default(''),
});

function ended(status: number | null, said: string): ActEnd {
  const lines = said.split('\n').flatMap((line) => {
    const parsed = line.startsWith('{') ? lineSchema.safeParse(JSON.parse(line)) : undefined;
    return parsed?.success === true ? [parsed.data] : [];
  });
  const results = lines.flatMap(({ job, jobResult }) =>
    jobResult === undefined ? [] : [[job.replace(/^.*\//, '').trim(), jobResult] as const],
  );
  const outputs = (name: string) =>
    lines.filter((line) => line.command === 'set-output' && line.name === name).map(({ arg }) => arg);
  return { status, jobs: Object.fromEntries(results), outputs, said };
}
