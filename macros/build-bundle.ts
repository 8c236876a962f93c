import { z } from 'zod';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import { Failure } from '../src/model/failure.ts';
import { bundleManifestName } from '../src/model/manifest.ts';
import { buildEnvironmentSchema } from '../src/model/native-settings.ts';
import { recipeSchema } from '../src/model/request.ts';
import { buildCommands } from '../src/repair/library/build-commands.ts';
import { prepareCompiler } from '../src/repair/library/compiler.ts';
import { bundleManifest, manifestText } from '../src/survey/bundle-manifest.ts';
import { minorOf } from '../src/survey/choose-interpreter.ts';
import { readBundle } from '../src/survey/read-bundle.ts';

const inputSchema = z.strictObject({
  recipe: recipeSchema,
  interpreter: z.strictObject({ executable: z.string(), version: z.string() }),
  glibc: z.string(),
  /** Name of the bundle folder inside the project: never copied into the private copy. */
  bundleFolder: z.string(),
  /** The library that is built where its project says (`native.environment`), and not by this machine's compiler. */
  native: z.strictObject({ library: z.string(), environment: buildEnvironmentSchema }).optional(),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({ path: z.string(), files: z.number().int().positive() });

/** Makes the bundle by the project's recipe, beside, and puts it in place whole, with its manifest. */
export const buildBundle: Macro<Input, z.infer<typeof outputSchema>> = {
  VERSION: '1.1.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: {
    reads: ['project', 'interpreter', 'package-index'],
    writes: ['state-folder', 'bundle', 'user-commands'],
    commands: ['<user>'],
  },
  RISKS: [
    "runs the recipe's commands with the user's rights",
    'never over an existing bundle: a folder with content is audited as it is',
  ],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async (input, tools) => ({
    goal: 'make the bundle by the recipe of nx47.yml',
    commands: [...wheelsLine(input), ...input.recipe.commands.map((argv) => argv.join(' '))],
    touches: [`${tools.paths.bundle}/`, `${tools.paths.state}/build-*/`],
  }),
  execute: async (input, tools) => {
    const work = `${tools.paths.state}/build-${tools.randomHex(6)}`;
    try {
      return await build(input, work, tools);
    } finally {
      await tools.files.remove(work);
    }
  },
  verify: async (output, _input, tools) => {
    const bundle = await readBundle(output.path, 'bundle', tools.files);
    const manifest = bundle?.files.find((file) => file.name === bundleManifestName);
    const kept = manifest !== undefined && 'bytes' in manifest ? manifest.bytes : undefined;
    const expected = bundle === undefined ? '' : manifestText(bundleManifest(bundle));
    const equal = kept !== undefined && new TextDecoder().decode(kept) === expected;
    return {
      answer: equal ? 'ok' : 'fail',
      asked: 'the files in place equal their manifest',
      observed: `${output.files} files in ${output.path}`,
      evidence: [
        {
          kind: 'checksum',
          ref: bundleManifestName,
          sha256: await tools.files.hash(`${output.path}/${bundleManifestName}`),
        },
      ],
    };
  },
  critique: critiqueByCheck,
};

function wheelsLine({ recipe, interpreter }: Input): string[] {
  return recipe.requirements === undefined
    ? []
    : [`pip download -r ${requirementsFor(recipe.requirements, interpreter.version)}`];
}

function requirementsFor(pattern: string, version: string): string {
  return pattern.replaceAll('{minor}', minorOf(version).replace('.', ''));
}

async function build(input: Input, work: string, tools: Tools) {
  const staging = `${work}/bundle`;
  const project = `${work}/project`;
  await tools.files.makeFolder(staging);
  await copyProject(project, input.bundleFolder, tools);
  await addWheels(input, staging, tools);
  const compiler = await compilerFor(input, { work, project, staging }, tools);
  for (const argv of input.recipe.commands) {
    await runRecipeCommand(
      compiler?.(argv) ?? filled(argv, staging, input.interpreter.executable),
      project,
      tools,
    );
  }
  for (const [name, path] of Object.entries(input.recipe.files)) {
    await tools.files.copy(`${project}/${path}`, `${staging}/${name}`);
  }
  const bundle = await readBundle(staging, 'bundle', tools.files);
  if (bundle === undefined) throw new Failure('RECIPE_FAILED', { command: 'recipe', why: 'it made no file' });
  await tools.files.write(`${staging}/${bundleManifestName}`, manifestText(bundleManifest(bundle)));
  await tools.files.remove(tools.paths.bundle);
  await tools.files.rename(staging, tools.paths.bundle);
  return { path: tools.paths.bundle, files: bundle.files.length + 1 };
}

function filled(argv: readonly string[], staging: string, python: string): string[] {
  return argv.map((word) => word.replaceAll('{staging}', staging).replaceAll('{python}', python));
}

type Places = { readonly work: string; readonly project: string; readonly staging: string };

/** How commands are run where the project says in what environment its library is built; undefined for any other project. */
async function compilerFor({ recipe, native, interpreter, glibc }: Input, places: Places, tools: Tools) {
  if (native === undefined) return undefined;
  const { library, environment } = native;
  const builds = buildCommands(library, { bundle: { path: 'bundle', recipe } })?.commands ?? [];
  const folder = `${places.work}/compiler`;
  await tools.files.makeFolder(folder);
  const target = { environment, glibc, machine: 'x86_64' };
  const order = { ...target, interpreter, folder, copy: places.project, out: places.staging };
  const compiler = await prepareCompiler(order, tools);
  // An image has its own compiler and nothing else of the project's: only what builds the library is run there.
  const isAside = typeof environment === 'object' && 'image' in environment;
  return (argv: readonly string[]) =>
    isAside && !builds.some((command) => command.argv === argv)
      ? undefined
      : compiler.wrap(filled(argv, compiler.staging, compiler.python));
}

async function copyProject(to: string, bundleFolder: string, tools: Tools): Promise<void> {
  const skip = ['.git', '.nx47', 'node_modules', '__pycache__'];
  await tools.files.makeFolder(to);
  const entries = await tools.files.list(tools.paths.root, skip);
  for (const entry of entries) {
    if (entry.path === bundleFolder || entry.path.startsWith(`${bundleFolder}/`)) continue;
    if (entry.kind === 'folder') await tools.files.makeFolder(`${to}/${entry.path}`);
    if (entry.kind === 'file')
      await tools.files.copy(`${tools.paths.root}/${entry.path}`, `${to}/${entry.path}`);
  }
}

async function addWheels(input: Input, staging: string, tools: Tools): Promise<void> {
  if (input.recipe.requirements === undefined) return;
  const file = `${tools.paths.root}/${requirementsFor(input.recipe.requirements, input.interpreter.version)}`;
  if (!(await tools.files.exists(file))) throw new Failure('FILE_UNREADABLE', { file, why: 'missing' });
  const folder = await tools.wheels.download(file, input.interpreter, input.glibc);
  for (const entry of await tools.files.list(folder)) {
    if (entry.path.endsWith('.whl'))
      await tools.files.copy(`${folder}/${entry.path}`, `${staging}/${entry.path}`);
  }
}

async function runRecipeCommand(argv: readonly string[], cwd: string, tools: Tools): Promise<void> {
  const answer = await tools.shell.run({ argv, cwd, deadlineSeconds: 900 });
  if (answer.status === 0) return;
  // Redacted before it is cut: half a secret has no form to be known by.
  const why = tools.redact((answer.stderr || answer.stdout).trim()).slice(-600);
  const command = tools.redact(argv.join(' '));
  throw new Failure('RECIPE_FAILED', { command, why: answer.timedOut ? 'timeout' : why });
}
