import { continueLog } from '../ledger/continue-log.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { EventBody, LedgerEvent } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import type { World } from '../model/world.ts';
import { type LedState, ledState } from './led-state.ts';
import { openSessions } from './open-sessions.ts';
import { sessionPages } from './pages.ts';
import { dueSummary } from './summary.ts';

export type SessionPorts = Pick<World, 'files' | 'shell' | 'clock' | 'place' | 'language'>;

/** The open session of a project, as far as its events have come. */
export type HeldSession = {
  /** Absolute. */
  readonly folder: string;
  readonly ledger: Ledger;
  readonly events: readonly LedgerEvent[];
  readonly state: LedState;
  /** Bytes of its log. */
  readonly byteLength: number;
};

/** At this size a log takes no further step: the next session opens a new one and quotes the end of this (rule 106). */
export const mostLogBytes = 1 << 20;

/**
 * The one open session of the project at `root` that a person or an agent leads; what a crash left of a line is put
 * aside. Errors: SESSION_NONE {folder}, LEDGER_BROKEN.
 */
export async function holdSession(root: string, ports: SessionPorts): Promise<HeldSession> {
  const open = (await openSessions(root, ports.files)).find(({ isLed }) => isLed);
  if (open === undefined) throw new Failure('SESSION_NONE', { folder: root });
  const { events, ledger, byteLength } = await continueLog(open.folder, ports);
  const state = ledState(events);
  if (state === undefined) throw new Failure('SESSION_NONE', { folder: root });
  return { folder: open.folder, ledger, events, state, byteLength };
}

/**
 * Adds an event, then the summary that it makes due, and renders every page anew. Errors: SESSION_FULL {bytes, most,
 * rule} for a further step behind a full log, DISK_WRITE_FAILED.
 */
export async function tellSession(
  session: HeldSession,
  body: EventBody,
  ports: SessionPorts,
): Promise<HeldSession> {
  if (body.phase === 'PLAN' && session.byteLength >= mostLogBytes)
    throw new Failure('SESSION_FULL', { bytes: session.byteLength, most: mostLogBytes, rule: 106 });
  let told = await appended(session, body);
  const summaries = told.events.filter(({ macro, step }) => macro === 'summary' && step === 1).length;
  const summary = dueSummary(told.state, summaries, ports.place);
  if (summary !== undefined) told = await appended(told, summary);
  await writePages(told, ports);
  return told;
}

/** Writes the pages of a session as its events render them. */
export async function writePages(
  { folder, events }: Pick<HeldSession, 'folder' | 'events'>,
  ports: SessionPorts,
) {
  for (const [name, page] of Object.entries(sessionPages(events, ports.language)))
    await ports.files.write(`${folder}/${name}`, page);
}

async function appended(session: HeldSession, body: EventBody): Promise<HeldSession> {
  const event = await session.ledger.append(body);
  const events = [...session.events, event];
  const byteLength = session.byteLength + Buffer.byteLength(JSON.stringify(event)) + 1;
  return { ...session, events, byteLength, state: ledState(events) ?? session.state };
}
