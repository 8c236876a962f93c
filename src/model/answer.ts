import { z } from 'zod';

/** What a check can say. `unknown` (it could not be decided) is never counted as `ok`. */
export const answerSchema = z.enum(['ok', 'fail', 'unknown']);
export type Answer = z.infer<typeof answerSchema>;

/** The worst of several answers: one `fail` wins, then one `unknown`; `ok` only when all are. */
export function worstAnswer(answers: readonly Answer[]): Answer {
  if (answers.includes('fail')) return 'fail';
  return answers.includes('unknown') ? 'unknown' : 'ok';
}
