// The classification of a log of 100 MB, beside grep over the same text for the words that it looks for; then of
// 200 MB in a process of its own, for the memory that it takes beside the text of one record.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePlatformNoise } from '../src/gate/platform-noise.ts';
import { logReader } from '../src/gate/read-log.ts';
import { logSample } from '../tests/support/log-sample.ts';
import { median, print, table, timed } from './measure.ts';

const turns = 3;
const megabytes = 100;
const words = 'warn|error|fatal|critical|deprecat|traceback|exception|fail|abort|killed|cannot|denied';
const noise = parsePlatformNoise(
  readFileSync(join(import.meta.dirname, '..', 'profiles', 'platform-noise.json'), 'utf8'),
);

const folder = mkdtempSync(join(tmpdir(), 'nx47-bench-'));
try {
  const rows = [];
  for (const kind of ['plain', 'unicode', 'stderr'] as const) {
    const records = [...logSample(kind, megabytes)];
    const file = join(folder, kind);
    writeFileSync(file, records.map(({ text }) => text).join(''));
    const own: number[] = [];
    const peer: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      own.push(
        await timed(() => {
          const reader = logReader(noise, 'kaggle');
          for (const record of records) reader.push(record);
          return reader.end();
        }),
      );
      peer.push(await timed(() => spawnSync('grep', ['-ciE', words, file], { env: { LC_ALL: 'C.UTF-8' } })));
    }
    rows.push({
      name: `${megabytes} MB of ${kind} lines`,
      milliseconds: median(own),
      goalMilliseconds: 1000,
      peer: 'grep -ciE',
      peerMilliseconds: median(peer),
    });
  }
  print(`classification of a log, median of ${turns} turns`, rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const child = join(import.meta.dirname, '..', 'tests', 'support', 'classify-log.ts');
const peaks = [20, 200].map((size) => [
  `${size} MB`,
  execFileSync(process.execPath, [child, `${size}`], { encoding: 'utf8' }).trim(),
]);
table('memory of a process that classifies', ['log', 'peak, MB'], peaks);
