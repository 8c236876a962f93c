import { Failure } from '../model/failure.ts';

/** What was thrown, as a failure: a defect where it is none. Errors: what was thrown, when the run was cancelled. */
export function asFailure(error: unknown): Failure {
  if (!(error instanceof Failure)) return new Failure('DEFECT', { where: 'agents' }, { cause: error });
  if (error.code === 'CANCELLED') throw error;
  return error;
}
