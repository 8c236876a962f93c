import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { agentsCommand } from '../../src/agents-command.ts';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { createFiles } from '../../src/host/files.ts';
import { eventsOf, verifyChain } from '../../src/ledger/chain.ts';
import { verifySession } from '../../src/ledger/verify-session.ts';
import { speaking, task } from '../support/agents-ground.ts';
import { projectWith, quietSurroundings } from '../support/audited-project.ts';

const metadata = 'notebook/kernel-metadata.json';

/** A project whose kernel may use the internet, which its audit refuses by MET-006, and a task to mend that. */
async function project(t: TestContext): Promise<string> {
  const root = await projectWith(t, []);
  const text = await readFile(join(root, metadata), 'utf8');
  await writeFile(join(root, metadata), text.replace('"enable_internet": false', '"enable_internet": true'));
  await writeFile(join(root, 'task.json'), JSON.stringify(task));
  return root;
}

const run = (root: string, ...argv: string[]) =>
  agentsCommand(parseCommandLine(['agents', 'run', 'task.json', ...argv]), quietSurroundings(), 'en', root);

async function sessionOf(home: string) {
  const [name = ''] = (await readdir(home)).filter((one) => one.includes('agents'));
  const folder = join(home, name);
  const events = eventsOf(verifyChain(await readFile(join(folder, 'logs/session.jsonl'))).lines);
  const { problem } = await verifySession(folder, createFiles());
  return { folder, events, problem };
}

test('a dry run shows the difference that it would make, and changes no file of the project', async (t) => {
  const root = await project(t);
  const before = await readFile(join(root, metadata), 'utf8');
  const { text, status, failure } = await run(root);
  assert.deepEqual([status, failure], [0, undefined], text);
  assert.match(text, /^-.*"enable_internet": true/m);
  assert.match(text, /^\+.*"enable_internet": false/m);
  assert.equal(await readFile(join(root, metadata), 'utf8'), before);
  const { problem, events } = await sessionOf(join(root, '.nx47/session'));
  assert.equal(problem, '');
  assert.deepEqual(
    events.filter(({ macro }) => macro === 'mend').map(({ phase, state }) => `${phase} ${state}`),
    ['PLAN RUNNING', 'CRITIQUE RUNNING', 'EXECUTE SKIPPED'],
  );
});

test('with execute the tool mends the file by the plan that was reviewed, keeps what it was, and the finding is gone', async (t) => {
  const root = await project(t);
  const { text, status, failure } = await run(root, '--execute');
  assert.deepEqual([status, failure], [0, undefined], text);
  assert.match(await readFile(join(root, metadata), 'utf8'), /"enable_internet": false/);
  const { problem, events, folder } = await sessionOf(join(root, 'session'));
  assert.equal(problem, '');
  const mended = events.filter(({ macro, state }) => macro === 'mend' && state === 'DONE');
  const kinds = mended.flatMap(({ evidence }) => evidence.map(({ kind }) => kind));
  for (const kind of ['checksum', 'answer', 'diff', 'file'] as const) assert.ok(kinds.includes(kind), kind);
  const hash = events.findLast(({ macro }) => macro === 'agents-execute')?.plan_sha256;
  const executed = events.find(
    ({ macro, phase, state }) => macro === 'mend' && phase === 'EXECUTE' && state !== 'SKIPPED',
  );
  assert.equal(executed?.plan_sha256, hash);
  const [backup = ''] = await readdir(join(folder, 'evidence/backups'));
  assert.match(await readFile(join(folder, 'evidence/backups', backup), 'utf8'), /"enable_internet": true/);
  assert.match(await readFile(join(folder, 'PLANS/T7.md'), 'utf8'), /mend/);
});

const limits = 'limits: { deadline-seconds: 20, cooldown-seconds: 0, message-bytes: 262144, messages: 5 }';
const agentYaml = (name: string, role: string, endpoint: unknown, more = '') =>
  `  - { name: ${name}, role: ${role}, endpoint: ${JSON.stringify(endpoint)}, ${limits}${more} }\n`;

test('a coding agent that proposes an edit outside of the allow-list is stopped by the critic, and nothing changes', async (t) => {
  const root = await project(t);
  const option = `{ options: [{ id: 'own', title: 'mine', serves: [{ rule: 'MET-006', file: ${JSON.stringify(metadata)} }], brings: 'clarity', edits: [{ path: 'nx47.yml', find: 'packs', replace: 'Packs' }], reasons: ['r'], risks: ['s'] }] }`;
  const wild = speaking(
    `message.act === 'propose' ? ${option} : { remarks: message.material.options.map(({ id }) => ({ option: id, objections: ['no'], blocking: true })) }`,
  );
  const chef = speaking("{ decision: { option: 'own', reasons: ['because'] } }");
  await mkdir(join(root, 'configs'));
  const team = [
    agentYaml('chef', 'chef', chef),
    agentYaml('wild', 'recherchiste-a', wild, ', angle: wild'),
    agentYaml('causes', 'recherchiste-b', 'built-in:cause-first', ', angle: causes'),
    agentYaml('keeper', 'orchestrator', 'built-in:keeps-the-log'),
    agentYaml('hands', 'tool', 'built-in:orders-the-plan', `, allows: [${metadata}]`),
  ];
  await writeFile(join(root, 'configs/agents.yml'), `version: 1\nagents:\n${team.join('')}`);
  const { failure } = await run(root, '--execute');
  assert.equal(failure?.code, 'AGENT_DECISION');
  assert.match(await readFile(join(root, 'nx47.yml'), 'utf8'), /^packs/);
});

