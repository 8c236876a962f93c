import assert from 'node:assert/strict';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { machineEvents } from '../../src/machines/machine-events.ts';
import { Failure, type FailureCode } from '../../src/model/failure.ts';
import { machineProbeSchema } from '../../src/model/machine-probe.ts';
import { declaredBeside } from '../support/machine-case.ts';
import { type MachinesProject, machinesProject, thisMachine } from '../support/machines-project.ts';
import { testWorld } from '../support/test-world.ts';

const findingsSchema = z.object({
  schema: z.literal('nx47.machines-check/1'),
  findings: z.array(
    z.object({
      rule: z.string(),
      machine: z.string(),
      answer: z.string(),
      file: z.string(),
      line: z.number(),
    }),
  ),
});

async function rulesOf(project: MachinesProject): Promise<string[]> {
  const { text } = await project.nx47('check', '--format', 'json');
  return findingsSchema.parse(JSON.parse(text)).findings.map(({ rule }) => rule);
}

const isCode = (code: FailureCode) => (error: unknown) => error instanceof Failure && error.code === code;

test('a machine is unprobed, then probed as evidence, and every fact of the probe stands below .nx47/', async (t) => {
  const project = await machinesProject(t);
  assert.match((await project.nx47('list')).text, /^machine .*\nhere +pivot +here +unprobed\n$/);
  const { text, status } = await project.nx47('probe', '--clock', new Date().toISOString());
  assert.equal(status, 0, text);
  const [, path = '', sha256 = ''] = /probe (\S+), sha256 (\w{64})/.exec(text) ?? [];
  const probe = machineProbeSchema.parse(JSON.parse(await readFile(join(project.root, path), 'utf8')));
  assert.equal(probe.machine, 'here');
  assert.ok(path.includes(sha256));
  assert.ok('value' in probe.clock && Math.abs(probe.clock.value.skew_seconds) < 30);
  const { events } = await machineEvents(project.root, testWorld());
  assert.deepEqual(
    events.map(({ command, evidence }) => [command, evidence[0]?.sha256]),
    [['nx47 machines probe here', sha256]],
  );
  assert.equal(await readFile(join(project.root, '.nx47/.gitignore'), 'utf8'), '*\n');
});

test('check says what is wrong with file and line, and ends with 1; with nothing but unknown facts it ends with 3', async (t) => {
  const project = await machinesProject(t);
  const before = await project.nx47('check');
  assert.equal(before.status, 1);
  assert.match(before.text, /^✗ MCH-001 here: Probe absent or too old {2}\(configs\/machines\.yml:\d+\)\n/);
  await project.nx47('probe', 'here');
  await project.declare(await thisMachine(project.watched, { hostname: 'another' }));
  const found = findingsSchema.parse(
    JSON.parse((await project.nx47('check', '--format', 'json')).text),
  ).findings;
  const name = found.find(({ rule }) => rule === 'MCH-003');
  const rows = (await readFile(join(project.root, 'configs/machines.yml'), 'utf8')).split('\n');
  assert.match(rows[(name?.line ?? 0) - 1] ?? '', /hostname: another/);
});

