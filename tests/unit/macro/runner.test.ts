import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { z } from 'zod';
import { Ledger } from '../../../src/ledger/ledger.ts';
import { critiqueByCheck } from '../../../src/macro/critique.ts';
import type { Macro } from '../../../src/macro/macro.ts';
import { basisOf, shownPlan } from '../../../src/macro/plan-basis.ts';
import { type RunContext, runMacro } from '../../../src/macro/runner.ts';
import { buildTools } from '../../../src/macro/tools.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { Request } from '../../../src/model/request.ts';
import { freshFolder } from '../../support/folders.ts';
import { someTask } from '../../support/macro-run.ts';
import { testWorld } from '../../support/test-world.ts';

const numberSchema = z.strictObject({ n: z.number() });
type Number1 = z.infer<typeof numberSchema>;

const double: Macro<Number1, Number1> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: numberSchema,
  OUTPUT_SCHEMA: numberSchema,
  ALLOWLIST: { reads: [], writes: [], commands: [] },
  RISKS: [],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ n }) => ({ goal: `double ${n}`, commands: ['double'], touches: [] }),
  execute: async ({ n }) => ({ n: 2 * n }),
  verify: async (output, input) => ({
    answer: output.n === input.n + input.n ? 'ok' : 'fail',
    asked: 'the output is twice the input',
    observed: String(output.n),
    evidence: [{ kind: 'checksum', ref: 'n' }],
  }),
  critique: critiqueByCheck,
};

function context(mode: Request['mode'] = 'execute'): RunContext & { readonly lines: string[] } {
  const lines: string[] = [];
  const world = testWorld();
  const sink = { append: async (line: string) => void lines.push(line) };
  const ledger = new Ledger(sink, world.clock, { sessionId: 's', taskId: 'T1' });
  const paths = { root: '/p', state: '/p/.nx47', session: '/p/session/s', bundle: '/p/bundle' };
  return {
    world,
    mode,
    paths,
    ledger,
    task: someTask,
    ground: { target: 'rehearsal', sendsProject: true },
    lines,
  };
}

const run = (macro: Macro<Number1, Number1>, on: RunContext, input: Number1 = { n: 21 }) =>
  runMacro({ name: 'double', step: 4, macro }, input, on);

test('a macro leaves PLAN, CRITIQUE, EXECUTE, VERIFY, CRITIQUE and LOG_EVENT in the ledger, in that order', async () => {
  const on = context();
  const outcome = await run(double, on);
  assert.ok(outcome.state === 'DONE');
  assert.deepEqual(outcome.output, { n: 42 });
  assert.deepEqual(
    on.ledger.events.map((event) => event.phase),
    ['PLAN', 'CRITIQUE', 'EXECUTE', 'VERIFY', 'CRITIQUE', 'LOG_EVENT'],
  );
  assert.ok(on.ledger.events.every((event) => event.step === 4 && event.machine !== ''));
});

test('in a dry run a macro that writes to Kaggle is planned, criticised and not executed', async () => {
  const on = context('dry-run');
  let executed = false;
  const macro: Macro<Number1, Number1> = {
    ...double,
    ALLOWLIST: { reads: [], writes: ['kaggle-dataset'], commands: [] },
    execute: async () => {
      executed = true;
      return { n: 0 };
    },
  };
  const outcome = await run(macro, on);
  assert.equal(outcome.state, 'SKIPPED');
  assert.equal(executed, false);
  assert.equal(on.ledger.events.at(-1)?.state, 'SKIPPED');
});

const failing: [string, Partial<Macro<Number1, Number1>>, string][] = [
  [
    'an input that the schema refuses',
    { INPUT_SCHEMA: z.strictObject({ n: z.number().max(3) }) },
    'MACRO_REFUSED',
  ],
  [
    'an output that the schema refuses',
    { OUTPUT_SCHEMA: z.strictObject({ n: z.number().max(3) }) },
    'MACRO_REFUSED',
  ],
  [
    'a plan without a goal',
    { plan: async () => ({ goal: '', commands: [], touches: [] }) },
    'MACRO_UNPROVEN',
  ],
  ['a post-check that answers fail', { execute: async () => ({ n: 1 }) }, 'MACRO_UNPROVEN'],
  ['evidence of a kind that is missing', { EVIDENCE_REQUIRED: ['file'] }, 'MACRO_UNPROVEN'],
  [
    'a failure of the service',
    { execute: () => Promise.reject(new Failure('KAGGLE_REFUSED')) },
    'KAGGLE_REFUSED',
  ],
  ['an error that nobody foresaw', { execute: () => Promise.reject(new Error('x')) }, 'DEFECT'],
];
for (const [what, change, code] of failing) {
  test(`${what} ends the step FAILED with ${code}`, async () => {
    const on = context();
    const outcome = await run({ ...double, ...change }, on);
    assert.ok(outcome.state === 'FAILED');
    assert.equal(outcome.failure.code, code);
    assert.equal(on.ledger.events.at(-1)?.state, 'FAILED');
  });
}

test('a secret in the output of a step does not reach the ledger', async () => {
  const on = context();
  const leak: Macro<Number1, Number1> = {
    ...double,
    plan: async () => ({ goal: 'g', commands: ['push s3cret-value'], touches: [] }),
  };
  await run(leak, on);
  assert.doesNotMatch(on.lines.join(''), /s3cret-value/);
});

