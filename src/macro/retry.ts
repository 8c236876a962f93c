import { Failure } from '../model/failure.ts';
import type { World } from '../model/world.ts';

/** How often something is tried, and how long is waited in between. */
export type Patience = {
  readonly attempts: number;
  /** Before the second attempt; doubled before each further one. */
  readonly firstSeconds: number;
  readonly mostSeconds: number;
};

/**
 * Tries again while it is worth it, never more often than is said, and waits longer each time (rules 113 and 114).
 * Gives what the last attempt gave. Errors: those of the last attempt; CANCELLED while it waits.
 */
export async function retryGrowing<T>(
  act: (attempt: number) => Promise<T>,
  isWorthTrying: (answer: T) => boolean,
  { attempts, firstSeconds, mostSeconds }: Patience,
  { clock, signal }: Pick<World, 'clock' | 'signal'>,
): Promise<T> {
  if (attempts < 1) throw new Failure('DEFECT', { where: 'retry' });
  for (let attempt = 1; ; attempt += 1) {
    const answer = await act(attempt);
    if (attempt >= attempts || !isWorthTrying(answer)) return answer;
    await clock.sleep(Math.min(mostSeconds, firstSeconds * 2 ** (attempt - 1)), signal);
  }
}
