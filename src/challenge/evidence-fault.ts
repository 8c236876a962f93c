import type { Answer } from '../model/answer.ts';
import type { Edit } from './edit-evidence.ts';

/** One thing broken in the evidence of a run that is perfect but for it. */
export type EvidenceFault = {
  /** What is broken, in a few words: `nonce-of-another-run`. */
  readonly id: string;
  readonly plant: Edit;
  /** The conditions that can't hold because of it: these and no others, where the settings ask for them. */
  readonly breaks: readonly string[];
  /** What those conditions answer: `fail`, or `unknown` where the fault only takes the proof away. */
  readonly answer: Exclude<Answer, 'ok'>;
};

/** A fault whose conditions fail. */
export function fault(id: string, plant: Edit, ...breaks: readonly string[]): EvidenceFault {
  return { id, plant, breaks, answer: 'fail' };
}

/** A fault that leaves conditions without proof: nothing has failed, and nothing may be certified. */
export function unproven(id: string, plant: Edit, ...breaks: readonly string[]): EvidenceFault {
  return { id, plant, breaks, answer: 'unknown' };
}
