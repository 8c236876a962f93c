import { z } from 'zod';
import { parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import { ticketName } from '../model/ticket.ts';
import type { FileReader } from '../model/world.ts';
import { parseTicket } from './ticket-text.ts';

/** Where the sessions of a project lie. */
export function sessionHomes(root: string): string[] {
  return [`${root}/session`, `${root}/.nx47/session`];
}

/**
 * Path of the newest ticket whose session has no judgement yet. Errors: TICKET_NOT_FOUND {folder}, TICKET_COLLECTED
 * {session} when each was judged, TICKET_INVALID and TICKET_CHANGED for one that can't be read.
 */
export async function latestTicket(root: string, files: FileReader): Promise<string> {
  const paths = await ticketPaths(root, files);
  let judged = '';
  for (const path of paths) {
    const { nonce } = parseTicket(await files.read(path), path);
    const session = await judgedIn(nonce, root, files);
    if (session === '') return path;
    if (judged === '') judged = session;
  }
  if (judged !== '') throw new Failure('TICKET_COLLECTED', { session: judged });
  throw new Failure('TICKET_NOT_FOUND', { folder: root });
}

const judgedRunSchema = z.looseObject({
  nonce: z.string(),
  verdict: z.enum(['GO', 'GO-PRIVATE-ROOT', 'NO-GO', 'REHEARSED']),
});

/** The session folder of this project that holds the judgement of the run with this nonce; '' when none does. */
export async function judgedIn(nonce: string, root: string, files: FileReader): Promise<string> {
  for (const page of await sessionFiles('reports/run.json', root, files)) {
    const run = judgedRunSchema.safeParse(await jsonIn(page, files));
    if (run.success && run.data.nonce === nonce) return page.slice(0, -'/reports/run.json'.length);
  }
  return '';
}

function ticketPaths(root: string, files: FileReader): Promise<string[]> {
  return sessionFiles(ticketName, root, files);
}

/** Paths of that name in every session of the project, newest session first: a session's name begins with its time. */
export async function sessionFiles(name: string, root: string, files: FileReader): Promise<string[]> {
  const found: { readonly session: string; readonly path: string }[] = [];
  for (const home of sessionHomes(root)) {
    if (!(await files.exists(home))) continue;
    for (const { path, kind } of await files.list(home, ['evidence', 'logs'])) {
      const [session = '', ...rest] = path.split('/');
      if (kind === 'file' && rest.join('/') === name) found.push({ session, path: `${home}/${path}` });
    }
  }
  return found.sort((one, other) => (one.session < other.session ? 1 : -1)).map(({ path }) => path);
}

async function jsonIn(path: string, files: FileReader): Promise<unknown> {
  try {
    return parseStrictJson(await files.read(path));
  } catch {
    return undefined; // a damaged summary judges nothing
  }
}
