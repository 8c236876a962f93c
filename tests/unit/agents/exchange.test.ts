import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Execution, exchange } from '../../../src/agents/exchange.ts';
import { openFloor } from '../../../src/agents/open-floor.ts';
import type { Agents } from '../../../src/model/agents.ts';
import type { Shell } from '../../../src/model/world.ts';
import {
  agentOf,
  gpu,
  ground,
  internet,
  limits,
  material,
  optionOf,
  speaking,
  task,
  turnEvents,
  wholeTeam,
} from '../../support/agents-ground.ts';

const hash = 'a'.repeat(64);
const other = 'b'.repeat(64);

/** What a tool did: the options that were really executed, and a plan of two lines. */
function execution(touches: readonly string[] = ['kernel-metadata.json']) {
  const executed: string[] = [];
  const acting: Execution = {
    plan: async () => ({ hash, goal: 'g', commands: ['edit'], touches: [...touches], diffs: [] }),
    execute: async ({ id }, planSha256) => {
      executed.push(`${id} ${planSha256}`);
      return 'edited';
    },
  };
  return { acting, executed };
}

async function held(t: Parameters<typeof ground>[0], agents: Agents, mayExecute = true, of = execution()) {
  const floor = await ground(t);
  const speaking = openFloor(task, floor);
  const order = { agents, material, execution: of.acting, mayExecute };
  return { floor, speaking, ...of, end: exchange(order, speaking) };
}

test('the whole team proposes, criticises, decides and executes one option, in sequence, each turn by its role', async (t) => {
  const { end, speaking, executed, floor } = await held(t, wholeTeam());
  const { chosen, reasons, done } = await end;
  assert.equal(chosen.option.id, 'cause-kernel-metadata-json');
  assert.match(reasons.join('\n'), /touches 1 files, serves MET-006, MET-007/);
  assert.deepEqual(executed, [`cause-kernel-metadata-json ${hash}`]);
  assert.equal(done, 'edited');
  assert.deepEqual(
    speaking.turns.map(({ agent, act }) => `${agent} ${act}`),
    [
      'smallest propose',
      'causes propose',
      'smallest criticise',
      'causes criticise',
      'keeper synthesise',
      'chef decide',
      'smallest review',
      'hands execute',
      'keeper log',
    ],
  );
  const roles = turnEvents(floor).map(({ role }) => role);
  assert.deepEqual(roles.slice(4), ['orchestrator', 'chef', 'recherchiste', 'tool', 'orchestrator']);
  assert.deepEqual(
    turnEvents(floor)
      .slice(6, 8)
      .map((event) => event.plan_sha256),
    [hash, hash],
  );
});

test('a dry run plans, has the plan accepted, and never gives the word to the tool', async (t) => {
  const { end, speaking, executed } = await held(t, wholeTeam(), false);
  const { plan, done } = await end;
  assert.deepEqual([plan?.hash, done, executed], [hash, '', []]);
  assert.ok(!speaking.turns.some(({ act }) => act === 'execute'));
});

test('a plan that touches a file outside of the allow-list is refused by the critic, and not executed', async (t) => {
  const { end, executed } = await held(t, wholeTeam(), true, execution(['nx47.yml']));
  await assert.rejects(end, { code: 'AGENT_PLAN_REFUSED' });
  assert.deepEqual(executed, []);
});

const seeker = (name: string, role: string, propose: string, review = '{}') =>
  agentOf(
    name,
    role,
    speaking(
      `message.act === 'propose' ? ${propose} : message.act === 'criticise' ? { remarks: message.material.options.map(({ id }) => ({ option: id, objections: [], blocking: false })) } : ${review}`,
    ),
    { angle: name },
  );

test('a tool that orders another plan than the one that was accepted executes nothing', async (t) => {
  const hands = agentOf('hands', 'tool', speaking(`{ order: { plan_sha256: '${other}' } }`));
  const { end, executed } = await held(t, wholeTeam([hands]));
  await assert.rejects(end, { code: 'AGENT_PLAN_REFUSED' });
  assert.deepEqual(executed, []);
});

test('a critic that accepts another digest than that of the plan has accepted nothing', async (t) => {
  const own = `{ options: [${JSON.stringify(optionOf('mine', { edits: [] }))}] }`;
  const critic = seeker(
    'wrong',
    'recherchiste-a',
    own,
    `{ review: { plan_sha256: '${other}', accepted: true, remarks: [] } }`,
  );
  const { end, executed } = await held(t, wholeTeam([critic]));
  await assert.rejects(end, { code: 'AGENT_PLAN_REFUSED' });
  assert.deepEqual(executed, []);
});

/** Decisions that are refused: what the chef answers. */
const decisions: readonly (readonly [what: string, decision: string])[] = [
  ['without reasons', "{ option: 'cause-kernel-metadata-json', reasons: [] }"],
  ['with blank reasons', "{ option: 'cause-kernel-metadata-json', reasons: ['  '] }"],
  ['for an option that nobody proposed', "{ option: 'my-own', reasons: ['best'] }"],
];
for (const [what, decision] of decisions) {
  test(`a decision ${what} is refused, and nothing is planned`, async (t) => {
    const chef = agentOf('chef', 'chef', speaking(`{ decision: ${decision} }`));
    const { end, executed } = await held(t, wholeTeam([chef]));
    await assert.rejects(end, { code: 'AGENT_DECISION' });
    assert.deepEqual(executed, []);
  });
}