test('every event of a step says whose role it was and which plan it is about', async () => {
  const on = context();
  await run(double, on);
  const [planned, criticised, acted] = on.ledger.events;
  assert.deepEqual(
    on.ledger.events.map(({ role }) => role),
    ['orchestrator', 'recherchiste', 'tool', 'tool', 'recherchiste', 'macro-runner'],
  );
  assert.match(planned?.plan_sha256 ?? '', /^[0-9a-f]{64}$/);
  assert.ok([criticised, acted].every((event) => event?.plan_sha256 === planned?.plan_sha256));
});

const lawless: readonly (readonly [string, Partial<RunContext>, Partial<Macro<Number1, Number1>>, string])[] =
  [
    ['a step whose task has no CONTEXT', { task: { ...someTask, CONTEXT: '' } }, {}, 'TASK_INCOMPLETE'],
    [
      'a step whose plan touches two files, and is written nowhere',
      {},
      { plan: async () => ({ goal: 'g', commands: ['c'], touches: ['a', 'b'] }) },
      'PLAN_UNWRITTEN',
    ],
    [
      'a push from a tree that is not committed',
      { ground: { target: 'kaggle', sendsProject: true, repository: { head: 'c', dirty: [{ path: 'a' }] } } },
      { ALLOWLIST: { reads: [], writes: ['kaggle-kernel'], commands: [] } },
      'TREE_DIRTY',
    ],
    [
      'an act that destroys and that one role has accepted',
      {},
      { plan: async () => ({ goal: 'g', commands: ['c'], touches: [], destroys: ['a'] }) },
      'VALIDATION_MISSING',
    ],
    [
      'a change of configuration that is only told by a checksum',
      {},
      { ALLOWLIST: { reads: [], writes: ['configuration'], commands: [] } },
      'CHANGE_UNTESTED',
    ],
    [
      'a step that writes what its plan did not announce',
      {},
      {
        ALLOWLIST: { reads: [], writes: ['state-folder'], commands: [] },
        execute: async (_input, { files }) => {
          await files.write('/p/.nx47/x', '');
          return { n: 42 };
        },
      },
      'WRITE_UNANNOUNCED',
    ],
  ];
for (const [what, more, change, code] of lawless) {
  test(`${what} is ${code}`, async () => {
    const on = { ...context(), ...more };
    const outcome = await run({ ...double, ...change }, on);
    assert.ok(outcome.state === 'FAILED');
    assert.equal(outcome.failure.code, code);
  });
}

test('an action that names no terminal is PLACE_UNNAMED before it is planned', async () => {
  const on = context();
  const place = { machine: 'm', terminal: '' };
  const outcome = await run(double, { ...on, world: { ...on.world, place } });
  assert.ok(outcome.state === 'FAILED');
  assert.equal(outcome.failure.code, 'PLACE_UNNAMED');
  assert.deepEqual(
    on.ledger.events.map(({ phase }) => phase),
    ['LOG_EVENT'],
  );
});

test('a plan is stale when nx47.yml changes between its critique and EXECUTE, and nothing is executed', async (t) => {
  const root = await freshFolder(t);
  const file = `${root}/nx47.yml`;
  await writeFile(file, 'a: 1\n');
  let executed = false;
  const changing: Macro<Number1, Number1> = {
    ...double,
    critique: (subject) => {
      writeFileSync(file, 'a: 2\n');
      return critiqueByCheck(subject);
    },
    execute: async ({ n }) => {
      executed = true;
      return { n: 2 * n };
    },
  };
  const outcome = await run(changing, { ...context(), configuration: [file] });
  assert.ok(outcome.state === 'FAILED');
  assert.equal(outcome.failure.code, 'PLAN_STALE');
  assert.equal(outcome.failure.parameters['changed'], file);
  assert.ok(!executed);
});

test('a plan that was shown before is carried out when it is quoted, and is stale for another input', async () => {
  const on = context();
  const plan = await double.plan({ n: 21 }, buildTools(on.world, 'execute', on.paths, double.ALLOWLIST));
  const quotes = shownPlan(plan, await basisOf({ n: 21 }, [], on.world.files));
  const named = { name: 'double', step: 4, macro: double, quotes };
  assert.equal((await runMacro(named, { n: 21 }, on)).state, 'DONE');
  const other = await runMacro(named, { n: 4 }, on);
  assert.ok(other.state === 'FAILED');
  assert.equal(other.failure.code, 'PLAN_STALE');
  assert.equal(other.failure.parameters['changed'], 'input, plan');
});

test('in safe mode a step that would write below .nx47 is planned and not executed', async () => {
  const macro = { ...double, ALLOWLIST: { reads: [], writes: ['state-folder' as const], commands: [] } };
  const outcome = await run(macro, { ...context(), safe: true });
  assert.equal(outcome.state, 'SKIPPED');
});

test('two validations by two roles let an act that destroys go on, when both quote its plan', async () => {
  const on = context();
  const plan = async () => ({ goal: 'g', commands: ['c'], touches: [], destroys: ['a'] });
  const macro = { ...double, plan };
  const quotes = shownPlan(await plan(), await basisOf({ n: 21 }, [], on.world.files));
  const yes = { role: 'chef' as const, plan_sha256: quotes.sha256, because: 'looked at' };
  assert.equal((await run(macro, { ...on, validations: [yes] })).state, 'DONE');
  const elsewhere = { ...yes, plan_sha256: '0'.repeat(64) };
  assert.equal((await run(macro, { ...on, validations: [elsewhere] })).state, 'FAILED');
});
