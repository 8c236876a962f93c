import { sha256Hex } from '../codec/digest.ts';
import { eventsOf, verifyChain } from '../ledger/chain.ts';
import { Failure } from '../model/failure.ts';
import type { Ref } from '../model/kaggle.ts';
import { type Ticket, ticketName } from '../model/ticket.ts';
import type { FileReader } from '../model/world.ts';
import { judgedIn } from '../session/find-ticket.ts';

/** A ticket as it lies on disk. */
export type TicketFile = { readonly path: string; readonly bytes: Uint8Array; readonly ticket: Ticket };

/** Where it is to be collected: the project there, if any, the address that may be asked, and the time. */
export type CollectingPlace = {
  readonly root: string;
  /** The kernel that the project there certifies; undefined where there is no project. */
  readonly certifies: Ref | undefined;
  readonly service: string;
  /** ISO 8601 UTC. */
  readonly now: string;
};

/**
 * Refuses a ticket that may not be collected here. Errors: TICKET_CHANGED {file, why} when the ledger of its session
 * says otherwise, TICKET_OTHER_PROJECT, TICKET_OTHER_SERVICE {expected, observed}, TICKET_EXPIRED {expires},
 * TICKET_COLLECTED {session}.
 */
export async function checkTicket(
  file: TicketFile,
  place: CollectingPlace,
  files: FileReader,
): Promise<void> {
  const { ticket } = file;
  await checkLedger(file, files);
  const [expected, observed] = [shown(ticket.certifies), shown(place.certifies ?? ticket.certifies)];
  if (expected !== observed) throw new Failure('TICKET_OTHER_PROJECT', { expected, observed });
  const [left, asked] = [ticket.service, place.service].map((address) => address.replace(/\/$/, ''));
  if (left !== asked) {
    throw new Failure('TICKET_OTHER_SERVICE', { expected: ticket.service, observed: place.service });
  }
  if (place.now > ticket.expires) throw new Failure('TICKET_EXPIRED', { expires: ticket.expires });
  const session = await judgedIn(ticket.nonce, place.root, files);
  if (session !== '') throw new Failure('TICKET_COLLECTED', { session });
}

// A ticket beside its session must be the one that the session's ledger knows; alone, its seal has to do.
async function checkLedger({ path, bytes, ticket }: TicketFile, files: FileReader): Promise<void> {
  const ledger = `${path.slice(0, path.lastIndexOf('/'))}/logs/session.jsonl`;
  if (!(await files.exists(ledger))) return;
  const { lines, problem, line } = verifyChain(await files.read(ledger));
  const events = eventsOf(lines);
  const changed = (why: string) => new Failure('TICKET_CHANGED', { file: path, why });
  if (problem !== '') throw changed(`logs/session.jsonl:${line}: ${problem}`);
  const digests = events.flatMap(({ evidence }) =>
    evidence.filter(({ ref }) => ref === ticketName).map(({ sha256 }) => sha256),
  );
  if (digests.some((digest) => digest !== sha256Hex(bytes))) throw changed('sha256 ≠ logs/session.jsonl');
  if (!events.some(({ prev }) => prev === ticket.session.ledgerHead)) throw changed('ledger head');
}

function shown({ owner, slug }: Ref): string {
  return `${owner}/${slug}`.toLowerCase();
}
