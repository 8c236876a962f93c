import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { pinsFor } from '../../src/compose-rehearsal.ts';
import { parseProfile } from '../../src/profile/parse.ts';
import type { Fault } from '../../src/rehearsal/faults.ts';
import { createPythons } from '../../src/rehearsal/interpreters.ts';
import { openRehearsal, type Rehearsal } from '../../src/rehearsal/open-rehearsal.ts';
import { emptyStoreState, type StoreState, storeStateSchema } from '../../src/rehearsal/store-state.ts';
import { chooseInterpreter, minorOf } from '../../src/survey/choose-interpreter.ts';
import type { Surroundings } from './e2e-run.ts';
import { thisMachine } from './rehearsal-machine.ts';

export type ServedKaggle = {
  /** State of the service. */
  readonly folder: string;
  /** Options that send a run there. */
  readonly to: readonly string[];
  /** The surroundings of a run with the credentials of its account. */
  as(around: Surroundings): Surroundings;
  close(): Promise<void>;
};

/** The embedded Kaggle in this process, with what it is to do wrong; closed after the test. */
export async function servedKaggle(
  t: TestContext,
  folder: string,
  faults: readonly Fault[] = [],
): Promise<ServedKaggle> {
  const machine = thisMachine();
  const profile = parseProfile(await readFile(join(machine.profiles, 'kaggle-py312.json')));
  const interpreter = await chooseInterpreter(createPythons(machine), minorOf(profile.python.version), true);
  let rehearsal: Rehearsal | undefined;
  t.after(() => rehearsal?.close());
  const opened = await openRehearsal({
    machine,
    folder,
    port: 0,
    username: 'ndarray2000',
    interpreter,
    distributionsFor: (pushed) => pinsFor(profile, interpreter, pushed),
    now: () => new Date(),
    faults,
  });
  rehearsal = opened;
  return {
    folder,
    to: ['--service', opened.url, '--language', 'en'],
    as: (around) => ({
      ...around,
      environment: { ...around.environment, KAGGLE_API_TOKEN: opened.account.token },
    }),
    close: () => opened.close(),
  };
}

/** What a service that keeps its state in this folder remembers. */
export async function storedState(folder: string): Promise<StoreState> {
  const text = await readFile(join(folder, 'state.json'), 'utf8').catch(() => undefined);
  return text === undefined ? emptyStoreState : storeStateSchema.parse(JSON.parse(text));
}
