import { sha256Hex } from '../codec/digest.ts';
import { parseStrictJson } from '../codec/strict-json.ts';
import { Ledger } from '../ledger/ledger.ts';
import type { Dossier } from '../model/dossier.ts';
import { Failure } from '../model/failure.ts';
import { bundleManifestName } from '../model/manifest.ts';
import { runtimeProfileSchema } from '../model/profile.ts';
import type { RunRequest } from '../model/request.ts';
import type { Files, Interpreter, World } from '../model/world.ts';
import { sessionName } from '../session/name.ts';
import { chooseInterpreter, minorOf } from '../survey/choose-interpreter.ts';
import { type KeptAnswers, keptAnswers, nothingKept } from '../survey/kept-answers.ts';
import { type Announced, announcing } from './announce.ts';
import { certificationTask } from './certification-task.ts';
import type { RunContext } from './run-context.ts';
import type { RunState } from './run-state.ts';
import { permittedEffects, type RunPaths } from './tools.ts';

export type OpenedRun = {
  readonly state: RunState;
  readonly context: RunContext;
  /** What the run has put on the service so far. */
  readonly announced: Announced;
};

/** Opens the session: its folder, its ledger, the nonce. Nothing is written in a mode that may not write. */
export async function openRun(request: RunRequest, world: World): Promise<OpenedRun> {
  const profile = await wantedProfile(request.settings.profile, world);
  return open(request, profile, await interpreterFor(request, minorOf(profile.version), world), world);
}

/** The same for a run that can't begin: no interpreter is looked for, which may be just what is missing. */
export async function openUnready(request: RunRequest, world: World): Promise<OpenedRun> {
  return open(request, await wantedProfile(request.settings.profile, world), undefined, world);
}

type WantedProfile = { readonly version: string; readonly glibc: string };

async function open(
  request: RunRequest,
  profile: WantedProfile,
  interpreter: Interpreter | undefined,
  world: World,
): Promise<OpenedRun> {
  const { settings } = request;
  const wantedMinor = minorOf(profile.version);
  const found = interpreter === undefined ? wantedMinor : minorOf(interpreter.version);
  const startedAt = world.clock.now().toISOString();
  const otherMinor = request.target === 'rehearsal' && found !== wantedMinor ? found : '';
  const paths = await chooseFolders(request, otherMinor, startedAt, world);
  const mayWrite = permittedEffects[settings.mode].includes('session-folder');
  if (mayWrite) await makeFolders(paths, world);
  const ledger = openLedger(paths, mayWrite, world);
  const bundleOnDisk = settings.bundle === undefined ? 'none' : await lookAtBundle(paths.bundle, world.files);
  const state: RunState = {
    request,
    paths,
    dossier: await newDossier(request, paths, startedAt, world),
    ledgerHead: ledger.head,
    glibc: profile.glibc,
    bundleOnDisk,
    ...(interpreter === undefined ? {} : { interpreter }),
    ...(bundleOnDisk === 'with-manifest' ? { bundlePath: paths.bundle } : {}),
  };
  const kept = request.offline === true && mayWrite ? await openKept(paths, world) : nothingKept();
  const shared = sharedBy(request, paths, ledger, world);
  return { state, ...shared, context: { ...shared.context, kept } };
}

/** Below .nx47, as long as git says that nothing there came with the project: a check-in could hold any answer. */
async function openKept(paths: RunPaths, world: World): Promise<KeptAnswers> {
  const argv = ['git', '-C', paths.root, 'ls-files', '-z', '--', ':(icase).nx47'];
  const listed = await world.shell.run({ argv, deadlineSeconds: 60 }).catch(() => undefined);
  if (listed?.status !== 0 || listed.stdout !== '') return nothingKept();
  const kept = keptAnswers(`${paths.state}/cache/audit`, await world.assets.programDigest(), world.files);
  const find: KeptAnswers['find'] = async (...asked) => {
    await world.restored;
    return kept.find(...asked);
  };
  return { ...kept, find };
}

const taskId = 'T1';

/** What the macros of a run share; what they put on the service is told as soon as it is accepted. */
export function sharedBy(
  request: RunRequest,
  paths: RunPaths,
  ledger: Ledger,
  world: World,
): Omit<OpenedRun, 'state'> {
  const announced: Announced = new Map();
  const { settings, file } = request;
  const configuration = file === '' ? [] : [file];
  const task = certificationTask(request, taskId);
  const shared = { world: announcing(world, announced), mode: settings.mode, paths, ledger };
  return { announced, context: { ...shared, task, configuration } };
}

/** The ledger of a run; in memory alone when nothing may be written. */
export function openLedger(paths: RunPaths, mayWrite: boolean, world: World): Ledger {
  const file = `${paths.session}/logs/session.jsonl`;
  const sink = { append: (line: string) => (mayWrite ? world.files.append(file, line) : Promise.resolve()) };
  return new Ledger(sink, world.clock, { sessionId: sessionIdOf(paths), taskId });
}

/** Id of a session: the name of its folder. */
export function sessionIdOf({ session }: RunPaths): string {
  return session.slice(session.lastIndexOf('/') + 1);
}

