import type { Dossier } from '../model/dossier.ts';
import type { Peer } from '../model/transport.ts';
import { type Block, heading, own, paragraph, type Text, table } from './document.ts';
import { provenHeading } from './evidence.ts';
import type { ReportTexts } from './texts.ts';

/** How the run reached its service: each kind of connection, through whom, and by which authority it was verified. */
export function transportSection(dossier: Dossier, { report }: ReportTexts): Block[] {
  const { transport } = dossier;
  if (transport === undefined) return [];
  const words = report.transport;
  const header = [words.host, words.proxy, words.tls, words.authority, words.root, words.requests];
  const rows = transport.peers.map((peer) => rowOf(peer, words));
  const certificates = transport.peers.flatMap(({ chain }) =>
    chain.map(({ subject, issuer, sha256 }) => [subject, issuer, sha256]),
  );
  return [
    provenHeading(words.title, dossier, 'prove-transport'),
    rows.length === 0 ? paragraph(words.nobody) : table(header, rows),
    ...(certificates.length === 0
      ? []
      : [heading(3, words.chain), table([words.subject, words.issuer, 'SHA-256'], certificates)]),
  ];
}

function rowOf(
  { host, protocol, proxy, tls, authorized, chain, builtInRoot, requests }: Peer,
  words: ReportTexts['report']['transport'],
): Text[] {
  const authority = chain.at(-1)?.subject ?? '';
  return [
    `${protocol}://${host}`,
    proxy === '' ? own(words.direct) : proxy,
    tls === '' ? own(words.plain) : tls,
    authorized ? authority : own(words.unverified),
    own(builtInRoot ? words.builtIn : words.private),
    own(String(requests)),
  ];
}
