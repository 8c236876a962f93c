import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { auditCommand } from '../../src/audit-command.ts';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { composeOffline } from '../../src/compose-offline.ts';
import { createFiles } from '../../src/host/files.ts';
import { verifySession } from '../../src/ledger/verify-session.ts';
import { Failure, type FailureCode } from '../../src/model/failure.ts';
import { auditDocumentSchema } from '../../src/report/audit-json.ts';
import { hasProfilePython, projectWith, quietSurroundings, runHere } from '../support/audited-project.ts';
import { contentsBelow } from '../support/e2e-project.ts';
import { freshFolder } from '../support/folders.ts';
import { buildNativeWheel } from '../support/native-wheel.ts';
import { buildWheel } from '../support/wheel-builder.ts';

const old = buildWheel({ name: 'one', version: '1.0', tag: 'cp311-cp311-manylinux_2_17_x86_64' });
const pure = buildWheel({ name: 'other', version: '2.0' });
const isFailure = (code: FailureCode) => (error: unknown) => error instanceof Failure && error.code === code;

async function documentOf(project: string, ...more: readonly string[]) {
  const answer = await runHere(auditCommand, ['audit', project, '--format', 'json', ...more]);
  return { status: answer.status, document: auditDocumentSchema.parse(JSON.parse(answer.text)) };
}

test('a project with nothing wrong is AUDITED with status 0, and only .nx47 is written, its chain intact', async (t) => {
  const project = await projectWith(t, [pure]);
  const before = await contentsBelow(project);
  const { status, document } = await documentOf(project);
  const expected = (await hasProfilePython()) ? ['AUDITED', 0] : ['INCONCLUSIVE', 3];
  assert.deepEqual([document.verdict, status], expected, JSON.stringify(document.findings));
  assert.deepEqual(await contentsBelow(project, '.nx47'), before);
  const [session = ''] = await readdir(join(project, '.nx47/session'));
  const report = await verifySession(join(project, '.nx47/session', session), createFiles());
  assert.equal(report.problem, '');
  assert.match(
    await readFile(join(project, '.nx47/session', session, 'reports/report.md'), 'utf8'),
    /AUDITED/,
  );
});

test('a cp311 wheel in the bundle is NO-GO with status 1 and WHL-008 in each form', async (t) => {
  const project = await projectWith(t, [old]);
  const { status, document } = await documentOf(project);
  assert.deepEqual([status, document.verdict, document.cause], [1, 'NO-GO', 'WHL-008']);
  assert.equal(document.findings[0]?.file, `bundle/${old.name}`);
  const table = await runHere(auditCommand, ['audit', project, '--language', 'en']);
  assert.match(table.text, /^FAIL {2}WHL-008 {2}error/m);
  const sarif = await runHere(auditCommand, ['audit', project, '--format=sarif']);
  assert.match(sarif.text, /"ruleId": "WHL-008"/);
  assert.deepEqual([table.status, sarif.status], [1, 1]);
});

test('a notebook that no interpreter compiled is unknown: INCONCLUSIVE with status 3', async (t) => {
  const project = await projectWith(t, [pure]);
  const alone = { ...quietSurroundings(), environment: { PATH: '', HOME: project } };
  const answer = await auditCommand(parseCommandLine(['audit', project, '--format=json']), alone);
  const document = auditDocumentSchema.parse(JSON.parse(answer.text));
  assert.deepEqual([answer.status, document.verdict, document.cause], [3, 'INCONCLUSIVE', 'unproven']);
  assert.deepEqual(
    document.findings.map(({ rule, answer }) => [rule, answer]),
    [['NBK-002', 'unknown']],
  );
});

test('a configured bundle that is not there is NO-GO, and an unknown profile is PROFILE_UNKNOWN', async (t) => {
  const project = await projectWith(t, [], ['bundle: { path: bundle }']);
  assert.equal((await documentOf(project)).document.cause, 'REP-010');
  await assert.rejects(documentOf(project, '--profile', 'kaggle-py399'), isFailure('PROFILE_UNKNOWN'));
});

test('a wait of 5 s in nx47.yml, too short for Kaggle, does not concern an audit', async (t) => {
  const project = await projectWith(t, [pure], ['wait: 5']);
  assert.notEqual((await documentOf(project)).status, 2);
});