async function newDossier(
  request: RunRequest,
  paths: RunPaths,
  startedAt: string,
  world: World,
): Promise<Dossier> {
  return {
    sessionId: sessionIdOf(paths),
    taskId,
    startedAt,
    target: request.target,
    mode: request.settings.mode,
    settings: request.settings,
    place: world.place,
    baseUrl: world.kaggle.baseUrl,
    nonce: world.randomHex(16),
    configuration: await configurationOf(request, world),
    prechecks: [],
    earlierReports: [],
    steps: [],
    incidents: [],
  };
}

/** What the run is told by files, so that a verdict names them: nx47.yml, the profile, the allow-list. */
async function configurationOf(
  { file, settings, macros = {} }: RunRequest,
  { files, assets }: World,
): Promise<NonNullable<Dossier['configuration']>> {
  const own = await files.hash(file).catch(() => undefined);
  const profile = (await assets.profile(settings.profile)) ?? '';
  const named = new Map(
    Object.values(macros)
      .flat()
      .map(({ macro, sha256 }) => [macro.name, { name: `macros/${macro.name}.yml`, sha256 }] as const),
  );
  return [
    ...(own === undefined ? [] : [{ name: 'nx47.yml', sha256: own }]),
    { name: `profile ${settings.profile}`, sha256: sha256Hex(profile) },
    { name: 'platform-noise.json', sha256: sha256Hex(await assets.platformNoise()) },
    ...[...named.values()],
  ];
}

async function wantedProfile(name: string, world: World): Promise<WantedProfile> {
  const text = await world.assets.profile(name);
  if (text === undefined) throw new Failure('PROFILE_UNKNOWN', { profile: name });
  const parsed = runtimeProfileSchema.safeParse(parseStrictJson(new TextEncoder().encode(text)));
  if (!parsed.success) throw new Failure('PROFILE_INVALID', { why: name });
  return { version: parsed.data.python.version, glibc: parsed.data.platform.libc.version };
}

// Against Kaggle the interpreter only compiles cells and runs recipes: without one the audit says unknown.
async function interpreterFor(
  request: RunRequest,
  minor: string,
  world: World,
): Promise<Interpreter | undefined> {
  const hasRecipe = request.settings.bundle?.recipe !== undefined || request.settings.bundle === undefined;
  if (request.target === 'rehearsal') return chooseInterpreter(world.pythons, minor, hasRecipe);
  return (await world.pythons.find(minor)) ?? world.pythons.findAny();
}

/** Folders of a run that starts `now` (ISO 8601); `otherMinor` names a Python that has a bundle of its own, or is ''. */
export async function chooseFolders(
  request: RunRequest,
  otherMinor: string,
  now: string,
  world: World,
): Promise<RunPaths> {
  const { root, settings } = request;
  const state = `${root}/.nx47`;
  const certified =
    request.target === 'kaggle' && settings.mode === 'execute' && !(request.offline || request.probe);
  const home = certified ? `${root}/session` : `${state}/session`;
  const slug = root.slice(root.lastIndexOf('/') + 1);
  const bundle =
    otherMinor === ''
      ? `${root}/${settings.bundle?.path ?? '.nx47/no-bundle'}`
      : `${state}/bundle-${otherMinor}`;
  const mayWrite = permittedEffects[settings.mode].includes('session-folder');
  const session = await freshSession(
    home,
    (attempt) => sessionName(now, slug, attempt),
    mayWrite,
    world.files,
  );
  // Only what is kept in the project goes into its journals: a rehearsal stays below .nx47/.
  if (!certified) return { root, state, session, bundle };
  return { root, state, session, bundle, journals: continued(settings).map((path) => `${root}/${path}`) };
}

/** A folder that no run has: made here, so that of two runs which begin in the same second each has its own. */
async function freshSession(
  home: string,
  nameOf: (attempt: number) => string,
  mayWrite: boolean,
  files: Files,
): Promise<string> {
  if (mayWrite) await files.makeFolder(home);
  for (let attempt = 1; ; attempt += 1) {
    const session = `${home}/${nameOf(attempt)}`;
    if (mayWrite ? await files.makeNewFolder(session) : !(await files.exists(session))) return session;
  }
}

// What has another format is only held to its history: a section would break it.
function continued({ report, journals }: RunRequest['settings']): string[] {
  const named = [...(report === undefined ? [] : [report]), ...journals];
  return [...new Set(named)].filter((path) => /\.(?:md|markdown|txt|jsonl)$/i.test(path));
}

/** Makes the folders of a run and tells where they are; what lies below .nx47/ is no part of the project. */
export async function makeFolders(
  paths: RunPaths,
  { files, presenter }: Pick<World, 'files' | 'presenter'>,
): Promise<void> {
  await files.makeFolder(paths.state);
  const ignore = `${paths.state}/.gitignore`;
  if (!(await files.exists(ignore))) await files.write(ignore, '*\n');
  for (const part of ['logs', 'reports', 'evidence', 'PLANS'])
    await files.makeFolder(`${paths.session}/${part}`);
  presenter.show({ kind: 'session', folder: paths.session });
}

async function lookAtBundle(path: string, files: Files): Promise<RunState['bundleOnDisk']> {
  if (!(await files.exists(path))) return 'none';
  // Links are content too: a folder that is not empty is never made anew.
  const entries = (await files.list(path)).filter((entry) => entry.kind !== 'folder');
  if (entries.length === 0) return 'none';
  return entries.some((entry) => entry.path === bundleManifestName) ? 'with-manifest' : 'without-manifest';
}
