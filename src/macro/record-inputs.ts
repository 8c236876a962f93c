import type { RunState } from './run-state.ts';

// What the phases take that look at the project's records and at how the service was reached.

/** The project whose recorded runs are read; who certifies asks the remote for them, who rehearses needs no network. */
export function forRecall({ request }: RunState) {
  const branch = request.settings['reports-branch'];
  return {
    root: request.root,
    branch: branch === 'current' ? '' : branch,
    isFetched: certifies(request),
  };
}

/** The repository and its records, where Kaggle was asked for: a rehearsal needs no git. */
export function forRepository({ request }: RunState) {
  if ((request.askedFor ?? request.target) !== 'kaggle') return undefined;
  const { report, journals } = request.settings;
  const own = [...(report === undefined ? [] : [report]), ...journals];
  const kept = [...new Set([...own, 'ledger', 'session'])];
  return { root: request.root, kept, isRequired: certifies(request) };
}

/** Whether the run can end GO: on Kaggle, acting. */
function certifies({ target, settings }: RunState['request']): boolean {
  return target === 'kaggle' && settings.mode === 'execute';
}

/** The same reading once the kernel is pushed: nothing after it writes into the project. */
export function forComparison(state: RunState) {
  return state.dossier.kernel === undefined ? undefined : forRepository(state);
}

/** How the run that pushed reached the service, where this one is another. */
export function forTransport({ dossier }: RunState) {
  if (dossier.kernel === undefined) return undefined;
  return dossier.transport === undefined ? {} : { before: dossier.transport };
}
