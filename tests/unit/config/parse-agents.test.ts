import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseAgents } from '../../../src/config/parse-agents.ts';
import { Failure } from '../../../src/model/failure.ts';

const file = 'configs/agents.yml';
const limits = 'limits: { deadline-seconds: 5, cooldown-seconds: 0, message-bytes: 4096, messages: 3 }';
const agent = (name: string, role: string, endpoint: string, more = '') =>
  `  - name: ${name}\n    role: ${role}\n    endpoint: ${endpoint}\n    ${limits}\n${more}`;
const chef = agent('chef', 'chef', 'built-in:picks-fewest-files');
const yaml = (...agents: readonly string[]) => `version: 1\nagents:\n${agents.join('')}`;

test('the shipped example is a whole team, one agent at a time, and every role has one agent', async () => {
  const text = await readFile(join(import.meta.dirname, '../../../templates/agents.yml'), 'utf8');
  const { agents, parallel } = parseAgents(text, file);
  assert.equal(parallel, 1);
  assert.deepEqual(
    agents.map(({ role }) => role),
    ['chef', 'recherchiste-a', 'recherchiste-b', 'orchestrator', 'tool', 'macro-runner', 'worker'],
  );
});

/** Files that are refused: what is wrong, the text, the code and the line that is named. */
const refused: readonly (readonly [what: string, text: string, code: string, line: number])[] = [
  ['two agents of one role', yaml(chef, agent('boss', 'chef', '[node, boss.mjs]')), 'AGENT_NOT_UNIQUE', 8],
  ['two agents of one name', yaml(chef, agent('chef', 'worker', '[node, w.mjs]')), 'AGENT_NOT_UNIQUE', 7],
  [
    'one program in two roles',
    yaml(agent('one', 'chef', '[node, a.mjs]'), agent('two', 'tool', '[node, a.mjs]', '    allows: [a]\n')),
    'AGENT_NOT_UNIQUE',
    9,
  ],
  [
    'two recherchistes of one angle',
    yaml(
      agent('one', 'recherchiste-a', '[a]', '    angle: Costs\n'),
      agent('two', 'recherchiste-b', '[b]', '    angle: costs\n'),
    ),
    'AGENT_NOT_UNIQUE',
    12,
  ],
  ['a recherchiste without an angle', yaml(agent('one', 'recherchiste-a', '[a]')), 'CONFIG_BAD_VALUE', 3],
  ['a chef with an angle', yaml(`${chef}    angle: mine\n`), 'CONFIG_BAD_VALUE', 7],
  ['a tool without an allow-list', yaml(agent('t', 'tool', '[t]')), 'CONFIG_BAD_VALUE', 3],
  ['a chef with an allow-list', yaml(`${chef}    allows: [a]\n`), 'CONFIG_BAD_VALUE', 7],
  [
    'an allow-list that leaves the project',
    yaml(agent('t', 'tool', '[t]', '    allows: [../a]\n')),
    'CONFIG_BAD_VALUE',
    7,
  ],
  ['a role that there is not', yaml(agent('x', 'boss', '[x]')), 'CONFIG_BAD_VALUE', 4],
  [
    'a shipped program that there is not',
    yaml(agent('x', 'worker', 'built-in:nobody')),
    'CONFIG_BAD_VALUE',
    5,
  ],
  ['a line for a shell', yaml(agent('x', 'worker', 'sh -c "rm x"')), 'CONFIG_BAD_VALUE', 5],
  [
    'an agent without limits',
    'version: 1\nagents:\n  - name: x\n    role: chef\n    endpoint: [x]\n',
    'CONFIG_BAD_VALUE',
    3,
  ],
  ['three at once', `parallel: 3\n${yaml(chef)}`, 'CONFIG_BAD_VALUE', 1],
  ['a misspelt key', yaml(chef).replace('endpoint', 'endpiont'), 'CONFIG_UNKNOWN_KEY', 5],
  [
    'a variable with the name of a token',
    yaml(`${chef}    environment: [LANG, MY_TOKEN]\n`),
    'AGENT_SECRET_VARIABLE',
    7,
  ],
  ['a key twice', `version: 1\n${yaml(chef)}`, 'CONFIG_UNREADABLE', 2],
  ['an anchor', yaml(chef).replace('limits: {', 'limits: &l {'), 'CONFIG_UNREADABLE', 6],
];
for (const [what, text, code, line] of refused) {
  test(`${what} in agents.yml: ${code}, line ${line}`, () => {
    assert.throws(
      () => parseAgents(text, file),
      (error) => {
        assert.ok(error instanceof Failure);
        assert.deepEqual(
          [error.code, error.parameters['line'], error.parameters['file']],
          [code, line, file],
        );
        return true;
      },
    );
  });
}

test('a file of more than 256 KiB is refused before it is read', () => {
  const huge = `# ${'x'.repeat(300_000)}\n`;
  assert.throws(() => parseAgents(huge, file), { code: 'CONFIG_UNREADABLE' });
});
