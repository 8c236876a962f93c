import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  checksumsManifestSchema,
  observationsSchema,
  runtimeProfileName,
} from '../../src/model/kernel-outputs.ts';
import type { KernelRun } from '../../src/model/kernel-run.ts';
import { assembleNotebook } from '../../src/notebook/assemble.ts';
import { assembleScript } from '../../src/notebook/assemble-script.ts';

const here = dirname(fileURLToPath(import.meta.url));
export const kernelFolder = join(here, '..', '..', 'kernel');
const driver = join(here, 'run_notebook.py');

export const nonce = '0123456789abcdef0123456789abcdef';
export const mainReport = 'lumvorax_360_validation_report_v3_complete.json';

export type SessionOptions = {
  readonly run?: Partial<KernelRun>;
  /** Files below /kaggle/input, by path. */
  readonly input?: Readonly<Record<string, string | Uint8Array>>;
  /** `script`: the one cell is a script that the interpreter itself runs; `script-cell`: a shell runs it as a cell. */
  readonly mode?: 'shell' | 'plain' | 'tee' | 'script' | 'script-cell';
  readonly flags?: readonly string[];
  /** Modules of the kit to be replaced, by file name. */
  readonly kit?: Readonly<Record<string, string>>;
  /** Variables beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Files already in the working folder. */
  readonly working?: Readonly<Record<string, string>>;
};

export type KitSession = ReturnType<typeof runKitSession>;

/** Runs these cells behind the kit in a folder that stands for /kaggle; everything is read before it is removed. */
export function runKitSession(executable: string, cells: readonly string[], options: SessionOptions = {}) {
  const root = mkdtempSync(join(tmpdir(), 'nx47-kit-'));
  try {
    write(join(root, 'working'), options.working ?? {});
    write(join(root, 'input'), options.input ?? {});
    const argv = ['-I', '-B', ...(options.flags ?? []), ...written(cells, options, root)];
    const end = spawnSync(executable, argv, {
      cwd: join(root, 'working'),
      encoding: 'utf8',
      env: { ...process.env, ...options.environment },
      timeout: 60_000,
    });
    return {
      root,
      status: end.status,
      signal: end.signal,
      stdout: end.stdout,
      stderr: end.stderr,
      ...outputsIn(join(root, 'working')),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** How many cells ran, and how many of them raised. */
export function cellCounts({ observations }: Pick<KitSession, 'observations'>) {
  const { run, raised } = observations().cells;
  return { run, raised };
}

/** Every file that the checksums manifest lists, present, with another digest or another size than listed. */
export function tornFiles({ files, checksums }: Pick<KitSession, 'files' | 'checksums'>): string[] {
  return Object.entries(checksums().files).flatMap(([name, { sha256, bytes }]) => {
    const content = files.get(name) ?? Buffer.from('');
    const same = createHash('sha256').update(content).digest('hex') === sha256;
    return same && content.byteLength === Number(bytes) ? [] : [name];
  });
}

export function kitSources(): Record<string, string> {
  const names = readdirSync(kernelFolder).filter((name) => name.endsWith('.py'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(kernelFolder, name), 'utf8')]));
}

export function kernelRun(changes: Partial<KernelRun> = {}): KernelRun {
  return {
    schema: 'nx47.kernel-run/1',
    nonce,
    ledger_head: 'a'.repeat(64),
    index_checkpoint: '',
    packs: ['core', 'nx47'],
    prefix: 'lumvorax_',
    main_report: mainReport,
    dataset: null,
    native: null,
    required_packages: [],
    ...changes,
  };
}

export function notebookOf(cells: readonly string[]) {
  return {
    cells: cells.map((source, index) => ({
      cell_type: 'code',
      execution_count: null,
      id: `cell-${index}`,
      metadata: {},
      outputs: [],
      source,
    })),
    metadata: { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/** `bundle-manifest.json` for these files, and the files, below /kaggle/input/`folder`. */
export function mounted(folder: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const rows = Object.entries(files).map(([name, content]) => {
    return {
      name,
      bytes: Buffer.byteLength(content),
      sha256: createHash('sha256').update(content).digest('hex'),
    };
  });
  const manifest = JSON.stringify({ schema: 'nx47.bundle-manifest/1', files: rows });
  const all = Object.entries({ ...files, 'bundle-manifest.json': manifest });
  return Object.fromEntries(all.map(([name, content]) => [`${folder}/${name}`, content]));
}

/** Writes what is run below the root; gives the arguments that run it. */
function written(
  cells: readonly string[],
  { run, kit, mode = 'shell' }: SessionOptions,
  root: string,
): string[] {
  const parts = { kit: { ...kitSources(), ...kit }, run: kernelRun(run) };
  const here = (text: string) => text.replaceAll('/kaggle/', `${root}/`);
  const notebook = join(root, 'notebook.ipynb');
  if (mode === 'script' || mode === 'script-cell') {
    const script = assembleScript({ script: Buffer.from(cells.join('\n')), ...parts }).text;
    writeFileSync(join(root, 'script.py'), here(script));
    writeFileSync(notebook, JSON.stringify(notebookOf([here(script)])));
    return mode === 'script' ? [join(root, 'script.py')] : [driver, notebook, 'shell'];
  }
  const own = new TextEncoder().encode(JSON.stringify(notebookOf(cells)));
  writeFileSync(notebook, here(assembleNotebook({ notebook: own, ...parts }).text));
  return [driver, notebook, mode];
}

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** What a session left in its working folder. */
export function outputsIn(folder: string) {
  const names = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && existsSync(join(folder, entry.name)),
  );
  const files = new Map(names.map(({ name }) => [name, readFileSync(join(folder, name))]));
  const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
  const parsed = (name: string): unknown => JSON.parse(text(name) === '' ? '{}' : text(name));
  return {
    files,
    text,
    parsed,
    checksums: () =>
      checksumsManifestSchema.parse(
        parsed([...files.keys()].find((n) => n.endsWith('checksums_manifest.json')) ?? ''),
      ),
    observations: () => {
      const profile = parsed(runtimeProfileName);
      return observationsSchema.parse(
        typeof profile === 'object' && profile !== null && 'observations' in profile
          ? profile.observations
          : {},
      );
    },
  };
}
