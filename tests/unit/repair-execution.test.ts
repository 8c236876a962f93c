import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { composeOffline } from '../../src/compose-offline.ts';
import { createFiles } from '../../src/host/files.ts';
import { eventsOf, verifyChain } from '../../src/ledger/chain.ts';
import { verifySession } from '../../src/ledger/verify-session.ts';
import { keyOf, servedIn } from '../../src/loop/finding-keys.ts';
import { openLoop } from '../../src/loop-session.ts';
import { auditTree } from '../../src/macro/audit-tree.ts';
import { logSession } from '../../src/macro/open-session.ts';
import type { Repair } from '../../src/model/repair.ts';
import { readRequest } from '../../src/read-request.ts';
import { executeRepair, type Objection } from '../../src/repair-execution.ts';
import { nothingKept } from '../../src/survey/kept-answers.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { brokenProject, commitAll, editFile, gitIn } from '../support/broken-project.ts';

const metadata = 'notebook/kernel-metadata.json';
const internet = {
  ...{ row: 0, what: 'internet on', rules: ['MET-006'] },
  break: async (root: string) => {
    await editFile(root, metadata, (text) =>
      text.replace('"enable_internet": false', '"enable_internet": true'),
    );
    await commitAll(root, 'internet on');
  },
};

/** A project whose kernel may use the internet, and a loop that is about to mend it. */
async function ground(objections: readonly Objection[] = []) {
  const root = await brokenProject(internet);
  const request = await readRequest({ language: 'en', mode: 'execute' }, root, 'rehearse');
  const world = composeOffline('en', quietSurroundings(), root);
  const loop = await openLoop(request, world);
  const { opened, task, planPage, state } = loop;
  const before = await readFile(`${root}/${metadata}`, 'utf8');
  const repair: Repair = {
    ...{ kind: 'kernel-settings', commit: 'fix: close the internet', because: ['true → false'] },
    serves: [{ rule: 'MET-006', file: metadata }],
    changes: [
      { path: metadata, content: before.replace('"enable_internet": true', '"enable_internet": false') },
    ],
  };
  const place = { task, planPage, root, state, folder: `${state}/repair`, settings: request.settings };
  const order = { ...place, kept: nothingKept(), criticise: async () => objections };
  const execute = (one: Repair) => executeRepair(order, one, { opened, world, by: 'metadata' });
  const audited = async () =>
    servedIn((await auditTree({ root, settings: request.settings }, world)).audit).map(keyOf);
  return { root, before, repair, execute, audited, opened, world };
}

test('a repair is one commit that says why, after which the audit no longer finds what it was for', async () => {
  const { root, repair, execute, audited, opened, world } = await ground();
  assert.ok((await audited()).includes(`MET-006 ${metadata}`));
  const end = await execute(repair);
  assert.equal(end.kind, 'applied', JSON.stringify(end));
  assert.ok(!(await audited()).includes(`MET-006 ${metadata}`));
  assert.equal(await gitIn(root, 'status', '--porcelain', '--untracked-files=no'), '');
  const message = await gitIn(root, 'log', '-1', '--format=%B');
  assert.equal(message.trim(), `fix: close the internet\n\ntrue → false\n\nServes: MET-006 ${metadata}`);
  await logSession(opened, world, { state: 'DONE', goal: 'g', decision: 'OK' });
  const events = eventsOf(verifyChain(await readFile(`${opened.session}/logs/session.jsonl`)).lines);
  const steps = events.filter(({ macro }) => macro === 'repair').map(({ phase, role }) => `${phase} ${role}`);
  assert.deepEqual(steps, [
    ...['PLAN orchestrator', 'CRITIQUE recherchiste', 'CRITIQUE recherchiste', 'EXECUTE tool', 'VERIFY tool'],
    ...['CRITIQUE recherchiste', 'LOG_EVENT macro-runner'],
  ]);
  assert.equal((await verifySession(opened.session, createFiles())).problem, '');
});

test('a repair after which the audit finds the same is taken back, file and commit', async () => {
  const { root, before, repair, execute } = await ground();
  const head = await gitIn(root, 'rev-parse', 'HEAD');
  const end = await execute({ ...repair, changes: [{ path: metadata, content: `${before}\n` }] });
  assert.deepEqual(end.kind === 'refused' && end.refused.code, 'MACRO_UNPROVEN');
  assert.equal(await readFile(`${root}/${metadata}`, 'utf8'), before);
  assert.equal(await gitIn(root, 'rev-parse', 'HEAD'), head);
  assert.equal(await gitIn(root, 'status', '--porcelain', '--untracked-files=no'), '');
});

test('an idea that another role objects to is not made, and stays in the ledger with the reason', async () => {
  const { root, before, repair, execute, opened } = await ground([{ code: 'stub', why: 'a.c:3' }]);
  const end = await execute(repair);
  assert.deepEqual(end, {
    kind: 'refused',
    refused: { title: 'fix: close the internet', by: 'metadata', code: 'stub', why: 'a.c:3' },
  });
  assert.equal(await readFile(`${root}/${metadata}`, 'utf8'), before);
  const events = eventsOf(verifyChain(await readFile(`${opened.session}/logs/session.jsonl`)).lines);
  assert.ok(events.some(({ decision, state }) => decision === 'refused: stub a.c:3' && state === 'FAILED'));
});

/** Paths that are no repair's to touch. */
for (const path of ['session/x/report.md', '.git/config', 'ledger/index.jsonl']) {
  test(`a repair of ${path} is refused by the other role, and nothing is written`, async () => {
    const { root, repair, execute } = await ground();
    const end = await execute({ ...repair, changes: [{ path, content: 'x' }] });
    assert.equal(end.kind, 'refused');
    assert.notEqual(await readFile(`${root}/${path}`, 'utf8').catch(() => ''), 'x');
  });
}

test('a change of the bundle that git does not have is made without a commit', async () => {
  const { root, repair, execute } = await ground();
  await mkdir(`${root}/bundle`, { recursive: true });
  await writeFile(`${root}/bundle/notes.txt`, 'old');
  const head = await gitIn(root, 'rev-parse', 'HEAD');
  const serves = [{ rule: 'WHL-008', file: 'nothing.whl' }];
  const end = await execute({ ...repair, serves, changes: [{ path: 'bundle/notes.txt', content: 'new' }] });
  assert.equal(end.kind === 'applied' && end.applied.commit, '', JSON.stringify(end));
  assert.equal(await gitIn(root, 'rev-parse', 'HEAD'), head);
  assert.equal(await readFile(`${root}/bundle/notes.txt`, 'utf8'), 'new');
});

test('a repair that changes nothing is none', async () => {
  const { before, repair, execute } = await ground();
  const end = await execute({ ...repair, changes: [{ path: metadata, content: before }] });
  assert.deepEqual(end.kind === 'refused' && end.refused.code, 'unchanged');
});
