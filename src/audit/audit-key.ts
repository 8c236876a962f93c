import { createHash } from 'node:crypto';
import { sha256Hex } from '../codec/digest.ts';
import type { AuditInput } from './audit-input.ts';

/**
 * SHA-256 of everything that an audit follows from: the request, the profiles, every byte of project and bundle, and
 * which secrets are looked for.
 * Equal keys, equal findings, as long as the rules are the same.
 */
export function auditKey(input: Omit<AuditInput, 'wheels'>): string {
  const digest = createHash('sha256');
  const write = (text: string) => digest.update(`${text.length}:${text}`);
  const { secrets, ...facts } = input;
  writeFacts(facts, write);
  writeFacts(
    secrets?.map((secret) => sha256Hex(secret.reveal())),
    write,
  );
  return digest.digest('hex');
}

/** Bytes by their digest, members by name: a copy may have them in another order. What is a list says so. */
function writeFacts(value: unknown, write: (text: string) => unknown): void {
  if (value instanceof Uint8Array) return void write(sha256Hex(value));
  if (typeof value !== 'object' || value === null) return void write(`${typeof value} ${String(value)}`);
  const members: [string, unknown][] = Object.entries(value).filter(([, member]) => member !== undefined);
  if (!Array.isArray(value)) members.sort(([one], [other]) => (one < other ? -1 : 1));
  write(`${Array.isArray(value)} ${members.length}`);
  for (const [name, member] of members) {
    write(name);
    writeFacts(member, write);
  }
}
