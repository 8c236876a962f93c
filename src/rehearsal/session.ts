import { mkdir, realpath, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unsafeName } from '../codec/safe-name.ts';
import { Failure } from '../model/failure.ts';
import type { LogRecord } from '../model/log.ts';
import type { Interpreter } from '../model/world.ts';
import type { PreparedEnvironment } from './environment.ts';
import { describePython } from './interpreters.ts';
import { type IsolationTier, requireIsolation } from './isolation.ts';
import type { Machine } from './machine.ts';
import type { PythonFacts } from './python-probe.ts';
import { runSandbox, type SandboxEnd, type SandboxPlan } from './sandbox.ts';
import { baseFolder, layerFolder, makeLayer } from './session-layer.ts';
import type { MountedDataset, MountedInput, SessionEnd } from './session-order.ts';

export type SessionOrder = {
  /** A folder of this session alone; everything that the session writes goes below it. */
  readonly folder: string;
  readonly kernelSlug: string;
  readonly notebookText: string;
  /** Folders of the host, mounted read-only at both places of Kaggle. */
  readonly datasets: readonly MountedDataset[];
  /** Other folders of the host, mounted read-only at their places. */
  readonly inputs?: readonly MountedInput[];
  readonly internet: boolean;
  readonly timeoutSeconds: number;
  readonly interpreter: Interpreter;
  readonly environment: PreparedEnvironment;
  /** Variables beside KAGGLE_KERNEL_RUN_TYPE. */
  readonly kaggleEnvironment?: Readonly<Record<string, string>>;
  /** Told each record of the log as soon as it is written. */
  readonly onRecord?: (record: LogRecord) => void;
};

/**
 * Runs the notebook with papermill in namespaces of its own, as a Kaggle session of that kernel, to its end. What
 * the notebook does wrong is in the answer. Errors: ISOLATION_UNAVAILABLE, PYTHON_BROKEN, VENV_FAILED,
 * NAME_UNSAFE (a slug), DISK_WRITE_FAILED.
 */
export async function runSession(
  machine: Machine,
  order: SessionOrder,
  signal: AbortSignal,
): Promise<SessionEnd> {
  requireSafeSlugs(order);
  const python = await describePython(machine, order.interpreter);
  const tier = await requireIsolation(python.executable);
  const places = await makePlaces(order);
  await makeLayer(machine, python, places.venv);
  const plan = await sessionPlan(machine, order, { python, places });
  const deadline = AbortSignal.timeout(Math.min(order.timeoutSeconds * 1000, 0x7fff_ffff));
  const end = await runSandbox(
    { tier, python: python.executable, plan, ...(order.onRecord ? { onRecord: order.onRecord } : {}) },
    AbortSignal.any([signal, deadline]),
  );
  if (end.outcome === 'unavailable')
    throw new Failure('ISOLATION_UNAVAILABLE', { why: end.complaint.trim() });
  // Kaggle does not list the executed notebook among the outputs.
  const executed = join(places.working, '__notebook__.ipynb');
  await rename(executed, join(order.folder, '__notebook__.ipynb')).catch(() => undefined);
  return { ...judgeEnd(end, order, signal), ...evidence(end, tier, python), workingFolder: places.working };
}

function requireSafeSlugs({ kernelSlug, datasets, inputs = [] }: SessionOrder): void {
  for (const name of [kernelSlug, ...datasets.flatMap(({ owner, slug }) => [owner, slug])]) {
    const why = name.includes('/') ? 'slash' : unsafeName(name);
    if (why !== undefined) throw new Failure('NAME_UNSAFE', { name, why });
  }
  for (const name of inputs.flatMap(({ places }) => places)) {
    const why = unsafeName(name);
    if (why !== undefined) throw new Failure('NAME_UNSAFE', { name, why });
  }
}

type Places = Readonly<Record<'root' | 'working' | 'source' | 'home' | 'venv', string>>;

async function makePlaces({ folder, kernelSlug, notebookText }: SessionOrder): Promise<Places> {
  const place = (name: string) => join(folder, name);
  const places = {
    root: place('root'),
    working: place('working'),
    source: place('src'),
    home: place('home'),
    venv: place('venv'),
  };
  try {
    for (const path of Object.values(places)) await mkdir(path, { recursive: true });
    await writeFile(join(places.source, `${kernelSlug}.ipynb`), notebookText);
  } catch (cause) {
    throw new Failure('DISK_WRITE_FAILED', { file: folder, why: String(cause) }, { cause });
  }
  return places;
}

