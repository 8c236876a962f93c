import assert from 'node:assert/strict';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { createShell } from '../../../src/host/shell.ts';
import type { UserOutput } from '../../../src/macro/user-macro.ts';
import { userMacro } from '../../../src/macro/user-macro.ts';
import type { OwnMacro } from '../../../src/model/user-macro.ts';
import { type Bench, bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
import { ownMacro } from '../../support/own-macro.ts';

async function project(t: TestContext): Promise<Bench> {
  const environment = {
    PATH: process.env['PATH'] ?? '',
    LANG: 'C',
    HOME: '/nowhere',
    KAGGLE_KEY: 's3cret-value',
  };
  const on = await bench(t, { shell: createShell(environment, new AbortController().signal) });
  await writeFile(`${on.paths.root}/table.csv`, 'a\nb\n');
  await mkdir(`${on.paths.root}/reports`);
  await mkdir(`${on.paths.root}/other`);
  return on;
}

const run = (on: Bench, own: OwnMacro, input: Readonly<Record<string, unknown>> = { table: 'table.csv' }) =>
  runOn<Readonly<Record<string, unknown>>, UserOutput>(on, userMacro(own), input);

async function codeAfter(
  t: TestContext,
  changes: Readonly<Record<number, string>>,
  input?: object,
): Promise<string> {
  return codeOf(
    await run(await project(t), ownMacro(changes), input === undefined ? undefined : { ...input }),
  );
}

test("a macro of the user's is run as any other: planned, executed, verified, each in the ledger, with its evidence", async (t) => {
  const on = await project(t);
  const outcome = await run(on, ownMacro());
  const { values, evidence } = outputOf(outcome);
  assert.deepEqual(values, { rows: 2 });
  assert.deepEqual(
    evidence.map(({ kind, ref }) => `${kind} ${ref}`),
    [
      'command awk "END { print NR }" table.csv → 0',
      ...[
        'command cp table.csv reports/table.csv → 0',
        'diff reports/table.csv',
        'checksum reports/table.csv',
      ],
    ],
  );
  assert.equal(await readFile(`${on.paths.root}/reports/table.csv`, 'utf8'), 'a\nb\n');
  const phases = on.context.ledger.events.map(({ phase }) => phase);
  for (const phase of ['PLAN', 'CRITIQUE', 'EXECUTE', 'VERIFY', 'LOG_EVENT'])
    assert.ok(phases.some((one) => one === phase));
});

test('an input with a space, a quote, a semicolon and a dollar sign is one argument of one command', async (t) => {
  const nasty = "x y; touch z $(id) `id` 'q' | cat > z";
  const own = ownMacro({
    7: '    table: { type: string }',
    12: '    rows: { type: string }',
    22: '  - argv: [awk, "BEGIN { print ARGC - 1; print ARGV[1] }", { input: table }]',
    25: '  - argv: [cp, table.csv, reports/table.csv]',
  });
  const on = await project(t);
  assert.equal(outputOf(await run(on, own, { table: nasty })).values['rows'], `1\n${nasty}`);
  assert.equal(await on.context.world.files.exists(`${on.paths.root}/z`), false);
});

const refusedInputs: readonly (readonly [what: string, table: unknown])[] = [
  ['a path that leaves the project', '../table.csv'],
  ['an absolute path', '/etc/passwd'],
  ['a file that is not listed', 'nx.txt'],
  ['an option', '-rf'],
  ['a character that is not seen', 'a\u202eb'],
  ['a text where a pattern does not fit', 'A'],
  ['a number', 1],
];
for (const [what, table] of refusedInputs) {
  test(`an input that is ${what} is refused before anything starts`, async (t) => {
    const on = await project(t);
    await writeFile(`${on.paths.root}/nx.txt`, '');
    const outcome = await run(on, ownMacro(), { table });
    assert.equal(codeOf(outcome), 'MACRO_INPUT_REFUSED');
    assert.ok(on.context.ledger.events.every(({ phase }) => phase !== 'EXECUTE'));
  });
}

test('a listed folder that is a link to a place outside is refused, to read and to write', async (t) => {
  const on = await project(t);
  const outside = (await bench(t)).paths.root;
  await writeFile(`${outside}/x.csv`, 'a\n');
  await symlink(outside, `${on.paths.root}/link`);
  const lists = { 16: '  paths: { read: [table.csv, link], write: [reports, link] }' };
  assert.equal(codeOf(await run(on, ownMacro(lists), { table: 'link/x.csv' })), 'MACRO_INPUT_REFUSED');
  const writing = ownMacro({
    ...lists,
    25: '  - argv: [cp, table.csv, link/y.csv]',
    27: '    touches: [link/y.csv]',
  });
  assert.equal(codeOf(await run(on, writing)), 'MACRO_PATH_REFUSED');
});

test('a literal argument that names a file of the project that is not listed is refused', async (t) => {
  const on = await project(t);
  await writeFile(`${on.paths.root}/secret.txt`, 'x');
  const outcome = await run(on, ownMacro({ 25: '  - argv: [cp, secret.txt, reports/table.csv]' }));
  assert.equal(codeOf(outcome), 'MACRO_PATH_REFUSED');
});

test('a step sees PATH and the variables that are named, and nothing else', async (t) => {
  const own = ownMacro({
    12: '    rows: { type: string }',
    22: '  - argv: [awk, "BEGIN { for (name in ENVIRON) print name }"]',
  });
  const { values } = outputOf(await run(await project(t), own));
  assert.deepEqual(String(values['rows']).split('\n').toSorted(), ['LANG', 'PATH']);
});

test('a step that fails is FAILED with what it said, after the way back', async (t) => {
  const on = await project(t);
  await writeFile(`${on.paths.root}/reports/table.csv`, 'old');
  const outcome = await run(on, ownMacro({ 29: '  - argv: [test, -d, reports/table.csv]' }));
  assert.equal(codeOf(outcome), 'MACRO_CHECK_FAILED');
  assert.equal(await on.context.world.files.exists(`${on.paths.root}/reports/table.csv`), false);
  assert.equal(
    await codeAfter(t, { 25: '  - argv: [cp, other/none, reports/table.csv]' }),
    'MACRO_STEP_FAILED',
  );
});

test('a step past its deadline is ended and FAILED', async (t) => {
  const changes = {
    15: '  commands: [awk, cp, rm, test, sleep]',
    25: '  - argv: [sleep, "20"]',
    26: '    deadlineSeconds: 1',
  };
  assert.equal(await codeAfter(t, changes), 'MACRO_STEP_FAILED');
});

test('a file that no step announces, changed all the same, fails the macro', async (t) => {
  assert.equal(await codeAfter(t, { 27: '    touches: []' }), 'MACRO_UNANNOUNCED');
});

test('a program that writes below .nx47, into the session or a hook of git fails the macro, whatever it announces', async (t) => {
  for (const place of [
    '.nx47/session/s/forged',
    'session/forged',
    'ledger/runs.jsonl',
    '.git/hooks/pre-commit',
  ]) {
    const on = await project(t);
    for (const folder of ['session', 'ledger', '.git/hooks'])
      await mkdir(`${on.paths.root}/${folder}`, { recursive: true });
    const code = `import pathlib; pathlib.Path('${place}').write_text('x')`;
    const own = ownMacro({
      15: '  commands: [awk, cp, rm, test, python3 -c]',
      25: `  - argv: [python3, -c, "${code}"]`,
      27: '    touches: [reports]',
    });
    assert.equal(codeOf(await run(on, own)), 'MACRO_EVIDENCE_TOUCHED', place);
  }
});

test('a check that writes fails the macro', async (t) => {
  const changes = { 29: '  - argv: [cp, table.csv, other/x.csv]' };
  assert.equal(await codeAfter(t, changes), 'MACRO_UNANNOUNCED');
});

test('an output that does not fit OUTPUT_SCHEMA is refused', async (t) => {
  assert.equal(await codeAfter(t, { 12: '    rows: { type: integer, minimum: 3 }' }), 'MACRO_OUTPUT_REFUSED');
  assert.equal(
    await codeAfter(t, { 22: '  - argv: [awk, "BEGIN { print \\"x\\" }", {input: table}]' }),
    'MACRO_OUTPUT_REFUSED',
  );
});

test('evidence of a kind that is required and was not left fails the macro', async (t) => {
  const changes = {
    25: '  - argv: [test, -f, table.csv]',
    27: '    touches: []',
    29: '  - argv: [test, -f, table.csv]',
    31: '',
  };
  assert.equal(await codeAfter(t, changes), 'MACRO_UNPROVEN');
});

test('in a dry run a macro is planned with every command, and none is run', async (t) => {
  const on = await project(t);
  const dry: Bench = { ...on, context: { ...on.context, mode: 'dry-run' } };
  assert.equal((await run(dry, ownMacro())).state, 'SKIPPED');
  assert.equal(await on.context.world.files.exists(`${on.paths.root}/reports/table.csv`), false);
  const planned = on.context.ledger.events.find(({ phase }) => phase === 'PLAN');
  assert.match(
    planned?.command ?? '',
    /awk .*\ncp table\.csv reports\/table\.csv\nverify: .*\nverify: .*\nrollback: rm/,
  );
});
