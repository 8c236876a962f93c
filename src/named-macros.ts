import { checkHealth } from '../macros/check-health.ts';
import { critiquePlan } from '../macros/critique-plan.ts';
import { executeStep } from '../macros/execute-step.ts';
import { leaveCheckpoint } from '../macros/leave-checkpoint.ts';
import { logEvent } from '../macros/log-event.ts';
import { planTask } from '../macros/plan-task.ts';
import { rollbackStep } from '../macros/rollback-step.ts';
import { stopRule } from '../macros/stop-rule.ts';
import { summarizeSession } from '../macros/summarize-session.ts';
import { verifyStep } from '../macros/verify-step.ts';

/** The macros that the contract names (rules 45 and 53 to 60), each with its file. */
export const namedMacros = {
  PLAN: { file: 'macros/plan-task.ts', macro: planTask },
  EXECUTE: { file: 'macros/execute-step.ts', macro: executeStep },
  VERIFY: { file: 'macros/verify-step.ts', macro: verifyStep },
  CRITIQUE: { file: 'macros/critique-plan.ts', macro: critiquePlan },
  SUMMARIZE: { file: 'macros/summarize-session.ts', macro: summarizeSession },
  LOG_EVENT: { file: 'macros/log-event.ts', macro: logEvent },
  ROLLBACK_STEP: { file: 'macros/rollback-step.ts', macro: rollbackStep },
  STOP_RULE: { file: 'macros/stop-rule.ts', macro: stopRule },
  HEALTHCHECK: { file: 'macros/check-health.ts', macro: checkHealth },
  CHECKPOINT: { file: 'macros/leave-checkpoint.ts', macro: leaveCheckpoint },
} as const;
