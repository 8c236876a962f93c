import { z } from 'zod';
import { exactJson } from '../codec/exact-json.ts';
import type { JsonValue } from '../codec/strict-json.ts';
import type { NamedDigest } from '../model/surface.ts';

const statementSchema = z.looseObject({
  subject: z.array(z.looseObject({ name: z.string(), digest: z.object({ sha256: z.string() }) })),
  predicate: z.looseObject({}),
});

/**
 * What is signed once a run is in the branch: its statement with the checkpoint as a further subject, and the two parts
 * that a signer takes: the predicate, and the subjects as sha256sum lists them. File name → text; nothing for a run
 * without a statement, since it came to no subject.
 */
export function attestationFiles(
  statement: JsonValue | undefined,
  { name, sha256 }: NamedDigest,
): Readonly<Record<string, string>> {
  const parsed = statementSchema.safeParse(statement);
  if (!parsed.success) return {};
  const { subject, predicate } = parsed.data;
  const subjects = [...subject, { name, digest: { sha256 } }];
  return {
    'statement.json': `${exactJson({ ...parsed.data, subject: subjects })}\n`,
    'predicate.json': `${exactJson(predicate)}\n`,
    'subjects.sha256': subjects.map((one) => `${one.digest.sha256}  ${one.name}\n`).join(''),
  };
}
