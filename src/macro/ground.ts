import type { Ground } from './law.ts';
import type { RunState } from './run-state.ts';

/** What a run stands on when it writes to the service, as far as it is known at a step. */
export function groundOf({ request, dossier }: Pick<RunState, 'request' | 'dossier'>): Ground {
  const { repository } = dossier;
  return {
    target: request.target,
    // A probe sends what the program has.
    sendsProject: request.probe !== true,
    ...(repository === undefined
      ? {}
      : { repository: repository.unread === '' ? repository : { head: '', dirty: [] } }),
  };
}
