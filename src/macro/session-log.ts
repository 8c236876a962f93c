import { type Evidence, nothingRan, type TaskState } from '../model/event.ts';
import { mayGoOn } from './may-go-on.ts';
import type { OpenedRun } from './open-run.ts';
import type { RunContext } from './run-context.ts';
import type { RunState } from './run-state.ts';

/** A run that ends without the end of its session leaves it running: the ledger says where, and in which version. */
export async function logLeftRunning(state: RunState, { context, announced }: OpenedRun): Promise<void> {
  const { kernel } = state.dossier;
  const pushed =
    kernel === undefined ? announced.get('kernel-sent') : `${kernel.ref.owner}/${kernel.ref.slug}`;
  if (pushed === undefined || !mayGoOn(state.dossier)) return;
  const version = kernel?.version ?? announced.get('kernel-version') ?? '?';
  await logSession(context, 'RUNNING', {
    goal: 'left behind: may still be running on the service',
    touches: [`kernel ${pushed} v${version}`],
    output: [kernel?.url ?? announced.get('kernel-url') ?? '', state.ticketPath ?? ''].join('\n').trim(),
  });
}

type SessionWords = {
  readonly goal: string;
  readonly decision?: string;
  readonly touches?: string[];
  readonly output?: string;
  readonly evidence?: readonly Evidence[];
};

/** Writes an event of the session itself, which is step 1: its beginning, what it met, its verdict. */
export async function logSession(context: RunContext, state: TaskState, words: SessionWords): Promise<void> {
  const { goal, decision = '', touches = [], output = '', evidence = [] } = words;
  await context.ledger.append({
    macro: 'session',
    step: 1,
    phase: decision === '' ? 'SESSION' : 'VERDICT',
    state,
    goal,
    ...context.world.place,
    touches,
    command: '',
    ...nothingRan,
    output,
    decision,
    evidence: [...evidence],
  });
}
