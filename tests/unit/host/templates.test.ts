import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { taskTemplates, workflowTemplates } from '../../../src/host/templates.ts';
import { freshFolder } from '../../support/folders.ts';

const repository = join(import.meta.dirname, '../../..');
const headings = (text: string) => [...text.matchAll(/^([A-Z_]+):$/gm)].map(([, name]) => name);

for (const language of ['fr', 'en'] as const) {
  test(`the forms in ${language} ask for the four parts of a task and the four of a result`, async () => {
    const [task, result] = await taskTemplates(repository, language);
    assert.equal(task?.path, 'templates/TASK.md');
    assert.deepEqual(headings(task?.text ?? ''), ['TASK', 'CONTEXT', 'CONSTRAINTS', 'DONE_CRITERIA']);
    assert.equal(result?.path, 'templates/RESULT.md');
    assert.deepEqual(headings(result?.text ?? ''), ['RESULT', 'EVIDENCE', 'RISKS', 'NEXT']);
    assert.match(task?.text ?? '', language === 'fr' ? /Trois lignes au plus/ : /Three lines at most/);
  });
}

test('an installation without workflows has none to give', async (t) => {
  assert.deepEqual(await workflowTemplates(await freshFolder(t)), []);
});
