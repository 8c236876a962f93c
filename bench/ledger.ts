// The ledger: a chain of 100,000 events beside the hashes alone, a branch of 1,000 runs beside `git fsck`, appends beside
// the disk's own fsync, and sixteen writers beside a loop of git push that makes as many commits.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createFiles } from '../src/host/files.ts';
import { lineHash, verifyChain } from '../src/ledger/chain.ts';
import { checkpointText } from '../src/ledger/checkpoint.ts';
import { Ledger } from '../src/ledger/ledger.ts';
import { nextEntry, readIndex } from '../src/ledger/run-index.ts';
import { trailersOf, verifyHistory } from '../src/ledger/verify-history.ts';
import { type EventBody, nothingRan } from '../src/model/event.ts';
import { checkpointPath, indexPath } from '../src/model/run-index.ts';
import { addRun, appendPorts, committers } from '../tests/support/committers.ts';
import { indexBody } from '../tests/support/index-of.ts';
import { median, print, timed } from './measure.ts';

const run = promisify(execFile);
const ends: (() => unknown)[] = [];
const atEnd = { after: (end: () => unknown) => void ends.push(end) };
const ground = mkdtempSync(join(tmpdir(), 'nx47-bench-'));
const body: EventBody = {
  ...{
    macro: 'publish',
    step: 2,
    phase: 'EXECUTE',
    state: 'RUNNING',
    goal: 'publish the dataset',
    machine: 'm',
  },
  ...{
    terminal: 'pipe',
    touches: ['dataset x/y'],
    command: 'CreateDatasetVersion',
    ...nothingRan,
  },
  ...{
    output: 'some output of it',
    decision: '',
    evidence: [{ kind: 'answer', ref: 'v3', sha256: 'a'.repeat(64) }],
  },
};
const turns = 5;

async function measured(turn: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < turns; count += 1) times.push(await timed(turn));
  return median(times);
}

async function chain() {
  const lines: string[] = [];
  const sink = { append: async (line: string) => void lines.push(line) };
  const ledger = new Ledger(sink, { now: () => new Date() }, { sessionId: 's', taskId: 'T1' });
  for (let count = 0; count < 100_000; count += 1) await ledger.append(body);
  const bytes = Buffer.from(lines.join(''));
  return {
    name: 'verify 100,000 events',
    milliseconds: await measured(() => verifyChain(bytes)),
    goalMilliseconds: 500,
    peer: 'their hashes alone',
    peerMilliseconds: await measured(() => lines.map((line) => lineHash(line))),
  };
}

/** A branch of so many runs, one commit each, made in one go. */
function branchOf(runs: number, repository: string): void {
  execFileSync('git', ['init', '--quiet', '--bare', repository]);
  const stream: string[] = [];
  let text = '';
  const put = (path: string, content: string) =>
    stream.push(`M 100644 inline ${path}`, `data ${Buffer.byteLength(content)}`, content);
  let report = readIndex(new Uint8Array());
  for (let count = 1; count <= runs; count += 1) {
    const seconds = 1_790_000_000 + count;
    const entry = { ...indexBody(1), session: `session/20261121_p_${count}` };
    const next = nextEntry(report, entry, new Date(seconds * 1000).toISOString());
    const line = next.line.trimEnd();
    text += next.line;
    const { entries, lines, roots } = report;
    report = {
      ...report,
      entries: [...entries, JSON.parse(line)],
      lines: [...lines, line],
      roots,
      head: lineHash(line),
    };
    const message = `run\n\n${trailersOf(entry, { line, size: next.size, root: next.root }).join('\n')}\n`;
    stream.push('commit refs/heads/main', `committer A <a@example.org> ${seconds} +0000`);
    stream.push(`data ${Buffer.byteLength(message)}`, message);
    put(indexPath, text);
    put(checkpointPath(count), checkpointText({ origin: 'nx47/me/k', ...next }));
    put(`${entry.session}/logs/session.jsonl`, `${count}\n`);
  }
  execFileSync('git', ['-C', repository, 'fast-import', '--quiet'], { input: stream.join('\n') });
}

async function history() {
  const repository = join(ground, 'history.git');
  branchOf(1000, repository);
  const place = { root: repository, ref: 'main' };
  const { breach, commits } = await verifyHistory(place, appendPorts());
  if (breach !== undefined || commits !== 1000) throw new Error(JSON.stringify(breach));
  return {
    name: 'verify 1,000 commits',
    milliseconds: await measured(() => verifyHistory(place, appendPorts())),
    goalMilliseconds: 1000,
    peer: 'git fsck --full',
    peerMilliseconds: await measured(() =>
      execFileSync('git', ['-C', repository, 'fsck', '--full', '--no-progress']),
    ),
  };
}

async function append() {
  const files = createFiles();
  const line = `${'x'.repeat(600)}\n`;
  const count = 200;
  const own = await measured(async () => {
    for (let at = 0; at < count; at += 1) await files.append(join(ground, 'own.jsonl'), line);
  });
  const peer = await measured(async () => {
    const handle = await open(join(ground, 'peer.jsonl'), 'a');
    for (let at = 0; at < count; at += 1) {
      await handle.write(line);
      await handle.sync();
    }
    await handle.close();
  });
  const goal = { goalMilliseconds: (3 * peer) / count };
  return {
    name: 'append, synced',
    milliseconds: own / count,
    ...goal,
    peer: 'write and fsync',
    peerMilliseconds: peer / count,
  };
}

const [writers, each] = [16, 3];

/** As many pushes to one branch by as many clones: who is late fetches, commits upon it and pushes again. */
async function pushLoop(): Promise<number> {
  const { clone, git: inBare } = await committers(atEnd);
  const places = await Promise.all(Array.from({ length: writers }, (_, at) => clone(`peer-${at}`)));
  const person = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  const milliseconds = await timed(() =>
    Promise.all(
      places.map(async ({ root }, at) => {
        const git = (...argv: string[]) => run('git', ['-C', root, ...person, ...argv]);
        for (let count = 0; count < each; count += 1) {
          for (let done = false; !done; ) {
            await git('fetch', '--quiet', 'origin', 'main');
            await git('reset', '--quiet', '--soft', 'FETCH_HEAD');
            // Of its own words: two commits of the same second upon the same tip would be one.
            await git('commit', '--quiet', '--allow-empty', `--message=run ${at}-${count}`);
            done = await git('push', '--quiet', 'origin', 'HEAD:main').then(
              () => true,
              () => false,
            );
          }
        }
      }),
    ),
  );
  const commits = Number(await inBare('rev-list', '--count', 'main')) - 1;
  if (commits !== writers * each) throw new Error(`${commits} commits`);
  return milliseconds;
}

async function commitBack() {
  const { clone } = await committers(atEnd);
  const places = await Promise.all(Array.from({ length: writers }, (_, at) => clone(`own-${at}`)));
  const milliseconds = await timed(() =>
    Promise.all(
      places.map(async (place, at) => {
        for (let count = 0; count < each; count += 1) await addRun(place, `w${at}-${count}`, appendPorts());
      }),
    ),
  );
  const peerMilliseconds = await pushLoop();
  const name = `${writers} writers, ${each} runs each`;
  return {
    name,
    milliseconds,
    goalMilliseconds: 1.3 * peerMilliseconds,
    peer: 'git push in a loop',
    peerMilliseconds,
  };
}

try {
  const rows = [await chain(), await history(), await append(), await commitBack()];
  print(`median of ${turns} turns, the writers once`, rows);
} finally {
  for (const end of ends.toReversed()) await end();
  rmSync(ground, { recursive: true, force: true });
}
