import type { AuditBefore } from '../model/audit-record.ts';
import type { Dossier } from '../model/dossier.ts';
import type { BundleFacts, ProjectFacts } from '../model/facts.ts';
import type { KernelRun } from '../model/kernel-run.ts';
import type { RunRequest } from '../model/request.ts';
import type { Interpreter } from '../model/world.ts';
import type { SafeMode } from './safe-mode.ts';
import type { RunPaths } from './tools.ts';

/** The run so far: the dossier, and the working values that the next phases need. */
export type RunState = {
  readonly request: RunRequest;
  readonly paths: RunPaths;
  readonly dossier: Dossier;
  /** Head of the ledger as it stands before the next phase. */
  readonly ledgerHead: string;
  /** Size and root of the index of the runs before this one; absent or '' where there is none. */
  readonly checkpoint?: string;
  /** Why nothing may be changed, where what is recorded says so. */
  readonly stopped?: SafeMode;
  readonly interpreter?: Interpreter;
  readonly glibc: string;
  /** What lies in the bundle folder at the start. */
  readonly bundleOnDisk: 'none' | 'without-manifest' | 'with-manifest';
  /** Where the bundle that is audited and published lies. Absolute. */
  readonly bundlePath?: string;
  readonly project?: ProjectFacts;
  readonly bundle?: BundleFacts;
  /** The compiled cells, and the profile that the audit before publication was held against. */
  readonly audited?: Pick<AuditBefore, 'compilation' | 'profile'>;
  readonly assembly?: { readonly text: string; readonly run: KernelRun };
  /** Absolute path of the ticket with which the session can be collected later. */
  readonly ticketPath?: string;
  /** Seconds since the push when a run began that collects what another one pushed. */
  readonly secondsSincePush?: number;
};

/** A reason to stop before the end that is an answer, not an accident: which row or rule refused. */
export type Refusal = { readonly cause: string; readonly code: string; readonly observed?: string };

export type Given = { readonly state: RunState; readonly refusal?: Refusal };
