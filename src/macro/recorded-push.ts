import { z } from 'zod';
import { sha256Hex } from '../codec/digest.ts';
import { parseStrictJson } from '../codec/strict-json.ts';
import { eventsOf, verifyChain } from '../ledger/chain.ts';
import type { Answer } from '../model/answer.ts';
import type { Ref } from '../model/kaggle.ts';
import { refSchema } from '../model/precheck.ts';
import { ticketName } from '../model/ticket.ts';
import type { FileReader } from '../model/world.ts';
import { compareSources } from '../notebook/compare-sources.ts';
import { isNotebookText } from '../notebook/script-text.ts';
import { stripSource } from '../notebook/strip-source.ts';
import { sessionFiles } from '../session/find-ticket.ts';
import { parseTicket } from '../session/ticket-text.ts';

/** What a session of this project recorded of a push: digest of the source that was sent, and the user's notebook. */
export type RecordedPush = { readonly session: string; readonly sha256: string; readonly notebook: string };

const runSchema = z.looseObject({
  kernel: refSchema.loose().extend({ version: z.number().int().positive() }),
});

/** The record of the push that made this kernel version; undefined when no session with an intact ledger has one. */
export async function recordedPush(
  ref: Ref,
  version: number,
  root: string,
  files: FileReader,
): Promise<RecordedPush | undefined> {
  for (const page of await sessionFiles('reports/run.json', root, files)) {
    const run = runSchema.safeParse(await jsonIn(page, files));
    if (!run.success) continue;
    const { kernel } = run.data;
    if (kernel.owner !== ref.owner || kernel.slug !== ref.slug || kernel.version !== version) continue;
    const session = page.slice(0, -'/reports/run.json'.length);
    const sha256 = await pushedDigest(session, files);
    if (sha256 !== '') return { session, sha256, notebook: await notebookIn(session, files) };
  }
  return undefined;
}

/**
 * Whether a source read back is what was recorded: byte for byte, or, since a service may write a notebook anew, its
 * user's cells. `unknown` without a record.
 */
export function compareWithRecord(source: string, recorded: RecordedPush | undefined): Answer {
  if (recorded === undefined) return 'unknown';
  if (sha256Hex(source) === recorded.sha256) return 'ok';
  if (recorded.notebook === '' || isNotebookText(recorded.notebook) !== isNotebookText(source)) return 'fail';
  try {
    return compareSources(recorded.notebook, stripSource(source)).answer;
  } catch {
    return 'fail';
  }
}

async function pushedDigest(session: string, files: FileReader): Promise<string> {
  const ledger = `${session}/logs/session.jsonl`;
  if (!(await files.exists(ledger))) return '';
  const { lines, problem } = verifyChain(await files.read(ledger));
  if (problem !== '') return '';
  const digests = eventsOf(lines).flatMap(({ evidence }) =>
    evidence.flatMap(({ ref, sha256 }) => (ref === 'pushed source' && sha256 !== undefined ? [sha256] : [])),
  );
  return digests.at(-1) ?? '';
}

async function notebookIn(session: string, files: FileReader): Promise<string> {
  const path = `${session}/${ticketName}`;
  try {
    const { code } = parseTicket(await files.read(path), path);
    return Buffer.from(code.base64, 'base64').toString('utf8');
  } catch {
    return ''; // the digest alone has to do
  }
}

async function jsonIn(path: string, files: FileReader): Promise<unknown> {
  try {
    return parseStrictJson(await files.read(path));
  } catch {
    return undefined;
  }
}
