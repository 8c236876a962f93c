import { staleMentions } from '../../audit/repository/stale-mentions.ts';
import { jsonSpans } from '../../codec/json-spans.ts';
import type { RepairGround, RepairTools } from '../repairer.ts';
import { withEdits } from './json-edit.ts';

/**
 * A report of the bundle as it is true of the files beside it: written by the command of the recipe that writes it, else
 * with what is stale in it replaced. `name` is that in the bundle. Errors: FILE_UNREADABLE, DISK_WRITE_FAILED.
 */
export async function trueReport(
  name: string,
  text: string,
  ground: RepairGround,
  tools: RepairTools,
): Promise<string> {
  const files = ground.facts.bundle?.files ?? [];
  const written = await reportByRecipe(name, ground, tools);
  if (written !== undefined && jsonSpans(written) !== undefined && staleMentions(written, files).length === 0)
    return written;
  return withEdits(
    text,
    staleMentions(text, files).map(({ start, end, isTrue }) => ({ start, end, text: isTrue })),
  );
}

const deadlineSeconds = 900;

/** What the recipe's own command makes of the report, in copies of project and bundle; undefined where none writes it. */
async function reportByRecipe(
  name: string,
  ground: RepairGround,
  tools: RepairTools,
): Promise<string | undefined> {
  const argv = commandFor(name, ground);
  const { interpreter, work } = ground;
  if (argv === undefined || interpreter === undefined) return undefined;
  const [project, staging] = [`${work}/project`, `${work}/staging`];
  await copyAll(ground, tools, { project, staging });
  await tools.files.remove(`${staging}/${name}`);
  const filled = argv.map((word) =>
    word.replaceAll('{staging}', staging).replaceAll('{python}', interpreter.executable),
  );
  const answer = await tools.shell.run({ argv: filled, cwd: project, deadlineSeconds });
  if (answer.status !== 0 || !(await tools.files.exists(`${staging}/${name}`))) return undefined;
  return new TextDecoder().decode(await tools.files.read(`${staging}/${name}`));
}

/** The command that runs a script of the project which names the report. */
function commandFor(name: string, { facts }: RepairGround): readonly string[] | undefined {
  const naming = new Set(
    facts.project.texts
      .filter(({ bytes }) => new TextDecoder().decode(bytes).includes(name))
      .map((file) => file.name),
  );
  return facts.request.bundle?.recipe?.commands.findLast((argv) => argv.some((word) => naming.has(word)));
}

async function copyAll(
  { request, facts }: RepairGround,
  { files }: RepairTools,
  { project, staging }: { readonly project: string; readonly staging: string },
): Promise<void> {
  const unreadable = new Set(facts.project.unreadable.map(({ path }) => path));
  const bundle = facts.bundle?.path ?? '';
  await files.makeFolder(project);
  await files.makeFolder(staging);
  const pairs = [
    ...facts.project.paths
      .filter((path) => !unreadable.has(path))
      .map((path) => [`${request.root}/${path}`, `${project}/${path}`] as const),
    ...(facts.bundle?.files ?? []).map(
      (file) => [`${request.root}/${bundle}/${file.name}`, `${staging}/${file.name}`] as const,
    ),
  ];
  for (const [from, to] of pairs) {
    await files.makeFolder(to.slice(0, to.lastIndexOf('/')));
    await files.copy(from, to);
  }
}
