import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { sha256Schema } from '../src/model/manifest.ts';
import { type Ticket, ticketName, ticketSchema } from '../src/model/ticket.ts';
import { parseTicket, ticketText } from '../src/session/ticket-text.ts';

const inputSchema = z.strictObject({ ticket: ticketSchema });
const outputSchema = z.strictObject({ path: z.string().startsWith('/'), sha256: sha256Schema });

/** Writes the ticket with which the session that was just started can be collected, whatever becomes of this run. */
export const leaveTicket: Macro<{ ticket: Ticket }, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: [], writes: ['session-folder'], commands: [] },
  RISKS: ['holds the notebook and the settings, and must hold no secret: every known one is blanked'],
  EVIDENCE_REQUIRED: ['file'],
  plan: async ({ ticket: { kernel, expires } }, tools) => ({
    goal: `leave the ticket of version ${kernel.version} of ${kernel.ref.owner}/${kernel.ref.slug}`,
    commands: [`write ${ticketName} (until ${expires})`],
    touches: [`${tools.paths.session}/${ticketName}`],
  }),
  execute: async ({ ticket }, tools) => {
    const path = `${tools.paths.session}/${ticketName}`;
    const text = ticketText(blanked(ticket, (secret) => tools.redact(secret)));
    await tools.files.write(path, text);
    return { path, sha256: sha256Hex(text) };
  },
  verify: async ({ path, sha256 }, { ticket }, tools) => {
    const bytes = await tools.files.read(path);
    const { nonce, kernel } = parseTicket(bytes, path);
    const same = sha256Hex(bytes) === sha256 && nonce === ticket.nonce;
    return {
      answer: same && kernel.version === ticket.kernel.version ? 'ok' : 'fail',
      asked: 'the ticket is read back, its seal fits, it names this run',
      observed: `${bytes.byteLength} bytes, v${kernel.version}, until ${ticket.expires}`,
      short: ticketName,
      evidence: [{ kind: 'file', ref: ticketName, sha256 }],
    };
  },
  critique: critiqueByCheck,
};

// A command of the user may have printed one, a setting or the code may hold one: none is needed to judge.
function blanked(ticket: Ticket, redact: (text: string) => string): Ticket {
  const { code, kernelMetadata, datasetMetadata, ...rest } = ticket;
  const kept = (file: Ticket['code']) => blankedFile(file, redact);
  const files = { code: kept(code), kernelMetadata: kept(kernelMetadata) };
  const dataset = { datasetMetadata: datasetMetadata === null ? null : kept(datasetMetadata) };
  return ticketSchema.parse(blankedValue({ ...rest, ...files, ...dataset }, redact));
}

function blankedFile(file: Ticket['code'], redact: (text: string) => string): Ticket['code'] {
  const text = Buffer.from(file.base64, 'base64').toString('utf8');
  const clean = redact(text);
  return clean === text ? file : { ...file, base64: Buffer.from(clean, 'utf8').toString('base64') };
}

function blankedValue(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((one: unknown) => blankedValue(one, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, blankedValue(member, redact)]),
  );
}
