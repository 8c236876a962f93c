import type { StepRecord } from '../model/dossier.ts';
import type { EventBody, Evidence, Phase, Ran, TaskState } from '../model/event.ts';
import type { Role } from '../model/task.ts';
import type { Plan, Verification } from './macro.ts';
import type { RunContext } from './run-context.ts';

const outputLimit = 4000;

/** What one phase of a macro has to say for itself. */
export type Said = {
  readonly plan: Plan;
  readonly output?: string;
  readonly decision?: string;
  readonly check?: Verification;
  /** Who says it. */
  readonly role?: Role;
  /** The plan that it is said of. */
  readonly sha256?: string | undefined;
  readonly evidence?: readonly Evidence[];
};

/** Writes the phases of one step into the ledger and sums it up for the report; everything redacted and cut. */
export type Scribe = {
  log(phase: Phase, state: TaskState, said: Said): Promise<void>;
  /** The same, written with the next one: only where nothing is done in between. */
  hold(phase: Phase, state: TaskState, said: Said): Promise<void>;
  record(state: TaskState, said: Said): StepRecord;
};

/** The scribe of a step, run by the macro of that name; `ran` tells what commands came to since it was asked last. */
export function createScribe(
  { name: macro, step }: { readonly name: string; readonly step: number },
  { world, ledger }: RunContext,
  ran: () => Ran,
): Scribe {
  const startedAt = world.clock.now().toISOString();
  const clean = (text: string) => world.redact(text).slice(0, outputLimit);
  const announced = ({ plan }: Said) => ({
    goal: clean(plan.goal),
    command: clean(plan.commands.join('\n')),
    touches: plan.touches.map(clean),
  });
  const eventOf = (phase: Phase, state: TaskState, said: Said): EventBody => {
    const evidence = [...(said.check?.evidence ?? []), ...(said.evidence ?? [])];
    const spoken = { output: clean(said.output ?? ''), decision: clean(said.decision ?? ''), evidence };
    const place = { macro, step, phase, state, ...world.place };
    return { ...place, ...announced(said), ...ran(), ...spoken, ...speakerOf(said) };
  };
  return {
    log: async (phase, state, said) => {
      await ledger.append(eventOf(phase, state, said));
    },
    hold: (phase, state, said) => ledger.hold(eventOf(phase, state, said)),
    record: (state, said) => ({
      step,
      macro,
      state,
      startedAt,
      endedAt: world.clock.now().toISOString(),
      ...announced(said),
      output: clean(said.output ?? ''),
      decision: state,
      check: clean(said.check?.asked ?? ''),
      checkAnswer: said.check?.answer ?? 'unknown',
      short: clean(said.check?.short ?? ''),
      evidence: said.check?.evidence ?? [],
    }),
  };
}

function speakerOf({ role, sha256 }: Said) {
  return {
    ...(role === undefined ? {} : { role }),
    ...(sha256 === undefined ? {} : { plan_sha256: sha256 }),
  };
}
