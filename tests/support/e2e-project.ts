import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext } from 'node:test';
import { z } from 'zod';
import { sha256Hex } from '../../src/codec/digest.ts';
import { bundleManifestName, bundleManifestSchema } from '../../src/model/manifest.ts';
import { manifestText } from '../../src/survey/bundle-manifest.ts';
import { runCommand, type Surroundings } from './e2e-run.ts';

const repository = join(import.meta.dirname, '../..');

/** A project of a test's own in a folder of its own, beside the home of whoever runs the program. */
export type TestProject = Surroundings & {
  /** Everything that the test may write to; gone after the test. */
  readonly ground: string;
  /** The folder of nx47.yml. */
  readonly project: string;
  /** What has to end before the ground goes; the last is ended first. */
  atEnd(end: () => Promise<unknown>): void;
};

let prepared: Promise<string> | undefined;
let preparedIn: string | undefined;
after(async () => preparedIn === undefined || rm(preparedIn, { recursive: true, force: true }));

/** A copy of examples/nx47 with its bundle, which is made once for each test file, by the program. */
export async function exampleProject(t: TestContext): Promise<TestProject> {
  prepared ??= prepareExample();
  return projectFrom(t, join(await prepared, 'nx47'));
}

/** A copy of the notebook that needs no bundle. */
export function coreProject(t: TestContext): Promise<TestProject> {
  return projectFrom(t, join(repository, 'tests/fixtures/core-notebook'));
}

/** A copy of examples/minimal: a notebook with pandas, which the session's image has to have. */
export function minimalProject(t: TestContext): Promise<TestProject> {
  return projectFrom(t, join(repository, 'examples/minimal'));
}

// Without credentials a run ends right after its bundle is made.
async function prepareExample(): Promise<string> {
  const ground = await mkdtemp(join(tmpdir(), 'nx47-e2e-'));
  preparedIn = ground;
  const project = join(ground, 'nx47');
  const leaveOut = /\/examples\/nx47\/(bundle|\.nx47)(\/|$)/;
  await cp(join(repository, 'examples/nx47'), project, {
    recursive: true,
    filter: (source) => !leaveOut.test(source),
  });
  const offline = ['certify', project, '--execute', '--service', 'http://127.0.0.1:9', '--language', 'en'];
  const end = await runCommand(offline, { home: ground });
  if (!end.stdout.includes('CREDENTIALS_MISSING')) throw new Error(`no bundle: ${end.stdout}${end.stderr}`);
  await rm(join(project, '.nx47/session'), { recursive: true });
  return ground;
}

async function projectFrom(t: TestContext, source: string): Promise<TestProject> {
  const ground = await mkdtemp(join(tmpdir(), 'nx47-e2e-'));
  const ends: (() => Promise<unknown>)[] = [];
  t.after(async () => {
    for (const end of ends.reverse()) await end();
    await rm(ground, { recursive: true, force: true });
  });
  const project = join(ground, 'work/project');
  const home = join(ground, 'home');
  await cp(source, project, { recursive: true });
  await mkdir(home);
  return { ground, project, home, atEnd: (end) => void ends.push(end) };
}

/** The bundle folder: `bundle`, or that of another Python minor where the machine lacks the profile's. */
export async function bundleOf({ project }: TestProject): Promise<string> {
  const folders = [
    'bundle',
    ...(await readdir(join(project, '.nx47')).catch(() => [])).map((name) => `.nx47/${name}`),
  ];
  for (const folder of folders.filter((name) => /(^|\/)bundle(-3\.\d+)?$/.test(name))) {
    const names: string[] = await readdir(join(project, folder)).catch(() => []);
    if (names.includes(bundleManifestName)) return join(project, folder);
  }
  throw new Error(`${project} has no bundle`);
}

/** The wheel of that distribution in a bundle folder: its file name. */
export async function wheelOf(bundle: string, distribution: string): Promise<string> {
  const name = (await readdir(bundle)).find(
    (one) => one.startsWith(`${distribution}-`) && one.endsWith('.whl'),
  );
  if (name === undefined) throw new Error(`${bundle} has no wheel of ${distribution}`);
  return name;
}

/** Takes a file out of the bundle and out of its manifest. */
export async function takeFromBundle(bundle: string, name: string): Promise<void> {
  const path = join(bundle, bundleManifestName);
  const manifest = bundleManifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const files = manifest.files.filter((file) => file.name !== name);
  await writeFile(path, manifestText({ ...manifest, files }));
  await rm(join(bundle, name));
}

const notebookSchema = z.looseObject({
  cells: z.array(
    z.looseObject({ cell_type: z.string(), source: z.union([z.string(), z.array(z.string())]) }),
  ),
});

/** Replaces the source of the n-th code cell, counted from 1, by what `edit` makes of it. */
export async function editCell(
  { project }: TestProject,
  number: number,
  edit: (source: string) => string,
): Promise<void> {
  const folder = join(project, 'notebook');
  const name = (await readdir(folder)).find((one) => one.endsWith('.ipynb')) ?? '';
  const notebook = notebookSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
  const cell = notebook.cells.filter((one) => one.cell_type === 'code')[number - 1];
  if (cell === undefined) throw new Error(`${name} has no code cell ${number}`);
  cell.source = edit(typeof cell.source === 'string' ? cell.source : cell.source.join(''));
  await writeFile(join(folder, name), JSON.stringify(notebook, null, 1));
}

/** Puts one Python statement in the place of the project's own pre-checks. */
export async function replacePrechecks({ project }: TestProject, statement: string): Promise<void> {
  const path = join(project, 'nx47.yml');
  const [kept = ''] = (await readFile(path, 'utf8')).split(/^prechecks:$/m);
  await writeFile(path, `${kept}prechecks:\n  - ['{python}', -c, ${JSON.stringify(statement)}]\n`);
}

/** Every path below a folder with what it holds, but for the names left out: equal before and after, if nothing was written. */
export async function contentsBelow(
  folder: string,
  ...leftOut: readonly string[]
): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: Record<string, string> = {};
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (name.split('/').some((part) => leftOut.includes(part))) continue;
    found[name] = entry.isFile() ? sha256Hex(await readFile(path)) : 'folder';
  }
  return Object.fromEntries(Object.entries(found).sort());
}
