import { appendJournals } from '../macros/append-journals.ts';
import { assemble } from '../macros/assemble.ts';
import { auditProject } from '../macros/audit-project.ts';
import { auditRun } from '../macros/audit-run.ts';
import { buildBundle } from '../macros/build-bundle.ts';
import { checkAccess } from '../macros/check-access.ts';
import { collect } from '../macros/collect.ts';
import { commitBack } from '../macros/commit-back.ts';
import { fetchBundle } from '../macros/fetch-bundle.ts';
import { judgeRun } from '../macros/judge-run.ts';
import { leaveTicket } from '../macros/leave-ticket.ts';
import { matchTicket } from '../macros/match-ticket.ts';
import { mend } from '../macros/mend.ts';
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
import { rollback } from '../macros/rollback.ts';
import { showCard } from '../macros/show-card.ts';
import { stageBundle } from '../macros/stage-bundle.ts';
import { stopRule } from '../macros/stop-rule.ts';
import { survey } from '../macros/survey.ts';
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
  collect,
  'commit-back': commitBack,
  'fetch-bundle': fetchBundle,
  'judge-run': judgeRun,
  'leave-ticket': leaveTicket,
  'match-ticket': matchTicket,
  mend,
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
  rollback,
  'show-card': showCard,
  'stage-bundle': stageBundle,
  'stop-rule': stopRule,
  survey,
  wait,
};
