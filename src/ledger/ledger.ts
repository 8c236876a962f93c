import { type EventBody, eventSchema, genesisHash, type LedgerEvent } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
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

/** An event that is not chained yet. */
type Draft = { readonly body: EventBody; readonly time: string };

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
  #held: readonly Draft[] = [];

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

  /**
   * Keeps an event back until the next one is written: both go to the disk in one append, in their order. Only for events
   * between which nothing is done; a crash in between loses it.
   */
  hold(body: EventBody): Promise<void> {
    const next = this.#tail.then(() => {
      this.#held = [...this.#held, { body, time: this.#stamp() }];
    });
    this.#tail = next.catch(() => undefined);
    return next;
  }

  /**
   * Writes one event, synced, behind those that were kept back, and returns it. Errors: DISK_WRITE_FAILED (none of them is
   * then in the chain; what was kept back still is).
   */
  append(body: EventBody): Promise<LedgerEvent> {
    const next = this.#tail.then(() => this.#write(body));
    this.#tail = next.catch(() => undefined);
    return next;
  }

  async #write(body: EventBody): Promise<LedgerEvent> {
    const drafts = [...this.#held, { body, time: this.#stamp() }];
    const chained: LedgerEvent[] = [];
    let [head, text] = [this.#head, ''];
    for (const draft of drafts) {
      const event = this.#chained(draft, this.#seq + chained.length + 1, head);
      const line = JSON.stringify(event);
      head = lineHash(line);
      text += `${line}\n`;
      chained.push(event);
    }
    await this.#sink.append(text);
    this.#held = [];
    this.#seq += chained.length;
    this.#head = head;
    this.#events.push(...chained);
    const last = chained.at(-1);
    if (last === undefined) throw new Failure('DEFECT', { where: 'ledger' });
    this.#lastTime = last.time;
    return last;
  }

  #chained({ body, time }: Draft, seq: number, prev: string): LedgerEvent {
    const { sessionId: session_id, taskId: task_id } = this.#ids;
    return eventSchema.parse({ schema: 'nx47.event/1', seq, prev, time, session_id, task_id, ...body });
  }

  // A wall clock that is set back must not make the chain look reordered.
  #stamp(): string {
    const now = this.#clock.now().toISOString();
    return [now, this.#lastTime, this.#held.at(-1)?.time ?? ''].sort().at(-1) ?? now;
  }
}
