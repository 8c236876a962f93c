import type { Evidence, LedgerEvent } from '../model/event.ts';
import type { FileDigest } from '../model/facts.ts';
import { type SessionFiles, sessionFilesName, sessionFilesSchema } from '../model/run-index.ts';

/** How much evidence goes into the repository: none of it, what is small enough, or all. */
export type EvidenceLevel = 'digest' | 'summary' | 'full';

const largestFile = 5 << 20;
const largestRun = 10 << 20;

/**
 * The list of a session's files (paths below its folder): each with the step that left it, and whether it is kept in
 * the repository. The events always are; of the rest, by `summary`, files of up to 5 MiB, the smallest first, up to 10
 * MiB in all; by `digest` the same without what lies below evidence/; by `full` everything.
 */
export function sessionFiles(
  found: readonly FileDigest[],
  events: readonly LedgerEvent[],
  level: EvidenceLevel,
): SessionFiles {
  const files = found.filter(({ name }) => name !== sessionFilesName);
  const kept = keptNames(files, level);
  const sources = sourcesIn(events);
  return {
    schema: 'nx47.session-files/1',
    files: files
      .map(({ name, byteLength, sha256 }) => ({
        path: name,
        bytes: byteLength,
        sha256,
        source: sources.get(name) ?? '',
        kept: kept.has(name) ? ('repository' as const) : ('artefact' as const),
      }))
      .sort((one, other) => (one.path < other.path ? -1 : 1)),
  };
}

/** `files.json` as it is written. */
export function sessionFilesText(files: SessionFiles): string {
  return `${JSON.stringify(files, null, 1)}\n`;
}

/** The list as it was read; undefined for what is none. */
export function parseSessionFiles(bytes: Uint8Array): SessionFiles['files'] | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return sessionFilesSchema.safeParse(value).data?.files;
  } catch {
    return undefined;
  }
}

/** A digest that the events give a file of the session, and the line that says so. */
export type ToldDigest = { readonly sha256: string; readonly line: number };

/** What the events say last of each file of the session. */
export function toldDigests(events: readonly LedgerEvent[]): Map<string, ToldDigest> {
  const told = new Map<string, ToldDigest>();
  for (const { seq, evidence } of events) {
    for (const { kind, ref, sha256 } of evidence) {
      if ((kind === 'file' || kind === 'log') && sha256 !== undefined) told.set(ref, { sha256, line: seq });
    }
  }
  return told;
}

/** The logs of other sessions that the first event of a session goes on from, by the path in the tree. */
export function continuedLogs(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(
    ({ kind, ref }) => kind === 'checksum' && /^session\/[^/]+\/logs\/session\.jsonl$/.test(ref),
  );
}

function keptNames(files: readonly FileDigest[], level: EvidenceLevel): Set<string> {
  const kept = new Set<string>();
  let total = 0;
  const isLog = ({ name }: FileDigest) => name.startsWith('logs/');
  const order = files.toSorted((a, b) => Number(isLog(b)) - Number(isLog(a)) || a.byteLength - b.byteLength);
  for (const file of order) {
    const { name, byteLength } = file;
    const fits = byteLength <= largestFile && total + byteLength <= largestRun;
    const isAsked = level !== 'digest' || !name.startsWith('evidence/');
    if (!isLog(file) && level !== 'full' && !(fits && isAsked)) continue;
    kept.add(name);
    total += byteLength;
  }
  return kept;
}

/** The last step that names a file as its evidence. */
function sourcesIn(events: readonly LedgerEvent[]): Map<string, string> {
  const sources = new Map<string, string>();
  for (const { step, macro, evidence } of events) {
    for (const { ref } of evidence) sources.set(ref, `event:${step} ${macro}`);
  }
  return sources;
}
