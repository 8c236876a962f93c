// Audit of real wheels (containers, every RECORD digest, tags, and the loading of every library) beside
// `auditwheel show`, which reads the libraries' symbol versions. Wheels: those of the cache and of the other benchmarks,
// or of folders given.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNative } from '../src/audit/native/check-native.ts';
import { checkWheels } from '../src/audit/wheels/check-wheels.ts';
import type { RuntimeProfile } from '../src/model/profile.ts';
import { parseProfile } from '../src/profile/parse.ts';
import { cacheFolder } from '../src/rehearsal/cache.ts';
import { median, print, type Row } from './measure.ts';
import { peerProgram } from './peers.ts';
import { realWheels } from './real-wheels.ts';

const peerVersion = '6.8.2';
const runs = 3;
const goalRatio = 10;
const root = join(fileURLToPath(import.meta.url), '..', '..');
const cache = cacheFolder(process.env, homedir());
const auditwheel = peerProgram('auditwheel', peerVersion);
const profile = parseProfile(readFileSync(join(root, 'profiles', 'kaggle-py312.json')));
const wheels = findWheels(
  process.argv.length > 2 ? process.argv.slice(2) : [join(cache, 'wheels'), realWheels()],
);
if (wheels.length === 0) throw new Error('no wheels with libraries in these folders');

const start = median(Array.from({ length: runs }, () => timed(() => spawnSync(auditwheel, ['--version']))));
const rows = wheels.map(measure);
print(
  `audit of ${wheels.length} wheels, auditwheel ${peerVersion} (${start.toFixed(0)} ms of each are its start)`,
  [...rows, total(rows)],
);
const slow = rows.filter((row) => row.milliseconds * goalRatio > row.peerMilliseconds);
console.log(`${rows.length - slow.length} of ${rows.length} wheels at least ${goalRatio} × as fast`);

function measure(path: string): Row {
  const own = Array.from({ length: runs }, () => timed(() => auditOnce(path, profile)));
  const peer = timed(() => {
    const { status, stderr } = spawnSync(auditwheel, ['show', path], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`auditwheel show ${basename(path)}: ${stderr}`);
  });
  const megabytes = statSync(path).size / 1024 ** 2;
  const [name = '', version = '', python = ''] = basename(path).split('-');
  const [milliseconds, goalMilliseconds] = [median(own), Math.round(peer / goalRatio)];
  const label = `${name} ${version} ${python}, ${megabytes.toFixed(1)} MB`;
  return { name: label, milliseconds, goalMilliseconds, peer: 'auditwheel show', peerMilliseconds: peer };
}

function total(all: readonly Row[]): Row {
  const sum = (pick: (row: Row) => number): number => all.reduce((before, row) => before + pick(row), 0);
  const peerMilliseconds = sum((row) => row.peerMilliseconds);
  return {
    name: 'all of them',
    milliseconds: sum((row) => row.milliseconds),
    goalMilliseconds: Math.round(peerMilliseconds / goalRatio),
    peer: 'auditwheel show',
    peerMilliseconds,
  };
}

/** From the file on disk to the findings; the bytes are new each time, so that nothing is known of them. */
function auditOnce(path: string, against: RuntimeProfile): void {
  const bundle = { path: 'bundle', files: [{ name: basename(path), bytes: readFileSync(path) }] };
  checkWheels({ bundle, profile: against });
  checkNative({ request: {}, bundle, profile: against });
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Every wheel for a platform below the folders, each file name once. */
function findWheels(folders: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const folder of folders.filter((one) => existsSync(one))) {
    for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const name = basename(entry);
      if (name.endsWith('x86_64.whl') && !found.has(name)) found.set(name, join(folder, entry));
    }
  }
  return [...found.values()].sort();
}
