import { randomBytes } from 'node:crypto';
import { Failure } from '../model/failure.ts';
import type { Interpreter } from '../model/world.ts';
import type { Account } from './accounts.ts';
import { closedEnvironment, type SessionImage } from './closed-environment.ts';
import { type PreparedEnvironment, prepareEnvironment } from './environment.ts';
import type { Machine } from './machine.ts';
import { startRehearsalServer } from './server.ts';
import { runSession } from './session.ts';
import { type MountedPackages, missingModules, mountedPackages, nothingMounted } from './session-needs.ts';
import type { ServerSessionOrder } from './session-order.ts';

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
  /** What else is known of the image; absent = nothing: a session has the pins above and no more. */
  readonly image?: KnownImage;
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

export type KnownImage = SessionImage & {
  /** Modules that a pushed notebook imports whatever happens, but for those that the image is known not to have. */
  neededModules(notebookText: string): readonly string[];
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
      const environment = await environmentOf(options, order);
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
  options: Pick<RehearsalOptions, 'machine' | 'interpreter' | 'distributionsFor' | 'image'>,
  notebookText: string,
  mounted: MountedPackages = nothingMounted,
): Promise<PreparedEnvironment> {
  const { machine, interpreter, distributionsFor, image = unknownImage } = options;
  const pins = [...distributionsFor(notebookText), ...image.pinsNamed(mounted.unmet)];
  return closedEnvironment(pins, image, (asked) => prepareEnvironment(machine, { interpreter, ...asked }));
}

const unknownImage: SessionImage = { pinsNamed: () => [], mayHave: () => false };

/**
 * The environment of a session on its inputs. Errors: those of preparing one; SESSION_LACKS_MODULES {modules} when
 * the notebook is sure to import what the image may have and this machine can't provide.
 */
async function environmentOf(
  options: RehearsalOptions,
  { notebookText, internet, datasets, inputs }: ServerSessionOrder,
): Promise<PreparedEnvironment> {
  const { machine, interpreter, image } = options;
  if (image === undefined) return prepare(options, notebookText);
  const folders = [...datasets, ...inputs].map(({ path }) => path);
  const mounted = await mountedPackages(machine, interpreter, folders);
  const environment = await prepare(options, notebookText, mounted);
  // With the internet the notebook may install anything before it imports it.
  if (internet && /\b(?:pip3?|uv|conda|mamba)\b/.test(notebookText)) return environment;
  const needed = image
    .neededModules(notebookText)
    .filter((name) => !(mounted.modules.has(name) || isMadeIn(notebookText, name)));
  const missing = await missingModules(machine, environment, needed);
  if (missing.length > 0) throw new Failure('SESSION_LACKS_MODULES', { modules: missing.join(', ') });
  return environment;
}

/** Kaggle's own module is in every session; a notebook may write another itself (`%%writefile name.py`). */
function isMadeIn(notebookText: string, name: string): boolean {
  return name === 'kaggle_secrets' || notebookText.includes(`${name}.py`);
}
