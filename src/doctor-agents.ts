import { openFloor } from './agents/open-floor.ts';
import { pingTask } from './agents/ping.ts';
import { eventsOf, verifyChain } from './ledger/chain.ts';
import { Ledger } from './ledger/ledger.ts';
import type { Agent } from './model/agents.ts';
import type { CheckupRow } from './model/checkup.ts';
import { nothingRan } from './model/event.ts';
import { Failure } from './model/failure.ts';
import type { World } from './model/world.ts';

/** Where the check-ups of a project are written: below its state folder, which git does not see. */
export type CheckupPlace = {
  /** Absolute folder of the project; '' where there is none. */
  readonly root: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly world: World;
};

type Looked = Omit<CheckupRow, 'check'>;
const nowhere: Looked = { answer: 'unknown', observed: '' };

/**
 * Rule 107: one event is written, and the whole log of this day's check-ups is read again and holds. Every day has a
 * file of its own (rule 106).
 */
export async function checkLedger(place: CheckupPlace): Promise<Looked> {
  if (place.root === '') return nowhere;
  const { ledger, file } = await openCheckups(place);
  const { world } = place;
  await ledger.append({
    ...{ macro: 'doctor', step: 1, phase: 'LOG_EVENT', state: 'DONE', goal: 'write one event', touches: [] },
    ...world.place,
    ...nothingRan,
    ...{ command: '', output: '', decision: '', evidence: [], role: 'orchestrator' },
  });
  const { problem, line, count, head } = verifyChain(await world.files.read(file));
  const isWritten = problem === '' && head === ledger.head;
  const name = file.slice(place.root.length + 1);
  return {
    answer: isWritten ? 'ok' : 'fail',
    observed: isWritten ? `${name} (${count})` : `${name}:${line} ${problem}`,
  };
}

/** Rule 108: a child process is sent one message, answers it, and the answer is an event of the log. */
export async function checkEcho(place: CheckupPlace): Promise<Looked> {
  if (place.root === '') return nowhere;
  const { speak, last } = await floorOf(place);
  const said = await speak(agentThat(echo, 20), 'ping', nothing);
  const event = last();
  const isLogged = event?.state === 'DONE' && event.evidence.length === 2;
  return { answer: isLogged ? 'ok' : 'fail', observed: `${said.RESULT} (${event?.evidence.length ?? 0})` };
}

/** Rule 109: a child process that never answers is FAILED at its deadline of half a second, and logged as that. */
export async function checkMute(place: CheckupPlace): Promise<Looked> {
  if (place.root === '') return nowhere;
  const { speak, last } = await floorOf(place);
  const code = await speak(agentThat(mute, 0.5), 'ping', nothing).then(
    () => '',
    (error: unknown) => (error instanceof Failure ? error.code : ''),
  );
  const { state = '', decision = '' } = last() ?? {};
  const isFailed = code === 'AGENT_MUTE' && state === 'FAILED';
  return { answer: isFailed ? 'ok' : 'fail', observed: `0.5 s: ${state} ${decision}` };
}

const nothing = { findings: [], files: [], allows: [] };
const mute = 'setTimeout(() => {}, 60_000)';
const echo = `let text = '';
process.stdin.on('data', (part) => { text += part; }).on('end', () => {
  const { task_id, turn, role, act } = JSON.parse(text);
  const sha256 = require('node:crypto').createHash('sha256').update(text).digest('hex');
  const EVIDENCE = [{ kind: 'answer', ref: 'message', sha256 }];
  process.stdout.write(JSON.stringify({ schema: 'nx47.answer/1', task_id, turn, role, act, RESULT: 'DONE', EVIDENCE, RISKS: [], NEXT: 'a task' }));
});`;

function agentThat(script: string, deadline: number): Agent {
  const limits = { 'deadline-seconds': deadline, 'cooldown-seconds': 0, 'message-bytes': 4096, messages: 1 };
  const endpoint = [process.execPath, '-e', script];
  return { name: 'checkup', role: 'worker', endpoint, limits, environment: [] };
}

async function floorOf(place: CheckupPlace) {
  const { ledger, folder } = await openCheckups(place);
  let step = 1;
  const nextStep = () => {
    step += 1;
    return step;
  };
  const { root, environment, world } = place;
  await world.files.makeFolder(`${folder}/evidence/messages`);
  const { speak } = openFloor(pingTask, { world, environment, root, session: folder, ledger, nextStep });
  return { speak, last: () => ledger.events.at(-1) };
}

/** The log of this day, continued. Errors: LEDGER_BROKEN {file, line, why} when it was changed. */
async function openCheckups({ root, world }: CheckupPlace) {
  const { files, clock } = world;
  const day = clock.now().toISOString().slice(0, 10).replaceAll('-', '');
  const folder = `${root}/.nx47/doctor`;
  await files.makeFolder(folder);
  const ignore = `${root}/.nx47/.gitignore`;
  if (!(await files.exists(ignore))) await files.write(ignore, '*\n');
  const file = `${folder}/${day}.jsonl`;
  const { problem, line, count, head, lines } = verifyChain(
    (await files.exists(file)) ? await files.read(file) : new Uint8Array(),
  );
  if (problem !== '') throw new Failure('LEDGER_BROKEN', { file, line, why: problem });
  const ids = { sessionId: `doctor-${day}`, taskId: 'doctor' };
  const time = eventsOf(lines.slice(-1)).at(-1)?.time ?? '';
  const sink = { append: (text: string) => files.append(file, text) };
  return { folder, file, ledger: new Ledger(sink, clock, ids, { head, seq: count, time }) };
}
