import { sha256Hex } from '../codec/digest.ts';
import { isJsonObject, type JsonValue, parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import { type Ticket, ticketSchema } from '../model/ticket.ts';

/** The ticket as a file: indented JSON whose last member, `seal`, is the SHA-256 of all the others. */
export function ticketText(ticket: Ticket): string {
  return `${JSON.stringify({ ...ticket, seal: sealOf(ticket) }, null, 1)}\n`;
}

/**
 * The ticket in these bytes, read strictly. `file` names them in errors: TICKET_INVALID {file, why} for what is no
 * ticket, TICKET_CHANGED {file, why} when the seal does not fit. Spacing and line ends may change on the way.
 */
export function parseTicket(bytes: Uint8Array, file: string): Ticket {
  const value = parsed(bytes, file);
  if (!isJsonObject(value)) throw new Failure('TICKET_INVALID', { file, why: 'not an object' });
  const { seal, ...body } = value;
  const ticket = ticketSchema.safeParse(body);
  if (!ticket.success) {
    const [issue] = ticket.error.issues;
    throw new Failure('TICKET_INVALID', { file, why: `${issue?.path.join('.')}: ${issue?.message}` });
  }
  if (seal !== sealOf(body)) throw new Failure('TICKET_CHANGED', { file, why: 'seal' });
  return ticket.data;
}

// A file that came through the strict reader holds no integer beyond 2^53 where the schema is met.
function sealOf(body: object): string {
  return sha256Hex(JSON.stringify(body));
}

function parsed(bytes: Uint8Array, file: string): JsonValue {
  try {
    return parseStrictJson(bytes);
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    const { why = '', offset = 0 } = cause.parameters;
    throw new Failure('TICKET_INVALID', { file, why: `JSON: ${why} (${offset})` }, { cause });
  }
}
