import { resolve } from 'node:path';
import { basename, dirname } from 'node:path/posix';
import { type CommandAnswer, offlineRequest } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { settingPointers, withoutSettings } from './config/cut-settings.ts';
import { type FoundFailure, findFailure, narrowingOf } from './find-failure.ts';
import { createFiles } from './host/files.ts';
import { Failure } from './model/failure.ts';
import type { RunRequest } from './model/request.ts';
import type { World } from './model/world.ts';
import type { Cut, Layout } from './reduction/cut.ts';
import { cutCells, cutOutputs, cutStatements } from './reduction/cut-code.ts';
import { cutBundle, cutFiles } from './reduction/cut-files.ts';
import { cutParts, cutSettings, cutSources } from './reduction/cut-settings.ts';
import { jsonIn } from './reduction/json-in.ts';
import { samenessOf } from './reduction/outcome.ts';
import type { ProjectState } from './reduction/project-state.ts';
import { readProject } from './reduction/read-project.ts';
import { type ReducedProject, reduce, sizesOf } from './reduction/reduce.ts';
import {
  complaintsOf,
  failureLine,
  type Reduction,
  reductionPage,
  reductionTable,
} from './reduction/tell-reduction.ts';
import { workCopy } from './reduction/work-copy.ts';
import { type ReductionPlace, withReductionPlace } from './reduction-place.ts';
import { slashed } from './slashed.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 reduce`: the smallest notebook and bundle that still fail the same way, in a new folder with a page of its own.
 * Works in a throw-away copy and never touches the project. Status 3 when the deadline cut it off. Errors:
 * USAGE_BAD_VALUE, REDUCTION_FOLDER_TAKEN, FAILURE_*, CONFIG_*.
 */
export async function reduceCommand(line: CommandLine, around: Surroundings): Promise<CommandAnswer> {
  if (line.format === 'sarif')
    throw new Failure('USAGE_BAD_VALUE', { flag: '--format', value: line.format, expected: 'table | json' });
  const request = await offlineRequest(line, 'dry-run');
  const folder = await newFolder(line, request);
  const reduction = await withReductionPlace(request, line, around, (place) =>
    reduceProject(request, line, folder, place),
  );
  const texts = sentences(request.settings.language);
  const json = { schema: 'nx47.reduction/1', ...reduction };
  const text =
    line.format === 'json' ? `${JSON.stringify(json, null, 2)}\n` : reductionTable(reduction, texts);
  return { text, status: reduction.isMinimal ? 0 : 3 };
}

// Beside the project by default: below it the result would be a part of it, and in .nx47 git would hide it.
async function newFolder({ given }: CommandLine, { root }: RunRequest): Promise<string> {
  const [named = ''] = given['out'] ?? [];
  const folder = named === '' ? `${dirname(root)}/${basename(root)}-reduced` : slashed(resolve(named));
  const files = createFiles();
  if ((await files.exists(folder)) && (await files.list(folder)).length > 0)
    throw new Failure('REDUCTION_FOLDER_TAKEN', { folder });
  return folder;
}

async function reduceProject(
  request: RunRequest,
  line: CommandLine,
  folder: string,
  place: ReductionPlace,
): Promise<Reduction> {
  const { root, settings } = request;
  const { world, tell } = place;
  const words = sentences(settings.language).reduction;
  const start = await readProject(root, settings.bundle?.path ?? '', world);
  const narrowing = narrowingOf(line);
  const failure = await findFailure(start, { narrowing, where: root }, place);
  tell(failureLine(failure.target, words));
  const cuts = cutsOf(await layoutOf(request, start, world), world);
  const ask = async (state: ProjectState) => {
    const outcome = await place.questions.outcomeOf(state, failure.depth);
    return outcome === 'stop' ? 'stop' : samenessOf(outcome, failure.target, narrowing);
  };
  const reduced = await reduce(start, cuts, ask, ({ kind, ...counts }) =>
    tell(fill(words.shrunk, { unit: words.units[kind], ...counts })),
  );
  const reduction = await toldOf({ request, folder, start, cuts, failure }, reduced, place);
  await writeOut(reduction, reduced.state, request, world);
  return reduction;
}

/** The cuts that cost least and take most come first: each of them makes the questions after it quicker. */
function cutsOf(layout: Layout, { files }: World): Cut[] {
  const editor = { pointersAt: settingPointers, without: withoutSettings };
  return [
    cutParts(layout, editor, files),
    cutBundle(layout),
    cutFiles(layout),
    cutCells(layout, files),
    cutOutputs(layout, files),
    cutStatements(layout, files),
    cutSettings(layout, editor, files),
    cutSources(layout, files),
  ];
}

async function layoutOf(
  { root, file, settings }: RunRequest,
  start: ProjectState,
  { files }: World,
): Promise<Layout> {
  const prefix = settings.kernel === '.' ? '' : `${settings.kernel}/`;
  const kernelMetadata = `${prefix}kernel-metadata.json`;
  const code = (await jsonIn(start, kernelMetadata, files))?.['code_file'];
  return {
    config: file.slice(root.length + 1),
    bundle: settings.bundle?.path ?? '',
    kernelMetadata,
    code: typeof code === 'string' ? `${prefix}${code}` : '',
  };
}

type Begun = {
  readonly request: RunRequest;
  readonly folder: string;
  readonly start: ProjectState;
  readonly cuts: readonly Cut[];
  readonly failure: FoundFailure;
};

async function toldOf(
  { request, folder, start, cuts, failure }: Begun,
  { state, isMinimal }: ReducedProject,
  { questions }: ReductionPlace,
): Promise<Reduction> {
  const [before, after] = [await sizesOf(start, cuts), await sizesOf(state, cuts)];
  // Known already: the last state that was asked and is the same.
  const last = await questions.outcomeOf(state, failure.depth);
  const sizes = cuts.map(({ kind }) => ({
    kind,
    before: before.get(kind) ?? 0,
    after: after.get(kind) ?? 0,
  }));
  const seen = last === 'stop' ? failure.outcome : last;
  const complaints = complaintsOf(failure.target, seen.complaints);
  const asked = questions.counts();
  return { project: request.root, folder, failure: failure.target, complaints, isMinimal, sizes, asked };
}

async function writeOut(
  reduction: Reduction,
  state: ProjectState,
  { settings }: RunRequest,
  { files }: World,
): Promise<void> {
  await workCopy(reduction.folder, files).show(state);
  const name = state.has('README.md') ? 'NX47-REDUCED.md' : 'README.md';
  const page = reductionPage(reduction, sentences(settings.language));
  await files.write(`${reduction.folder}/${name}`, page);
}
