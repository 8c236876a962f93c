import { kaggleUrl, type Peer } from '../model/transport.ts';
import { type Condition, type Judgement, judgement, notReached, stepEvidence } from './condition.ts';
import type { GateFacts } from './facts.ts';

/** That the service was Kaggle itself: by its name, over TLS that was verified, for every request of the run. */
export const conditionsTransport: readonly Condition[] = [
  { id: 'GATE-091', pack: 'core', scope: 'kaggle', judge: judgeTransport },
];

const kaggleHost = 'api.kaggle.com:443';
const expected = `${kaggleHost}, TLS verified, every request`;

function judgeTransport(facts: GateFacts): Judgement {
  const { transport, baseUrl, target } = facts.dossier;
  if (target !== 'kaggle') return judgement('unknown', expected, baseUrl, []);
  if (transport === undefined || transport.peers.length === 0) return notReached(expected);
  const evidence = stepEvidence(facts, 'prove-transport');
  if (baseUrl !== kaggleUrl) return judgement('fail', expected, baseUrl, evidence);
  const weak = transport.peers.find((peer) => !isProven(peer));
  if (weak !== undefined) return judgement('fail', expected, showPeer(weak), evidence);
  const observed = transport.peers.map(showPeer).join('; ');
  if (!transport.peers.some(({ host }) => host === kaggleHost))
    return judgement('unknown', expected, observed, evidence);
  const seen = transport.peers.reduce((sum, { requests }) => sum + requests, 0);
  // An answer that no known connection brought came from nobody knows whom.
  if (seen < transport.answers)
    return judgement('unknown', expected, `${seen} of ${transport.answers} requests: ${observed}`, evidence);
  return judgement('ok', expected, observed, evidence);
}

function isProven({ protocol, tls, authorized, chain }: Peer): boolean {
  return protocol === 'https' && authorized && chain.length > 0 && (tls === 'TLSv1.2' || tls === 'TLSv1.3');
}

function showPeer({ protocol, host, proxy, tls, authorized, chain, builtInRoot }: Peer): string {
  const root = chain.at(-1);
  const authority = root === undefined ? 'no chain' : `${root.subject} ${root.sha256.slice(0, 16)}`;
  return [
    `${host} ${tls || protocol}`,
    ...(authorized ? [] : ['not verified']),
    ...(proxy === '' ? [] : [`proxy ${proxy}`]),
    builtInRoot ? authority : `private root ${authority}`,
  ].join(', ');
}

/** Whether a chain of the run ended outside the authorities that Node itself carries. */
export function hasPrivateRoot({ dossier }: GateFacts): boolean {
  return dossier.transport?.peers.some(({ builtInRoot }) => !builtInRoot) === true;
}
