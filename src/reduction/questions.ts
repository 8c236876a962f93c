import { sha256Hex } from '../codec/digest.ts';
import type { Depth, Outcome } from './outcome.ts';
import { type ProjectState, stateDigest } from './project-state.ts';

/** What it takes to ask a state of a project how it fares. */
export type QuestionPorts = {
  /** Audits, or rehearses, the state, which it puts into a folder first. */
  ask(state: ProjectState, depth: Depth): Promise<Outcome>;
  /** What was answered under this key before; undefined: nothing was. */
  find(key: string): Promise<Outcome | undefined>;
  keep(key: string, outcome: Outcome): Promise<void>;
  /** Whether the time is up: nothing more is asked then. */
  isOver(): boolean;
  /** Everything that an answer follows from beside the files: program, profile, interpreter, settings given. */
  readonly ground: string;
};

/** How much was really run, and how often an answer was known already. */
export type QuestionCounts = { readonly audits: number; readonly rehearsals: number; readonly known: number };

export type Questions = {
  /** How a state fares: the audit answers first; a rehearsal is run only where it shows no failure. */
  outcomeOf(state: ProjectState, depth: Depth): Promise<Outcome | 'stop'>;
  counts(): QuestionCounts;
};

/** Asks each question about each state once, here and in earlier runs; an unknown answer is asked for again. */
export function createQuestions(ports: QuestionPorts): Questions {
  const counts = { audits: 0, rehearsals: 0, known: 0 };
  const answered = new Map<string, Outcome>();
  const outcomeAt = async (state: ProjectState, depth: Depth): Promise<Outcome | 'stop'> => {
    const key = sha256Hex(JSON.stringify(['nx47.reduction/1', depth, ports.ground, stateDigest(state)]));
    const known = answered.get(key) ?? (await ports.find(key));
    if (known !== undefined) {
      counts.known += 1;
      answered.set(key, known);
      return known;
    }
    if (ports.isOver()) return 'stop';
    counts[depth === 'audit' ? 'audits' : 'rehearsals'] += 1;
    const outcome = await ports.ask(state, depth);
    answered.set(key, outcome);
    // What stopped it may be gone the next time.
    if (outcome.answer !== 'unknown') await ports.keep(key, outcome);
    return outcome;
  };
  return {
    counts: () => ({ ...counts }),
    outcomeOf: async (state, depth) => {
      const audited = await outcomeAt(state, 'audit');
      if (audited === 'stop' || depth === 'audit') return audited;
      return audited.isAudited && audited.answer !== 'fails' ? outcomeAt(state, 'session') : audited;
    },
  };
}
