import { isoFromNs, nsFromIso } from '../codec/time.ts';
import type { Dossier, PushedKernel } from '../model/dossier.ts';
import type { FileBytes, ProjectFacts } from '../model/facts.ts';
import type { RuntimeProfile } from '../model/profile.ts';
import type { Ticket } from '../model/ticket.ts';
import { projectMetadata } from '../survey/metadata.ts';
import type { RunState } from './run-state.ts';
import type { RunContext } from './runner.ts';

/** Longest time after the deadline of a session in which it may still be collected. */
const collectSeconds = 7 * 86_400;

/** The ticket of a run that has just pushed; undefined when it has not. */
export function forTicket(state: RunState, { world }: RunContext): { ticket: Ticket } | undefined {
  const { request, project, dossier, audited } = state;
  const { kernel, ledgerHead, userCells, auditBefore } = dossier;
  const certifies = project === undefined ? undefined : projectMetadata(project)?.kernelRef;
  if (project === undefined || certifies === undefined || kernel === undefined) return undefined;
  if (ledgerHead === undefined || userCells === undefined) return undefined;
  if (auditBefore === undefined || audited === undefined) return undefined;
  const ticket: Ticket = {
    schema: 'nx47.ticket/1',
    certifies,
    session: sessionOf(state),
    service: dossier.baseUrl,
    target: dossier.target,
    askedFor: request.askedFor ?? dossier.target,
    settings: request.settings,
    waitSeconds: request.waitSeconds,
    ...timesOf(state, world.clock.now().toISOString()),
    nonce: dossier.nonce,
    kitLedgerHead: ledgerHead,
    kitCheckpoint: state.checkpoint ?? '',
    userCells,
    kernel: pushedPart(kernel),
    ...publishedPart(state),
    prechecks: [...dossier.prechecks],
    ...toldPart(dossier),
    auditBefore,
    auditBeside: dossier.auditBeside ?? null,
    compilation: audited.compilation,
    profile: comparable(audited.profile),
    card: dossier.card ?? null,
    ...filesOf(project),
    ...recordsOf(dossier),
    transport: world.kaggle.transport(),
    steps: stepsOf(state),
  };
  return { ticket };
}

function timesOf({ request }: RunState, pushedAt: string): Pick<Ticket, 'pushedAt' | 'deadline' | 'expires'> {
  const seconds = Math.max(request.settings.deadline, request.waitSeconds);
  return { pushedAt, deadline: later(pushedAt, seconds), expires: later(pushedAt, seconds + collectSeconds) };
}

type Records = Pick<Ticket, 'libraries' | 'earlierReports' | 'earlier' | 'repository' | 'changes'>;

function recordsOf({ libraries = [], earlierReports, earlier, repository, changes }: Dossier): Records {
  return {
    libraries: [...libraries],
    earlierReports: [...earlierReports],
    earlier: earlier ?? null,
    repository: repository ?? null,
    changes: changes ?? null,
  };
}

function toldPart({
  configuration,
  governing,
}: RunState['dossier']): Pick<Ticket, 'configuration' | 'governing'> {
  return {
    ...(configuration === undefined ? {} : { configuration: [...configuration] }),
    ...(governing === undefined ? {} : { governing }),
  };
}

function sessionOf({ dossier, ledgerHead }: RunState): Ticket['session'] {
  const { sessionId: id, taskId: task, startedAt } = dossier;
  return { id, task, startedAt, ledgerHead };
}

function pushedPart({
  ref,
  version,
  url,
  pushedAt,
  sourceMatches,
  ...lists
}: PushedKernel): Ticket['kernel'] {
  const { datasetSources, settings = [], image = '', replaced = null } = lists;
  const sources = { datasetSources: [...datasetSources], settings: [...settings] };
  return { ref, version, url, pushedAt, sourceMatches, ...sources, image, replaced };
}

function publishedPart({ dossier }: RunState): Pick<Ticket, 'dataset' | 'manifest' | 'manifestSha256'> {
  const { dataset, manifest = null, manifestSha256 = null } = dossier;
  if (dataset === undefined) return { dataset: null, manifest, manifestSha256 };
  const { ref, version, reused, losses } = dataset;
  const kept =
    losses === undefined ? null : { ...losses, lost: [...losses.lost], allowed: [...losses.allowed] };
  return { dataset: { ref, version, reused, losses: kept }, manifest, manifestSha256 };
}

function stepsOf({ dossier }: RunState): Ticket['steps'] {
  return dossier.steps.map((step) => ({
    ...step,
    short: step.short ?? '',
    touches: [...step.touches],
    evidence: [...step.evidence],
  }));
}

// Symbols of the loader and requirements of what is installed make most of a profile, and are compared with nothing.
function comparable({ loader: _, ...profile }: RuntimeProfile): RuntimeProfile {
  return { ...profile, distributions: profile.distributions.map(({ name, version }) => ({ name, version })) };
}

function filesOf(project: ProjectFacts): Pick<Ticket, 'code' | 'kernelMetadata' | 'datasetMetadata'> {
  const { code, kernelMetadata, datasetMetadata } = project;
  const dataset = datasetMetadata === undefined ? null : kept(datasetMetadata);
  return { code: kept(code), kernelMetadata: kept(kernelMetadata), datasetMetadata: dataset };
}

function kept({ name, bytes }: FileBytes): Ticket['code'] {
  return { name, base64: Buffer.from(bytes).toString('base64') };
}

function later(iso: string, seconds: number): string {
  return isoFromNs(nsFromIso(iso) + BigInt(Math.ceil(seconds)) * 1_000_000_000n);
}
