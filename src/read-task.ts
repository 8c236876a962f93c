import { readFile } from 'node:fs/promises';
import { parseStrictJson } from './codec/strict-json.ts';
import { Failure } from './model/failure.ts';
import { type Task, taskSchema } from './model/task.ts';
import { parseTask } from './session/task-text.ts';

/**
 * The task that a file holds: in the form of templates/TASK.md, or, where its name ends in .json, one JSON object with
 * the members of a task. Errors: CONFIG_UNREADABLE for a file that can't be read, SESSION_TASK_INVALID {file, line, why},
 * CONFIG_BAD_VALUE {file, line, key, why} and JSON_INVALID for a part that is missing or wrong.
 */
export async function readTask(file: string): Promise<Task> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Failure('CONFIG_UNREADABLE', { file, line: 1, why: 'unreadable' }, { cause });
  });
  if (!file.endsWith('.json')) return parseTask(bytes, file);
  const parsed = taskSchema.safeParse(parseStrictJson(bytes));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = issue?.path.join('.') ?? '';
  throw new Failure('CONFIG_BAD_VALUE', { file, line: 1, key, why: issue?.message ?? '' });
}
