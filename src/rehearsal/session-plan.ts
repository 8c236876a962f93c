import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { IsolationTier } from './isolation.ts';
import { secretsModule } from './kaggle-secrets-module.ts';
import type { Machine } from './machine.ts';
import type { PythonFacts } from './python-probe.ts';
import { rewrittenNotebook } from './rewritten-notebook.ts';
import type { SandboxPlan } from './sandbox.ts';
import type { SessionOrder } from './session.ts';
import { type LayerPlaces, seenPlaces } from './session-layer.ts';

/** Folders of one session on the host. */
export type SessionPlaces = Readonly<
  Record<'root' | 'kaggle' | 'working' | 'source' | 'home' | 'venv' | 'modules', string>
> & {
  /** Where the session sees its layer, packages and modules. */
  readonly seen: LayerPlaces;
  readonly isOpen: boolean;
};

/**
 * Makes the folders of a session and writes what it starts from. Without namespaces they lie as `/kaggle` does below
 * the session's folder, and the copy of the notebook that is run names them there. Errors: DISK_WRITE_FAILED.
 */
export async function makePlaces(order: SessionOrder, tier: IsolationTier): Promise<SessionPlaces> {
  const { folder, kernelSlug, notebookText, environment } = order;
  const isOpen = tier === 'rewritten-paths';
  const kaggle = join(folder, 'kaggle');
  const within = isOpen ? kaggle : folder;
  const [venv, modules] = [join(folder, 'venv'), join(folder, 'modules')];
  const places = {
    ...{ root: join(folder, 'root'), kaggle, venv, modules, home: join(folder, 'home') },
    ...{ working: join(within, 'working'), source: join(within, 'src') },
  };
  const seen = isOpen ? { layer: venv, base: environment.base, modules } : seenPlaces;
  try {
    for (const path of Object.values(places)) await mkdir(path, { recursive: true });
    const text = isOpen ? rewrittenNotebook(notebookText, kaggle) : notebookText;
    await writeFile(join(places.source, `${kernelSlug}.ipynb`), text);
    await writeFile(join(modules, 'kaggle_secrets.py'), secretsModule);
    await writeFile(join(modules, 'kaggle_secrets.json'), JSON.stringify(order.secrets ?? {}), {
      mode: 0o600,
    });
    for (const { from, at } of isOpen ? inputMounts(order) : []) await link(from, join(folder, at));
  } catch (cause) {
    throw new Failure('DISK_WRITE_FAILED', { file: folder, why: String(cause) }, { cause });
  }
  return { ...places, seen, isOpen };
}

async function link(from: string, at: string): Promise<void> {
  await mkdir(dirname(at), { recursive: true });
  await symlink(from, at);
}

/** Settings of the host that Jupyter, IPython or pip would read, and kernels that would win over the session's. */
const hostSettings = [
  ...['/etc/ipython', '/etc/jupyter', '/usr/local/etc/ipython', '/usr/local/etc/jupyter'],
  ...['/usr/local/share/jupyter', '/usr/share/jupyter'],
];

/** What the session sees, and the command that runs its notebook. */
export async function sessionPlan(
  machine: Machine,
  order: SessionOrder,
  { python, places }: { readonly python: PythonFacts; readonly places: SessionPlaces },
): Promise<SandboxPlan> {
  const home = await realpath(machine.home).catch(() => '/');
  // With the host's network a session also needs the host's resolver, often a file below the hidden /run.
  const resolver = order.internet ? [await realpath('/etc/resolv.conf').catch(() => '/etc/resolv.conf')] : [];
  return {
    root: places.root,
    hidden: [...new Set(['/root', ...(home === '/' ? [] : [home])]), '/var/tmp', ...hostSettings],
    visible: [...python.folders, ...resolver],
    readOnly: [
      { from: order.environment.base, at: places.seen.base },
      { from: places.source, at: '/kaggle/src' },
      { from: places.modules, at: places.seen.modules },
      ...inputMounts(order),
    ],
    writable: [
      { from: places.working, at: '/kaggle/working' },
      { from: places.home, at: '/nx47/home' },
      { from: places.venv, at: places.seen.layer },
    ],
    internet: order.internet,
    ...runPlan(order, places),
  };
}

/** Where a session finds its inputs: a folder of the host and its place. */
type InputMount = { readonly from: string; readonly at: string };

/**
 * Kaggle's two places of a dataset, then those of the other inputs. The older places have no owner, so whoever comes
 * first has them.
 */
function inputMounts({ datasets, inputs = [] }: SessionOrder): InputMount[] {
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

function runPlan(
  { kernelSlug, kaggleEnvironment }: SessionOrder,
  { isOpen, kaggle, home, seen }: SessionPlaces,
): Pick<SandboxPlan, 'command' | 'cwd' | 'environment'> {
  const root = isOpen ? kaggle : '/kaggle';
  const cwd = `${root}/working`;
  const notebooks = [`${root}/src/${kernelSlug}.ipynb`, `${cwd}/__notebook__.ipynb`];
  const streams = ['--stdout-file', '{stdout}', '--stderr-file', '{stderr}'];
  // Autosaving warns on stderr when a disk is slow, which says nothing about the notebook.
  const quiet = ['--log-level', 'WARNING', '--no-progress-bar', '--autosave-cell-every', '0'];
  const kernel = ['--cwd', cwd, '-k', 'python3', '--start-timeout', '120'];
  return {
    cwd,
    command: [`${seen.layer}/bin/python`, '-m', 'papermill', ...notebooks, ...kernel, ...quiet, ...streams],
    environment: {
      PATH: `${seen.layer}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
      HOME: isOpen ? home : '/nx47/home',
      LANG: 'C.UTF-8',
      KAGGLE_KERNEL_RUN_TYPE: 'Batch',
      PIP_CONFIG_FILE: '/dev/null',
      PIP_DISABLE_PIP_VERSION_CHECK: '1',
      ...kaggleEnvironment,
    },
  };
}
