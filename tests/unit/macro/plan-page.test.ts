import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { leavePlan, pageDigest, planText } from '../../../src/macro/plan-page.ts';
import { freshFolder } from '../../support/folders.ts';
import { someTask } from '../../support/macro-run.ts';

const steps = [
  { macro: 'survey', effects: [], serves: '' },
  { macro: 'push', effects: ['kaggle-kernel'], serves: 'GATE-011' },
];

test('the page of a plan holds the task, its criteria with their evidence, and each step with what it changes', () => {
  const text = planText(someTask, steps);
  assert.match(text, /## TASK\n\ntry one macro\n/);
  assert.match(text, /- the macro is DONE \(checksum\)/);
  assert.match(text, /1\. survey: read-only\n2\. push: kaggle-kernel \(GATE-011\)/);
});

test('a plan that is written has the digest that is quoted until somebody writes over it or takes it away', async (t) => {
  const folder = await freshFolder(t);
  const files = createFiles();
  const page = await leavePlan(someTask, steps, folder, files);
  assert.equal(page.ref, 'PLANS/T1.md');
  assert.equal(await readFile(page.path, 'utf8'), planText(someTask, steps));
  assert.equal(await pageDigest(page, files), page.sha256);
  await writeFile(page.path, 'other');
  assert.notEqual(await pageDigest(page, files), page.sha256);
  await files.remove(page.path);
  assert.equal(await pageDigest(page, files), undefined);
});

test('where nothing is written the plan has a digest all the same, and no page is none', async () => {
  const files = createFiles();
  const page = await leavePlan(someTask, [], '', files);
  assert.equal(await pageDigest(page, files), page.sha256);
  assert.equal(await pageDigest(undefined, files), undefined);
});
