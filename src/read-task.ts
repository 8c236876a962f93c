import { readFile } from 'node:fs/promises';
import { parseStrictJson } from './codec/strict-json.ts';
import { Failure } from './model/failure.ts';
import { type Task, taskSchema } from './model/task.ts';

/**
 * The task that a file holds: one JSON object with the members of a task. Errors: CONFIG_UNREADABLE for a file that
 * can't be read, CONFIG_BAD_VALUE {file, line, key, why} for a part that is missing or wrong, JSON_INVALID.
 */
export async function readTask(file: string): Promise<Task> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Failure('CONFIG_UNREADABLE', { file, line: 1, why: 'unreadable' }, { cause });
  });
  const parsed = taskSchema.safeParse(parseStrictJson(bytes));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = issue?.path.join('.') ?? '';
  throw new Failure('CONFIG_BAD_VALUE', { file, line: 1, key, why: issue?.message ?? '' });
}
