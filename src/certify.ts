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
import { type Phase, phase } from './macro/phase.ts';
import * as takes from './macro/phase-inputs.ts';
import * as gives from './macro/phase-outputs.ts';
import { pointPhases } from './macro/point-phases.ts';
import * as records from './macro/record-inputs.ts';
import { type FinishedRun, runPhases, runStory } from './macro/story.ts';
import { forTicket } from './macro/ticket-of-run.ts';
import type { RunRequest } from './model/request.ts';
import type { Ticket } from './model/ticket.ts';
import type { MacroPoint } from './model/user-macro.ts';
import type { World } from './model/world.ts';

// The phases of a certification, in order. Each takes what it needs from the run so far and gives back what it found.
// At some points the project's own macros run.

type AtPoint = (point: MacroPoint) => readonly Phase[];

const started = (at: AtPoint) => [
  phase('recall-runs', recallRuns, records.forRecall, gives.recalled),
  phase('read-repository', readRepository, records.forRepository, gives.repository),
  ...at('before-audit'),
  phase('survey', survey, takes.forSurvey, gives.project),
  phase('read-governing', readGoverning, takes.forGoverning, gives.governing),
  phase('build-bundle', buildBundle, takes.forBuild, gives.builtBundle),
  phase('stage-bundle', stageBundle, takes.forStaging, gives.stagedBundle),
  phase('read-bundle', readBundleFiles, takes.forReading, gives.bundle),
  phase('check-access', checkAccess, takes.forAccess, gives.access),
  phase('precheck', precheck, takes.forPrecheck, gives.prechecks),
  phase('audit', auditProject, takes.forAudit, gives.audit),
  ...at('after-audit'),
  phase('assemble', assemble, takes.forAssembly, gives.assembly),
  phase('read-history', readHistory, takes.forHistory, gives.history),
  phase('show-card', showCard, takes.forCard, gives.card),
  ...at('before-publish'),
  phase('publish', publish, takes.forPublication, gives.dataset),
  phase('push', push, takes.forPush, gives.kernel),
  phase('compare-project', readRepository, records.forComparison, gives.compared),
  phase('leave-ticket', leaveTicket, forTicket, gives.ticket),
];

const ended = (at: AtPoint) => [
  phase('collect', collect, takes.forCollect, gives.collected),
  phase('audit-again', auditRun, takes.forAuditAgain, gives.auditAfter),
  phase('prove-transport', proveTransport, records.forTransport, gives.transport),
  ...at('after-run'),
  phase('judge', judgeRun, takes.forJudge, gives.verdict),
];

const waited = phase('wait', wait, takes.forWait, gives.session);

const collected = [
  phase('match-ticket', matchTicket, later.forMatch, later.matched),
  phase('fetch-bundle', fetchBundle, later.forFetch, later.fetched),
  phase('wait', wait, later.forWaitLater, later.sessionLater),
] as const;

/**
 * Runs the story against this world and records it; detached, it ends with the push and is PENDING. The verdict is a
 * value; it throws only on CANCELLED and DEFECT.
 */
export function certify(request: RunRequest, world: World): Promise<FinishedRun> {
  const at = pointPhases(request);
  const whole = request.settings.detach ? started(at) : [...started(at), waited, ...ended(at)];
  return runStory(whole, request, world, at('on-failure'));
}

/** Finishes what the run of this ticket began: the same wait, the same judgement, recorded in a session of its own. */
export async function certifyLater(ticket: Ticket, request: RunRequest, world: World): Promise<FinishedRun> {
  const opened = await openCollection(ticket, request, world);
  const firstStep = (ticket.steps.at(-1)?.step ?? 1) + 2;
  const at = pointPhases(request);
  const order = { goal: `collect ${ticket.session.id}`, firstStep, onFailure: at('on-failure') };
  return runPhases([...collected, ...ended(at)], opened, order);
}
