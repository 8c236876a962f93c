import { checkSecret } from './agents/check-secret.ts';
import { concernsIn } from './agents/concerns.ts';
import { type Held, holdExchange } from './agents/hold-exchange.ts';
import { offlineRequest } from './audit-command.ts';
import { auditStory } from './audit-story.ts';
import type { CommandLine } from './cli-arguments.ts';
import { sha256Hex } from './codec/digest.ts';
import { unsafeName } from './codec/safe-name.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { machinesFile, parseMachines } from './config/parse-machines.ts';
import { holdTask } from './macro/hold-task.ts';
import { requireGoing } from './macro/kill-switch.ts';
import { requireCleared } from './macro/require-cleared.ts';
import { mendExecution } from './mend-execution.ts';
import type { Agents } from './model/agents.ts';
import type { Concern, Material, Option } from './model/exchange.ts';
import type { Language } from './model/language.ts';
import type { Task } from './model/task.ts';
import type { World } from './model/world.ts';
import { readRequest } from './read-request.ts';

/** Largest file that is handed to agents. */
const largestFile = 64 * 1024;

export type AgentsRun = {
  /** Absent where there was nothing wrong, and so nothing to propose. */
  readonly held?: Held;
};

export type AgentsRunOrder = {
  readonly task: Task;
  readonly agents: Agents;
  /** The project. Absolute. */
  readonly root: string;
  readonly mode: 'dry-run' | 'execute';
  readonly language: Language;
  /** An audit or a verdict as JSON; '' = the project is audited now. */
  readonly findings: string;
};

/**
 * One task among the agents of a project, over what its audit says: with `execute` the chosen edits are made, and the
 * audit is asked again; edits that leave what they were to mend are taken back. One task at a time in a project (rule 77). Errors: TASK_RUNNING, SAFE_MODE, CONFIG_*, AGENT_*.
 */
export async function runAgents(
  order: AgentsRunOrder,
  line: CommandLine,
  around: Surroundings,
): Promise<AgentsRun> {
  const { task, agents, root, mode } = order;
  const world = composeOffline(order.language, around, root);
  const paths = { root, state: `${root}/.nx47`, session: '', bundle: '' };
  if (mode === 'execute') await requireCleared(await readRequest({}, root, 'certify'), world);
  return holdTask(
    { world, paths, mode, task },
    async () => undefined,
    async () => {
      await requireGoing({ world, paths });
      const concerns = await concernsOf(order, line, world);
      if (concerns.length === 0) return {};
      const allows = agents.agents.flatMap((agent) => agent.allows ?? []);
      const material: Material = { findings: concerns, files: await filesOf(concerns, root, world), allows };
      const machines = await machinesOf(root, world);
      const told = { task, agents, material, root, mode, machines, environment: around.environment };
      const executionIn = mendExecutionOf(order, allows, line, world);
      return { held: await holdExchange({ ...told, executionIn }, world) };
    },
  );
}

function mendExecutionOf(order: AgentsRunOrder, allows: readonly string[], line: CommandLine, world: World) {
  const { task, root, findings } = order;
  const stillThere = (option: Option) => leftOf(option, root, line, world);
  // Findings of a file are those of another time: nothing here tells whether they are gone.
  const mending = { task, root, allows, ...(findings === '' ? { stillThere } : {}) };
  return (opened: Parameters<typeof mendExecution>[1]) => mendExecution(mending, opened, world);
}

/** Names of the machines that the project declares; none without configs/machines.yml. Errors: CONFIG_*, MACHINES_REFUSED. */
async function machinesOf(root: string, { files }: World): Promise<string[]> {
  const path = `${root}/${machinesFile}`;
  if (!(await files.exists(path))) return [];
  const { machines } = parseMachines(new TextDecoder().decode(await files.read(path)), machinesFile);
  return machines.machines.map(({ name }) => name);
}

async function concernsOf(
  { findings, root }: AgentsRunOrder,
  line: CommandLine,
  world: World,
): Promise<Concern[]> {
  if (findings !== '') return concernsIn(await world.files.read(findings), findings);
  return auditNow(root, line, world);
}

async function auditNow(root: string, line: CommandLine, world: World): Promise<Concern[]> {
  const request = await offlineRequest({ ...line, path: root }, 'dry-run');
  const { dossier, failure } = await auditStory(request, world);
  if (failure !== undefined) throw failure;
  return (dossier.auditBefore?.findings ?? [])
    .filter(({ answer }) => answer === 'fail')
    .map(({ answer: _, evidence: __, ...concern }) => concern);
}

/** The small text files that are named, but for one with a credential in it. */
async function filesOf(concerns: readonly Concern[], root: string, world: World): Promise<Material['files']> {
  const names = [...new Set(concerns.map(({ file }) => file))].filter(
    (name) => unsafeName(name) === undefined,
  );
  const files: Material['files'] = [];
  for (const path of names) {
    const bytes = await world.files.read(`${root}/${path}`).catch(() => undefined);
    if (bytes === undefined || bytes.byteLength > largestFile) continue;
    const text = textOf(bytes);
    if (text !== undefined && !holdsSecret(text, world)) files.push({ path, text, sha256: sha256Hex(bytes) });
  }
  return files;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function holdsSecret(text: string, world: World): boolean {
  try {
    checkSecret('', text, world);
    return false;
  } catch {
    return true;
  }
}

/** What the option serves and the audit finds again. */
async function leftOf({ serves }: Option, root: string, line: CommandLine, world: World): Promise<string> {
  const now = await auditNow(root, line, world);
  const left = now.filter(({ rule, file }) => serves.some((one) => one.rule === rule && one.file === file));
  return left.map(({ rule, file }) => `${rule} ${file}`).join(', ');
}
