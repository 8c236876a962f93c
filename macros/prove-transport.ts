import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { mergeTransport } from '../src/macro/merge-transport.ts';
import { type Transport, transportSchema } from '../src/model/transport.ts';

const inputSchema = z.strictObject({
  /** How the run that pushed reached the service, where this one only collects. */
  before: transportSchema.optional(),
});
const path = 'evidence/transport.json';

/** Writes down how every request of the run reached its service: host, proxy, TLS, the certificates shown. */
export const proveTransport: Macro<z.infer<typeof inputSchema>, Transport> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: transportSchema,
  ALLOWLIST: { reads: ['kaggle'], writes: ['session-folder'], commands: [] },
  RISKS: [
    'whoever holds an authority that this machine trusts can answer for the service: the chain is told',
  ],
  EVIDENCE_REQUIRED: ['file'],
  plan: async (_, tools) => ({
    goal: 'write down how the service was reached',
    commands: [`write ${path}`],
    touches: [`${tools.paths.session}/${path}`],
  }),
  execute: async ({ before }, tools) => {
    const transport = mergeTransport(before, tools.kaggle.transport());
    await tools.files.makeFolder(`${tools.paths.session}/evidence`);
    await tools.files.write(`${tools.paths.session}/${path}`, textOf(transport));
    return transport;
  },
  verify: async (transport, _, tools) => {
    const sha256 = sha256Hex(textOf(transport));
    const hosts = transport.peers.map(({ host, tls, protocol }) => `${host} ${tls || protocol}`);
    return {
      answer: (await tools.files.hash(`${tools.paths.session}/${path}`)) === sha256 ? 'ok' : 'fail',
      asked: 'what was written lies on disk',
      observed: `${transport.answers} answers; ${[...new Set(hosts)].join(', ')}`,
      short: `${transport.peers.length}`,
      evidence: [{ kind: 'file', ref: path, sha256 }],
    };
  },
  critique: critiqueByCheck,
};

function textOf(transport: Transport): string {
  return `${JSON.stringify(transport, null, 2)}\n`;
}
