import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkNewcomers,
  type EarlierSession,
  type Team,
  teamOf,
} from '../../../src/agents/check-newcomers.ts';
import { agentOf, wholeTeam } from '../../support/agents-ground.ts';

const team: Team = { agents: ['a'], roles: ['chef'], machines: ['vm100'], tools: ['node a.mjs'] };
const was = (isSound: boolean, of: Team = team): EarlierSession => ({ id: 's', team: of, isSound });
const codeOf = (run: () => void): string => {
  try {
    run();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

/** A team with one thing more: what is new, and the name of its kind in the refusal. */
const joined: readonly (readonly [string, keyof Team, Team])[] = [
  ['a new agent', 'agents', { ...team, agents: ['a', 'b'] }],
  ['a new role', 'roles', { ...team, roles: ['chef', 'tool'] }],
  ['a new machine', 'machines', { ...team, machines: ['vm100', 'vm101'] }],
  ['a new tool', 'tools', { ...team, tools: ['node b.mjs'] }],
];
for (const [what, kind, now] of joined) {
  test(`${what} is refused after one sound session, and joins after two`, () => {
    assert.match(
      codeOf(() => checkNewcomers(now, 1, [was(true)])),
      new RegExp(`AGENT_NEWCOMER.*"${kind}"`),
    );
    assert.equal(
      codeOf(() => checkNewcomers(now, 1, [was(true), was(true)])),
      '',
    );
  });
}

test('two agents at once are refused before two sound sessions, even in the first session of a project', () => {
  assert.match(
    codeOf(() => checkNewcomers(team, 2, [])),
    /AGENT_PARALLEL/,
  );
  assert.match(
    codeOf(() => checkNewcomers(team, 2, [was(true)])),
    /AGENT_PARALLEL/,
  );
  assert.equal(
    codeOf(() => checkNewcomers(team, 2, [was(true), was(true)])),
    '',
  );
});

test('a session that broke starts the count again: two sound ones before it do not help', () => {
  const earlier = [was(true), was(true), was(false), was(true)];
  const now = { ...team, agents: ['a', 'b'] };
  assert.match(
    codeOf(() => checkNewcomers(now, 1, earlier)),
    /AGENT_NEWCOMER.*"sessions":1/,
  );
  assert.equal(
    codeOf(() => checkNewcomers(now, 1, [...earlier, was(true)])),
    '',
  );
});

test('the first session begins with the team it has, and who leaves is never asked about', () => {
  assert.equal(
    codeOf(() => checkNewcomers(team, 1, [])),
    '',
  );
  assert.equal(
    codeOf(() => checkNewcomers({ ...team, tools: [] }, 1, [was(false)])),
    '',
  );
});

test('the team of agents.yml has their names, roles, machines and programs', () => {
  const agents = wholeTeam([agentOf('chef', 'chef', ['node', 'chef.mjs'], { machine: 'vm100' })]);
  const { machines, tools, roles } = teamOf(agents, ['panda']);
  assert.deepEqual(machines, ['panda', 'vm100']);
  assert.ok(tools.includes('node chef.mjs') && tools.includes('built-in:cause-first'));
  assert.equal(roles.length, 5);
});
