import { z } from 'zod';
import type { Dossier } from '../model/dossier.ts';
import { namedDigestSchema } from '../model/surface.ts';
import { conditionResultSchema, verdictSchema } from '../model/verdict.ts';
import { subjectsOf } from './subjects.ts';
import { isRequired, verdictOf } from './verdict-parts.ts';

const conditionId = conditionResultSchema.shape.id;

/** `reports/verdict.json`, as docs/verdict.schema.json publishes it. */
export const verdictDocumentSchema = z.strictObject({
  schema: z.literal('nx47.verdict/1'),
  session_id: z.string(),
  task_id: z.string(),
  started_at: z.string(),
  target: z.enum(['kaggle', 'rehearsal']),
  mode: z.enum(['dry-run', 'observe', 'execute']),
  service: z.string(),
  nonce: z.string(),
  /** Only GO is a certification. */
  certified: z.boolean(),
  verdict: verdictSchema,
  /** The conditions by what they answered; in a GO `fails` and `unknown` are empty. */
  holds: z.array(conditionId),
  fails: z.array(conditionId),
  unknown: z.array(conditionId),
  /** Those that this target does not ask for, whatever they answered. */
  not_required: z.array(conditionId),
  /** What was judged: manifest of the bundle, code file, native library, main report, each with its SHA-256. */
  subjects: z.array(namedDigestSchema),
  /** By what it was judged: nx47.yml, profile, allow-list of platform noise. */
  configuration: z.array(namedDigestSchema),
});
export type VerdictDocument = z.infer<typeof verdictDocumentSchema>;

/** The verdict with all that it is bound to, for programs. */
export function verdictDocument(dossier: Dossier): VerdictDocument {
  const verdict = verdictOf(dossier);
  const ids = (answer: 'ok' | 'fail' | 'unknown') =>
    verdict.conditions.filter((one) => one.answer === answer).map(({ id }) => id);
  return {
    schema: 'nx47.verdict/1',
    session_id: dossier.sessionId,
    task_id: dossier.taskId,
    started_at: dossier.startedAt,
    target: dossier.target,
    mode: dossier.mode,
    service: dossier.baseUrl,
    nonce: dossier.nonce,
    certified: verdict.kind === 'GO',
    verdict,
    holds: ids('ok'),
    fails: ids('fail'),
    unknown: ids('unknown'),
    not_required: verdict.conditions.filter((one) => !isRequired(one, dossier)).map(({ id }) => id),
    subjects: subjectsOf(dossier),
    configuration: [...(dossier.configuration ?? [])],
  };
}
