import { nsFromIso } from '../codec/time.ts';
import type { Dossier, PushedKernel } from '../model/dossier.ts';
import type { FileBytes, ProjectFacts } from '../model/facts.ts';
import type { RunRequest } from '../model/request.ts';
import type { Ticket } from '../model/ticket.ts';
import type { World } from '../model/world.ts';
import { imageName } from '../profile/image-name.ts';
import { chooseFolders, makeFolders, type OpenedRun, openLedger, sessionIdOf, sharedBy } from './open-run.ts';
import { codeParts } from './phase-outputs.ts';
import type { RunState } from './run-state.ts';
import type { RunPaths } from './tools.ts';

/**
 * Opens a session that goes on where the run of the ticket left off: the same dossier, a ledger of its own. Of the
 * project it knows what the ticket holds; the bundle is read later.
 */
export async function openCollection(ticket: Ticket, request: RunRequest, world: World): Promise<OpenedRun> {
  const now = world.clock.now();
  const paths = await chooseFolders(request, '', now.toISOString(), world);
  await makeFolders(paths, world);
  const ledger = openLedger(paths, true, world);
  const state: RunState = {
    request,
    paths,
    dossier: dossierOf(ticket, paths, world),
    ledgerHead: ledger.head,
    checkpoint: ticket.kitCheckpoint,
    glibc: '',
    bundleOnDisk: 'none',
    project: projectOf(ticket),
    audited: { compilation: ticket.compilation, profile: ticket.profile },
    secondsSincePush: secondsBetween(ticket.pushedAt, now.toISOString()),
  };
  return { state, ...sharedBy(request, paths, ledger, world) };
}

function dossierOf(ticket: Ticket, paths: RunPaths, world: World): Dossier {
  const { manifest, manifestSha256, auditBeside, card, earlier, repository, changes } = ticket;
  return {
    sessionId: sessionIdOf(paths),
    taskId: ticket.session.task,
    startedAt: ticket.session.startedAt,
    target: ticket.target,
    mode: 'execute',
    settings: ticket.settings,
    place: world.place,
    baseUrl: world.kaggle.baseUrl,
    nonce: ticket.nonce,
    certifies: ticket.certifies,
    continues: { sessionId: ticket.session.id, ledgerHead: ticket.session.ledgerHead },
    ledgerHead: ticket.kitLedgerHead,
    userCells: ticket.userCells,
    ...codeParts(bytesOf(ticket.code)),
    prechecks: ticket.prechecks,
    ...(ticket.configuration === undefined ? {} : { configuration: ticket.configuration }),
    ...(ticket.governing === undefined ? {} : { governing: ticket.governing }),
    auditBefore: ticket.auditBefore,
    ...(auditBeside === null ? {} : { auditBeside }),
    ...(manifest === null ? {} : { manifest }),
    ...(manifestSha256 === null ? {} : { manifestSha256 }),
    ...(card === null ? {} : { card }),
    ...datasetOf(ticket),
    kernel: kernelOf(ticket),
    profile: { id: ticket.profile.id, image: imageName(ticket.profile) },
    libraries: ticket.libraries,
    earlierReports: ticket.earlierReports,
    ...(earlier === null ? {} : { earlier }),
    ...(repository === null ? {} : { repository }),
    ...(changes === null ? {} : { changes }),
    transport: ticket.transport,
    steps: ticket.steps,
    incidents: [],
  };
}

function datasetOf({ dataset }: Ticket): Pick<Dossier, 'dataset'> {
  if (dataset === null) return {};
  const { losses, ...published } = dataset;
  return { dataset: losses === null ? published : { ...published, losses } };
}

function kernelOf({ kernel: { replaced, ...pushed } }: Ticket): PushedKernel {
  return replaced === null ? pushed : { ...pushed, replaced };
}

function projectOf({ code, kernelMetadata, datasetMetadata }: Ticket): ProjectFacts {
  const facts = {
    paths: [],
    unreadable: [],
    texts: [],
    kernelMetadata: bytesOf(kernelMetadata),
    code: bytesOf(code),
  };
  return datasetMetadata === null ? facts : { ...facts, datasetMetadata: bytesOf(datasetMetadata) };
}

function bytesOf({ name, base64 }: Ticket['code']): FileBytes {
  return { name, bytes: Uint8Array.from(Buffer.from(base64, 'base64')) };
}

// Two machines' clocks may differ: no time is negative.
function secondsBetween(from: string, to: string): number {
  return Math.max(0, Number(nsFromIso(to) - nsFromIso(from)) / 1e9);
}
