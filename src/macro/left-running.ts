import { Failure } from '../model/failure.ts';

/**
 * What may go on on the service when this run ends before its session (a cancelled run, a deadline, a service that
 * fell silent): named in the failure, so that ledger and report say it.
 */
export async function leftRunning<T>(remote: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof Failure ? withRemote(error, remote) : error;
  }
}

/** The failure with what may go on on the service, unless it names that already. */
export function withRemote(failure: Failure, remote: string): Failure {
  if (failure.parameters['remote'] !== undefined) return failure;
  return new Failure(failure.code, { ...failure.parameters, remote }, { cause: failure });
}
