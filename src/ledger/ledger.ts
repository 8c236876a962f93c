import { type EventBody, eventSchema, genesisHash, type LedgerEvent } from '../model/event.ts';
import type { Clock } from '../model/world.ts';
import { lineHash } from './chain.ts';

/** Where lines go: a file, or memory when a run may write nothing. */
export interface LedgerSink {
  append(line: string): Promise<void>;
}

export type LedgerIds = { readonly sessionId: string; readonly taskId: string };

/** Hash, number and time of the last event. */
export type LedgerEnd = { readonly head: string; readonly seq: number; readonly time: string };
const noEvent: LedgerEnd = { head: genesisHash, seq: 0, time: '' };

/** The hash chain of one run's events. One writer; appends follow each other. */
export class Ledger {
  readonly #sink: LedgerSink;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #ids: LedgerIds;
  #head: string;
  #seq: number;
  #lastTime: string;
  #tail: Promise<unknown> = Promise.resolve();
  readonly #events: LedgerEvent[] = [];

  /** `from`: the last event of a ledger that is continued. */
  constructor(sink: LedgerSink, clock: Pick<Clock, 'now'>, ids: LedgerIds, from: LedgerEnd = noEvent) {
    [this.#head, this.#seq, this.#lastTime] = [from.head, from.seq, from.time];
    this.#sink = sink;
    this.#clock = clock;
    this.#ids = ids;
  }

  /** SHA-256 of the last line, or 64 zeros before the first event. */
  get head(): string {
    return this.#head;
  }

  get events(): readonly LedgerEvent[] {
    return this.#events;
  }

  /** Writes one event, synced, and returns it. Errors: DISK_WRITE_FAILED (the event is then not in the chain). */
  append(body: EventBody): Promise<LedgerEvent> {
    const next = this.#tail.then(() => this.#write(body));
    this.#tail = next.catch(() => undefined);
    return next;
  }

  async #write(body: EventBody): Promise<LedgerEvent> {
    const event = eventSchema.parse({
      schema: 'nx47.event/1',
      seq: this.#seq + 1,
      prev: this.#head,
      time: this.#stamp(),
      session_id: this.#ids.sessionId,
      task_id: this.#ids.taskId,
      ...body,
    });
    const line = JSON.stringify(event);
    await this.#sink.append(`${line}\n`);
    this.#seq = event.seq;
    this.#head = lineHash(line);
    this.#lastTime = event.time;
    this.#events.push(event);
    return event;
  }

  // A wall clock that is set back must not make the chain look reordered.
  #stamp(): string {
    const now = this.#clock.now().toISOString();
    return [now, this.#lastTime].sort().at(-1) ?? now;
  }
}