test('a changed binary puts the machine into quarantine until a person clears it with a reason, and again with the next probe', async (t) => {
  const project = await machinesProject(t);
  await project.nx47('probe', 'here');
  const planned = await project.nx47('baseline', 'here');
  assert.match(planned.text, /^binaries \+ \S+\/tool$/m);
  assert.ok(!(await rulesOf(project)).includes('MCH-022'));
  await project.nx47('baseline', 'here', '--execute', '--reason', 'as installed');
  const kept = z
    .object({ decision: z.string() })
    .parse(JSON.parse(await readFile(join(project.root, 'configs/baselines/here.json'), 'utf8')));
  assert.equal(kept.decision, 'as installed');
  assert.ok(!(await rulesOf(project)).some((rule) => ['MCH-022', 'MCH-024', 'MCH-032'].includes(rule)));

  await writeFile(join(project.watched, 'tool'), 'another');
  const told = await project.nx47('probe', 'here');
  assert.equal(told.status, 1);
  assert.match(told.text, /here is put into quarantine \(MCH-022\)/);
  assert.match((await project.nx47('list')).text, /quarantine/);
  assert.ok((await rulesOf(project)).includes('MCH-032'));
  await assert.rejects(project.nx47('clear', 'here'), isCode('MACHINE_REASON_MISSING'));
  assert.match((await project.nx47('clear', 'here', '--reason', 'our update')).text, /cleared/);
  const rules = await rulesOf(project);
  assert.ok(rules.includes('MCH-022') && !rules.includes('MCH-032'), 'the drift stays red');
  await assert.rejects(project.nx47('clear', 'here', '--reason', 'x'), isCode('MACHINE_NOT_QUARANTINED'));
  await project.nx47('probe', 'here');
  assert.ok(
    (await rulesOf(project)).includes('MCH-032'),
    'a later probe with the sign asks for a person again',
  );
  const { events } = await machineEvents(project.root, testWorld());
  assert.deepEqual(
    events.map(({ goal, decision }) => `${goal} ${decision}`.trim()),
    [
      'probe',
      'baseline as installed',
      'probe',
      'quarantine MCH-022',
      'clear our update',
      'probe',
      'quarantine MCH-022',
    ],
  );
});

test('a baseline without a reason, without a probe or with a part that nobody could read is refused', async (t) => {
  const project = await machinesProject(t);
  await assert.rejects(project.nx47('baseline', 'here'), isCode('MACHINE_UNPROBED'));
  await project.nx47('probe', 'here');
  await assert.rejects(project.nx47('baseline', 'here', '--execute'), isCode('MACHINE_REASON_MISSING'));
  const { text } = await project.nx47('probe', 'here', '--format', 'json');
  const probe = machineProbeSchema.parse(JSON.parse(text));
  const blind = { ...probe, baseline: { ...probe.baseline, cron: { unknown: 'EACCES' } } };
  await writeFile(join(project.root, 'blind.json'), JSON.stringify(blind));
  await project.nx47('probe', 'here', '--from', join(project.root, 'blind.json'));
  await assert.rejects(project.nx47('baseline', 'here'), isCode('MACHINE_UNREADABLE'));
});

test('a probe that was made elsewhere is taken by --from, that of another machine is refused', async (t) => {
  const project = await machinesProject(t);
  const here = await thisMachine(project.watched);
  await project.declare(here, declaredBeside());
  await assert.rejects(project.nx47('probe', 'vm102'), isCode('MACHINE_ELSEWHERE'));
  const { text } = await project.nx47('probe', 'here', '--format', 'json');
  const file = join(project.root, 'probe.json');
  await writeFile(file, text);
  await assert.rejects(project.nx47('probe', 'vm102', '--from', file), isCode('MACHINE_STATE_INVALID'));
  await writeFile(file, text.replace('"machine": "here"', '"machine": "vm102"'));
  await project.nx47('probe', 'vm102', '--from', file);
  await project.nx47('probe', 'here');
  const rules = await rulesOf(project);
  assert.ok(rules.includes('MCH-006'), 'both names answer with one boot id');
  assert.ok(rules.includes('MCH-003'));
  assert.match((await project.nx47('probe')).text, /vm102: not here; by a job on vm102/);
});

test('a machine behind a declared command is probed by what that command prints', async (t) => {
  const project = await machinesProject(t);
  const { text } = await project.nx47('probe', 'here', '--format', 'json');
  const file = join(project.root, 'remote.json');
  await writeFile(file, text.replace('"machine": "here"', '"machine": "vm102"'));
  const here = await thisMachine(project.watched);
  await project.declare(here, declaredBeside({ reach: { ssh: ['cat', file] } }));
  assert.match((await project.nx47('probe', 'vm102')).text, /^vm102: probe /);
  await project.declare(here, declaredBeside({ reach: { ssh: ['echo', 'no probe'] } }));
  await assert.rejects(project.nx47('probe', 'vm102'), isCode('MACHINE_STATE_INVALID'));
});

test('a job at GitHub is probed where it was sent: a wrong runner shows as another hostname', async (t) => {
  const project = await machinesProject(t, { GITHUB_ACTIONS: 'true' });
  const place = { logs: project.watched, scripts: project.watched };
  await project.declare(await thisMachine(project.watched), declaredBeside(place));
  await project.nx47('probe', 'vm102');
  assert.ok((await rulesOf(project)).includes('MCH-003'));
});

