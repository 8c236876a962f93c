import { secretsIn } from '../audit/secrets/check-secrets.ts';
import { commonForms } from '../audit/secrets/common-forms.ts';
import { knownSecrets } from '../audit/secrets/known-secrets.ts';
import { Failure } from '../model/failure.ts';
import type { World } from '../model/world.ts';

/**
 * Refuses a text with a credential in it: one that is known here in any encoding, or one that has the form of any.
 * Nothing of it is kept (rules 105 and 190). Errors: AGENT_SECRET {agent, what}.
 */
export function checkSecret(
  agent: string,
  text: string,
  { secrets, redact }: Pick<World, 'secrets' | 'redact'>,
): void {
  const bytes = new TextEncoder().encode(text);
  const known = knownSecrets(secrets);
  const [found] = secretsIn({ name: agent, bytes }, { known });
  const what = found?.kind ?? commonForms(text)[0]?.kind ?? (redact(text) === text ? undefined : '***');
  if (what !== undefined) throw new Failure('AGENT_SECRET', { agent, what, rule: 190 });
}
