import { request } from 'undici';
import { Failure } from '../model/failure.ts';
import { createDispatcher, type Environment } from './dispatcher.ts';

const answerSeconds = 20;

/**
 * The time that a web service tells in the `Date` header of its answer, in milliseconds since 1970. The header has
 * whole seconds (RFC 9110 §5.6.7), so the middle of its second is given, half a second unsure. Errors:
 * MACHINE_CLOCK_UNKNOWN, TLS_VERIFICATION_OFF.
 */
export async function askServiceTime(
  address: string,
  environment: Environment,
): Promise<{ readonly ms: number; readonly uncertaintySeconds: number; readonly reference: string }> {
  const url = new URL(address);
  const date = await dateOf(url, environment);
  const second = Date.parse(date);
  if (Number.isNaN(second)) throw new Failure('MACHINE_CLOCK_UNKNOWN', { reference: url.host, why: date });
  return { ms: second + 500, uncertaintySeconds: 0.5, reference: url.host };
}

async function dateOf(url: URL, environment: Environment): Promise<string> {
  const dispatcher = createDispatcher(environment)(url);
  try {
    const signal = AbortSignal.timeout(answerSeconds * 1000);
    const { headers, body } = await request(url, { method: 'HEAD', dispatcher, signal });
    await body.dump();
    return String(headers['date'] ?? 'Date: ∅');
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
    throw new Failure('MACHINE_CLOCK_UNKNOWN', { reference: url.host, why }, { cause });
  }
}
