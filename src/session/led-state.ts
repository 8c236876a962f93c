import { isJsonObject, parseStrictJson } from '../codec/strict-json.ts';
import type { Evidence, LedgerEvent, Phase, TaskState } from '../model/event.ts';
import { type Task, taskSchema } from '../model/task.ts';

/** Steps after which a session is summed up and held against its goal (rule 171 of the contract). */
export const stepsASummary = 5;

/** A step as its events leave it. */
export type LedStep = {
  readonly step: number;
  readonly goal: string;
  /** Number of the criterion that it serves, from 1. */
  readonly serves: number;
  readonly touches: readonly string[];
  readonly phase: Phase;
  readonly state: TaskState;
  readonly time: string;
  readonly evidence: readonly Evidence[];
};

/** A checkpoint as its event tells it: commit and tag by their ids, and the name that the tag has in git. */
export type KeptCheckpoint = {
  readonly name: string;
  readonly commit: string;
  readonly tag: string;
  readonly label: string;
};

/** What the events of a session say that a person or an agent leads. */
export type LedState = {
  readonly session: string;
  readonly goal: string;
  readonly task: Task;
  /** Commit that the session began at; '' without one. */
  readonly startCommit: string;
  readonly steps: readonly LedStep[];
  /** The one step that has begun and not ended. */
  readonly running: LedStep | undefined;
  /** Planned items in their order, as they were planned last. */
  readonly planned: readonly string[];
  /** Numbers of the criteria that a step that was done has evidence for, of their kind. */
  readonly proven: readonly number[];
  /** Checkpoints whose rollback was rehearsed, oldest first. */
  readonly checkpoints: readonly KeptCheckpoint[];
  /** Whether the last summary found the session off its goal and no new plan followed. */
  readonly isAstray: boolean;
  /** `OK …` or `KO …`; '' while it is open. */
  readonly end: string;
};

/** The state of a led session; undefined for events that are none of one. */
export function ledState(events: readonly LedgerEvent[]): LedState | undefined {
  const first = events[0];
  const task = first === undefined ? undefined : taskOf(first);
  if (first === undefined || task === undefined) return undefined;
  const steps = stepsOf(events);
  const plan = events.findLast((event) => event.macro === 'plan' && event.step === 1);
  const last = (macro: string) => events.findLast((event) => event.macro === macro && event.step === 1);
  const summary = last('summary');
  return {
    ...{ session: first.session_id, goal: first.goal, task, steps },
    startCommit: first.evidence.find(({ kind }) => kind === 'answer')?.ref.replace(/^commit /, '') ?? '',
    running: steps.find(({ state }) => state === 'RUNNING'),
    planned: plan === undefined ? [] : plan.command.split('\n'),
    proven: provenIn(steps, task),
    checkpoints: checkpointsIn(events),
    isAstray: summary?.state === 'FAILED' && (plan?.seq ?? 0) < summary.seq,
    end: events.findLast(({ phase }) => phase === 'VERDICT')?.decision ?? '',
  };
}

/** Numbers of the criteria that these steps prove: one was done that serves it, with evidence of the kind it asks. */
export function provenIn(steps: readonly LedStep[], task: Task): number[] {
  return task.DONE_CRITERIA.flatMap(({ evidence: kind }, at) => {
    const serving = steps.filter(({ serves, state }) => serves === at + 1 && state === 'DONE');
    return serving.some(({ evidence }) => evidence.some((one) => one.kind === kind)) ? [at + 1] : [];
  });
}

/** The task that the first event of a led session holds, as it was written. */
function taskOf({ macro, phase, state, output }: LedgerEvent): Task | undefined {
  if (macro !== 'session' || phase !== 'SESSION' || state !== 'NEW') return undefined;
  try {
    const value = parseStrictJson(new TextEncoder().encode(output));
    return isJsonObject(value) ? taskSchema.safeParse(value).data : undefined;
  } catch {
    return undefined;
  }
}

function stepsOf(events: readonly LedgerEvent[]): LedStep[] {
  const steps = new Map<number, LedStep>();
  for (const { step, goal, touches, phase, state, time, evidence, decision } of events) {
    if (step === 1) continue;
    const before = steps.get(step);
    const [, serves = ''] = /^serves ([0-9]+)$/.exec(decision) ?? [];
    steps.set(step, {
      step,
      goal: before?.goal ?? goal,
      serves: before?.serves ?? Number(serves),
      touches: before?.touches ?? touches,
      ...{ phase, state, time },
      // The last line of a step repeats what proves it.
      evidence:
        phase === 'LOG_EVENT' && evidence.length > 0 ? evidence : [...(before?.evidence ?? []), ...evidence],
    });
  }
  return [...steps.values()].sort((one, other) => one.step - other.step);
}

/** The name of the tag of a checkpoint: by its session, so that no two sessions are in each other's way. */
export function tagName(session: string, name: string): string {
  return `checkpoint/${session}/${name}`;
}

function checkpointsIn(events: readonly LedgerEvent[]): KeptCheckpoint[] {
  return events.flatMap(({ macro, state, decision, evidence, session_id }) => {
    const [, name = '', commit = ''] = /^checkpoint (\S+) ([0-9a-f]+)$/.exec(decision) ?? [];
    const tag = evidence.find(({ ref }) => ref.startsWith('tag '))?.ref.slice('tag '.length) ?? '';
    return macro === 'checkpoint' && state === 'DONE' && name !== ''
      ? [{ name, commit, tag, label: tagName(session_id, name) }]
      : [];
  });
}
