import type { Answer } from './answer.ts';
import type { Card } from './card.ts';
import type { Evidence, TaskState } from './event.ts';
import type { CollectedRun } from './facts.ts';
import type { Audit } from './finding.ts';
import type { Governing } from './governing.ts';
import type { DatasetHistory } from './history.ts';
import type { Ref } from './kaggle.ts';
import type { BundleManifest } from './manifest.ts';
import type { ProfileDifference } from './profile.ts';
import type { Request } from './request.ts';
import type { NamedDigest, UserCell } from './surface.ts';
import type { Verdict } from './verdict.ts';
import type { Place } from './world.ts';

/** One row of the pre-checks: the user's own command, or a built-in equivalent of seed 001 §1. */
export type PrecheckRow = {
  readonly id: string;
  readonly command: string;
  readonly answer: Answer;
  readonly observed: string;
  readonly evidence: string;
};

/** One step as the report tells it (acceptance H). Times are ISO 8601 UTC. */
export type StepRecord = {
  readonly step: number;
  readonly macro: string;
  readonly state: TaskState;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly goal: string;
  readonly command: string;
  readonly output: string;
  readonly decision: string;
  readonly touches: readonly string[];
  /** The post-check (VERIFY): what was asked and answered. */
  readonly check: string;
  readonly checkAnswer: Answer;
  /** The gist of what was seen, in no language; '' when there is none. */
  readonly short?: string;
  readonly evidence: readonly Evidence[];
};

/** A problem met on the way, with what was done about it. `code` is a failure code, rule id or condition id. */
export type Incident = {
  readonly time: string;
  readonly step: string;
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
};

export type PublishedDataset = {
  readonly ref: Ref;
  readonly version: number;
  /** true: the service already had exactly this bundle, no version was made. */
  readonly reused: boolean;
};
/** A setting of a push and what the service lists for that version; '' = it says nothing of it. */
export type ListedSetting = { readonly name: string; readonly asked: string; readonly had: string };

export type PushedKernel = {
  readonly ref: Ref;
  readonly version: number;
  readonly url: string;
  /** Server clock (HTTP Date) when the push was accepted, ISO 8601; '' when the service gave none. */
  readonly pushedAt: string;
  /** Dataset sources of that version as the service lists them. */
  readonly datasetSources: readonly string[];
  /** Whether the source read back equals the cells pushed. */
  readonly sourceMatches: Answer;
  /** Internet, privacy, machine and image: what was asked, and what the version has. */
  readonly settings?: readonly ListedSetting[];
};
export type EndedSession = {
  readonly status: string;
  readonly failureMessage: string;
  /** Status seen at the end of the first wait (59 s against Kaggle). */
  readonly statusAfterWait: string;
  readonly waitedSeconds: number;
  /** How the embedded service isolated the session (`namespaces`, `sudo-namespaces`); '' against Kaggle. */
  readonly isolation: string;
  /** Python version that ran it, as the embedded service says; '' against Kaggle. */
  readonly interpreter: string;
  /** Server clock at the terminal status, ISO 8601. */
  readonly endedAt: string;
};

/** Everything known of a run, grown step by step; the judge reads it, the report tells it. */
export type Dossier = {
  readonly sessionId: string;
  readonly taskId: string;
  readonly startedAt: string;
  readonly target: 'kaggle' | 'rehearsal';
  readonly mode: Request['mode'];
  readonly settings: Request;
  readonly place: Place;
  readonly baseUrl: string;
  readonly nonce: string;
  /** The kernel that is certified, whatever kernel the session ran in. */
  readonly certifies?: Ref;
  /** The session that pushed what this one collects, and the head of its ledger in the ticket. */
  readonly continues?: { readonly sessionId: string; readonly ledgerHead: string };
  /** Ledger head that travelled in the kit's cell. */
  readonly ledgerHead?: string;
  /** The user's code cells that hold any source: as many must have run. */
  readonly userCells?: number;
  /** Those cells, in order, by the SHA-256 of their source (UTF-8). */
  readonly cells?: readonly UserCell[];
  /** The user's notebook or script as it lies in the project. */
  readonly code?: NamedDigest;
  /** What the run was told by files: nx47.yml, the profile, the allow-list of platform noise. */
  readonly configuration?: readonly NamedDigest[];
  readonly prechecks: readonly PrecheckRow[];
  /** The document that this run is held to, and what proves each of its points. */
  readonly governing?: Governing;
  /** Before publication: the profile that blocks (local in a rehearsal, else the configured one). */
  readonly auditBefore?: Audit;
  /** Kaggle's profile beside a rehearsal; informs, does not change the verdict. */
  readonly auditBeside?: Audit;
  /** After collect, on the facts that the kit captured: the only one that counts. */
  readonly auditAfter?: Audit;
  /** In what the session differed from the profile of the audit before publication. */
  readonly differences?: readonly ProfileDifference[];
  readonly manifest?: BundleManifest;
  readonly manifestSha256?: string;
  /** Versions that were published before this run. */
  readonly history?: DatasetHistory;
  /** What was told before the first write. */
  readonly card?: Card;
  readonly dataset?: PublishedDataset;
  readonly kernel?: PushedKernel;
  readonly session?: EndedSession;
  readonly collected?: CollectedRun;
  /** SHA-256 of main reports seen in earlier runs of this project. */
  readonly earlierReports: readonly string[];
  readonly steps: readonly StepRecord[];
  readonly incidents: readonly Incident[];
  readonly verdict?: Verdict;
};
