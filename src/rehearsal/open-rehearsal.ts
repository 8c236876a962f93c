import { randomBytes } from 'node:crypto';
import type { Interpreter } from '../model/world.ts';
import type { Account } from './accounts.ts';
import { closedEnvironment, type PinsNamed } from './closed-environment.ts';
import { type PreparedEnvironment, prepareEnvironment } from './environment.ts';
import type { Machine } from './machine.ts';
import { startRehearsalServer } from './server.ts';
import { runSession } from './session.ts';

export type RehearsalOptions = {
  readonly machine: Machine;
  /** State of the service. */
  readonly folder: string;
  readonly port: number;
  /** Owner of every object: the user name of the account that is made for this run. */
  readonly username: string;
  readonly interpreter: Interpreter;
  /** Pins of the image's distributions that a pushed notebook touches. */
  readonly distributionsFor: (notebookText: string) => readonly string[];
  /** Pins of the image's distributions among these names. */
  readonly pinsNamed?: PinsNamed;
  readonly now: () => Date;
  /** Folders of this machine that stand for inputs of the kernel, by the reference of the input. */
  readonly inputs?: ReadonlyMap<string, string>;
  /** Kaggle Secrets by label. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Sessions run as in a competition's rerun on its hidden test set. */
  readonly isRerun?: boolean;
  readonly allowOpenNetwork?: boolean;
  /** What the service is to do wrong: elements as in `createScenario`. */
  readonly faults?: readonly string[];
};

export type Rehearsal = { readonly url: string; readonly account: Account; close(): Promise<void> };

/** Starts the embedded Kaggle with credentials made for this run; its sessions run on the given interpreter. */
export async function openRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const account: Account = {
    username: options.username,
    token: `KGAT_${randomBytes(16).toString('hex')}`,
    legacyKey: randomBytes(16).toString('hex'),
  };
  const server = await startRehearsalServer({
    folder: options.folder,
    port: options.port,
    accounts: [account],
    now: options.now,
    faults: options.faults ?? [],
    inputs: options.inputs ?? new Map(),
    runSession: async (order, signal) => {
      const environment = await prepare(options, order.notebookText);
      const { kernelRef, ...rest } = order;
      const session = {
        ...rest,
        kernelSlug: kernelRef.slug,
        interpreter: options.interpreter,
        environment,
        secrets: options.secrets ?? {},
        allowOpenNetwork: options.allowOpenNetwork ?? false,
        // What a notebook asks to know whether it sees the hidden test set.
        kaggleEnvironment: options.isRerun === true ? { KAGGLE_IS_COMPETITION_RERUN: '1' } : {},
      };
      return runSession(options.machine, session, signal);
    },
  });
  return { url: server.url, account, close: () => server.close() };
}

/** Makes the environment of that notebook ahead of its session, so that what the machine lacks is said first. */
export function prepare(
  options: Pick<RehearsalOptions, 'machine' | 'interpreter' | 'distributionsFor' | 'pinsNamed'>,
  notebookText: string,
): Promise<PreparedEnvironment> {
  const { machine, interpreter, distributionsFor, pinsNamed = () => [] } = options;
  return closedEnvironment(distributionsFor(notebookText), pinsNamed, (distributions) =>
    prepareEnvironment(machine, { interpreter, distributions }),
  );
}
