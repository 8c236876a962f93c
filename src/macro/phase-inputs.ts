import { askedSession } from '../audit/repository/asked-session.ts';
import { judgedNames, outputNames, runtimeProfileName } from '../model/kernel-outputs.ts';
import { parseProfile } from '../profile/parse.ts';
import { kernelToPush, type ProjectMetadata, projectMetadata } from '../survey/metadata.ts';
import { kernelOnCard } from './kernel-on-card.ts';
import { kernelRun } from './kernel-run.ts';
import type { RunState } from './run-state.ts';

// What each phase takes from the run so far; undefined = nothing for it to do.

/** Root and settings of the project. */
export const forSurvey = ({ request }: RunState) => ({ root: request.root, settings: request.settings });

/** The governing document, where the packs or nx47.yml ask for one. */
export function forGoverning({ request }: RunState) {
  const { root, settings } = request;
  if (settings.governing !== undefined) return { root, governing: settings.governing };
  return settings.packs.includes('nx47') ? { root } : undefined;
}

/** The recipe, where the bundle folder is empty and nx47.yml has one. */
export function forBuild({ request, interpreter, glibc, bundleOnDisk }: RunState) {
  const { bundle, native } = request.settings;
  if (bundleOnDisk !== 'none' || bundle?.recipe === undefined || interpreter === undefined) return undefined;
  const built = { recipe: bundle.recipe, interpreter, glibc, bundleFolder: bundle.path };
  const { library = '', environment } = native ?? {};
  return environment === undefined ? built : { ...built, native: { library, environment } };
}

/** The bundle that has no manifest yet. */
export const forStaging = ({ bundleOnDisk, paths }: RunState) =>
  bundleOnDisk === 'without-manifest' ? { source: paths.bundle } : undefined;

/** The bundle that is audited and published. */
export function forReading({ request, bundlePath }: RunState) {
  const shown = request.settings.bundle?.path;
  return bundlePath === undefined || shown === undefined ? undefined : { path: bundlePath, shown };
}

/** Ids and kind of what is published, where the metadata can be read. */
export function forAccess({ request, project }: RunState) {
  const metadata = metadataOf(project);
  if (metadata === undefined) return undefined;
  const { ref } = kernelToPush(metadata, request.settings['certify-in']);
  const access = { kernelRef: ref, kind: metadata.kernel.kernel_type };
  return metadata.dataset === undefined ? access : { ...access, datasetRef: metadata.dataset.ref };
}

/** The project's own commands, where it has some. */
export function forPrecheck({ request, bundlePath, interpreter }: RunState) {
  const { prechecks } = request.settings;
  if (prechecks.length === 0) return undefined;
  return {
    root: request.root,
    bundle: bundlePath ?? '',
    python: interpreter?.executable ?? 'python3',
    commands: prechecks,
  };
}

/** Every fact so far; against what it is held is the macro's choice. */
export function forAudit({ request, project, bundle, bundlePath, interpreter }: RunState) {
  if (project === undefined) return undefined;
  const facts = { settings: request.settings, target: request.target, project };
  return {
    ...facts,
    ...(bundle === undefined ? {} : { bundle }),
    ...(bundlePath === undefined ? {} : { folder: bundlePath }),
    ...(interpreter === undefined ? {} : { interpreter }),
  };
}

/** The notebook and what the kit is told of this run. */
export function forAssembly({ request, project, dossier, ledgerHead, checkpoint = '' }: RunState) {
  const metadata = metadataOf(project);
  if (project === undefined || metadata === undefined) return undefined;
  const bound = { nonce: dossier.nonce, ledgerHead, checkpoint };
  return { code: project.code, run: kernelRun(request.settings, metadata, bound) };
}

/** The dataset, where the project has one. */
export function forHistory({ request, project, assembly }: RunState) {
  const dataset = metadataOf(project)?.dataset;
  if (dataset === undefined || assembly === undefined) return undefined;
  return { ref: dataset.ref, profile: request.settings.profile, most: historyVersions };
}

/** Versions that a report tells of; `nx47 history` tells more. */
const historyVersions = 10;

/** Everything that will be sent, as far as it is made. */
export function forCard({ request, project, assembly, dossier }: RunState) {
  const metadata = metadataOf(project);
  if (metadata === undefined || assembly === undefined) return undefined;
  const { settings } = request;
  const { kernel, dataset } = metadata;
  const place = kernelToPush(metadata, settings['certify-in']);
  const { manifest } = dossier;
  const shown = {
    kernel: {
      ref: place.ref,
      title: place.title,
      asksPrivate: place.isPrivate,
      bytes: new TextEncoder().encode(assembly.text).byteLength,
      ...kernelOnCard(kernel, settings),
    },
    makePublic: settings['make-public'],
    removals: settings.removals,
    lossesRefused: refusesLosses(request),
    secrets: settings['kaggle-secrets'],
  };
  if (dataset === undefined) return shown;
  const { title, licenses, is_private: asksPrivate } = dataset.metadata;
  const licence = licenses[0]?.name ?? 'unknown';
  const part = { ref: dataset.ref, title, licence, asksPrivate };
  return { ...shown, dataset: manifest === undefined ? part : { ...part, manifest } };
}

