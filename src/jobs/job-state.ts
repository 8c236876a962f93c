/** Where a job stands: NEW waits, RUNNING is claimed, CANCELLING is to be ended, OVER has its result; SENT is a machine's beyond this one. */
export type JobState = {
  readonly at: 'NEW' | 'RUNNING' | 'CANCELLING' | 'OVER' | 'SENT';
  /** Number of the newest attempt; 0 before the first. */
  readonly attempt: number;
  /** How far that attempt came: its effect may have begun, or its macro had answered. */
  readonly reached: 'nothing' | 'claimed' | 'began' | 'executed' | 'ended';
};

/**
 * The state that the parts of a job's folder show (paths relative to it); undefined where there is no order, as none is
 * ever written without one.
 */
export function jobState(parts: readonly string[]): JobState | undefined {
  const there = new Set(parts);
  if (!there.has('order.json')) return undefined;
  const numbers = parts.flatMap((part) => {
    const [, number] = /^attempt-(\d+)\/worker\.json$/.exec(part) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
  const attempt = Math.max(0, ...numbers);
  const reached = attempt === 0 ? 'nothing' : reachedBy(there, attempt);
  if (there.has('outcome/result.json')) return { at: 'OVER', attempt, reached };
  if (there.has('sent.json')) return { at: 'SENT', attempt, reached };
  if (there.has('cancel.json')) return { at: 'CANCELLING', attempt, reached };
  const isOpen = reached !== 'nothing' && reached !== 'ended';
  return { at: isOpen ? 'RUNNING' : 'NEW', attempt, reached };
}

function reachedBy(there: ReadonlySet<string>, attempt: number): JobState['reached'] {
  const has = (part: string) => there.has(`attempt-${attempt}/${part}`);
  if (has('ended.json')) return 'ended';
  if (has('executed.json')) return 'executed';
  return has('began.json') ? 'began' : 'claimed';
}
