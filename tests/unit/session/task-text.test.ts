import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { parseTask } from '../../../src/session/task-text.ts';

const whole = [
  'TASK_ID: T7',
  'TASK: one',
  'two',
  'CONTEXT:',
  'c <!-- not',
  'this --> d',
  'CONSTRAINTS:',
  'none',
  'DONE_CRITERIA:',
  '- it runs => command',
  'MINUTES: 30',
  'STEPS:',
  '- first',
  '- second',
];
const read = (lines: readonly string[]) => parseTask(new TextEncoder().encode(lines.join('\n')), 'TASK.md');
const line = (at: number) => (error: unknown) => {
  assert.ok(error instanceof Failure && error.code === 'SESSION_TASK_INVALID', String(error));
  assert.equal(error.parameters['line'], at, JSON.stringify(error.parameters));
  return true;
};

test('a task with every section is read, its comments left out: T7 of two lines, one criterion, two steps', () => {
  assert.deepEqual(read(whole), {
    ...{ task_id: 'T7', TASK: 'one\ntwo', CONTEXT: 'c\nd', CONSTRAINTS: 'none' },
    DONE_CRITERIA: [{ criterion: 'it runs', evidence: 'command' }],
    ...{ minutes: 30, steps: ['first', 'second'] },
  });
});

test('a task of four lines is refused at the fourth', () => {
  assert.throws(() => read([...whole.slice(0, 3), 'three', 'four', ...whole.slice(3)]), line(5));
});

test('a task without CONTEXT, CONSTRAINTS or DONE_CRITERIA is refused, and an empty section with its line', () => {
  for (const name of ['CONTEXT', 'CONSTRAINTS', 'DONE_CRITERIA'])
    assert.throws(
      () => read(whole.filter((row) => !row.startsWith(`${name}:`) && !row.startsWith('- it'))),
      Failure,
    );
  assert.throws(() => read(whole.filter((row) => row !== 'none')), line(7));
});

test('a criterion that names no kind of evidence is refused: "- it runs", "- it runs => surely"', () => {
  for (const criterion of ['- it runs', '- it runs => surely', 'it runs => command', '- => command'])
    assert.throws(() => read(whole.map((row) => (row.startsWith('- it') ? criterion : row))), line(10));
});

test('a section twice, one of another name, text before the first, an open comment and other bytes are refused', () => {
  assert.throws(() => read([...whole, 'TASK: again']), line(15));
  assert.throws(() => read([...whole, 'WISHES: many']), line(15));
  assert.throws(() => read(['hello', ...whole]), line(1));
  assert.throws(() => read([...whole, '<!-- open']), line(15));
  assert.throws(() => read(whole.map((row) => row.replace('30', 'soon'))), line(11));
  assert.throws(() => parseTask(Uint8Array.of(0xff, 0xfe), 'TASK.md'), line(1));
});

test('the templates as they are shipped are no task yet, in both languages: nothing is filled in', async () => {
  for (const name of ['TASK.md', 'TASK.fr.md']) {
    const bytes = await readFile(join(import.meta.dirname, '../../../templates', name));
    assert.throws(() => parseTask(bytes, name), line(3));
  }
});
