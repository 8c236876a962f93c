import { appendJournals } from '../macros/append-journals.ts';
import { assemble } from '../macros/assemble.ts';
import { auditProject } from '../macros/audit-project.ts';
import { auditRun } from '../macros/audit-run.ts';
import { buildBundle } from '../macros/build-bundle.ts';
import { checkAccess } from '../macros/check-access.ts';
import { checkHealth } from '../macros/check-health.ts';
import { collect } from '../macros/collect.ts';
import { commitBack } from '../macros/commit-back.ts';
import { critiquePlan } from '../macros/critique-plan.ts';
import { deliverRepairs } from '../macros/deliver-repairs.ts';
import { executeStep } from '../macros/execute-step.ts';
import { fetchBundle } from '../macros/fetch-bundle.ts';
import { judgeRun } from '../macros/judge-run.ts';
import { leaveCheckpoint } from '../macros/leave-checkpoint.ts';
import { leaveTicket } from '../macros/leave-ticket.ts';
import { logEvent } from '../macros/log-event.ts';
import { matchTicket } from '../macros/match-ticket.ts';
import { mend } from '../macros/mend.ts';
import { planTask } from '../macros/plan-task.ts';
import { precheck } from '../macros/precheck.ts';
import { proveTransport } from '../macros/prove-transport.ts';
import { publish } from '../macros/publish.ts';
import { push } from '../macros/push.ts';
import { readBundleFiles } from '../macros/read-bundle.ts';
import { readGoverning } from '../macros/read-governing.ts';
import { readHistory } from '../macros/read-history.ts';
import { readRepository } from '../macros/read-repository.ts';
import { recallRuns } from '../macros/recall-runs.ts';
import { record } from '../macros/record.ts';
import { repair } from '../macros/repair.ts';
import { rollback } from '../macros/rollback.ts';
import { rollbackStep } from '../macros/rollback-step.ts';
import { showCard } from '../macros/show-card.ts';
import { stageBundle } from '../macros/stage-bundle.ts';
import { stopRule } from '../macros/stop-rule.ts';
import { summarizeSession } from '../macros/summarize-session.ts';
import { survey } from '../macros/survey.ts';
import { verifyStep } from '../macros/verify-step.ts';
import { wait } from '../macros/wait.ts';
import type { Macro } from './macro/macro.ts';

/** What a list shows of a built-in macro. */
export type BuiltInMacro = Pick<
  Macro<never, unknown>,
  'VERSION' | 'ALLOWLIST' | 'RISKS' | 'EVIDENCE_REQUIRED'
>;

/** Every macro of the product by the name of its file; no macro of the user's may bear one of these names. */
export const builtInMacros: Readonly<Record<string, BuiltInMacro>> = {
  'append-journals': appendJournals,
  assemble,
  'audit-project': auditProject,
  'audit-run': auditRun,
  'build-bundle': buildBundle,
  'check-access': checkAccess,
  'check-health': checkHealth,
  collect,
  'commit-back': commitBack,
  'critique-plan': critiquePlan,
  'deliver-repairs': deliverRepairs,
  'execute-step': executeStep,
  'fetch-bundle': fetchBundle,
  'judge-run': judgeRun,
  'leave-checkpoint': leaveCheckpoint,
  'leave-ticket': leaveTicket,
  'log-event': logEvent,
  'match-ticket': matchTicket,
  mend,
  'plan-task': planTask,
  precheck,
  'prove-transport': proveTransport,
  publish,
  push,
  'read-bundle': readBundleFiles,
  'read-governing': readGoverning,
  'read-history': readHistory,
  'read-repository': readRepository,
  'recall-runs': recallRuns,
  record,
  repair,
  rollback,
  'rollback-step': rollbackStep,
  'show-card': showCard,
  'stage-bundle': stageBundle,
  'stop-rule': stopRule,
  'summarize-session': summarizeSession,
  survey,
  'verify-step': verifyStep,
  wait,
};