test('an audit asks no service: every call is MACRO_REFUSED, and a token of the environment is not shown', async () => {
  const around = quietSurroundings();
  const environment = { ...around.environment, KAGGLE_API_TOKEN: 'a-token-of-somebody' };
  const world = composeOffline('en', { ...around, environment });
  await assert.rejects(world.kaggle.identify(), isFailure('MACRO_REFUSED'));
  await assert.rejects(world.kaggle.viewKernel({ owner: 'a', slug: 'b' }), isFailure('MACRO_REFUSED'));
  assert.equal(world.redact('x a-token-of-somebody y'), 'x *** y');
});

test('a damaged kernel-metadata.json is a finding with its place, not an exception', async (t) => {
  const project = await projectWith(t, [pure]);
  await writeFile(join(project, 'notebook/kernel-metadata.json'), '{"id": ');
  const { status, document } = await documentOf(project);
  assert.equal(status, 1);
  const found = document.findings.find(({ rule }) => rule === 'MET-001');
  assert.equal(found?.file, 'notebook/kernel-metadata.json');
});

/** A repository with a wheel that is read from disk by ranges; the folder of what its audits keep. */
async function checkedOut(t: TestContext) {
  const project = await projectWith(t, [buildNativeWheel(await freshFolder(t)), old]);
  execFileSync('git', ['-C', project, 'init', '-q']);
  return { project, cache: join(project, '.nx47/cache/audit') };
}

test('a second audit of an unchanged repository finds the first one kept, and says the same', async (t) => {
  const { project, cache } = await checkedOut(t);
  const first = await documentOf(project);
  const kept = (await readdir(cache)).map((name) => name.split('-')[0]);
  assert.deepEqual(kept.sort(), ['audit', 'wheel']);
  const second = await documentOf(project);
  assert.deepEqual(second.document.findings, first.document.findings);
  assert.equal(second.status, first.status);
  const logs = await Promise.all(
    (await readdir(join(project, '.nx47/session'))).map((name) =>
      readFile(join(project, '.nx47/session', name, 'logs/session.jsonl'), 'utf8'),
    ),
  );
  assert.equal(logs.filter((log) => log.includes('the findings were kept')).length, 1);
});

test('a byte of a wheel, a line of the project or of nx47.yml changed after an audit is found by the next', async (t) => {
  const { project } = await checkedOut(t);
  const { document } = await documentOf(project);
  const rules = new Set(document.findings.map(({ rule }) => rule));
  const [name = ''] = (await readdir(join(project, 'bundle'))).filter((one) => one.startsWith('demo'));
  const wheel = await readFile(join(project, 'bundle', name));
  await writeFile(
    join(project, 'bundle', name),
    wheel.map((byte, at) => (at === wheel.length >> 1 ? byte ^ 1 : byte)),
  );
  const broken = (await documentOf(project)).document.findings.filter(({ rule }) => !rules.has(rule));
  assert.ok(
    broken.some(({ rule }) => rule === 'WHL-001' || rule === 'WHL-007'),
    JSON.stringify(broken),
  );
  await writeFile(join(project, 'bundle', name), wheel);
  await writeFile(join(project, 'token.txt'), `KGAT_${'0123456789abcdef'.repeat(2)}\n`);
  const secrets = (await documentOf(project)).document.findings.filter(({ rule }) => rule === 'SEC-001');
  assert.deepEqual(
    secrets.map(({ file }) => file),
    ['token.txt'],
  );
});

test('an answer that was checked in with the project, or lies in no repository, is not looked at', async (t) => {
  const { project, cache } = await checkedOut(t);
  await documentOf(project);
  execFileSync('git', ['-C', project, 'add', '-f', '.nx47/cache']);
  const before = await contentsBelow(cache);
  await writeFile(join(project, 'more.txt'), 'more');
  await documentOf(project);
  assert.deepEqual(await contentsBelow(cache), before);
  const plain = await projectWith(t, [pure]);
  await documentOf(plain);
  assert.ok(!(await readdir(join(plain, '.nx47'))).includes('cache'));
});

test('kept answers that are damaged, exchanged or emptied change nothing that an audit says', async (t) => {
  const { project, cache } = await checkedOut(t);
  const { document } = await documentOf(project);
  const names = await readdir(cache);
  const sound = await Promise.all(names.map((name) => readFile(join(cache, name))));
  const poisons = [
    (index: number) => sound[(index + 1) % sound.length] ?? Buffer.of(),
    (index: number) => sound[index]?.subarray(0, 200) ?? Buffer.of(),
    () => Buffer.from('[]'),
    () => Buffer.of(),
  ];
  for (const poison of poisons) {
    for (const [index, name] of names.entries()) await writeFile(join(cache, name), poison(index));
    assert.deepEqual((await documentOf(project)).document.findings, document.findings);
  }
});
