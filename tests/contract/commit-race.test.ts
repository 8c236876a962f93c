import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { firstDifference } from '../../src/ledger/growth.ts';
import { readIndex } from '../../src/ledger/run-index.ts';
import { Failure } from '../../src/model/failure.ts';
import type { Shell } from '../../src/model/world.ts';
import { addRun, appendPorts, branch, type Committers, committers } from '../support/committers.ts';
import { seeded } from '../support/harmless-noise.ts';

const isLong = process.env['NX47_LONG'] === '1';
const [writers, appends] = isLong ? [16, 25] : [6, 4];

/** Of ten pushes three go wrong: lost before they arrive, lost after they were taken, or somebody else is faster. */
function unreliable(seed: number): (shell: Shell) => Shell {
  const next = seeded(seed);
  return (shell) => ({
    run: async (command) => {
      if (!command.argv.includes('push') || next() > 0.3) return shell.run(command);
      const kind = Math.floor(next() * 3);
      if (kind === 0) return { ...lost, stderr: 'fatal: unable to access: Connection reset by peer' };
      if (kind === 1) {
        await shell.run(command);
        return { ...lost, stderr: 'fatal: the remote end hung up unexpectedly' };
      }
      // What another committer's push does to this one: the branch is elsewhere when it arrives.
      return { ...lost, ...tooLate };
    },
  });
}
const tooLate = { status: 1, stdout: '!\tx:refs/heads/nx47-reports\t[rejected] (fetch first)\nDone\n' };
const lost = { status: 128, signal: null, timedOut: false, stdout: '', stderr: '' };

test(`${writers} committers with ${appends} runs each, three of ten pushes gone wrong: every run is there once, and every edge a prefix`, async (t) => {
  const ground = await committers(t);
  const all = Array.from({ length: writers }, async (_, at) => {
    const place = await ground.clone(`writer-${at}`);
    const ports = appendPorts(unreliable(at + 1));
    for (let number = 0; number < appends; number += 1) await addRun(place, `w${at}-${number}`, ports);
  });
  await Promise.all(all);
  await assertWhole(ground, writers * appends);
});

/** Index whole, as many runs, none twice; on every parent edge each file that grows begins with its old bytes. */
async function assertWhole({ git }: Committers, runs: number): Promise<void> {
  const index = readIndex(Buffer.from(await git('show', `${branch}:ledger/index.jsonl`)));
  assert.deepEqual([index.problem, index.entries.length], ['', runs]);
  assert.equal(new Set(index.entries.map(({ session }) => session)).size, runs);
  const sections = (await git('show', `${branch}:JOURNAL.md`)).match(/^## /gm) ?? [];
  assert.equal(sections.length, runs);
  const commits = (await git('rev-list', '--reverse', branch)).trim().split('\n');
  assert.equal(commits.length, runs);
  assert.equal((await git('rev-list', '--merges', branch)).trim(), '');
  for (const path of ['ledger/index.jsonl', 'JOURNAL.md']) {
    let before: Uint8Array = new Uint8Array();
    for (const commit of commits) {
      const after = Buffer.from(await git('show', `${commit}:${path}`));
      assert.equal(firstDifference(before, after), undefined, `${path} in ${commit}`);
      before = after;
    }
  }
}

test('a branch whose last checkpoint is of another root takes no run: LEDGER_BROKEN with its file', async (t) => {
  const ground = await committers(t);
  const place = await ground.clone('one');
  await addRun(place, 'a', appendPorts());
  const text = await ground.git('show', `${branch}:ledger/checkpoints/00000001`);
  const root = text.split('\n')[2] ?? '';
  await rewrite(ground, 'ledger/checkpoints/00000001', text.replace(root, `A${root.slice(1)}`));
  await assert.rejects(
    addRun(place, 'b', appendPorts()),
    (error: unknown) =>
      error instanceof Failure &&
      error.code === 'LEDGER_BROKEN' &&
      error.parameters['file'] === 'ledger/checkpoints/00000001',
  );
});

test('a branch that a rule protects is COMMIT_BACK_REFUSED with the words of the server, after one push', async (t) => {
  const ground = await committers(t);
  const place = await ground.clone('one');
  const hook = `${ground.bare}/hooks/pre-receive`;
  await writeFile(
    hook,
    '#!/bin/sh\necho "protected branch: changes must be made through a pull request" >&2\nexit 1\n',
  );
  await chmod(hook, 0o755);
  let pushes = 0;
  const counted = (shell: Shell): Shell => ({
    run: (command) => {
      if (command.argv.includes('push')) pushes += 1;
      return shell.run(command);
    },
  });
  await assert.rejects(
    addRun(place, 'a', appendPorts(counted)),
    (error: unknown) =>
      error instanceof Failure &&
      error.code === 'COMMIT_BACK_REFUSED' &&
      /pre-receive hook declined.*through a pull request/.test(String(error.parameters['why'])),
  );
  assert.equal(pushes, 1);
});

test('a branch that others move every time is COMMIT_BACK_STALE after 60 tries, and a remote that is none UNREACHABLE', async (t) => {
  const ground = await committers(t);
  const place = await ground.clone('one');
  const never = (shell: Shell): Shell => ({
    run: async (command) =>
      command.argv.includes('push') ? { ...lost, ...tooLate } : await shell.run(command),
  });
  const ports = appendPorts(never);
  const hasty = { ...ports, clock: { ...ports.clock, sleep: async () => undefined } };
  const codeOf = (error: unknown) => (error instanceof Failure ? error.code : String(error));
  await assert.rejects(addRun(place, 'a', hasty), (error: unknown) => codeOf(error) === 'COMMIT_BACK_STALE');
  const nowhere = { ...place, remote: 'nowhere' };
  await assert.rejects(
    addRun(nowhere, 'b', appendPorts()),
    (error: unknown) => codeOf(error) === 'COMMIT_BACK_UNREACHABLE',
  );
});

/** Puts other bytes into the branch, as somebody with every right could. */
async function rewrite({ git, bare }: Committers, path: string, text: string): Promise<void> {
  const tip = (await git('rev-parse', branch)).trim();
  const stream = `commit refs/heads/${branch}\ncommitter A <a@example.org> 1800000000 +0000\ndata 1\nx\nfrom ${tip}\nM 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\ndone\n`;
  execFileSync('git', ['-C', bare, 'fast-import', '--quiet', '--done', '--force'], { input: stream });
}
