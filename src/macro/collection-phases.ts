import type { EndedSession } from '../model/dossier.ts';
import type { BundleFacts } from '../model/facts.ts';
import { projectMetadata } from '../survey/metadata.ts';
import { kernelRun } from './kernel-run.ts';
import { forWait } from './phase-inputs.ts';
import type { Given, RunState } from './run-state.ts';

// What the phases of a run that collects take and give where they differ from those of the run that pushed.

/** The kernel version of the ticket, and what it must hold. */
export function forMatch({ request, project, dossier, checkpoint = '' }: RunState) {
  const { kernel, nonce, ledgerHead } = dossier;
  const metadata = project === undefined ? undefined : projectMetadata(project);
  if (project === undefined || metadata === undefined) return undefined;
  if (kernel === undefined || ledgerHead === undefined) return undefined;
  const run = kernelRun(request.settings, metadata, { nonce, ledgerHead, checkpoint });
  return { ref: kernel.ref, version: kernel.version, code: project.code, run };
}

/** A ticket that matches changes nothing. */
export const matched = (state: RunState): Given => ({ state });

/** The bundle that was published; nothing where the project has none. */
export function forFetch({ request, paths, dossier }: RunState) {
  const { manifest, manifestSha256, dataset } = dossier;
  const shown = request.settings.bundle?.path;
  if (shown === undefined || manifest === undefined || manifestSha256 === undefined) return undefined;
  if (dataset === undefined) return undefined;
  const { ref, version } = dataset;
  return { folders: [paths.bundle], shown, manifest, manifestSha256, ref, version };
}

/** Files of the published bundle, and where they lie. */
export const fetched = (state: RunState, { bundle, path }: { bundle: BundleFacts; path: string }): Given => ({
  state: { ...state, bundle, bundlePath: path },
});

/** What is left of the first wait and of the time that the session was given, counted from its push. */
export function forWaitLater(state: RunState) {
  const input = forWait(state);
  if (input === undefined) return undefined;
  const gone = state.secondsSincePush ?? 0;
  return {
    ...input,
    waitSeconds: Math.max(0, input.waitSeconds - gone),
    // A session past its time is asked once all the same: it may have ended long ago.
    deadlineSeconds: Math.max(0.001, input.deadlineSeconds - gone),
  };
}

/** How the session ended; its wait began with the push. */
export function sessionLater(state: RunState, ended: EndedSession): Given {
  const session = { ...ended, waitedSeconds: ended.waitedSeconds + (state.secondsSincePush ?? 0) };
  return { state: { ...state, dossier: { ...state.dossier, session } } };
}
