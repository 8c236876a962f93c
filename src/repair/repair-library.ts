import { basename, relative } from 'node:path/posix';
import { Failure } from '../model/failure.ts';
import {
  type Change,
  type Diagnosis,
  nothingToRepair,
  type Repair,
  type Unrepairable,
} from '../model/repair.ts';
import type { Interpreter } from '../model/world.ts';
import { type BuildCommands, buildCommands } from './library/build-commands.ts';
import type { Built, Workshop } from './library/build-once.ts';
import type { BuildGround, BuildState, Stuck } from './library/build-state.ts';
import { type Compiler, prepareCompiler } from './library/compiler.ts';
import { keepEnvironment } from './library/keep-environment.ts';
import { mendBuild } from './library/mend-build.ts';
import { copyProject } from './library/private-copy.ts';
import { prove, whyRefused } from './library/prove.ts';
import { sonameFiles } from './library/soname-files.ts';
import { type Trouble, troublesOf } from './library/trouble.ts';
import type { Repairer, RepairGround, RepairTools } from './repairer.ts';

/**
 * Builds native libraries of the bundle again that the audit refuses: from the project's own sources, with its own
 * command, for the glibc of the profile. What the build lacks is added to it for good (a source, a library of the
 * system), what belongs to the machine that built it is taken out. Nothing is offered that was not shown to load by
 * prediction, and by a process where this machine can. Never is a function made up: what no source defines is said.
 */
export const repairLibrary: Repairer = async (ground, tools) => {
  const troubles = troublesOf(ground.audit.findings, ground.facts);
  const shipped = sonameFiles(ground);
  const stubs = stubsFound(ground);
  if (troubles.length + shipped.length + stubs.length === 0) return nothingToRepair;
  const done: Diagnosis[] = [{ ...nothingToRepair, repairs: shipped, unrepairable: stubs }];
  const names = new Set(shipped.flatMap(({ serves }) => serves.map(({ rule, file }) => `${rule} ${file}`)));
  for (const [index, trouble] of troubles.entries()) {
    const findings = trouble.findings.filter(({ rule, file }) => !names.has(`${rule} ${file}`));
    if (findings.length > 0)
      done.push(await repairOne({ ...trouble, findings }, `${ground.work}/${index}`, ground, tools));
  }
  return {
    repairs: done.flatMap(({ repairs }) => repairs),
    proposals: [],
    unrepairable: done.flatMap(({ unrepairable }) => unrepairable),
  };
};

/** A function that does nothing (rule REP-013) is for whoever wrote it: nothing here makes one up, nor takes one away. */
function stubsFound({ audit }: RepairGround): Unrepairable[] {
  const found = audit.findings.filter(({ rule }) => rule === 'REP-013');
  return found.map(({ rule, file, line, evidence }) => ({
    ...{ rule, file, why: 'own-code' as const },
    core: evidence.map((name) => `${file}:${line ?? 0}: ${name}`),
  }));
}

async function repairOne(
  trouble: Trouble,
  work: string,
  ground: RepairGround,
  tools: RepairTools,
): Promise<Diagnosis> {
  const commands = buildCommands(trouble.library, ground.facts.request);
  if (commands === undefined) return stays(trouble, { why: 'no-build', core: [] });
  const interpreter = ground.interpreter ?? (await tools.pythons.findAny());
  if (interpreter === undefined) return stays(trouble, { why: 'build-failed', core: ['CPython: ∅'] });
  try {
    const shop = await openWorkshop(commands, { trouble, work, interpreter }, ground, tools);
    const file = ground.request.file;
    const config = { name: relative(ground.request.root, file), bytes: await tools.files.read(file) };
    const place: BuildGround = { trouble, shop, config, tools };
    const state = await mendBuild({ commands: commands.commands, texts: new Map() }, place);
    if ('why' in state) return stays(trouble, state);
    const proof = await prove(state.outcome, interpreter, place);
    if ('why' in proof) return stays(trouble, proof);
    const kept = {
      ...trouble,
      findings: trouble.findings.filter((one) => !proof.open.some(({ rule }) => rule === one.rule)),
    };
    const left = stays({ ...trouble, findings: proof.open }, whyRefused(proof.open));
    const lasting = keepEnvironment(state, place);
    return { ...left, repairs: [repairOf(lasting, [...lasting.because, ...proof.because], kept)] };
  } catch (failure) {
    const why = failure instanceof Failure && unready.has(failure.code) ? failure.parameters : undefined;
    if (why === undefined) throw failure;
    return stays(trouble, { why: 'build-failed', core: Object.values(why).map(String).filter(Boolean) });
  }
}

/** What keeps a compiler from being there: said of the findings, which other repairs may not wait for. */
const unready: ReadonlySet<string> = new Set(['WHEELS_UNREACHABLE', 'TOOL_MISSING', 'VENV_FAILED']);

type Place = { readonly trouble: Trouble; readonly work: string; readonly interpreter: Interpreter };

async function openWorkshop(
  { makes }: BuildCommands,
  { trouble, work, interpreter }: Place,
  { request, facts }: RepairGround,
  tools: RepairTools,
): Promise<Workshop> {
  const [folder, out] = [`${work}/compiler`, `${work}/out`];
  await tools.files.makeFolder(folder);
  const copy = await copyProject(request.root, `${work}/project`, facts.bundle?.path ?? '', tools.files);
  const { machine, libc } = facts.profile.platform;
  const environment = facts.request.native?.environment ?? 'zig';
  const order = { environment, glibc: libc.version, machine, interpreter, folder, copy: copy.folder, out };
  const compiler: Compiler = await prepareCompiler(order, tools);
  const { library, siblings } = trouble;
  return { library, makes, copy, out, siblings, compiler, callsFile: `${folder}/calls.jsonl` };
}

function repairOf(
  { plan, outcome }: BuildState<Built>,
  because: readonly string[],
  { library, findings, facts }: Trouble,
): Repair {
  const texts: Change[] = [...plan.texts].map(([path, content]) => ({ path, content }));
  const paths = [`${facts.bundle?.path ?? ''}/${library}`, ...copiesOf(library, facts)];
  const built: Change[] = paths.map((path) => ({ path, content: { from: outcome.file } }));
  const { libc } = facts.profile.platform;
  const subject = `fix: build ${basename(library)} again for ${libc.name} ${libc.version}`;
  return {
    kind: 'library',
    commit: subject.length <= 72 ? subject : 'fix: build the native library again',
    serves: findings.map(({ rule, file }) => ({ rule, file })),
    because: [...findings.map(({ rule, observed }) => `${rule}: ${observed}`), ...because],
    changes: [...texts, ...built],
  };
}

/** Files of the repository with the library's name: all of them are to be the one of the bundle (incident 32). */
function copiesOf(library: string, { project, request }: Trouble['facts']): string[] {
  return request.native?.library === library ? (project.libraries ?? []).map(({ path }) => path) : [];
}

function stays({ findings }: Trouble, { why, core }: Stuck): Diagnosis {
  const unrepairable: Unrepairable[] = findings.map(({ rule, file }) => ({ rule, file, why, core }));
  return { ...nothingToRepair, unrepairable };
}
