import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { beginSession } from '../../../src/session/begin-session.ts';
import { type ClosingWords, closeSession } from '../../../src/session/close-session.ts';
import { type HeldSession, tellSession } from '../../../src/session/held-session.ts';
import { gitProject } from '../../support/git-project.ts';
import { ended, refusal, silent, task } from '../../support/led-events.ts';
import { testWorld } from '../../support/test-world.ts';

const words: ClosingWords = {
  ...{
    state: 'KO',
    reason: 'one is open',
    next: ['prove it'],
    items: [],
    rollback: 'git revert',
    touches: [],
  },
};
const world = testWorld();

async function session(t: TestContext) {
  const project = await gitProject(t);
  await project.commit({ 'option.txt': 'old\n' });
  const tree = { root: project.root, kept: [] };
  const taskText = new TextEncoder().encode('TASK:\n');
  const begun = await beginSession({ root: project.root, goal: 'Say new', task, taskText }, world);
  const tell = async (bodies: ReturnType<typeof ended>) => {
    let told: HeldSession = begun;
    for (const body of bodies) told = await tellSession(told, { ...silent, ...body }, world);
    return told;
  };
  return { project, tree, tell };
}

test('a session ends with its state and reason, a report with its signature, and a summary for the index', async (t) => {
  const { project, tree, tell } = await session(t);
  const commit = await project.commit({ 'option.txt': 'new\n' });
  const closed = await closeSession(await tell(ended(2, 1)), words, tree, world);
  assert.equal(closed.state.end, 'KO one is open');
  const report = await readFile(join(closed.folder, 'reports/T1.md'), 'utf8');
  assert.match(report, new RegExp(`commit : ${commit}|commit: ${commit}`));
  const summary = JSON.parse(await readFile(join(closed.folder, 'reports/session.json'), 'utf8'));
  assert.deepEqual([summary.verdict, summary.repository.head], ['KO', commit]);
  const [next, ...items] = (closed.events.at(-1)?.output ?? '').split('\n');
  assert.deepEqual([next, items.length >= 3 && items.length <= 10], ['prove it', true]);
});

test('OK is refused while a criterion is not proven', async (t) => {
  const { tree, tell } = await session(t);
  const close = closeSession(await tell(ended(2, 1)), { ...words, state: 'OK' }, tree, world);
  await assert.rejects(close, refusal('SESSION_UNPROVEN', 68));
});

test('a step that runs, a report without its parts and a change that nobody announced keep a session open', async (t) => {
  const { project, tree, tell } = await session(t);
  const running = await tell(ended(2, 1).slice(0, 2));
  await assert.rejects(closeSession(running, words, tree, world), refusal('STEP_RUNNING', 77));
  await project.commit({ 'option.txt': 'new\n', 'silent.txt': 'x\n' });
  const told = { ...running, state: { ...running.state, running: undefined } };
  const close = (more: Partial<ClosingWords>) => closeSession(told, { ...words, ...more }, tree, world);
  await assert.rejects(close({ next: [] }), refusal('REPORT_PART_MISSING', 127));
  await assert.rejects(close({ touches: ['option.txt'] }), /changes: silent\.txt/);
  const all = await close({ touches: ['silent.txt', 'option.txt'] });
  assert.equal(all.state.end, 'KO one is open');
});
