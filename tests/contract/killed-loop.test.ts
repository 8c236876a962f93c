import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { endOf, hidingProject, killGroup, startLoop } from '../support/looping-child.ts';
import { gitIn } from '../support/prepared-project.ts';

const kills = process.env['NX47_LONG'] === '1' ? 60 : 3;
const made: string[] = [];
after(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

async function project(): Promise<string> {
  const root = await hidingProject();
  made.push(dirname(root));
  return root;
}

/** The user's own branch and files, and the branch of repairs with the tree that it has; '' where there is none. */
async function stateOf(root: string) {
  const head = await gitIn(root, 'rev-parse', 'HEAD');
  const status = await gitIn(root, 'status', '--porcelain');
  const branches = await gitIn(root, 'for-each-ref', '--format=%(refname:short) %(tree)', 'refs/heads/nx47');
  return { head, status, branches: branches.replaceAll(head.slice(0, 12), 'BASE') };
}

test(`a loop killed at ${kills} moments leaves the branch as it was or all repairs, and goes on afterwards`, async () => {
  const whole = await project();
  const began = performance.now();
  const { text, status } = await endOf(startLoop(whole));
  const took = performance.now() - began;
  assert.equal(status, 0, text);
  assert.match(text, /REHEARSED[\s\S]*Loop: Nothing is missing any more/);
  const { branches: repaired } = await stateOf(whole);
  assert.match(repaired, /^nx47\/repair\/BASE [0-9a-f]{40}$/);
  // The branch is gone on with, and nothing of it changes.
  const second = await endOf(startLoop(whole));
  assert.equal(second.status, 0, second.text);
  assert.match(second.text, /Loop: Nothing is missing any more/);
  assert.equal((await stateOf(whole)).branches, repaired);

  for (let kill = 0; kill < kills; kill += 1) {
    const root = await project();
    const before = await stateOf(root);
    await killed(root, ((kill + 0.5) / kills) * took);
    const { head, status: changed, branches } = await stateOf(root);
    assert.deepEqual([head, changed], [before.head, ''], `moment ${kill}`);
    assert.ok(branches === '' || branches === repaired, branches);
    if (kill % 3 === 1) {
      const again = await endOf(startLoop(root));
      assert.equal(again.status, 0, again.text);
      assert.equal((await stateOf(root)).branches, repaired);
      assert.equal(
        (await readdir(join(root, '.nx47'))).filter((name) => name.startsWith('way-back')).length,
        0,
      );
    }
  }
});

/** Starts a loop and kills it and all its children at this moment; one that has ended by then has just ended. */
async function killed(root: string, ms: number): Promise<void> {
  const child = startLoop(root);
  const timer = setTimeout(() => killGroup(child), ms);
  await endOf(child);
  clearTimeout(timer);
}
