import { assemble } from '../macros/assemble.ts';
import { auditProject } from '../macros/audit-project.ts';
import { auditRun } from '../macros/audit-run.ts';
import { buildBundle } from '../macros/build-bundle.ts';
import { checkAccess } from '../macros/check-access.ts';
import { collect } from '../macros/collect.ts';
import { judgeRun } from '../macros/judge-run.ts';
import { precheck } from '../macros/precheck.ts';
import { publish } from '../macros/publish.ts';
import { push } from '../macros/push.ts';
import { readBundleFiles } from '../macros/read-bundle.ts';
import { showCard } from '../macros/show-card.ts';
import { stageBundle } from '../macros/stage-bundle.ts';
import { survey } from '../macros/survey.ts';
import { wait } from '../macros/wait.ts';
import { phase } from './macro/phase.ts';
import * as takes from './macro/phase-inputs.ts';
import * as gives from './macro/phase-outputs.ts';
import { type FinishedRun, runStory } from './macro/story.ts';
import type { RunRequest } from './model/request.ts';
import type { World } from './model/world.ts';

/** The phases of a certification, in order. Each takes what it needs from the run so far and gives back what it found. */
const story = [
  phase('survey', survey, takes.forSurvey, gives.project),
  phase('build-bundle', buildBundle, takes.forBuild, gives.builtBundle),
  phase('stage-bundle', stageBundle, takes.forStaging, gives.stagedBundle),
  phase('read-bundle', readBundleFiles, takes.forReading, gives.bundle),
  phase('check-access', checkAccess, takes.forAccess, gives.access),
  phase('precheck', precheck, takes.forPrecheck, gives.prechecks),
  phase('audit', auditProject, takes.forAudit, gives.audit),
  phase('assemble', assemble, takes.forAssembly, gives.assembly),
  phase('show-card', showCard, takes.forCard, gives.card),
  phase('publish', publish, takes.forPublication, gives.dataset),
  phase('push', push, takes.forPush, gives.kernel),
  phase('wait', wait, takes.forWait, gives.session),
  phase('collect', collect, takes.forCollect, gives.collected),
  phase('audit-again', auditRun, takes.forAuditAgain, gives.auditAfter),
  phase('judge', judgeRun, takes.forJudge, gives.verdict),
] as const;

/** Runs the story against this world and records it. The verdict is a value; it throws only on CANCELLED and DEFECT. */
export function certify(request: RunRequest, world: World): Promise<FinishedRun> {
  return runStory(story, request, world);
}
