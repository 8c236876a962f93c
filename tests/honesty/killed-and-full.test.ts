import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { FinishedRun } from '../../src/macro/story.ts';
import { type AtEnd, endedAfter, freshFolder } from '../support/folders.ts';
import {
  type ReplayGround,
  replayGround,
  replayService,
  replayToken,
  runAt,
  toldOf,
} from '../support/replayed-run.ts';

const isLong = process.env['NX47_LONG'] === '1';
const everyStep = [
  ...[
    'survey',
    'stage-bundle',
    'read-bundle',
    'check-access',
    'precheck',
    'audit',
    'assemble',
    'read-history',
  ],
  ...['show-card', 'publish', 'push', 'leave-ticket', 'wait', 'collect', 'audit-again', 'judge'],
];
const steps = isLong ? everyStep : ['publish', 'wait', 'collect', 'judge'];
const child = join(import.meta.dirname, '../support/replayed-child.ts');
/** Size of the disk, and what becomes of it before the run. */
const disks = [
  ['full from the start', '300k', 'head -c 290k /dev/zero > PLACE/filler; true'],
  ['full in the middle of the run', '1m', 'head -c 850k /dev/zero > PLACE/filler'],
  ['read-only', '8m', 'mount -o remount,ro PLACE'],
] as const;
const passing = /"verdict":\s*"(?:GO|GO-PRIVATE-ROOT|REHEARSED|AUDITED|PLANNED)"/;

describe('a run that loses its process or its disk', () => {
  const ends: Parameters<AtEnd['after']>[0][] = [];
  let ground: ReplayGround;
  before(async () => {
    ground = await replayGround({ after: (end) => void ends.push(end) });
  });
  after(async () => {
    for (const end of ends.toReversed()) await end();
  });

  for (const step of steps) {
    test(`killed as ${step} begins: what is left passes nothing, and the next run is judged on its own`, () =>
      endedAfter(async (t) => {
        const project = join(await freshFolder(t), 'project');
        await cp(ground.project, project, { recursive: true });
        const url = await replayService(t, ground);
        const { signal } = await ended(process.execPath, [child, project, url, replayToken, step]);
        assert.equal(signal, 'SIGKILL');
        assert.deepEqual(await passingRuns(project), []);
        const next = await runAt({ project, url, token: replayToken }, ground);
        assert.equal(next.verdict.kind, 'REHEARSED', toldOf(next));
        assert.ok(isOwn(next), 'the outputs are of another run');
      }));
  }

  for (const [what, size, then] of disks) {
    test(`a disk that is ${what} under the project lets no run pass`, () =>
      endedAfter(async (t) => {
        const url = await replayService(t, ground);
        const place = await freshFolder(t);
        const script = `mount -t tmpfs -o size=${size} none ${place} && cp -r ${ground.project}/. ${place} && ${then.replace('PLACE', place)} && exec "$@"`;
        const argv = ['--map-root-user', '--mount', 'sh', '-c', script, 'sh', process.execPath, child];
        const end = await ended('unshare', [...argv, place, url, replayToken, '']);
        assert.match(
          end.stdout,
          /^(?:NO-GO|INCONCLUSIVE) |^threw (?:DISK_WRITE_FAILED|FILE_UNREADABLE)/,
          end.stderr,
        );
      }));
  }
});

type End = { readonly signal: string | null; readonly stdout: string; readonly stderr: string };

/** A process, to its end; what it asks of this one is answered meanwhile. */
function ended(program: string, argv: readonly string[]): Promise<End> {
  return new Promise((resolve) => {
    const running = spawn(program, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr]: [string[], string[]] = [[], []];
    running.stdout.on('data', (chunk) => void stdout.push(String(chunk)));
    running.stderr.on('data', (chunk) => void stderr.push(String(chunk)));
    running.once('close', (_status, signal) =>
      resolve({ signal, stdout: stdout.join(''), stderr: stderr.join('') }),
    );
  });
}

/** Paths below a project's sessions whose text claims a verdict that passes. */
async function passingRuns(project: string): Promise<string[]> {
  const folder = join(project, '.nx47/session');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile() && /\.(?:json|jsonl|md)$/.test(one.name))) {
    const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
    if (passing.test(text)) found.push(entry.name);
  }
  return found;
}

/** Whether the outputs came back with the nonce of this very run, from the newest version of the kernel. */
function isOwn({ dossier }: FinishedRun): boolean {
  const { nonce, collected } = dossier;
  const sums = collected?.files.find(({ name }) => name.endsWith('checksums_manifest.json'));
  return new TextDecoder().decode(sums?.bytes).includes(nonce);
}
