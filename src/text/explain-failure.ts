import type { Failure } from '../model/failure.ts';
import type { Language } from '../model/language.ts';
import { fill } from './fill.ts';
import { sentences } from './sentences.ts';

/** A failure in four lines for a person: what happened, the cause, what to do, the stable code; a fifth says what may go on on the service. */
export function explainFailure(failure: Failure, language: Language): string {
  const { console: words, failures } = sentences(language);
  const text = failures[failure.code];
  // French sets a space before a colon.
  const colon = language === 'fr' ? ' :' : ':';
  const remote = String(failure.parameters['remote'] ?? '');
  return [
    fill(text.what, failure.parameters),
    `  ${words.likelyCause}${colon} ${fill(text.cause, failure.parameters)}`,
    `  ${words.toDo}${colon} ${fill(text.fix, failure.parameters)}`,
    ...(remote === '' ? [] : [`  ${words.stillRunning}${colon} ${remote}`]),
    `  (${words.code} ${failure.code})`,
  ].join('\n');
}
