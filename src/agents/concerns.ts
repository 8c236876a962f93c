import { z } from 'zod';
import { parseStrictJson } from '../codec/strict-json.ts';
import { type Concern, concernSchema } from '../model/exchange.ts';
import { Failure } from '../model/failure.ts';

const auditSchema = z.looseObject({
  findings: z.array(z.object(concernSchema.shape)),
});
const verdictSchema = z.looseObject({ fails: z.array(z.string().min(1)) });

/**
 * What a document of the program says is wrong: the findings of `nx47 audit --format json`, or the conditions that fail
 * in a run's verdict.json. Errors: CONFIG_UNREADABLE {file, line, why} for anything else.
 */
export function concernsIn(bytes: Uint8Array, file: string): Concern[] {
  const value = parsed(bytes, file);
  const audit = auditSchema.safeParse(value);
  if (audit.success) return audit.data.findings;
  const verdict = verdictSchema.safeParse(value);
  if (!verdict.success) throw new Failure('CONFIG_UNREADABLE', { file, line: 1, why: 'findings ∄, fails ∄' });
  return verdict.data.fails.map((rule) => {
    return { rule, severity: 'error', file: '', expected: 'ok', observed: 'fail' };
  });
}

function parsed(bytes: Uint8Array, file: string): unknown {
  try {
    return parseStrictJson(bytes);
  } catch (cause) {
    const why = cause instanceof Failure ? String(cause.parameters['why']) : '';
    throw new Failure('CONFIG_UNREADABLE', { file, line: 1, why }, { cause });
  }
}
