import type { Credentials } from './credentials.ts';

/** The headers that say who asks; they go to the service alone, never to a storage host. */
export function authorisation(credentials: Credentials): Record<'authorization' | 'user-agent', string> {
  return { authorization: `${schemeOf(credentials)} ${parameterOf(credentials)}`, 'user-agent': 'nx47' };
}

/** An answer's bytes with the credentials taken out, should the service say them back. */
export function bytesWithoutCredentials(bytes: Uint8Array, credentials: Credentials | undefined): Uint8Array {
  if (credentials === undefined) return bytes;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const told = [parameterOf(credentials), secretOf(credentials)].some((secret) => text.includes(secret));
  return told ? Buffer.from(withoutCredentials(text.toString('utf8'), credentials), 'utf8') : bytes;
}

/** Words of the service with every form of the credentials in them taken out. */
export function withoutCredentials(text: string, credentials: Credentials | undefined): string {
  if (credentials === undefined) return text;
  return text.replaceAll(parameterOf(credentials), '***').replaceAll(secretOf(credentials), '***');
}

function secretOf(credentials: Credentials): string {
  return (credentials.kind === 'token' ? credentials.token : credentials.key).reveal();
}

function schemeOf(credentials: Credentials): string {
  return credentials.kind === 'token' ? 'Bearer' : 'Basic';
}

function parameterOf(credentials: Credentials): string {
  if (credentials.kind === 'token') return credentials.token.reveal();
  return Buffer.from(`${credentials.username}:${credentials.key.reveal()}`, 'utf8').toString('base64');
}
