import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const eventSchema = z.looseObject({
  pull_request: z.looseObject({
    head: z.looseObject({ repo: z.looseObject({ full_name: z.string() }).nullable() }),
  }),
});

/**
 * Whether the run belongs to a pull request whose branch lies in another repository: it gets no secrets. The head of
 * the event says so, never who acts; a head whose repository is gone, and an event that can't be read, are foreign.
 */
export async function isForeignPull(environment: Readonly<Record<string, string>>): Promise<boolean> {
  if (!(environment['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request')) return false;
  const event = eventSchema.safeParse(await eventIn(environment['GITHUB_EVENT_PATH'] ?? ''));
  if (!event.success) return true;
  const { repo } = event.data.pull_request.head;
  return repo?.full_name.toLowerCase() !== (environment['GITHUB_REPOSITORY'] ?? '').toLowerCase();
}

async function eventIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
