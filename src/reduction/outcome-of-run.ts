import type { Audit } from '../model/finding.ts';
import type { Complaint, Outcome } from './outcome.ts';
import { blockingFindings, type FinishedFacts, failedHere, signatureOf } from './signature.ts';

const mostComplaints = 20;

/** What a finished audit or rehearsal answers of the state that it ran on. */
export function outcomeOfRun(run: FinishedFacts): Outcome {
  const signature = signatureOf(run);
  const { kind, cause } = run.verdict;
  const passes = kind === 'AUDITED' || kind === 'REHEARSED';
  const answer = signature !== undefined ? 'fails' : passes ? 'passes' : 'unknown';
  return {
    answer,
    ...(signature === undefined ? {} : { signature }),
    isAudited: run.audit !== undefined,
    open: openRules(run.audit),
    complaints: complaintsOf(run).slice(0, mostComplaints),
    why: answer === 'unknown' ? cause : '',
  };
}

/** The answer of a state that could not even be asked. */
export function unanswered(why: string): Outcome {
  return { answer: 'unknown', isAudited: false, open: [], complaints: [], why };
}

function openRules(audit: Audit | undefined): string[] {
  const open = (audit?.findings ?? []).filter(
    ({ severity, answer }) => severity === 'error' && answer === 'unknown',
  );
  return [...new Set(open.map(({ rule }) => rule))].sort();
}

function complaintsOf(run: FinishedFacts): Complaint[] {
  const found = blockingFindings(run.audit).map(({ rule, file, observed }) => ({ id: rule, file, observed }));
  if (found.length > 0) return found;
  const { kind, cause, conditions } = run.verdict;
  if (kind !== 'NO-GO') return [];
  const failing = failedHere(conditions);
  if (failing.length === 0) return [{ id: cause, file: '', observed: '' }];
  return failing.map(({ id, observed }) => ({ id, file: '', observed }));
}
