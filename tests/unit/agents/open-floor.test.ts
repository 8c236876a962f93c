import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { openFloor } from '../../../src/agents/open-floor.ts';
import { Failure } from '../../../src/model/failure.ts';
import { Secret } from '../../../src/model/secret.ts';
import {
  agentOf,
  ground,
  limits,
  material,
  speaking,
  task,
  turnEvents,
} from '../../support/agents-ground.ts';
import { jumpingClock } from '../../support/jumping-clock.ts';

const good = speaking('{}');

test('an agent that is a program answers a message, and both texts lie under the digests that its event names', async (t) => {
  const floor = await ground(t);
  const speaker = openFloor(task, floor);
  const said = await speaker.speak(agentOf('echo', 'worker', good), 'ping', material);
  assert.equal(said.task_id, 'T7');
  const [event] = turnEvents(floor);
  assert.deepEqual([event?.macro, event?.role, event?.state], ['agents-ping', 'worker', 'DONE']);
  const phases = floor.ledger.events.map(({ phase }) => phase);
  assert.deepEqual(phases, ['PLAN', 'EXECUTE', 'VERIFY', 'CRITIQUE', 'LOG_EVENT']);
  assert.equal(floor.ledger.events[1]?.exit_status, 0);
  assert.equal(event?.evidence.length, 2);
  for (const { ref, sha256 } of event?.evidence ?? []) {
    assert.equal(await floor.world.files.hash(join(floor.session, ref)), sha256);
  }
  assert.deepEqual(
    speaker.turns.map(({ failure }) => failure),
    [''],
  );
});

test('a program in Python takes a role as one in JavaScript does', async (t) => {
  const script = [
    'import hashlib, json, sys',
    'text = sys.stdin.buffer.read()',
    'm = json.loads(text)',
    "e = {'kind': 'answer', 'ref': 'message', 'sha256': hashlib.sha256(text).hexdigest()}",
    "print(json.dumps({'schema': 'nx47.answer/1', 'task_id': m['task_id'], 'turn': m['turn'], 'role': m['role'], 'act': 'ping', 'RESULT': 'DONE', 'EVIDENCE': [e], 'RISKS': [], 'NEXT': 'more'}))",
  ].join('\n');
  const floor = await ground(t);
  const said = await openFloor(task, floor).speak(
    agentOf('py', 'worker', ['python3', '-c', script]),
    'ping',
    material,
  );
  assert.equal(said.role, 'worker');
});

/** Why the turn of an agent fails: its endpoint, its own limits, the act that it is asked for, and the code. */
const refused: readonly (readonly [what: string, endpoint: string[], own: object, code: string])[] = [
  ['garbage', speaking("'hello'"), {}, 'AGENT_ANSWER'],
  ['two objects', speaking("'{}' + JSON.stringify(head)"), {}, 'AGENT_ANSWER'],
  [
    'the same key twice',
    speaking("'{\"turn\":1,' + JSON.stringify({ ...head, act: 'ping' }).slice(1)"),
    {},
    'AGENT_ANSWER',
  ],
  ['a member that nobody knows', speaking('{ extra: 1 }'), {}, 'AGENT_ANSWER'],
  [
    'more than its limit',
    speaking("{ NEXT: 'x'.repeat(5000) }"),
    { 'message-bytes': 4096 },
    'AGENT_TOO_LONG',
  ],
  ['another task', speaking("{ task_id: 'T8' }"), {}, 'AGENT_OTHER_TASK'],
  ['an earlier turn', speaking('{ turn: message.turn + 1 }'), {}, 'AGENT_OTHER_TASK'],
  ['done without evidence', speaking('{ EVIDENCE: [] }'), {}, 'AGENT_UNPROVEN'],
  ['evidence without a digest', speaking("{ EVIDENCE: [{ kind: 'file', ref: 'x' }] }"), {}, 'AGENT_UNPROVEN'],
  [
    'evidence that does not hold',
    speaking("{ EVIDENCE: [{ kind: 'file', ref: 'kernel-metadata.json', sha256: '0'.repeat(64) }] }"),
    {},
    'AGENT_UNPROVEN',
  ],
  ['another role', speaking("{ role: 'tool' }"), {}, 'AGENT_WRONG_ROLE'],
  [
    'an act of the tool',
    speaking("{ act: 'execute', order: { plan_sha256: '0'.repeat(64) } }"),
    {},
    'AGENT_WRONG_ROLE',
  ],
  ['a secret', speaking("{ NEXT: 's3cret-value' }"), {}, 'AGENT_SECRET'],
  [
    'a secret in base64',
    speaking("{ NEXT: Buffer.from('s3cret-value').toString('base64') }"),
    {},
    'AGENT_SECRET',
  ],
  [
    'a token of anybody',
    speaking("{ NEXT: 'ghp_' + 'aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5' }"),
    {},
    'AGENT_SECRET',
  ],
  ['an end without an answer', speaking('process.exit(3)'), {}, 'AGENT_ENDED'],
  ['a program that is not there', ['nx47-no-such-program'], {}, 'TOOL_MISSING'],
];

for (const [what, endpoint, own, code] of refused) {
  test(`an agent whose answer is ${what} FAILS by ${code}, and no secret is kept`, async (t) => {
    const floor = await ground(t);
    const speaker = openFloor(task, floor);
    const agent = agentOf('other', 'worker', endpoint, { limits: { ...limits, ...own } });
    await assert.rejects(speaker.speak(agent, 'ping', { ...material, files: [] }), { code });
    const [event] = turnEvents(floor);
    assert.deepEqual([event?.state, event?.decision], ['FAILED', code]);
    const kept = await Promise.all(
      (event?.evidence ?? []).map(({ ref }) => readFile(join(floor.session, ref), 'utf8')),
    );
    assert.ok(!kept.join('').includes('s3cret-value') && !JSON.stringify(event).includes('s3cret-value'));
  });
}

