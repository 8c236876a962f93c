import { Failure, type FailureCode } from '../model/failure.ts';
import type { Identity } from '../model/kaggle.ts';
import type { Credentials } from './credentials.ts';
import { methods } from './dialect.ts';
import type { Transport } from './transport.ts';

/** How the service turns down credentials when asked whose they are: by status, or as an unknown token. */
const invalidAnswers: readonly FailureCode[] = [
  'KAGGLE_AUTHORISATION_LOST',
  'KAGGLE_DENIED',
  'KAGGLE_NOT_FOUND',
  'KAGGLE_REFUSED',
];

/**
 * Whose credentials these are, as the service says. Errors: CREDENTIALS_MISSING; CREDENTIALS_INVALID {why:
 * inactive|refused|no-user, status, message}; those of the transport.
 */
export async function identify(
  transport: Transport,
  credentials: Credentials | undefined,
): Promise<Identity> {
  if (credentials === undefined) throw new Failure('CREDENTIALS_MISSING', {});
  const username = await nameOf(transport, credentials).catch((error: unknown) => {
    throw asInvalid(error);
  });
  if (username === '') throw new Failure('CREDENTIALS_INVALID', { source: 'service', why: 'no-user' });
  return { username, kind: credentials.kind };
}

async function nameOf(transport: Transport, credentials: Credentials): Promise<string> {
  if (credentials.kind === 'legacy-key') {
    const { answer } = await transport.call(methods.hello, {});
    return answer.userName;
  }
  const { answer } = await transport.call(methods.introspectToken, { token: credentials.token.reveal() });
  if (!answer.active) throw new Failure('CREDENTIALS_INVALID', { source: 'service', why: 'inactive' });
  return answer.username;
}

function asInvalid(error: unknown): unknown {
  if (!(error instanceof Failure) || !invalidAnswers.includes(error.code)) return error;
  const { status = 0, message = '' } = error.parameters;
  return new Failure(
    'CREDENTIALS_INVALID',
    { source: 'service', why: 'refused', status, message },
    { cause: error },
  );
}