/** Settings of the host that Jupyter, IPython or pip would read, and kernels that would win over the session's. */
const hostSettings = [
  ...['/etc/ipython', '/etc/jupyter', '/usr/local/etc/ipython', '/usr/local/etc/jupyter'],
  ...['/usr/local/share/jupyter', '/usr/share/jupyter'],
];

async function sessionPlan(
  machine: Machine,
  order: SessionOrder,
  { python, places }: { readonly python: PythonFacts; readonly places: Places },
): Promise<SandboxPlan> {
  const home = await realpath(machine.home).catch(() => '/');
  // With the host's network a session also needs the host's resolver, often a file below the hidden /run.
  const resolver = order.internet ? [await realpath('/etc/resolv.conf').catch(() => '/etc/resolv.conf')] : [];
  return {
    root: places.root,
    hidden: [...new Set(['/root', ...(home === '/' ? [] : [home])]), '/var/tmp', ...hostSettings],
    visible: [...python.folders, ...resolver],
    readOnly: [
      { from: order.environment.base, at: baseFolder },
      { from: places.source, at: '/kaggle/src' },
      ...inputMounts(order),
    ],
    writable: [
      { from: places.working, at: '/kaggle/working' },
      { from: places.home, at: '/nx47/home' },
      { from: places.venv, at: layerFolder },
    ],
    internet: order.internet,
    command: papermillCommand(order.kernelSlug),
    cwd: '/kaggle/working',
    environment: sessionEnvironment(order),
  };
}

/**
 * Kaggle's two places of a dataset, then those of the other inputs. The older places have no owner, so whoever comes
 * first has them.
 */
function inputMounts({ datasets, inputs = [] }: SessionOrder): { from: string; at: string }[] {
  const all = [
    ...datasets.map(({ owner, slug, path }) => ({ path, places: [`datasets/${owner}/${slug}`, slug] })),
    ...inputs,
  ];
  const taken = new Set(['datasets', 'competitions', 'models', 'notebooks']);
  return all.flatMap(({ path, places }) =>
    places.flatMap((place) => {
      if (taken.has(place)) return [];
      taken.add(place);
      return [{ from: path, at: `/kaggle/input/${place}` }];
    }),
  );
}

function papermillCommand(kernelSlug: string): string[] {
  const notebooks = [`/kaggle/src/${kernelSlug}.ipynb`, '/kaggle/working/__notebook__.ipynb'];
  const streams = ['--stdout-file', '{stdout}', '--stderr-file', '{stderr}'];
  // Autosaving warns on stderr when a disk is slow, which says nothing about the notebook.
  const quiet = ['--log-level', 'WARNING', '--no-progress-bar', '--autosave-cell-every', '0'];
  const kernel = ['--cwd', '/kaggle/working', '-k', 'python3', '--start-timeout', '120'];
  return [`${layerFolder}/bin/python`, '-m', 'papermill', ...notebooks, ...kernel, ...quiet, ...streams];
}

function sessionEnvironment({ kaggleEnvironment }: SessionOrder): Record<string, string> {
  return {
    PATH: `${layerFolder}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
    HOME: '/nx47/home',
    LANG: 'C.UTF-8',
    KAGGLE_KERNEL_RUN_TYPE: 'Batch',
    PIP_CONFIG_FILE: '/dev/null',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    ...kaggleEnvironment,
  };
}

function judgeEnd(
  end: SandboxEnd,
  order: SessionOrder,
  signal: AbortSignal,
): Pick<SessionEnd, 'status' | 'failureMessage'> {
  const error = (failureMessage: string) => ({ status: 'error', failureMessage }) as const;
  if (end.outcome === 'finished' && end.status === 0) return { status: 'complete', failureMessage: '' };
  if (end.outcome === 'cancelled' && signal.aborted)
    return { status: 'cancel-acknowledged', failureMessage: '' };
  if (end.outcome === 'cancelled')
    return error(`Session exceeded its maximum duration of ${order.timeoutSeconds} s`);
  if (end.outcome === 'flooded') return error('Session wrote more log than 64 MiB');
  if (end.outcome === 'lost') return error(`Session ended without an answer: ${end.complaint.trim()}`);
  if (end.signal !== null) return error(`Session was ended by ${end.signal}`);
  const last = end.log.findLast(({ stream, text }) => stream === 'stderr' && text.trim() !== '');
  return error(last?.text.trim().slice(0, 1000) ?? `Session ended with status ${end.status}`);
}

function evidence(end: SandboxEnd, tier: IsolationTier, python: PythonFacts) {
  return { log: end.log, isolation: tier, interpreter: python.version };
}