test('a probe whose bytes were changed on disk is refused, and so is a cut chain of events', async (t) => {
  const project = await machinesProject(t);
  await project.nx47('probe', 'here');
  const folder = join(project.root, '.nx47/machines/here');
  const [name = ''] = await readdir(folder);
  const text = await readFile(join(folder, name), 'utf8');
  await writeFile(join(folder, name), text.replace('"status"', '"x"').replace('here', 'HERE'));
  await assert.rejects(project.nx47('check'), isCode('MACHINE_STATE_INVALID'));
  await writeFile(join(folder, name), text);
  await project.nx47('check');
  await writeFile(join(project.root, '.nx47/machines/events.jsonl'), '{}\n');
  await assert.rejects(project.nx47('check'), isCode('MACHINE_STATE_INVALID'));
});

test('the schemes of storage and network are pages, red while they are absent or say something else', async (t) => {
  const project = await machinesProject(t);
  await project.nx47('probe', 'here');
  const isStale = async () => (await rulesOf(project)).filter((rule) => /MCH-03[45]/.test(rule));
  assert.deepEqual(await isStale(), ['MCH-034', 'MCH-035']);
  assert.match((await project.nx47('document')).text, /^# Storage scheme\n/);
  assert.deepEqual(await isStale(), ['MCH-034', 'MCH-035'], 'a plan writes nothing');
  await project.nx47('document', '--execute');
  assert.deepEqual(await isStale(), []);
  const ports = [{ port: 65_000, protocol: 'tcp', why: 'a new reason' }];
  await project.declare(await thisMachine(project.watched, { ports }));
  assert.deepEqual(await isStale(), ['MCH-035']);
  await rm(join(project.root, 'reports/STORAGE.md'));
  assert.deepEqual(await isStale(), ['MCH-034', 'MCH-035']);
});

test('a credential file of mode 644 is found on the machine itself, one of mode 600 is not', async (t) => {
  const project = await machinesProject(t);
  const path = join(project.watched, 'kaggle.json');
  await writeFile(path, '{}');
  await project.declare(await thisMachine(project.watched, { credentials: [path] }));
  await chmod(path, 0o644);
  await project.nx47('probe', 'here');
  assert.ok((await rulesOf(project)).includes('MCH-025'));
  await chmod(path, 0o600);
  await project.nx47('probe', 'here');
  assert.ok(!(await rulesOf(project)).includes('MCH-025'));
});

const refused: readonly (readonly [readonly string[], FailureCode])[] = [
  [['lists'], 'USAGE_BAD_VALUE'],
  [['check', '--format', 'sarif'], 'USAGE_BAD_VALUE'],
  [['check', 'vm999'], 'MACHINE_UNKNOWN'],
  [['baseline'], 'MACHINE_UNKNOWN'],
  [['probe', 'here', '--clock', 'noon'], 'MACHINE_CLOCK_UNKNOWN'],
];

for (const [argv, code] of refused) {
  test(`nx47 machines ${argv.join(' ')} is ${code}`, async (t) => {
    const project = await machinesProject(t);
    await assert.rejects(async () => project.nx47(...argv), isCode(code));
  });
}

test('a clock that the project declares can not be replaced on the command line: USAGE_BAD_VALUE', async (t) => {
  const project = await machinesProject(t);
  const path = join(project.root, 'configs/machines.yml');
  const text = await readFile(path, 'utf8');
  await writeFile(path, `clock: http://127.0.0.1:9/\n${text}`);
  const given = project.nx47('probe', 'here', '--clock', new Date().toISOString());
  await assert.rejects(given, isCode('USAGE_BAD_VALUE'));
  assert.match((await project.nx47('probe', 'here')).text, /facts could not be read \(.*clock/);
});

test('without configs/machines.yml every question is MACHINES_NOT_FOUND', async (t) => {
  const project = await machinesProject(t);
  await rm(join(project.root, 'configs/machines.yml'));
  await assert.rejects(project.nx47('list'), isCode('MACHINES_NOT_FOUND'));
});
