import { auditProject } from '../macros/audit-project.ts';
import { buildBundle } from '../macros/build-bundle.ts';
import { readBundleFiles } from '../macros/read-bundle.ts';
import { stageBundle } from '../macros/stage-bundle.ts';
import { survey } from '../macros/survey.ts';
import { phase } from './macro/phase.ts';
import * as takes from './macro/phase-inputs.ts';
import * as gives from './macro/phase-outputs.ts';
import { type FinishedRun, runStory } from './macro/story.ts';
import type { RunRequest } from './model/request.ts';
import type { World } from './model/world.ts';

/** The phases of a check without a service, in order: those of a certification that need nothing but the disk. */
const surveyed = phase('survey', survey, takes.forSurvey, gives.project);
const built = phase('build-bundle', buildBundle, takes.forBuild, gives.builtBundle);
const audited = [
  phase('stage-bundle', stageBundle, takes.forStaging, gives.stagedBundle),
  phase('read-bundle', readBundleFiles, takes.forReading, gives.bundle),
  phase('audit', auditProject, takes.forAudit, gives.audit),
] as const;

/** The project and its bundle as they lie on disk: AUDITED, NO-GO with a rule, or INCONCLUSIVE/unproven. Throws only as `certify` does. */
export function auditStory(request: RunRequest, world: World): Promise<FinishedRun> {
  return runStory([surveyed, ...audited], request, world);
}

/** The same, after the bundle was made by the recipe where its folder is absent or empty. Mode `execute` lets it. */
export function bundleStory(request: RunRequest, world: World): Promise<FinishedRun> {
  return runStory([surveyed, built, ...audited], request, world);
}
