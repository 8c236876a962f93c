import { auditAnswer } from '../audit/answer.ts';
import { sha256Hex } from '../codec/digest.ts';
import { missingRequirements } from '../gate/conditions-history.ts';
import type { AuditBefore } from '../model/audit-record.ts';
import type { Card } from '../model/card.ts';
import type { Dossier, EndedSession, PrecheckRow, PublishedDataset, PushedKernel } from '../model/dossier.ts';
import type { EarlierRuns } from '../model/earlier-runs.ts';
import type { BundleFacts, CollectedRun, FileBytes, ProjectFacts } from '../model/facts.ts';
import type { FailureCode } from '../model/failure.ts';
import type { Audit } from '../model/finding.ts';
import type { Governing } from '../model/governing.ts';
import type { DatasetHistory } from '../model/history.ts';
import type { KernelRun } from '../model/kernel-run.ts';
import type { BundleManifest } from '../model/manifest.ts';
import type { ProfileDifference } from '../model/profile.ts';
import type { Repository } from '../model/repository.ts';
import type { Transport } from '../model/transport.ts';
import type { Verdict } from '../model/verdict.ts';
import { userCells } from '../notebook/user-cells.ts';
import { imageName } from '../profile/image-name.ts';
import type { StandingStop } from '../session/standing-stops.ts';
import { projectMetadata } from '../survey/metadata.ts';
import { changeTable } from './change-table.ts';
import type { Given, RunState } from './run-state.ts';
import { safeModeOf } from './safe-mode.ts';

// What each phase gives back to the run. A refusal ends the run with NO-GO before anything is published.

type Recollection = {
  readonly reports: string[];
  readonly earlier: EarlierRuns;
  readonly checkpoint: string;
  readonly stops: readonly StandingStop[];
};

/** What earlier runs recorded. */
export function recalled(state: RunState, { reports, earlier, checkpoint, stops }: Recollection): Given {
  const given = keep(heeding({ ...state, checkpoint }, stops), { earlierReports: reports, earlier });
  const missing = missingRequirements(earlier, state.request.settings);
  return missing.length === 0 ? given : refuseCertifying(given, 'GATE-095', missing.join(', '));
}

/** What was recorded, for a run that is held to the stops alone. */
export function heeded(state: RunState, { stops }: Pick<Recollection, 'stops'>): Given {
  return { state: heeding(state, stops) };
}

function heeding(state: RunState, stops: readonly StandingStop[]): RunState {
  return stops.length === 0 ? state : { ...state, stopped: safeModeOf(stops) };
}

/** The repository as it stands. Against Kaggle one that can't be certified from ends the run before anything is sent. */
export function repository(state: RunState, read: Repository): Given {
  const given = keep(state, { repository: read });
  const observed = read.grown.lost?.path ?? read.dirty.map(({ path }) => path).join(', ');
  return observed === '' ? given : refuseCertifying(given, 'GATE-096', observed);
}

/** A condition of a GO that has failed already ends a run that could end GO, before anything is sent. */
function refuseCertifying({ state }: Given, id: string, observed: string): Given {
  const { target, settings } = state.request;
  const isCertifying = target === 'kaggle' && settings.mode === 'execute';
  return isCertifying ? { state, refusal: { cause: id, code: id, observed } } : { state };
}

/** What the run changed in the project. */
export const compared = (state: RunState, after: Repository): Given =>
  keep(state, { changes: changeTable(state.paths.root, state.dossier, after, state.project?.paths) });

/** How the service was reached. */
export const transport = (state: RunState, proven: Transport): Given => keep(state, { transport: proven });

/** The surveyed facts. */
export const project = (state: RunState, found: ProjectFacts): Given =>
  keep({ ...state, project: found }, { libraries: found.libraries ?? [] });

/** The governing document and its points. */
export const governing = (state: RunState, { governing: read }: { governing: Governing }): Given =>
  keep(state, { governing: read });

/** Where the bundle lies now. */
export const builtBundle = (state: RunState, { path }: { path: string }): Given => ({
  state: { ...state, bundlePath: path },
});
/** Where the copy of the bundle lies. */
export const stagedBundle = builtBundle;

/** Files of the bundle and their manifest. */
export function bundle(state: RunState, read: { bundle: BundleFacts; manifest: BundleManifest }): Given {
  const dossier = { ...state.dossier, manifest: read.manifest };
  return { state: { ...state, bundle: read.bundle, dossier } };
}

/** Rows of the access check; one that is not ok refuses. */
export const access = (state: RunState, { rows }: { rows: PrecheckRow[] }): Given =>
  refuseRows(withRows(state, rows), rows);

/** Rows of the project's own commands; one that is not ok refuses. */
export const prechecks = (state: RunState, { rows }: { rows: PrecheckRow[] }): Given =>
  refuseRows(withRows(state, rows), rows);

