import type { methods } from '../kaggle/dialect.ts';
import { accountOfToken } from './accounts.ts';
import { answered } from './answer.ts';
import type { WireRequest } from './handler.ts';
import type { Outcome, Scene } from './scene.ts';

type Methods = typeof methods;

/** Whose token the request holds; a token that nobody has is not active (RFC 7662 §2.2). */
export function introspectToken(request: WireRequest<Methods['introspectToken']>, scene: Scene): Outcome {
  const owner = accountOfToken(request.token, scene.accounts);
  if (owner === undefined) return { answer: answered({ active: false }) };
  const { username } = owner;
  return { answer: answered({ active: true, clientId: 'nx47', username, scope: 'resources.admin:*' }) };
}

/** Whose credentials the request came with. */
export function hello(_request: WireRequest<Methods['hello']>, scene: Scene): Outcome {
  return { answer: answered({ userName: scene.account.username }) };
}