test('a mute agent is FAILED at its deadline, and every process of its group is ended', async (t) => {
  const floor = await ground(t);
  const note = join(floor.root, '.nx47/child');
  const script = `const c = require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']); require('node:fs').writeFileSync(${JSON.stringify(note)}, String(c.pid)); setTimeout(() => {}, 60000);`;
  const own = { limits: { ...limits, 'deadline-seconds': 1 } };
  const speaker = openFloor(task, floor);
  const mute = agentOf('mute', 'worker', [process.execPath, '-e', script], own);
  await assert.rejects(speaker.speak(mute, 'ping', material), { code: 'AGENT_MUTE' });
  assert.deepEqual(
    turnEvents(floor).map(({ state, decision }) => [state, decision]),
    [['FAILED', 'AGENT_MUTE']],
  );
  const pid = await readFile(note, 'utf8');
  const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=', '-p', pid]).catch(() => ({
    stdout: '',
  }));
  assert.match(stdout, /^(?:Z.*)?\s*$/, 'the child of the mute agent lives on');
});

test('an agent that changes a file of the project while it speaks is refused, under git and without', async (t) => {
  for (const isGit of [true, false]) {
    const floor = await ground(t, {}, isGit);
    const write =
      "require('node:fs').writeFileSync('kernel-metadata.json', 'longer than it was before, by far'.repeat(9));";
    const busy = agentOf('busy', 'worker', speaking('{}', write));
    await assert.rejects(openFloor(task, floor).speak(busy, 'ping', material), { code: 'AGENT_ACTED' });
  }
});

test('what was changed before the agent spoke is no act of its own, another change of it is', async (t) => {
  const floor = await ground(t, {}, true);
  await writeFile(join(floor.root, 'new.txt'), 'a');
  await openFloor(task, floor).speak(agentOf('echo', 'worker', good), 'ping', material);
  const write = "require('node:fs').writeFileSync('new.txt', 'b');";
  const busy = agentOf('busy', 'worker', speaking('{}', write));
  await assert.rejects(openFloor(task, floor).speak(busy, 'ping', material), { code: 'AGENT_ACTED' });
});

test('a second message waits for the cooldown of five seconds, the first does not', async (t) => {
  const clock = jumpingClock();
  const floor = await ground(t, { clock });
  const { speak } = openFloor(task, floor);
  const agent = agentOf('slow', 'worker', 'built-in:answers-for-jobs', {
    limits: { ...limits, 'cooldown-seconds': 5 },
  });
  await speak(agent, 'ping', material);
  assert.deepEqual(clock.slept, []);
  await speak(agent, 'ping', material);
  assert.deepEqual(clock.slept, [5]);
});

test('an agent of two messages a task is refused the third', async (t) => {
  const { speak } = openFloor(task, await ground(t));
  const agent = agentOf('brief', 'worker', 'built-in:answers-for-jobs', {
    limits: { ...limits, messages: 2 },
  });
  await speak(agent, 'ping', material);
  await speak(agent, 'ping', material);
  await assert.rejects(speak(agent, 'ping', material), { code: 'AGENT_TOO_OFTEN' });
});

test('a message over the limit of its agent, or with a secret in it, is never sent', async (t) => {
  const floor = await ground(t);
  const { speak } = openFloor(task, floor);
  const agent = agentOf('small', 'worker', ['nx47-no-such-program'], {
    limits: { ...limits, 'message-bytes': 256 },
  });
  await assert.rejects(speak(agent, 'ping', material), { code: 'AGENT_TOO_LONG' });
  const told = {
    ...material,
    findings: [
      {
        ...material.findings[0],
        rule: 'X',
        severity: 'note' as const,
        file: '',
        expected: '',
        observed: 's3cret-value',
      },
    ],
  };
  await assert.rejects(speak(agentOf('any', 'chef', ['nx47-no-such-program']), 'ping', told), {
    code: 'AGENT_SECRET',
  });
});

test('an agent is handed PATH and the variables that its entry names, and none that is a known secret', async (t) => {
  const floor = await ground(t, { secrets: [new Secret('s3cret-value')] });
  const environment = {
    ...floor.environment,
    LC_ALL: 'C',
    HIDDEN: 'x',
    SHOWN: 'y',
    HARMLESS: 's3cret-value',
  };
  const { speak } = openFloor(task, { ...floor, environment });
  const names = speaking('{ NEXT: Object.keys(process.env).sort().join() }');
  const said = await speak(
    agentOf('env', 'worker', names, { environment: ['SHOWN', 'LC_ALL', 'ABSENT'] }),
    'ping',
    material,
  );
  assert.equal(said.NEXT, 'LC_ALL,PATH,SHOWN');
  const leaking = agentOf('leak', 'chef', names, { environment: ['HARMLESS'] });
  await assert.rejects(
    speak(leaking, 'ping', material),
    (error) => error instanceof Failure && error.code === 'AGENT_SECRET',
  );
});

test('a chef that is asked to execute, and a tool that is asked to decide, are refused before anything is said', async (t) => {
  const floor = await ground(t);
  const { speak } = openFloor(task, floor);
  await assert.rejects(speak(agentOf('chef', 'chef', 'built-in:picks-fewest-files'), 'execute', material), {
    code: 'AGENT_WRONG_ROLE',
  });
  await assert.rejects(speak(agentOf('hands', 'tool', 'built-in:orders-the-plan'), 'decide', material), {
    code: 'AGENT_WRONG_ROLE',
  });
  assert.deepEqual(
    turnEvents(floor).map(({ evidence }) => evidence.length),
    [0, 0],
  );
});
