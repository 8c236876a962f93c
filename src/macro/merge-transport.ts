import type { Peer, Transport } from '../model/transport.ts';

/** The ways of both runs as one: each way once, with the requests of both. */
export function mergeTransport(before: Transport | undefined, now: Transport): Transport {
  const ways = new Map<string, Peer>();
  for (const { requests, ...way } of [...(before?.peers ?? []), ...now.peers]) {
    const key = JSON.stringify(way);
    ways.set(key, { ...way, requests: requests + (ways.get(key)?.requests ?? 0) });
  }
  return { answers: (before?.answers ?? 0) + now.answers, peers: [...ways.values()] };
}
