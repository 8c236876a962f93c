// How long one waits for the first sign of life: `--version`, and the action's first line.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, print, type Row } from './measure.ts';

const runs = 11;
const bundle = join(fileURLToPath(import.meta.url), '..', '..', 'dist', 'index.js');
if (!existsSync(bundle)) throw new Error('dist/index.js is missing: npm run build');

const folder = mkdtempSync(join(tmpdir(), 'nx47-bench-'));
try {
  const rows: Row[] = [];
  for (const node of nodes()) rows.push(...(await measure(node)));
  print('cold start, median of 11', rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

type Node = { readonly executable: string; readonly version: string };

/** The Node that runs this, and every other of PATH that is 20 or newer, each version once. */
function nodes(): Node[] {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((place) => join(place, 'node'));
  const found = new Map<string, Node>();
  for (const place of [process.execPath, ...onPath].filter((one) => existsSync(one))) {
    const executable = realpathSync(place);
    const version = execFileSync(executable, ['--version'], { encoding: 'utf8' }).trim();
    if (Number(version.slice(1).split('.')[0]) >= 20 && !found.has(version))
      found.set(version, { executable, version });
  }
  return [...found.values()];
}

async function measure({ executable, version }: Node): Promise<Row[]> {
  const peers = await repeat(() => untilEnd(executable, ['-e', '0']));
  const versions = await repeat(() => untilEnd(executable, [bundle, '--version']));
  const lines = await repeat(() => untilFirstLine(executable));
  const [major] = version.slice(1).split('.');
  const promised = major === '24';
  const peer = { peer: 'node -e 0', peerMilliseconds: peers };
  return [
    {
      name: `${version} --version`,
      milliseconds: versions,
      ...peer,
      ...(promised ? { goalMilliseconds: 50 } : {}),
    },
    {
      name: `${version} action's first line`,
      milliseconds: lines,
      ...peer,
      ...(promised ? { goalMilliseconds: 75 } : {}),
    },
  ];
}

/** Median of the runs, after one that fills the disk cache. */
async function repeat(run: () => Promise<number>): Promise<number> {
  await run();
  const times: number[] = [];
  for (let count = 0; count < runs; count += 1) times.push(await run());
  return median(times);
}

function untilEnd(executable: string, argv: readonly string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(executable, argv, { cwd: folder, stdio: 'ignore', env: { PATH: process.env['PATH'] } });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) =>
      status === 0 ? resolve(performance.now() - started) : reject(new Error(`${argv.join(' ')}: ${status}`)),
    );
  });
}

/** An action in an empty folder: it says what it is before it finds nothing to certify. */
function untilFirstLine(executable: string): Promise<number> {
  const started = performance.now();
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    INPUT_PROJECT: '.',
    INPUT_TARGET: 'rehearsal',
  };
  const child = spawn(executable, [bundle], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], env });
  let first = 0;
  child.stdout.once('data', () => {
    first = performance.now() - started;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => (first > 0 ? resolve(first) : reject(new Error('the action wrote nothing'))));
  });
}
