import { Failure } from '../model/failure.ts';

/**
 * What may go on on the service when this run ends before its session: named in the failure of whatever was cut short
 * (a cancelled run, a deadline, a service that fell silent), so that ledger and report say it.
 */
export async function leftRunning<T>(remote: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Failure) || error.parameters['remote'] !== undefined) throw error;
    throw new Failure(error.code, { ...error.parameters, remote }, { cause: error });
  }
}
