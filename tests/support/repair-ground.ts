import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { z } from 'zod';
import { audit } from '../../src/audit/audit.ts';
import { offlineRequest } from '../../src/audit-command.ts';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { composeOffline } from '../../src/compose-offline.ts';
import type { Compilation, ProjectFacts } from '../../src/model/facts.ts';
import type { Change } from '../../src/model/repair.ts';
import type { Interpreter, World } from '../../src/model/world.ts';
import { compiledCells } from '../../src/notebook/cells.ts';
import { parseProfile } from '../../src/profile/parse.ts';
import type { RepairGround, RepairTools } from '../../src/repair/repairer.ts';
import { nothingKept } from '../../src/survey/kept-answers.ts';
import { readBundle } from '../../src/survey/read-bundle.ts';
import { readWheelFiles } from '../../src/survey/read-wheels.ts';
import { surveyProject } from '../../src/survey/survey-project.ts';
import { quietSurroundings } from './audited-project.ts';

const works: string[] = [];
after(() => Promise.all(works.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Wheels that one process has read are not read again. */
const kept = nothingKept();
let found: Promise<Interpreter | undefined> | undefined;

export type Grounded = { readonly ground: RepairGround; readonly tools: RepairTools };

/** A project as the product surveys and audits it, as a repairer is told of it. */
export async function groundOf(root: string): Promise<Grounded> {
  const request = await offlineRequest(parseCommandLine(['audit', root]), 'dry-run');
  const world = composeOffline(request.settings.language, quietSurroundings(), root);
  const { settings } = request;
  const project = await surveyProject(root, settings, world);
  const folder = `${root}/${settings.bundle?.path ?? 'bundle'}`;
  const bundle = await readBundle(folder, settings.bundle?.path ?? '', world.files);
  const wheels = bundle === undefined ? [] : await readWheelFiles(bundle, { ...world, folder, kept });
  const text = (await world.assets.profile(settings.profile)) ?? '';
  const profile = parseProfile(new TextEncoder().encode(text));
  found ??= world.pythons.find(profile.python.version.split('.').slice(0, 2).join('.'));
  const interpreter = await found;
  const compilation = await compile(project, world, interpreter);
  const facts = { request: settings, project, bundle, wheels, profile, compilation };
  const work = await mkdtemp(join(tmpdir(), 'nx47-repair-'));
  works.push(work);
  const known = interpreter === undefined ? {} : { interpreter };
  return { ground: { request, audit: audit(facts), facts, work, ...known }, tools: world };
}

const cellsSchema = z.array(
  z.strictObject({ cell: z.number(), ok: z.boolean(), line: z.number(), error: z.string() }),
);

async function compile(
  { code }: ProjectFacts,
  { shell, assets }: World,
  interpreter: Interpreter | undefined,
): Promise<Compilation> {
  if (interpreter === undefined) return { minor: '', cells: [] };
  const argv = [interpreter.executable, '-I', '-B', assets.kitPath('compile_cells.py')];
  const input = JSON.stringify(compiledCells(code.name, code.bytes));
  const { stdout } = await shell.run({ argv, input, deadlineSeconds: 60 });
  const minor = interpreter.version.split('.').slice(0, 2).join('.');
  return { minor, cells: cellsSchema.parse(JSON.parse(stdout)) };
}

/** Writes what repairs change into the project. */
export async function applyChanges(root: string, changes: readonly Change[]): Promise<void> {
  for (const { path, content } of changes) {
    const to = join(root, path);
    await mkdir(dirname(to), { recursive: true });
    if (content === undefined) await rm(to);
    else if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(to, content);
    else await copyFile(content.from, to);
  }
}

/** Findings that refuse or warn, as `rule file`, sorted. */
export function refusals({ audit: { findings } }: RepairGround): string[] {
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, file }) => `${rule} ${file}`)
    .sort();
}
