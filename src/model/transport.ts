import { z } from 'zod';
import { sha256Schema } from './manifest.ts';

/** One certificate of a chain; names as `CN=…, O=…`, the digest over its DER bytes. */
export const certificateSchema = z.strictObject({
  subject: z.string(),
  issuer: z.string(),
  sha256: sha256Schema,
});
export type Certificate = z.infer<typeof certificateSchema>;

/** One way in which requests of a run went out: to whom, through whom, and what the other side proved of itself. */
export const peerSchema = z.strictObject({
  protocol: z.enum(['http', 'https']),
  /** `api.kaggle.com:443` */
  host: z.string(),
  /** `http://proxy.example:3128`, without credentials; '' = none. */
  proxy: z.string(),
  /** `TLSv1.3`; '' without TLS. */
  tls: z.string(),
  /** Whether the chain was verified and names the host. */
  authorized: z.boolean(),
  /** From the host's own certificate to the authority. */
  chain: z.array(certificateSchema),
  /** Whether the authority is one of those that Node itself carries. */
  builtInRoot: z.boolean(),
  /** Requests that were written to such a connection. */
  requests: z.number().int().positive(),
});
export type Peer = z.infer<typeof peerSchema>;

/** How a run reached its service. */
export const transportSchema = z.strictObject({
  /** Answers that came back; more of them than requests on known connections = some came from elsewhere. */
  answers: z.number().int().nonnegative(),
  peers: z.array(peerSchema),
});
export type Transport = z.infer<typeof transportSchema>;

/** Kaggle's own address: any other is a rehearsal. */
export const kaggleUrl = 'https://api.kaggle.com';
