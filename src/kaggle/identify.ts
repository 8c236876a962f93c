import { Failure, type FailureCode, type FailureParameters } from '../model/failure.ts';
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
 * Whose credentials these are, as the service says. Errors: CREDENTIALS_MISSING; CREDENTIALS_INVALID {source, why:
 * inactive|refused|no-user, status, message}, or CREDENTIALS_SHADOWED {source, why, unused} where other credentials
 * lie beside those that were turned down: they are named and never tried in their place; those of the transport.
 */
export async function identify(
  transport: Transport,
  credentials: Credentials | undefined,
): Promise<Identity> {
  if (credentials === undefined) throw new Failure('CREDENTIALS_MISSING', {});
  const username = await nameOf(transport, credentials).catch((error: unknown) => {
    throw asInvalid(error, credentials);
  });
  if (username === '') throw invalid(credentials, { why: 'no-user' });
  const { kind, source, unused } = credentials;
  return {
    ...{ username, kind },
    ...(source === undefined ? {} : { source }),
    ...(unused === undefined || unused.length === 0 ? {} : { unused }),
  };
}

async function nameOf(transport: Transport, credentials: Credentials): Promise<string> {
  if (credentials.kind === 'legacy-key') {
    const { answer } = await transport.call(methods.hello, {});
    return answer.userName;
  }
  const { answer } = await transport.call(methods.introspectToken, { token: credentials.token.reveal() });
  if (!answer.active) throw invalid(credentials, { why: 'inactive' });
  return answer.username;
}

function asInvalid(error: unknown, credentials: Credentials): unknown {
  if (!(error instanceof Failure) || !invalidAnswers.includes(error.code)) return error;
  const { status = 0, message = '' } = error.parameters;
  return invalid(credentials, { why: 'refused', status, message }, error);
}

function invalid(credentials: Credentials, parameters: FailureParameters, cause?: unknown): Failure {
  const { source = 'service', unused = [] } = credentials;
  if (unused.length === 0) return new Failure('CREDENTIALS_INVALID', { source, ...parameters }, { cause });
  const named = { source, unused: unused.join(', '), ...parameters };
  return new Failure('CREDENTIALS_SHADOWED', named, { cause });
}
