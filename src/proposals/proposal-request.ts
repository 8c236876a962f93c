import type { Audit, Finding } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import { type ProposalRequest, proposalLimits, type RefusedIdea } from '../model/proposal.ts';
import type { Proposer } from '../model/proposal-settings.ts';
import { fill } from '../text/fill.ts';
import { sentences } from '../text/sentences.ts';

export type Asking = {
  readonly taskId: string;
  readonly audit: Audit;
  readonly bundle: ProposalRequest['bundle'];
  /** Ideas of this loop that were refused already. */
  readonly refused: readonly RefusedIdea[];
  readonly language: Language;
};

const weight = { error: 0, warning: 1, note: 2 } as const;

/** What one proposer is told: the task in the person's language, and the findings, the errors first. */
export function proposalRequest({ name, deadline }: Proposer, asking: Asking): ProposalRequest {
  const { request } = sentences(asking.language).proposals;
  const findings = [...asking.audit.findings].sort(
    (one, other) => weight[one.severity] - weight[other.severity],
  );
  const { files, lines, bytes } = proposalLimits;
  return {
    schema: 'nx47.proposal-request/1',
    task_id: asking.taskId,
    TASK: request.task,
    CONTEXT: fill(request.context, { profile: asking.audit.profile, count: findings.length }),
    CONSTRAINTS: fill(request.constraints, { files, lines, bytes, seconds: deadline }),
    DONE_CRITERIA: [
      { criterion: request.gone, evidence: 'command' },
      { criterion: request.unweakened, evidence: 'diff' },
    ],
    proposer: name,
    findings: findings.map(concern),
    bundle: [...asking.bundle],
    limits: proposalLimits,
    refused: asking.refused.map(({ title, refusals }) => ({ title, refusals: [...refusals] })),
  };
}

function concern({
  rule,
  severity,
  file,
  line,
  expected,
  observed,
}: Finding): ProposalRequest['findings'][number] {
  return { rule, severity, file, ...(line === undefined ? {} : { line }), expected, observed };
}
