import { Failure } from '../model/failure.ts';

/** What a machine answers when it is asked; undefined where nobody answered. */
export type MachineHealth = { readonly free: number; readonly queue: number };

/** A machine that may get a job, as it was found. */
export type Candidate = {
  readonly name: string;
  /** Why nothing may be sent there, whatever its health: an old probe, a quarantine. Empty: nothing is against it. */
  readonly against: readonly string[];
  readonly health: MachineHealth | undefined;
  /** Takes its jobs when it can't. */
  readonly fallback?: string | undefined;
};

/** Where a job goes, and why the machines before it were passed over. */
export type Choice = {
  readonly machine: string;
  /** Another than the one that was asked for: what it does is done, but slower (rule 146). */
  readonly isReduced: boolean;
  readonly reasons: readonly string[];
};

/**
 * The first machine along the declared fallbacks that answers, has a free place and an empty queue, and has nothing
 * against it (rules 145 and 146). Errors: JOB_NO_MACHINE with what was against each.
 */
export function chooseMachine(job: string, asked: string, candidates: readonly Candidate[]): Choice {
  const reasons: string[] = [];
  const seen = new Set<string>();
  for (let name: string | undefined = asked; name !== undefined && !seen.has(name); ) {
    seen.add(name);
    const candidate = candidates.find((one) => one.name === name);
    const against = candidate === undefined ? ['not declared'] : objections(candidate);
    if (against.length === 0) {
      return { machine: name, isReduced: name !== asked, reasons: [...reasons, `${name}: takes it`] };
    }
    reasons.push(`${name}: ${against.join(', ')}`);
    name = candidate?.fallback;
  }
  throw new Failure('JOB_NO_MACHINE', { job, why: reasons.join('; ') });
}

function objections({ against, health }: Candidate): string[] {
  if (health === undefined) return [...against, 'does not answer'];
  return [
    ...against,
    ...(health.free < 1 ? ['no free place'] : []),
    ...(health.queue > 0 ? [`${health.queue} waiting`] : []),
  ];
}
