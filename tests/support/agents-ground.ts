import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';
import type { Floor } from '../../src/agents/turn.ts';
import { sha256Hex } from '../../src/codec/digest.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { type Agent, type Agents, agentSchema, agentsSchema } from '../../src/model/agents.ts';
import type { LedgerEvent } from '../../src/model/event.ts';
import type { Concern, Material, Option } from '../../src/model/exchange.ts';
import type { Task } from '../../src/model/task.ts';
import type { World } from '../../src/model/world.ts';
import { freshFolder } from './folders.ts';
import { testWorld } from './test-world.ts';

export const task: Task = {
  task_id: 'T7',
  TASK: 'Make the kernel metadata fit a run without internet.',
  CONTEXT: 'The audit refuses it.',
  CONSTRAINTS: 'Nothing else changes.',
  DONE_CRITERIA: [{ criterion: 'the finding is gone', evidence: 'command' }],
};

export const limits = { 'deadline-seconds': 20, 'cooldown-seconds': 0, 'message-bytes': 65_536, messages: 9 };

export function agentOf(name: string, role: string, endpoint: unknown, own: object = {}): Agent {
  const angle = role.startsWith('recherchiste-') ? { angle: name } : {};
  const allows = role === 'tool' ? { allows: ['kernel-metadata.json'] } : {};
  return agentSchema.parse({ name, role, endpoint, limits, ...angle, ...allows, ...own });
}

/** Every role by its shipped program; `own` replaces the agents of these roles. */
export function wholeTeam(own: readonly Agent[] = [], parallel: 1 | 2 = 1): Agents {
  const shipped = [
    agentOf('chef', 'chef', 'built-in:picks-fewest-files'),
    agentOf('smallest', 'recherchiste-a', 'built-in:smallest-edit-first'),
    agentOf('causes', 'recherchiste-b', 'built-in:cause-first'),
    agentOf('keeper', 'orchestrator', 'built-in:keeps-the-log'),
    agentOf('hands', 'tool', 'built-in:orders-the-plan'),
  ];
  const kept = shipped.filter(({ role }) => !own.some((one) => one.role === role));
  return agentsSchema.parse({ version: 1, parallel, agents: [...own, ...kept] });
}

export const metadataText =
  '{\n  "id": "me/my-kernel",\n  "enable_internet": true,\n  "enable_gpu": true\n}\n';

export const internet: Concern = {
  rule: 'MET-006',
  severity: 'error',
  file: 'kernel-metadata.json',
  expected: 'enable_internet: false',
  observed: 'enable_internet: true',
};
export const gpu: Concern = {
  rule: 'MET-007',
  severity: 'warning',
  file: 'kernel-metadata.json',
  expected: 'enable_gpu: false',
  observed: 'enable_gpu: true',
};

export const material: Material = {
  findings: [internet, gpu],
  files: [{ path: 'kernel-metadata.json', text: metadataText, sha256: sha256Hex(metadataText) }],
  allows: ['kernel-metadata.json'],
};

export function optionOf(id: string, own: Partial<Option> = {}): Option {
  const edit = {
    path: 'kernel-metadata.json',
    find: '"enable_internet": true',
    replace: '"enable_internet": false',
  };
  return {
    id,
    title: id,
    serves: [{ rule: 'MET-006', file: 'kernel-metadata.json' }],
    brings: 'reproducibility',
    edits: [edit],
    reasons: ['r'],
    risks: ['s'],
    ...own,
  };
}

/** A project folder with the metadata file, under git when asked, and the floor of an exchange in it. */
export async function ground(
  t: TestContext,
  parts: Partial<World> = {},
  isGit = false,
): Promise<Floor & { readonly root: string; readonly world: World }> {
  const root = await freshFolder(t);
  const session = join(root, '.nx47/session/s');
  await mkdir(join(session, 'evidence/messages'), { recursive: true });
  await writeFile(join(root, 'kernel-metadata.json'), metadataText);
  await writeFile(join(root, '.gitignore'), '.nx47\n');
  if (isGit) await commitAll(root);
  const world = testWorld(parts);
  const ledger = new Ledger({ append: async () => undefined }, world.clock, { sessionId: 's', taskId: 'T7' });
  let step = 1;
  const nextStep = () => {
    step += 1;
    return step;
  };
  const environment = { PATH: process.env['PATH'] ?? '' };
  return { root, session, world, environment, ledger, nextStep };
}

export async function commitAll(root: string): Promise<void> {
  const git = (...argv: string[]) => promisify(execFile)('git', ['-C', root, ...argv]);
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message=x');
}

/** What came of each turn, as its ledger tells it. */
export function turnEvents({ ledger }: Pick<Floor, 'ledger'>): LedgerEvent[] {
  return ledger.events.filter(({ macro, phase }) => macro.startsWith('agents-') && phase === 'LOG_EVENT');
}

/** A program that answers every message with `{...head, ...own}`: `own` is an expression over `message` and `head`. */
export function speaking(own: string, before = ''): string[] {
  const script = [
    "let text = '';",
    "process.stdin.on('data', (part) => { text += part; }).on('end', async () => {",
    'const message = JSON.parse(text);',
    "const sha256 = require('node:crypto').createHash('sha256').update(text).digest('hex');",
    "const head = { schema: 'nx47.answer/1', task_id: message.task_id, turn: message.turn, role: message.role,",
    "RESULT: 'DONE', EVIDENCE: [{ kind: 'answer', ref: 'message', sha256 }], RISKS: [], NEXT: 'more' };",
    before,
    `const said = ${own};`,
    "process.stdout.write(typeof said === 'string' ? said : JSON.stringify({ ...head, act: message.act, ...said }));",
    '});',
  ];
  return [process.execPath, '-e', script.join('\n')];
}
