import { z } from 'zod';
import { parseStrictJson } from './codec/strict-json.ts';
import { Failure } from './model/failure.ts';
import type { FileReader } from './model/world.ts';
import {
  type AuditDocument,
  type BaselineEntry,
  baselineEntrySchema,
  type DocumentFinding,
} from './report/audit-json.ts';

export const baselineName = 'nx47-baseline.json';

const baselineSchema = z.strictObject({
  schema: z.literal('nx47.baseline/1'),
  entries: z.array(baselineEntrySchema),
});

/** The entries of the project's baseline; none when it has no such file. Errors: CONFIG_BAD_VALUE. */
export async function readBaseline(root: string, files: FileReader): Promise<BaselineEntry[]> {
  const file = `${root}/${baselineName}`;
  if (!(await files.exists(file))) return [];
  const parsed = baselineSchema.safeParse(parsedJson(await files.read(file), file));
  if (parsed.success) return parsed.data.entries;
  const [issue] = parsed.error.issues;
  throw new Failure('CONFIG_BAD_VALUE', {
    file,
    line: 1,
    key: issue?.path.join('.') ?? '',
    why: issue?.message ?? '',
  });
}

/** The text of the file with these entries, sorted; ends with a newline. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const sorted = [...entries].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return `${JSON.stringify({ schema: 'nx47.baseline/1', entries: sorted }, null, 2)}\n`;
}

/**
 * Today's findings as entries: one that stood there keeps its reason and its day while that has not passed, a new
 * one gets those given. Notes are left out: they make nothing red.
 */
export function renewBaseline(
  document: AuditDocument,
  earlier: readonly BaselineEntry[],
  given: { readonly reason: string; readonly expires: string; readonly today: string },
): BaselineEntry[] {
  const kept = new Map(
    earlier.filter(({ expires }) => expires >= given.today).map((entry) => [keyOf(entry), entry] as const),
  );
  const { reason, expires } = given;
  const entries = document.findings.filter(isCounted).map((finding) => {
    const entry = { rule: finding.rule, file: finding.file, text: textOf(finding), reason, expires };
    return [keyOf(entry), kept.get(keyOf(entry)) ?? entry] as const;
  });
  return [...new Map(entries).values()];
}

/** The document with each finding that an entry covers marked as known, and the entries that cover nothing any more. */
export function applyBaseline(
  document: AuditDocument,
  entries: readonly BaselineEntry[],
  today: string,
): AuditDocument {
  const valid = new Map(
    entries.filter(({ expires }) => expires >= today).map((entry) => [keyOf(entry), entry]),
  );
  const keys = new Set(document.findings.map(keyOfFinding));
  const findings = document.findings.map((finding) => {
    const known = isCounted(finding) ? valid.get(keyOfFinding(finding)) : undefined;
    return known === undefined ? finding : { ...finding, known };
  });
  // An audit that did not run proves nothing gone.
  const ran = document.rules.length > 0;
  return { ...document, findings, stale: ran ? entries.filter((entry) => !keys.has(keyOf(entry))) : [] };
}

/**
 * Exit status with --advisory: 1 for a new error or a stale entry, 3 for a new error rule that is unknown, else 0. A
 * check that did not come to its end keeps its own. The verdict stays what it is: nothing here makes it better.
 */
export function advisoryStatus(document: AuditDocument, own: number): number {
  if (document.incidents.length > 0 || document.rules.length === 0) return own;
  const fresh = document.findings.filter(
    ({ severity, known }) => severity === 'error' && known === undefined,
  );
  if ((document.stale ?? []).length > 0 || fresh.some(({ answer }) => answer === 'fail')) return 1;
  return fresh.length > 0 ? 3 : 0;
}

function parsedJson(bytes: Uint8Array, file: string): unknown {
  try {
    return parseStrictJson(bytes);
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    throw new Failure(
      'CONFIG_BAD_VALUE',
      { file, line: 1, key: 'JSON', why: String(cause.parameters['why'] ?? '') },
      { cause },
    );
  }
}

function isCounted({ severity }: DocumentFinding): boolean {
  return severity !== 'note';
}

function keyOfFinding(finding: DocumentFinding): string {
  return keyOf({ rule: finding.rule, file: finding.file, text: textOf(finding) });
}

function keyOf({ rule, file, text }: Pick<BaselineEntry, 'rule' | 'file' | 'text'>): string {
  return JSON.stringify([rule, file, text]);
}

/** What was observed, without what changes from build to build: spacing, digests, numbers of lines. */
function textOf({ observed }: DocumentFinding): string {
  return observed
    .replace(/\b[0-9a-f]{64}\b/g, '<sha256>')
    .replace(/\bline \d+\b/g, 'line <n>')
    .replace(/\s+/g, ' ')
    .trim();
}
