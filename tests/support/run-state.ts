import type { RunState } from '../../src/macro/run-state.ts';
import { requestSchema } from '../../src/model/request.ts';

/** A run of a rehearsal that acts, at its very beginning. */
export function beginningOfRun(root = '/p'): RunState {
  const settings = requestSchema.parse({ kernel: 'k', mode: 'execute' });
  return {
    request: { settings, root, file: `${root}/nx47.yml`, target: 'rehearsal', waitSeconds: 2 },
    paths: { root, state: `${root}/.nx47`, session: `${root}/s`, bundle: `${root}/b` },
    dossier: {
      ...{ sessionId: 's', taskId: 'T1', startedAt: '', target: 'rehearsal', mode: 'execute', settings },
      ...{ place: { machine: 'm', terminal: 't' }, baseUrl: '', nonce: '0'.repeat(32) },
      ...{ prechecks: [], earlierReports: [], steps: [], incidents: [] },
    },
    ...{ ledgerHead: '', glibc: '2.35', bundleOnDisk: 'none' },
  };
}
