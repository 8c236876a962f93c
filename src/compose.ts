import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { homedir, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { givenInputs } from './compose-inputs.ts';
import { createWheelSource, readTouched } from './compose-rehearsal.ts';
import { authorisedShell } from './git-authorisation.ts';
import { createAssets } from './host/assets.ts';
import { createClock } from './host/clock.ts';
import { createFiles } from './host/files.ts';
import { openBlobs } from './host/git-blobs.ts';
import { createPresenter, type ProgressStream } from './host/presenter.ts';
import { createRedaction } from './host/redaction.ts';
import { requireTools } from './host/require-tools.ts';
import { createShell } from './host/shell.ts';
import { heedingStop, watchStopFile } from './host/stop-file.ts';
import { createTaskLock } from './host/task-lock.ts';
import { createKaggleClient } from './kaggle/client.ts';
import { readCredentialFile } from './kaggle/credential-file.ts';
import { type Credentials, findCredentials } from './kaggle/credentials.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import type { RunRequest } from './model/request.ts';
import { Secret } from './model/secret.ts';
import { secretVariables } from './model/secret-variables.ts';
import { kaggleUrl } from './model/transport.ts';
import type { World } from './model/world.ts';
import { cacheFolder } from './rehearsal/cache.ts';
import { createPythons } from './rehearsal/interpreters.ts';
import { requireIsolation } from './rehearsal/isolation.ts';
import type { Machine } from './rehearsal/machine.ts';
import { openRehearsal, prepare, type Rehearsal, type RehearsalOptions } from './rehearsal/open-rehearsal.ts';
import { chooseInterpreter } from './survey/choose-interpreter.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/** Everything of the process that a run needs, read once by the command line or the action. */
export type Surroundings = {
  readonly environment: Readonly<Record<string, string>>;
  readonly inputs: {
    readonly apiToken?: string;
    readonly username?: string;
    readonly key?: string;
    /** Of GitHub's own interface; '' or absent: nothing is written there. */
    readonly githubToken?: string;
  };
  readonly installRoot: string;
  readonly progress: ProgressStream;
  readonly terminal: string;
  readonly signal: AbortSignal;
  /** The project, whose own profiles may be named; absent where a command has none. */
  readonly projectRoot?: string;
};

export type Composed = { readonly world: World; close(): Promise<void> };

const callDeadlineSeconds = 120;

/** Builds the World of a run: the only place where adapters are made. What the machine lacks is said here, first. */
export async function compose(request: RunRequest, surroundings: Surroundings): Promise<Composed> {
  const watched = watchStopFile(request.root, surroundings.signal);
  const around = { ...surroundings, projectRoot: request.root, signal: watched.signal };
  const machine = createMachine(around);
  const embedded = request.target === 'rehearsal' && request.settings.service === '';
  if (!embedded) refuseForeignScenario(request);
  const rehearsal = embedded ? await openEmbedded(request, around, machine) : undefined;
  const credentials = rehearsal === undefined ? await ownCredentials(around) : madeCredentials(rehearsal);
  const { settings, root } = request;
  const baseUrl = rehearsal?.url ?? (settings.service || kaggleUrl);
  const world = connect({ language: settings.language, baseUrl, credentials, root }, around, machine);
  return { world, close: () => watched.close(rehearsal) };
}

// Another service does what it does: whoever asks for more must not believe that it was done.
function refuseForeignScenario({ settings: { scenario, rerun } }: RunRequest): void {
  const expected = 'nx47 rehearse';
  if (scenario !== '')
    throw new Failure('USAGE_BAD_VALUE', { flag: '--scenario', value: scenario, expected });
  if (rerun) throw new Failure('USAGE_BAD_VALUE', { flag: '--rerun', value: 'true', expected });
}

/** The World of a command that asks a service ('' = Kaggle) and starts none; `root` is where it keeps what it needs. */
export async function composeService(
  {
    language,
    service,
    root,
  }: { readonly language: Language; readonly service: string; readonly root: string },
  surroundings: Surroundings,
): Promise<World> {
  const around = heedingStop(surroundings, root);
  const credentials = await ownCredentials(around);
  const baseUrl = service === '' ? kaggleUrl : service;
  return connect({ language, baseUrl, credentials, root }, around, createMachine(around));
}

type Connection = {
  readonly language: Language;
  readonly baseUrl: string;
  readonly credentials: Credentials | undefined;
  readonly root: string;
};

function connect(to: Connection, around: Surroundings, machine: Machine): World {
  const { language, baseUrl, credentials, root } = to;
  const secrets = [...secretsOf(credentials), ...secretsAround(around)];
  const world = localWorld(language, around, machine, secrets);
  const kaggle = createKaggleClient({
    baseUrl,
    credentials,
    environment: around.environment,
    signal: around.signal,
    callDeadlineSeconds,
    uploadsFolder: join(root, '.nx47', 'uploads'),
    onTransfer: ({ file, done, of, sentBytes, totalBytes, secondsLeft }) => {
      const left = secondsLeft === undefined ? {} : { secondsLeft };
      const counts = { done, total: of, sentBytes, totalBytes, ...left };
      world.presenter.show({ kind: 'transfer', name: file, ...counts });
    },
  });
  return { ...world, kaggle };
}

/** All of a World that lies on this machine: everything but the service. */
export function localWorld(
  language: Language,
  around: Surroundings,
  machine: Machine,
  secrets: readonly string[],
): Omit<World, 'kaggle'> {
  const redact = createRedaction(secrets);
  return {
    clock: createClock(),
    files: createFiles(),
    lock: createTaskLock(),
    shell: machine.shell,
    openBlobs: (folder) => openBlobs(folder, childEnvironment(around.environment)),
    presenter: createPresenter(around.progress, language, redact),
    pythons: createPythons(machine),
    wheels: createWheelSource(machine),
    assets: createAssets(around.installRoot, around.projectRoot),
    place: { machine: hostname(), terminal: around.terminal },
    language,
    signal: around.signal,
    randomHex: (bytes) => randomBytes(bytes).toString('hex'),
    redact,
    secrets: [...new Set(secrets)].filter((value) => value !== '').map((value) => new Secret(value)),
  };
}

/** The machine that prepares environments and runs sessions. */
export function createMachine(around: Surroundings): Machine {
  const home = around.environment['HOME'] ?? homedir();
  const children = childEnvironment(around.environment);
  return {
    shell: authorisedShell(createShell(children, around.signal), children, around),
    environment: around.environment,
    home,
    cache: cacheFolder(around.environment, home),
    profiles: join(around.installRoot, 'profiles'),
  };
}

async function openEmbedded(request: RunRequest, around: Surroundings, machine: Machine): Promise<Rehearsal> {
  const { root, settings } = request;
  const recipe = settings.bundle?.recipe;
  const given = await givenInputs(request, around.environment);
  // Where an open network is accepted, or is all there is, a session needs no namespaces.
  const needed = process.platform === 'linux' && !given.allowOpenNetwork ? ['setpriv', 'unshare'] : [];
  await requireTools([...needed, ...recipeTools(recipe?.commands ?? [])], around.environment['PATH'] ?? '');
  const touched = await readTouched(request, createAssets(around.installRoot, around.projectRoot));
  const anyMinor = recipe !== undefined || settings.bundle === undefined;
  const interpreter = await chooseInterpreter(createPythons(machine), touched.minor, anyMinor);
  await requireIsolation(interpreter.executable);
  const sessions = {
    ...{ machine, interpreter },
    distributionsFor: touched.distributionsFor(interpreter),
    image: touched.image(interpreter),
  };
  // Only a run that acts has a session to prepare for; the others leave the cache as it is.
  if (settings.mode === 'execute') {
    const progress = createPresenter(around.progress, settings.language, (text) => text);
    const preparing = sentences(settings.language).console.preparing;
    progress.show({ kind: 'note', text: fill(preparing, { version: interpreter.version }) });
    await prepare(sessions, touched.notebookText);
  }
  const service = { ...sessions, ...given, port: 0, username: touched.owner, now: () => new Date() };
  const folder = join(root, '.nx47', 'kaggle');
  return settings.mode === 'observe' ? openBeside(folder, service) : openRehearsal({ ...service, folder });
}

// A service writes into its folder as soon as it starts; one that is only read from knows what the last one knew.
async function openBeside(folder: string, service: Omit<RehearsalOptions, 'folder'>): Promise<Rehearsal> {
  const beside = await mkdtemp(join(tmpdir(), 'nx47-observe-'));
  await copyFile(join(folder, 'state.json'), join(beside, 'state.json')).catch(() => undefined);
  const rehearsal = await openRehearsal({ ...service, folder: beside });
  const close = async () => {
    await rehearsal.close();
    await rm(beside, { recursive: true, force: true });
  };
  return { ...rehearsal, close };
}

// make calls the compiler: a machine with make and without cc is told so before the build.
function recipeTools(commands: readonly (readonly string[])[]): string[] {
  const programs = commands.flatMap((argv) => argv.slice(0, 1)).filter((name) => /^[\w.+-]+$/.test(name));
  return [...new Set(programs.includes('make') ? [...programs, 'cc'] : programs)];
}

/** The credentials that a run would use; undefined when there are none. Errors: CREDENTIALS_*. */
export function ownCredentials(around: Surroundings): Promise<Credentials | undefined> {
  return findCredentials({
    inputs: around.inputs,
    environment: around.environment,
    home: around.environment['HOME'] ?? homedir(),
    readFile: readCredentialFile,
  });
}

function madeCredentials({ account }: Rehearsal): Credentials {
  return { kind: 'token', token: new Secret(account.token) };
}

function secretsOf(credentials: Credentials | undefined): string[] {
  if (credentials === undefined) return [];
  return [credentials.kind === 'token' ? credentials.token.reveal() : credentials.key.reveal()];
}

/** Secrets around the program, used or not: a command of the user may read and print them. */
export function secretsAround({ environment, inputs }: Surroundings): string[] {
  const named = Object.entries(environment).filter(([name]) => secretVariables.test(name));
  return [
    ...named.map(([, value]) => value),
    inputs.apiToken ?? '',
    inputs.key ?? '',
    inputs.githubToken ?? '',
  ];
}

// The user's own commands get the environment without what authorises: they have no use for it.
function childEnvironment(environment: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(environment).filter(
    ([name]) => !/^(KAGGLE_|INPUT_KAGGLE|GITHUB_TOKEN$|ACTIONS_|NX47_SECRET_)/.test(name),
  );
  return { ...Object.fromEntries(kept), PYTHONDONTWRITEBYTECODE: '1' };
}
