import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { Ledger } from '../../../src/ledger/ledger.ts';
import { critiqueByCheck } from '../../../src/macro/critique.ts';
import type { Macro } from '../../../src/macro/macro.ts';
import { type RunContext, runMacro } from '../../../src/macro/runner.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { Request } from '../../../src/model/request.ts';
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
  return { world, mode, paths, ledger, lines };
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
