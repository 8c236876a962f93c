import { mkdir } from 'node:fs/promises';
import type { TestContext } from 'node:test';
import { Ledger } from '../../src/ledger/ledger.ts';
import type { Macro } from '../../src/macro/macro.ts';
import { leavePlan } from '../../src/macro/plan-page.ts';
import { type Outcome, type RunContext, runMacro } from '../../src/macro/runner.ts';
import type { RunPaths } from '../../src/macro/tools.ts';
import type { Task } from '../../src/model/task.ts';
import type { World } from '../../src/model/world.ts';
import { freshFolder } from './folders.ts';
import { testWorld } from './test-world.ts';

/** A task of which everything is said. */
export const someTask: Task = {
  task_id: 'T1',
  TASK: 'try one macro',
  CONTEXT: 'a test',
  CONSTRAINTS: 'none',
  DONE_CRITERIA: [{ criterion: 'the macro is DONE', evidence: 'checksum' }],
};

export type Bench = { readonly paths: RunPaths; readonly context: RunContext };

/** A fresh project folder and a context in execute mode, over the given parts of the world. */
export async function bench(t: TestContext, parts: Partial<World> = {}): Promise<Bench> {
  const root = await freshFolder(t);
  const paths = {
    root,
    state: `${root}/.nx47`,
    session: `${root}/.nx47/session/s`,
    bundle: `${root}/bundle`,
  };
  await mkdir(paths.session, { recursive: true });
  const world = testWorld(parts);
  const ledger = new Ledger({ append: async () => undefined }, world.clock, { sessionId: 's', taskId: 'T1' });
  const planPage = await leavePlan(someTask, [], '', world.files);
  const ground = { target: 'kaggle', sendsProject: true, repository: { head: 'c0', dirty: [] } } as const;
  return { paths, context: { world, mode: 'execute', paths, ledger, task: someTask, planPage, ground } };
}

/** Runs one macro through the real runner. */
export function runOn<Input, Output>(
  on: Bench,
  macro: Macro<Input, Output>,
  input: Input,
): Promise<Outcome<Output>> {
  return runMacro({ name: 'tested', step: 2, macro }, input, on.context);
}

/** The output of a macro that is DONE. */
export function outputOf<Output>(outcome: Outcome<Output>): Output {
  if (outcome.state === 'DONE') return outcome.output;
  throw new Error(outcome.state === 'FAILED' ? `${outcome.failure.message}` : outcome.state);
}

/** The failure code of a macro that FAILED; '' when it did not. */
export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.state === 'FAILED' ? outcome.failure.code : '';
}
