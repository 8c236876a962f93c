import { type Answer, worstAnswer } from '../model/answer.ts';
import type { Audit } from '../model/finding.ts';

/** The answer of a whole audit: its error findings decide; warnings and notes are reported beside it. */
export function auditAnswer(audit: Audit): Answer {
  return worstAnswer(
    audit.findings.filter((finding) => finding.severity === 'error').map((finding) => finding.answer),
  );
}
