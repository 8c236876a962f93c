import { z } from 'zod';
import { Failure } from '../model/failure.ts';
import type { GitHubRest } from './rest.ts';

const pageSize = 100;
/** A thousand comments or open issues: whoever has more gets a new one. */
const mostPages = 10;

const entrySchema = z.looseObject({
  number: z.number().int().optional(),
  id: z.number().int(),
  body: z.string().nullish(),
  user: z.looseObject({ login: z.string(), type: z.string() }).nullish(),
  pull_request: z.unknown().optional(),
});
type Entry = z.infer<typeof entrySchema>;

/** One comment or issue of ours, told by a marker at the very beginning of its text. */
export type Kept = {
  /** `/repos/owner/name`. */
  readonly repository: string;
  readonly marker: string;
  readonly text: string;
};

/** Keeps one comment on a pull request up to date. Errors: GITHUB_*. */
export async function keepComment(kept: Kept, pull: number, rest: GitHubRest): Promise<void> {
  const permission = 'pull-requests: write';
  const list = `${kept.repository}/issues/${pull}/comments`;
  const body = { body: bodyOf(kept) };
  await findThenWrite(async () => {
    const found = await findOwn(kept.marker, { list, query: '', permission }, rest);
    const path = found === undefined ? list : `${kept.repository}/issues/comments/${found.id}`;
    const method = found === undefined ? 'POST' : 'PATCH';
    await rest.ask({ method, path, body, permission, repeatable: method === 'PATCH' });
  });
}

/** Opens an issue, or brings the open one up to date; closes it when what it says is over. Errors: GITHUB_*. */
export async function keepIssue(
  kept: Kept,
  issue: { readonly title: string; readonly isOver: boolean },
  rest: GitHubRest,
): Promise<void> {
  const permission = 'issues: write';
  const list = `${kept.repository}/issues`;
  const { title, isOver } = issue;
  await findThenWrite(async () => {
    const found = await findOwn(kept.marker, { list, query: '&state=open', permission }, rest);
    if (found === undefined && isOver) return;
    const body = { body: bodyOf(kept) };
    if (found === undefined) {
      await rest.ask({ method: 'POST', path: list, body: { ...body, title }, permission, repeatable: false });
      return;
    }
    const state = isOver ? { state: 'closed', state_reason: 'completed' } : {};
    const path = `${list}/${found.number ?? found.id}`;
    await rest.ask({ method: 'PATCH', path, body: { ...body, ...state }, permission, repeatable: true });
  });
}

// What was sent and got no answer may have been done: it is looked for again before it is sent again.
async function findThenWrite(once: () => Promise<void>): Promise<void> {
  try {
    await once();
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'GITHUB_UNREACHABLE')) throw error;
    await once();
  }
}

type Search = { readonly list: string; readonly query: string; readonly permission: string };

// Anybody may write our marker: only what a machine account or this token's own user wrote is ours to change.
async function findOwn(
  marker: string,
  { list, query, permission }: Search,
  rest: GitHubRest,
): Promise<Entry | undefined> {
  for (let page = 1; page <= mostPages; page += 1) {
    const path = `${list}?per_page=${pageSize}&page=${page}${query}`;
    const answer = await rest.ask({ method: 'GET', path, permission, repeatable: true });
    const entries = entriesOf(answer, path);
    for (const entry of entries.filter((one) => isMarked(one, marker))) {
      if (await isOurs(entry, rest)) return entry;
    }
    if (entries.length < pageSize) return undefined;
  }
  return undefined;
}

function entriesOf(answer: unknown, path: string): Entry[] {
  const entries = z.array(entrySchema).safeParse(answer);
  if (entries.success) return entries.data;
  throw new Failure('GITHUB_REFUSED', { operation: `GET ${path}`, status: 200, message: 'unknown form' });
}

function isMarked({ body, pull_request: pull }: Entry, marker: string): boolean {
  return pull === undefined && (body ?? '').startsWith(marker);
}

const userSchema = z.looseObject({ login: z.string() });

async function isOurs({ user }: Entry, rest: GitHubRest): Promise<boolean> {
  if (user?.type === 'Bot') return true;
  // An installation's token has no user and is denied.
  const asked = { method: 'GET', path: '/user', permission: 'user', repeatable: true } as const;
  const own = await rest.ask(asked).catch(() => undefined);
  return userSchema.safeParse(own).data?.login === user?.login && user !== undefined && user !== null;
}

function bodyOf({ marker, text }: Kept): string {
  return `${marker}\n${text}`;
}
