import { auditAnswer } from '../audit/answer.ts';
import type { AuditBefore } from '../model/audit-record.ts';
import type { EndedSession, PrecheckRow, PublishedDataset, PushedKernel } from '../model/dossier.ts';
import type { BundleFacts, CollectedRun, ProjectFacts } from '../model/facts.ts';
import type { Audit } from '../model/finding.ts';
import type { KernelRun } from '../model/kernel-run.ts';
import type { BundleManifest } from '../model/manifest.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Given, RunState } from './run-state.ts';

// What each phase gives back to the run. A refusal ends the run with NO-GO before anything is published.

export const project = (state: RunState, found: ProjectFacts): Given => ({
  state: { ...state, project: found },
});

export const builtBundle = (state: RunState, { path }: { path: string }): Given => ({
  state: { ...state, bundlePath: path },
});
export const stagedBundle = builtBundle;

export function bundle(state: RunState, read: { bundle: BundleFacts; manifest: BundleManifest }): Given {
  const dossier = { ...state.dossier, manifest: read.manifest };
  return { state: { ...state, bundle: read.bundle, dossier } };
}

export function access(state: RunState, found: { rows: PrecheckRow[]; datasetVersion: number }): Given {
  const next = { ...withRows(state, found.rows), datasetVersionBefore: found.datasetVersion };
  return refuseRows(next, found.rows);
}

export const prechecks = (state: RunState, { rows }: { rows: PrecheckRow[] }): Given =>
  refuseRows(withRows(state, rows), rows);

export function audit(state: RunState, audited: AuditBefore): Given {
  const { before, beside } = audited;
  const dossier = {
    ...state.dossier,
    auditBefore: before,
    ...(beside === undefined ? {} : { auditBeside: beside }),
  };
  const next = { ...state, audited, dossier };
  if (auditAnswer(before) !== 'fail') return { state: next };
  const first = before.findings.find((one) => one.answer === 'fail' && one.severity === 'error');
  return { state: next, refusal: { cause: first?.rule ?? 'audit', code: first?.rule ?? 'audit' } };
}

export function assembly(state: RunState, made: { text: string; run: KernelRun }): Given {
  return {
    state: { ...state, assembly: made, dossier: { ...state.dossier, ledgerHead: made.run.ledger_head } },
  };
}

export function dataset(state: RunState, published: PublishedDataset & { manifestSha256: string }): Given {
  const { manifestSha256, ...rest } = published;
  return { state: { ...state, dossier: { ...state.dossier, dataset: rest, manifestSha256 } } };
}

export const kernel = (state: RunState, pushed: PushedKernel): Given => keep(state, { kernel: pushed });
export const session = (state: RunState, ended: EndedSession): Given => keep(state, { session: ended });
export const collected = (state: RunState, run: CollectedRun): Given => keep(state, { collected: run });
export const auditAfter = (state: RunState, { after }: { after: Audit }): Given =>
  keep(state, { auditAfter: after });
export const verdict = (state: RunState, judged: Verdict): Given => keep(state, { verdict: judged });

function keep(state: RunState, part: Partial<RunState['dossier']>): Given {
  return { state: { ...state, dossier: { ...state.dossier, ...part } } };
}

function withRows(state: RunState, rows: readonly PrecheckRow[]): RunState {
  return { ...state, dossier: { ...state.dossier, prechecks: [...state.dossier.prechecks, ...rows] } };
}

function refuseRows(state: RunState, rows: readonly PrecheckRow[]): Given {
  const refused = rows.find((row) => row.answer !== 'ok');
  return refused === undefined
    ? { state }
    : { state, refusal: { cause: refused.id, code: 'PRECHECK_FAILED' } };
}
