import { assemble } from '../macros/assemble.ts';
import { auditProject } from '../macros/audit-project.ts';
import { auditRun } from '../macros/audit-run.ts';
import { buildBundle } from '../macros/build-bundle.ts';
import { checkAccess } from '../macros/check-access.ts';
import { collect } from '../macros/collect.ts';
import { fetchBundle } from '../macros/fetch-bundle.ts';
import { judgeRun } from '../macros/judge-run.ts';
import { leaveTicket } from '../macros/leave-ticket.ts';
import { matchTicket } from '../macros/match-ticket.ts';
import { precheck } from '../macros/precheck.ts';
import { proveTransport } from '../macros/prove-transport.ts';
import { publish } from '../macros/publish.ts';
import { push } from '../macros/push.ts';
import { readBundleFiles } from '../macros/read-bundle.ts';
import { readGoverning } from '../macros/read-governing.ts';
import { readHistory } from '../macros/read-history.ts';
import { readRepository } from '../macros/read-repository.ts';
import { recallRuns } from '../macros/recall-runs.ts';
import { showCard } from '../macros/show-card.ts';
import { stageBundle } from '../macros/stage-bundle.ts';
import { survey } from '../macros/survey.ts';
import { wait } from '../macros/wait.ts';
import * as later from './macro/collection-phases.ts';
import { openCollection } from './macro/open-collection.ts';
import { phase } from './macro/phase.ts';
import * as takes from './macro/phase-inputs.ts';
import * as gives from './macro/phase-outputs.ts';
import * as records from './macro/record-inputs.ts';
import { type FinishedRun, runPhases, runStory } from './macro/story.ts';
import { forTicket } from './macro/ticket-of-run.ts';
import type { RunRequest } from './model/request.ts';
import type { Ticket } from './model/ticket.ts';
import type { World } from './model/world.ts';

// The phases of a certification, in order. Each takes what it needs from the run so far and gives back what it found.

const started = [
  phase('recall-runs', recallRuns, records.forRecall, gives.recalled),
  phase('read-repository', readRepository, records.forRepository, gives.repository),
  phase('survey', survey, takes.forSurvey, gives.project),
  phase('read-governing', readGoverning, takes.forGoverning, gives.governing),
  phase('build-bundle', buildBundle, takes.forBuild, gives.builtBundle),
  phase('stage-bundle', stageBundle, takes.forStaging, gives.stagedBundle),
  phase('read-bundle', readBundleFiles, takes.forReading, gives.bundle),
  phase('check-access', checkAccess, takes.forAccess, gives.access),
  phase('precheck', precheck, takes.forPrecheck, gives.prechecks),
  phase('audit', auditProject, takes.forAudit, gives.audit),
  phase('assemble', assemble, takes.forAssembly, gives.assembly),
  phase('read-history', readHistory, takes.forHistory, gives.history),
  phase('show-card', showCard, takes.forCard, gives.card),
  phase('publish', publish, takes.forPublication, gives.dataset),
  phase('push', push, takes.forPush, gives.kernel),
  phase('compare-project', readRepository, records.forComparison, gives.compared),
  phase('leave-ticket', leaveTicket, forTicket, gives.ticket),
] as const;

const ended = [
  phase('collect', collect, takes.forCollect, gives.collected),
  phase('audit-again', auditRun, takes.forAuditAgain, gives.auditAfter),
  phase('prove-transport', proveTransport, records.forTransport, gives.transport),
  phase('judge', judgeRun, takes.forJudge, gives.verdict),
] as const;

const attached = [...started, phase('wait', wait, takes.forWait, gives.session), ...ended] as const;

const collected = [
  phase('match-ticket', matchTicket, later.forMatch, later.matched),
  phase('fetch-bundle', fetchBundle, later.forFetch, later.fetched),
  phase('wait', wait, later.forWaitLater, later.sessionLater),
  ...ended,
] as const;

/**
 * Runs the story against this world and records it; detached, it ends with the push and is PENDING. The verdict is a
 * value; it throws only on CANCELLED and DEFECT.
 */
export function certify(request: RunRequest, world: World): Promise<FinishedRun> {
  return runStory(request.settings.detach ? started : attached, request, world);
}

/** Finishes what the run of this ticket began: the same wait, the same judgement, recorded in a session of its own. */
export async function certifyLater(ticket: Ticket, request: RunRequest, world: World): Promise<FinishedRun> {
  const opened = await openCollection(ticket, request, world);
  const firstStep = (ticket.steps.at(-1)?.step ?? 1) + 2;
  return runPhases(collected, opened, { goal: `collect ${ticket.session.id}`, firstStep });
}