/** The audits before publication; an error that fails refuses. */
export function audit(state: RunState, audited: AuditBefore): Given {
  const { before, beside } = audited;
  const dossier = {
    ...state.dossier,
    auditBefore: before,
    profile: { id: audited.profile.id, image: imageName(audited.profile) },
    ...(beside === undefined ? {} : { auditBeside: beside }),
  };
  const next = { ...state, audited, dossier };
  if (auditAnswer(before) !== 'fail') return { state: next };
  const rule = firstCause(before) ?? 'audit';
  return { state: next, refusal: { cause: rule, code: rule } };
}

// A damaged wheel is also a package that is missing: what is wrong in itself is named before what follows from it.
function firstCause({ findings }: Audit): string | undefined {
  const refused = findings.filter((one) => one.answer === 'fail' && one.severity === 'error');
  return (refused.find(({ rule }) => !rule.startsWith('DEP-')) ?? refused[0])?.rule;
}

/** The notebook that is pushed. */
export function assembly(
  state: RunState,
  { text, run, userCells: count }: { text: string; run: KernelRun; userCells: number },
): Given {
  const certifies = state.project === undefined ? undefined : projectMetadata(state.project)?.kernelRef;
  const dossier = {
    ...state.dossier,
    ledgerHead: run.ledger_head,
    userCells: count,
    ...(state.project === undefined ? {} : codeParts(state.project.code)),
    ...(certifies === undefined ? {} : { certifies }),
  };
  return { state: { ...state, assembly: { text, run }, dossier } };
}

/** What ran is held against these cells; a code file that is no notebook was refused before. */
export function codeParts(code: FileBytes): Pick<Dossier, 'cells' | 'code'> {
  return { cells: userCells(code), code: { name: code.name, sha256: sha256Hex(code.bytes) } };
}

/** The published versions, where the service told them. */
export const history = (
  state: RunState,
  { history: read }: { history?: DatasetHistory | undefined },
): Given => (read === undefined ? { state } : keep(state, { history: read }));
/** What will be sent. */
export const card = (state: RunState, { card: shown }: { card: Card }): Given => keep(state, { card: shown });
type Published = Omit<PublishedDataset, 'losses'> & {
  readonly losses?: PublishedDataset['losses'] | undefined;
  readonly manifestSha256: string;
};

/** The version that was published. */
export function dataset(state: RunState, { manifestSha256, losses, ...rest }: Published): Given {
  const published: PublishedDataset = losses === undefined ? rest : { ...rest, losses };
  return keep(state, { dataset: published, manifestSha256 });
}

/** The version that was pushed; one that lost a source has failed before. */
export function kernel(
  state: RunState,
  { lostSources: _, ...pushed }: PushedKernel & { lostSources: readonly string[] },
): Given {
  return keep(state, { kernel: pushed });
}
/** The ticket that was left; a run that is detached ends with it. */
export function ticket(state: RunState, { path }: { path: string }): Given {
  if (!state.request.settings.detach) return { state: { ...state, ticketPath: path } };
  const verdict: Verdict = {
    kind: 'PENDING',
    cause: '',
    packs: state.request.settings.packs,
    conditions: [],
  };
  return { state: { ...state, ticketPath: path, dossier: { ...state.dossier, verdict } } };
}
/** How the session ended. */
export function session(
  state: RunState,
  { questions: _, ...ended }: EndedSession & { questions?: number },
): Given {
  return keep(state, { session: ended });
}
/** Log and outputs. */
export const collected = (state: RunState, run: CollectedRun): Given => keep(state, { collected: run });
/** The audit on the session's own facts. */
export const auditAfter = (
  state: RunState,
  { after, differences }: { after: Audit; differences: readonly ProfileDifference[] },
): Given => keep(state, { auditAfter: after, differences });
/** The judgement. */
export const verdict = (state: RunState, judged: Verdict): Given => keep(state, { verdict: judged });

function keep(state: RunState, part: Partial<RunState['dossier']>): Given {
  return { state: { ...state, dossier: { ...state.dossier, ...part } } };
}

function withRows(state: RunState, rows: readonly PrecheckRow[]): RunState {
  return { ...state, dossier: { ...state.dossier, prechecks: [...state.dossier.prechecks, ...rows] } };
}

function refuseRows(state: RunState, rows: readonly PrecheckRow[]): Given {
  const refused = rows.find((row) => row.answer !== 'ok');
  if (refused === undefined) return { state };
  const code = rowCodes[refused.id];
  // A command of the project is its own cause; what the service answered has a code of its own.
  if (code === undefined) return { state, refusal: { cause: refused.id, code: 'PRECHECK_FAILED' } };
  return { state, refusal: { cause: code, code, observed: refused.observed } };
}

const rowCodes: Readonly<Record<string, FailureCode>> = {
  identity: 'CREDENTIALS_OTHER_USER',
  'kernel-status': 'KERNEL_KIND_CHANGED',
};