test('an edit that was executed and leaves its finding is taken back: STEP_DEVIATED, and the exchange ends KO', async (t) => {
  const root = await project(t);
  const before = await readFile(join(root, metadata), 'utf8');
  const edit = `{ path: ${JSON.stringify(metadata)}, find: '"enable_internet": true', replace: '"enable_internet":  true' }`;
  const option = `{ options: [{ id: 'own', title: 'mine', serves: [{ rule: 'MET-006', file: ${JSON.stringify(metadata)} }], brings: 'clarity', edits: [${edit}], reasons: ['r'], risks: ['s'] }] }`;
  const wild = speaking(
    `message.act === 'propose' ? ${option} : { remarks: message.material.options.map(({ id }) => ({ option: id, objections: ['no'], blocking: false })) }`,
  );
  await mkdir(join(root, 'configs'));
  const team = [
    agentYaml('chef', 'chef', speaking("{ decision: { option: 'own', reasons: ['because'] } }")),
    agentYaml('wild', 'recherchiste-a', wild, ', angle: wild'),
    agentYaml('causes', 'recherchiste-b', 'built-in:cause-first', ', angle: causes'),
    agentYaml('keeper', 'orchestrator', 'built-in:keeps-the-log'),
    agentYaml('hands', 'tool', 'built-in:orders-the-plan', `, allows: [${metadata}]`),
  ];
  await writeFile(join(root, 'configs/agents.yml'), `version: 1\nagents:\n${team.join('')}`);
  const { failure } = await run(root, '--execute');
  assert.equal(failure?.code, 'STEP_DEVIATED', JSON.stringify(failure?.parameters));
  assert.match(String(failure?.parameters['observed']), /^MET-006 notebook/);
  assert.equal(await readFile(join(root, metadata), 'utf8'), before);
  const { events, problem } = await sessionOf(join(root, 'session'));
  assert.equal(problem, '');
  assert.ok(events.some(({ macro, decision }) => macro === 'mend' && /^back to what it was/.test(decision)));
  assert.equal(events.findLast(({ phase }) => phase === 'VERDICT')?.decision, 'KO STEP_DEVIATED');
});

test('a project without findings has nothing to propose, and findings of a file are taken as they are', async (t) => {
  const root = await projectWith(t, []);
  await writeFile(join(root, 'task.json'), JSON.stringify(task));
  await writeFile(join(root, 'none.json'), '{"findings":[]}');
  const { text, status } = await run(root, '--findings', 'none.json');
  assert.equal(status, 0);
  assert.match(text, /No finding/);
  await writeFile(join(root, 'verdict.json'), '{"fails":["GATE-014"]}');
  const byHand = await run(root, '--findings', 'verdict.json');
  assert.match(byHand.text, /An option for a person/);
});

test('a task in the form of TASK.md is read as one in JSON is, and refused with its line', async (t) => {
  const root = await project(t);
  const text =
    'TASK: Close the internet.\nCONTEXT: the audit\nCONSTRAINTS: none\nDONE_CRITERIA:\n- it is gone => command\n';
  await writeFile(join(root, 'TASK.md'), text);
  await writeFile(join(root, 'none.json'), '{"findings":[]}');
  const line = (...more: string[]) =>
    parseCommandLine(['agents', 'run', 'TASK.md', '--findings', 'none.json', ...more]);
  const { status, text: told } = await agentsCommand(line(), quietSurroundings(), 'en', root);
  assert.equal(status, 0);
  assert.match(told, /^Task: T1 Close the internet\./);
  await writeFile(join(root, 'TASK.md'), text.replace(' => command', ''));
  await assert.rejects(agentsCommand(line(), quietSurroundings(), 'en', root), {
    code: 'SESSION_TASK_INVALID',
  });
});

test('in safe mode an exchange that may execute does not begin', async (t) => {
  const root = await project(t);
  await mkdir(join(root, '.nx47'), { recursive: true });
  const safe = {
    schema: 'nx47.safe-mode/1',
    session: 's',
    since: '2026-11-22T00:00:00.000Z',
    uncertainties: [],
    signs: ['SEC-001'],
    stable: '',
  };
  await writeFile(join(root, '.nx47/SAFE_MODE.json'), JSON.stringify(safe));
  await assert.rejects(run(root, '--execute'), { code: 'SAFE_MODE' });
});

test('a task without its criteria is refused with the name of the part, and one that is not there by its file', async (t) => {
  const root = await project(t);
  await writeFile(join(root, 'task.json'), JSON.stringify({ ...task, DONE_CRITERIA: [] }));
  await assert.rejects(run(root), { code: 'CONFIG_BAD_VALUE' });
  const line = parseCommandLine(['agents', 'run', 'absent.json']);
  await assert.rejects(agentsCommand(line, quietSurroundings(), 'en', root), { code: 'CONFIG_UNREADABLE' });
});
