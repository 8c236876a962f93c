import { z } from 'zod';
import { answerSchema } from './answer.ts';

/** `error` blocks (when its answer is not ok), `warning` is reported, `note` informs. */
export const severitySchema = z.enum(['error', 'warning', 'note']);
export type Severity = z.infer<typeof severitySchema>;

/**
 * What an audit rule says of one place. Only `fail` and `unknown` answers are kept as findings; a rule that
 * looked and found nothing wrong is in `Audit.rulesRun`. The sentences (why, fix) come from `text/` by rule id;
 * `expected` and `observed` are data of the case (tags, versions, symbols), readable in any language.
 */
export const findingSchema = z.strictObject({
  rule: z.string().regex(/^(WHL|DEP|ELF|REP|NBK|MET|SEC|VER|PRE)-\d{3}$/),
  severity: severitySchema,
  answer: answerSchema,
  /** Path inside the project, bundle or notebook, with '/'; '' when it is about the whole. */
  file: z.string(),
  line: z.number().int().positive().optional(),
  expected: z.string(),
  observed: z.string(),
  /** Machine-readable proof: unresolved symbols, chains of requirements, digests. */
  evidence: z.array(z.string()),
});
export type Finding = z.infer<typeof findingSchema>;

/** The answer of one whole audit against one runtime profile. */
export const auditSchema = z.strictObject({
  profile: z.string(),
  findings: z.array(findingSchema),
  /** Every rule that was evaluated, sorted. */
  rulesRun: z.array(z.string()),
});
export type Audit = z.infer<typeof auditSchema>;
