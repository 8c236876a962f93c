import assert from 'node:assert/strict';
import { appendFile, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';
import { earlierSessions } from '../../../src/agents/earlier-sessions.ts';
import { type HeldOrder, holdExchange } from '../../../src/agents/hold-exchange.ts';
import { ping } from '../../../src/agents/ping.ts';
import { checkSteps } from '../../../src/contract/check-steps.ts';
import { eventsOf, verifyChain } from '../../../src/ledger/chain.ts';
import { verifySession } from '../../../src/ledger/verify-session.ts';
import type { Agents } from '../../../src/model/agents.ts';
import type { World } from '../../../src/model/world.ts';
import { agentOf, ground, limits, material, speaking, task, wholeTeam } from '../../support/agents-ground.ts';
import { jumpingClock } from '../../support/jumping-clock.ts';

const plan = {
  hash: 'a'.repeat(64),
  goal: 'g',
  commands: ['edit'],
  touches: ['kernel-metadata.json'],
  diffs: [],
};
const executionIn: HeldOrder['executionIn'] = () => ({
  plan: async () => plan,
  execute: async () => 'edited',
});

type Place = { readonly root: string; readonly world: World; readonly environment: Record<string, string> };

async function place(t: TestContext): Promise<Place> {
  const clock = jumpingClock();
  const { root, world, environment } = await ground(t, { clock });
  return { root, world, environment: { ...environment } };
}

const orderOf = ({ root, environment }: Place, agents: Agents, own: Partial<HeldOrder> = {}): HeldOrder => ({
  ...{ task, agents, material, root, mode: 'dry-run', machines: [], environment, executionIn },
  ...own,
});

async function held(on: Place, agents: Agents = wholeTeam(), own: Partial<HeldOrder> = {}) {
  await on.world.clock.sleep(60, on.world.signal);
  return holdExchange(orderOf(on, agents, own), on.world);
}

const answersSchema = z.looseObject({
  turns: z.array(
    z.looseObject({ agent: z.string(), message: z.string(), answer: z.string(), failure: z.string() }),
  ),
  option: z.looseObject({ id: z.string(), reasons: z.array(z.string()) }).nullable(),
});

test('a dry run leaves a session below .nx47/ that verify accepts, with every answer of the task and its decision', async (t) => {
  const on = await place(t);
  const { session, exchanged } = await held(on);
  assert.ok(session.startsWith(`${on.root}/.nx47/session/`));
  assert.equal((await verifySession(session, on.world.files)).problem, '');
  const answers = answersSchema.parse(
    JSON.parse(await readFile(join(session, 'evidence/answers/T7.json'), 'utf8')),
  );
  assert.equal(answers.turns.length, 8);
  assert.deepEqual(
    [answers.option?.id, answers.option?.reasons],
    [exchanged?.chosen.option.id, exchanged?.reasons],
  );
  for (const { message, answer } of answers.turns) {
    for (const digest of [message, answer])
      assert.equal(await on.world.files.hash(join(session, `evidence/messages/${digest}.json`)), digest);
  }
  assert.deepEqual(await readdir(on.root), ['.gitignore', '.nx47', 'kernel-metadata.json']);
});

test('with execute the session is kept in the project, its steps are numbered without a gap, and it says OK', async (t) => {
  const on = await place(t);
  const { session, exchanged } = await held(on, wholeTeam(), { mode: 'execute' });
  assert.ok(session.startsWith(`${on.root}/session/`));
  assert.equal(exchanged?.done, 'edited');
  const events = eventsOf(verifyChain(await on.world.files.read(`${session}/logs/session.jsonl`)).lines);
  assert.deepEqual([...new Set(events.map(({ step }) => step))], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.deepEqual(
    [events.at(-1)?.phase, events.at(-1)?.decision],
    ['VERDICT', 'OK cause-kernel-metadata-json'],
  );
  assert.match(await readFile(join(session, 'SESSION.md'), 'utf8'), /agents/);
});

test('its log and its pages keep every rule that the check of a session can see, but for what only git shows', async (t) => {
  const on = await place(t);
  const { session } = await held(on, wholeTeam(), { mode: 'execute' });
  const events = eventsOf(verifyChain(await on.world.files.read(`${session}/logs/session.jsonl`)).lines);
  assert.deepEqual(checkSteps(events), []);
  const report = await readFile(join(session, 'reports/exchange.md'), 'utf8');
  assert.match(report, /KO|OK/);
  for (const part of [
    /^- Date \(UTC\) : /m,
    /^- commit : /m,
    /^- Hôte : /m,
    /^## Ce qui a changé$/m,
    /^## Revenir en arrière$/m,
  ])
    assert.match(report, part);
});

test('an exchange that fails keeps what was said until then, and its session says KO with the code', async (t) => {
  const on = await place(t);
  const chef = agentOf('chef', 'chef', speaking("{ decision: { option: 'none', reasons: ['r'] } }"));
  const { failure, session, turns } = await held(on, wholeTeam([chef]));
  assert.equal(failure?.code, 'AGENT_DECISION');
  assert.equal(turns.length, 6);
  const events = eventsOf(verifyChain(await on.world.files.read(`${session}/logs/session.jsonl`)).lines);
  assert.deepEqual([events.at(-1)?.state, events.at(-1)?.decision], ['FAILED', 'KO AGENT_DECISION']);
  assert.deepEqual(
    (await earlierSessions(on.root, on.world.files)).map(({ isSound }) => isSound),
    [false],
  );
});

test('a new agent is refused after one session, joins after two, and nothing is written when it is refused', async (t) => {
  const on = await place(t);
  const bigger = wholeTeam([agentOf('more', 'worker', 'built-in:answers-for-jobs')]);
  await held(on);
  await assert.rejects(held(on, bigger), { code: 'AGENT_NEWCOMER' });
  assert.equal((await earlierSessions(on.root, on.world.files)).length, 1);
  await held(on);
  assert.equal((await held(on, bigger)).failure, undefined);
  assert.deepEqual(
    (await earlierSessions(on.root, on.world.files)).map(({ isSound }) => isSound),
    [true, true, true],
  );
});

/** What is done to the second of two sessions, after which nothing may join. */
const damages: readonly (readonly [string, (session: string) => Promise<void>])[] = [
  ['whose log was written to', (session) => appendFile(`${session}/logs/session.jsonl`, '{}\n')],
  ['whose log is gone', (session) => rm(`${session}/logs/session.jsonl`)],
  ['of which an answer was changed', (session) => appendFile(`${session}/evidence/answers/T7.json`, ' ')],
  ['whose team was taken away', (session) => rm(`${session}/evidence/team.json`)],
];
for (const [what, damage] of damages) {
  test(`after a session ${what} no agent joins`, async (t) => {
    const on = await place(t);
    await held(on);
    const { session } = await held(on);
    await damage(session);
    const bigger = wholeTeam([agentOf('more', 'worker', 'built-in:answers-for-jobs')]);
    await assert.rejects(held(on, bigger), { code: 'AGENT_NEWCOMER' });
  });
}

test('two at once are refused in the first session of a project', async (t) => {
  const on = await place(t);
  await assert.rejects(held(on, wholeTeam([], 2)), { code: 'AGENT_PARALLEL' });
  assert.deepEqual(await readdir(on.root), ['.gitignore', '.nx47', 'kernel-metadata.json']);
});

test('each agent gets one message; the mute one FAILED at its deadline, the others answer and are logged', async (t) => {
  const on = await place(t);
  const mute = agentOf('mute', 'worker', [process.execPath, '-e', 'setTimeout(() => {}, 60000)'], {
    limits: { ...limits, 'deadline-seconds': 0.3 },
  });
  const { pinged, session } = await ping(wholeTeam([mute]), on, on.world);
  const failed = pinged.filter(({ failure }) => failure !== undefined);
  assert.deepEqual(
    failed.map(({ agent, failure }) => [agent, failure?.code]),
    [['mute', 'AGENT_MUTE']],
  );
  assert.equal(pinged.length, 6);
  assert.equal((await verifySession(session, on.world.files)).problem, '');
  // A check of who answers is no session that counts.
  assert.deepEqual(await earlierSessions(on.root, on.world.files), []);
});
