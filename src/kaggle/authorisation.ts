import type { Credentials } from './credentials.ts';

/** The headers that say who asks; they go to the service alone, never to a storage host. */
export function authorisation(credentials: Credentials): Record<'authorization' | 'user-agent', string> {
  return { authorization: `${schemeOf(credentials)} ${parameterOf(credentials)}`, 'user-agent': 'nx47' };
}

/** Words of the service with every form of the credentials in them taken out. */
export function withoutCredentials(text: string, credentials: Credentials | undefined): string {
  if (credentials === undefined) return text;
  const secret = credentials.kind === 'token' ? credentials.token : credentials.key;
  return text.replaceAll(parameterOf(credentials), '***').replaceAll(secret.reveal(), '***');
}

function schemeOf(credentials: Credentials): string {
  return credentials.kind === 'token' ? 'Bearer' : 'Basic';
}

function parameterOf(credentials: Credentials): string {
  if (credentials.kind === 'token') return credentials.token.reveal();
  return Buffer.from(`${credentials.username}:${credentials.key.reveal()}`, 'utf8').toString('base64');
}
