import type { Dossier } from '../model/dossier.ts';
import { failureEffectOf } from '../model/failure.ts';

/**
 * Whether a session may go on on the service: nobody has seen its end, and the embedded service did not say that it
 * could not be run at all (isolation, an open network, what the machine lacks).
 */
export function mayGoOn({ session, incidents }: Pick<Dossier, 'session' | 'incidents'>): boolean {
  const neverRan = ['inconclusive/machine', 'inconclusive/isolation', 'inconclusive/open-network'];
  const refused = incidents.some(
    ({ step, code }) => step === 'wait' && neverRan.includes(failureEffectOf(code)),
  );
  return session === undefined && !refused;
}