test('a decision for an option with a blocking objection is refused', async (t) => {
  const outside = optionOf('outside', { edits: [{ path: 'nx47.yml', find: 'a', replace: 'b' }] });
  const wild = seeker('wild', 'recherchiste-a', `{ options: [${JSON.stringify(outside)}] }`);
  const chef = agentOf(
    'chef',
    'chef',
    speaking("{ decision: { option: 'outside', reasons: ['I like it'] } }"),
  );
  const { end } = await held(t, wholeTeam([wild, chef]));
  await assert.rejects(end, { code: 'AGENT_DECISION' });
});

test('an option that the other recherchiste says nothing about stops the exchange', async (t) => {
  const two = [optionOf('one', { edits: [] }), optionOf('two', { edits: [] })];
  const silent = agentOf(
    'silent',
    'recherchiste-b',
    speaking(
      `message.act === 'propose' ? { options: [${JSON.stringify(optionOf('three', { edits: [] }))}] } : { remarks: [{ option: 'one', objections: [], blocking: false }] }`,
    ),
  );
  const first = seeker('first', 'recherchiste-a', `{ options: ${JSON.stringify(two)} }`);
  const { end } = await held(t, wholeTeam([first, silent]));
  await assert.rejects(end, { code: 'AGENT_UNCRITICISED' });
});

test('a synthesis that leaves an option out never reaches the chef', async (t) => {
  const keeper = agentOf(
    'keeper',
    'orchestrator',
    speaking("{ gists: [{ option: 'cause-kernel-metadata-json', gist: 'the only one' }] }"),
  );
  const { end, speaking: floor } = await held(t, wholeTeam([keeper]));
  await assert.rejects(end, { code: 'AGENT_ANSWER' });
  assert.ok(!floor.turns.some(({ act }) => act === 'decide'));
});

test('the synthesis hands the chef every option with who proposed it and what was said against it', async (t) => {
  const chef = agentOf(
    'chef',
    'chef',
    speaking(
      '{ decision: { option: message.material.weighed[0].option.id, reasons: [JSON.stringify(message.material.weighed.map(({ by, remarks }) => [by, remarks.map((one) => one.by)]))] } }',
    ),
  );
  const { end } = await held(t, wholeTeam([chef]), false);
  const { reasons } = await end;
  assert.deepEqual(JSON.parse(reasons[0] ?? ''), [
    ['recherchiste-a', ['recherchiste-b']],
    ['recherchiste-b', ['recherchiste-a']],
  ]);
});

test('an exchange without a second recherchiste, or without a tool, is refused by the name of the role', async (t) => {
  for (const [lacking, role] of [
    ['recherchiste-b', 'recherchiste'],
    ['tool', 'tool'],
  ] as const) {
    const team = wholeTeam();
    const { end } = await held(t, { ...team, agents: team.agents.filter((agent) => agent.role !== lacking) });
    await assert.rejects(
      end,
      (error: Error) => error.message.includes('AGENT_MISSING') && error.message.includes(role),
    );
  }
});

/** A shell that counts how many of its children are alive at once. */
function counted(shell: Shell) {
  const count = { now: 0, most: 0 };
  const run: Shell['run'] = async (command) => {
    if (command.argv[0] === 'git') return shell.run(command);
    count.now += 1;
    count.most = Math.max(count.most, count.now);
    try {
      return await shell.run(command);
    } finally {
      count.now -= 1;
    }
  };
  return { shell: { run }, count };
}

for (const parallel of [1, 2] as const) {
  test(`with parallel: ${parallel}, never more than ${parallel} of two programs run at once`, async (t) => {
    const plain = await ground(t);
    const { shell, count } = counted(plain.world.shell);
    const world = { ...plain.world, shell };
    const one = seeker(
      'one',
      'recherchiste-a',
      `{ options: [${JSON.stringify(optionOf('one'))}] }`,
      '{ review: { plan_sha256: message.material.plan.hash, accepted: true, remarks: [] } }',
    );
    const two = seeker(
      'two',
      'recherchiste-b',
      `{ options: [${JSON.stringify(optionOf('two'))}] }`,
      '{ review: { plan_sha256: message.material.plan.hash, accepted: true, remarks: [] } }',
    );
    const order = {
      agents: wholeTeam([one, two], parallel),
      material,
      execution: execution().acting,
      mayExecute: false,
    };
    await exchange(order, openFloor(task, { ...plain, world }));
    assert.equal(count.most, parallel);
  });
}

test('an agent that is mute in the middle ends the exchange at its deadline with AGENT_MUTE', async (t) => {
  const mute = agentOf('mute', 'chef', [process.execPath, '-e', 'setTimeout(() => {}, 60000)'], {
    limits: { ...limits, 'deadline-seconds': 0.3 },
  });
  const { end, speaking } = await held(t, wholeTeam([mute]));
  await assert.rejects(end, { code: 'AGENT_MUTE' });
  assert.equal(speaking.turns.at(-1)?.failure, 'AGENT_MUTE');
});

test('findings that name no edit lead to an option for a person, of which nothing is planned', async (t) => {
  const floor = await ground(t);
  const { acting, executed } = execution();
  const findings = [
    { ...internet, observed: 'something else' },
    { ...gpu, file: 'other.json' },
  ];
  const order = {
    agents: wholeTeam(),
    material: { ...material, findings },
    execution: acting,
    mayExecute: true,
  };
  const { plan, chosen } = await exchange(order, openFloor(task, floor));
  assert.deepEqual([plan, chosen.option.edits, executed], [undefined, [], []]);
});
