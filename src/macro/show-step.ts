import type { TaskState } from '../model/event.ts';
import type { World } from '../model/world.ts';
import type { PhaseEnd } from './phase.ts';

/** Tells a person how a phase ended: its state, and the gist of what was seen or the code of what went wrong. */
export function showStep({ presenter }: Pick<World, 'presenter'>, name: string, end: PhaseEnd): void {
  const outcome = end.kind === 'ran' ? end.outcome : undefined;
  const state: TaskState = outcome?.state ?? 'SKIPPED';
  const detail = outcome?.state === 'FAILED' ? outcome.failure.code : (outcome?.record.short ?? '');
  presenter.show({ kind: 'step', macro: name, state, detail });
}
