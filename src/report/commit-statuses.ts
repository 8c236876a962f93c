import type { RunRequest } from '../model/request.ts';
import type { VerdictKind } from '../model/verdict.ts';
import { fill } from '../text/fill.ts';
import { shortText, type Told } from './told.ts';
import { verdictOf } from './verdict-parts.ts';
import { lastLine } from './verdict-text.ts';

/** A status of a commit as GitHub takes it. */
export type CommitStatus = {
  readonly context: string;
  readonly state: 'success' | 'failure' | 'error' | 'pending';
  readonly description: string;
};

/** GitHub refuses a longer description (REST, "Create a commit status"). */
const longestDescription = 140;

/**
 * The statuses that a run sets on its commit. `nx47/certification` speaks of a run that acted on Kaggle and of no
 * other, and GO alone makes it a success; `nx47/audit` is the audit's answer. `project` is the path of a project that
 * is not the root of its repository: it stands in the name, so that one project never answers for another.
 */
export function commitStatuses(told: Told, request: RunRequest, project: string): CommitStatus[] {
  const name = (context: string) => (project === '' ? context : `${context} (${project})`);
  const { kind } = verdictOf(told.dossier);
  const certified =
    request.target === 'kaggle' && request.offline !== true && told.dossier.mode === 'execute';
  const certification = {
    context: name('nx47/certification'),
    state: certificationStates[kind],
    description: description(lastLine(told.dossier, told.language, told.texts), told),
  };
  return [...(certified ? [certification] : []), { context: name('nx47/audit'), ...auditStatus(told) }];
}

const certificationStates: Readonly<Record<VerdictKind, CommitStatus['state']>> = {
  GO: 'success',
  'GO-PRIVATE-ROOT': 'error',
  'NO-GO': 'failure',
  INCONCLUSIVE: 'error',
  REHEARSED: 'failure',
  PENDING: 'pending',
  PLANNED: 'failure',
  AUDITED: 'failure',
};

/** Verdicts that hold although a rule could not be decided before there was a session. */
const holding: readonly VerdictKind[] = ['GO', 'REHEARSED', 'PENDING', 'PLANNED'];

function auditStatus(told: Told): Pick<CommitStatus, 'state' | 'description'> {
  const { dossier, document, texts } = told;
  const words = texts.telling.auditStatus;
  const { kind } = verdictOf(dossier);
  const { errors, unknown, rules } = document.summary;
  if (dossier.auditBefore === undefined)
    return { state: 'error', description: description(words.none, told) };
  if (errors > 0) {
    const first = document.findings.find(({ severity, answer }) => severity === 'error' && answer === 'fail');
    const said = fill(words.fail, { errors, first: first?.rule ?? '' });
    return { state: 'failure', description: description(said, told) };
  }
  if (unknown > 0 && !holding.includes(kind))
    return { state: 'error', description: description(words.unknown, told) };
  return { state: 'success', description: description(fill(words.ok, { rules }), told) };
}

function description(text: string, told: Told): string {
  return shortText(text.replace(/\s+/g, ' '), told, longestDescription - 1);
}