// The embedded service's own store is a scratch book, written by bundles of several Pythons.
function refusesLosses({ target, settings }: RunState['request']): boolean {
  return target === 'kaggle' || settings.service !== '';
}

/** The bundle and its manifest, where the project has a dataset. */
export function forPublication({ request, project, assembly, bundlePath, dossier }: RunState) {
  const dataset = metadataOf(project)?.dataset;
  const { manifest } = dossier;
  const shown = dossier.card?.dataset;
  if (dataset === undefined || manifest === undefined || bundlePath === undefined) return undefined;
  if (assembly === undefined || shown === undefined) return undefined;
  const isPublished = shown.action === 'reuse';
  return {
    ref: dataset.ref,
    title: dataset.metadata.title,
    licence: dataset.metadata.licenses[0]?.name ?? 'unknown',
    isPrivate: shown.isPrivate,
    folder: bundlePath,
    manifest,
    versionBefore: isPublished ? shown.version : shown.version - 1,
    isPublished,
    removals: request.settings.removals,
    lossesRefused: refusesLosses(request),
    pollSeconds: request.target === 'kaggle' ? 10 : 0.1,
  };
}

/** The assembled notebook with its metadata. */
export function forPush({ request, project, assembly, dossier }: RunState) {
  const metadata = metadataOf(project);
  const shown = dossier.card?.kernel;
  if (metadata === undefined || assembly === undefined || shown === undefined) return undefined;
  const { kernel } = metadata;
  const { ref, title } = kernelToPush(metadata, request.settings['certify-in']);
  const { timeoutSeconds, ...asked } = askedSession(kernel, request.settings);
  return {
    ref,
    title,
    text: assembly.text,
    language: kernel.language,
    kind: kernel.kernel_type,
    isPrivate: shown.isPrivate,
    enableInternet: kernel.enable_internet,
    ...asked,
    datasetSources: kernel.dataset_sources,
    competitionSources: kernel.competition_sources,
    kernelSources: kernel.kernel_sources,
    modelSources: kernel.model_sources,
    sessionTimeoutSeconds: timeoutSeconds,
    deadlineSeconds: request.settings.deadline,
    pauseSeconds: request.target === 'kaggle' ? 2 : 0.05,
    codeFile: kernel.code_file,
  };
}

/** The kernel version that was pushed, and how long to wait for it. */
export function forWait({ request, dossier }: RunState) {
  const { kernel } = dossier;
  if (kernel === undefined) return undefined;
  return {
    ref: kernel.ref,
    version: kernel.version,
    waitSeconds: request.waitSeconds,
    intervalSeconds: request.target === 'kaggle' ? 15 : 0.25,
    deadlineSeconds: Math.max(request.settings.deadline, request.waitSeconds),
    follow: request.follow === true,
  };
}

/** The kernel version whose session has ended, however it ended. */
export function forCollect({ request, dossier }: RunState) {
  const { kernel, session } = dossier;
  if (kernel === undefined || session === undefined) return undefined;
  const { settings } = request;
  return {
    ref: kernel.ref,
    version: kernel.version,
    manifest: outputNames(settings.packs, settings['main-report']).checksums,
    judged: judgedNames(settings.packs, settings['main-report']),
    pauseSeconds: request.target === 'kaggle' ? 5 : 0.05,
  };
}

/** The same facts, with the session's own profile. */
export function forAuditAgain({ request, project, bundle, bundlePath, audited, dossier }: RunState) {
  const { auditBefore: before, collected } = dossier;
  const captured = collected?.files.find((file) => file.name === runtimeProfileName);
  // A profile that can't be read is the judge's to refuse: it is an output of the run.
  if (captured === undefined || !isReadable(captured.bytes) || project === undefined) return undefined;
  if (audited === undefined || before === undefined) return undefined;
  const { compilation, profile: used } = audited;
  const facts = { settings: request.settings, project, compilation, before, captured, used };
  if (bundle === undefined || bundlePath === undefined) return facts;
  return { ...facts, bundle, folder: bundlePath };
}

/** A plan has nothing to judge; a run that acted is judged on whatever it left, or did not leave. */
export const forJudge = ({ dossier }: RunState) => (dossier.mode === 'execute' ? { dossier } : undefined);

function metadataOf(project: RunState['project']): ProjectMetadata | undefined {
  return project === undefined ? undefined : projectMetadata(project);
}

function isReadable(profile: Uint8Array): boolean {
  try {
    parseProfile(profile);
    return true;
  } catch {
    return false;
  }
}
