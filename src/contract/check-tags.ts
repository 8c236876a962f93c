import type { LedgerEvent } from '../model/event.ts';
import { atEvent, type ContractFinding, type SessionFacts } from './session-facts.ts';

/** A checkpoint that the events tell of has its tag in this repository still. */
export function checkTags({ tags }: SessionFacts, events: readonly LedgerEvent[]): ContractFinding[] {
  if (tags === undefined) return [];
  return events.flatMap((event) => {
    const named = event.macro === 'checkpoint' ? event.touches.filter((place) => /^tag /.test(place)) : [];
    return named
      .map((place) => place.slice('tag '.length))
      .filter((tag) => event.state === 'DONE' && !tags.includes(tag))
      .map((tag) => atEvent(event, [90, 179], 'tag', tag));
  });
}
