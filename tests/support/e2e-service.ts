import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../../src/rehearsal/faults.ts';
import { emptyStoreState, type StoreState, storeStateSchema } from '../../src/rehearsal/store-state.ts';
import type { TestProject } from './e2e-project.ts';
import type { Surroundings } from './e2e-run.ts';
import { openedKaggle } from './served-project.ts';

export type ServedKaggle = {
  /** State of the service. */
  readonly folder: string;
  /** Options that send a run there. */
  readonly to: readonly string[];
  /** The project's surroundings with the credentials of the service's account. */
  readonly account: Surroundings;
  close(): Promise<void>;
};

/** The embedded Kaggle in this process, with what it is to do wrong; closed when the test ends. */
export async function servedKaggle(
  project: TestProject,
  faults: readonly Fault[] = [],
): Promise<ServedKaggle> {
  const folder = join(project.ground, 'kaggle');
  const { url, account, close } = await openedKaggle(folder, faults);
  project.atEnd(close);
  const environment = { ...project.environment, KAGGLE_API_TOKEN: account.token };
  return { folder, to: ['--service', url, '--language', 'en'], account: { ...project, environment }, close };
}

/** What a service that keeps its state in this folder remembers. */
export async function storedState(folder: string): Promise<StoreState> {
  const text = await readFile(join(folder, 'state.json'), 'utf8').catch(() => undefined);
  return text === undefined ? emptyStoreState : storeStateSchema.parse(JSON.parse(text));
}
