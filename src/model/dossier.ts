import type { Answer } from './answer.ts';
import type { Card } from './card.ts';
import type { EarlierRuns } from './earlier-runs.ts';
import type { Evidence, TaskState } from './event.ts';
import type { CollectedRun, LibraryCopy } from './facts.ts';
import type { Audit } from './finding.ts';
import type { Governing } from './governing.ts';
import type { DatasetHistory } from './history.ts';
import type { Ref } from './kaggle.ts';
import type { BundleManifest } from './manifest.ts';
import type { ProfileDifference } from './profile.ts';
import type { ProjectChanges, Repository } from './repository.ts';
import type { Request } from './request.ts';
import type { NamedDigest, UserCell } from './surface.ts';
import type { Transport } from './transport.ts';
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
  /** What the version before this one had and this one has not; absent = nobody could tell. */
  readonly losses?: DatasetLosses;
};
/** Files of the version before (0 = there was none) that are gone, and those of them whose removal is listed. */
export type DatasetLosses = {
  readonly version: number;
  readonly lost: readonly string[];
  readonly allowed: readonly string[];
};
/** A kernel as the service showed it right before the push, `version` 0 = there was none; '' = it does not say. */
export type RemoteKernel = { readonly version: number; readonly kind: string; readonly language: string };
/** What was pushed, in the same words, and the name of the file that was pushed. */
export type LocalKernel = { readonly kind: string; readonly language: string; readonly codeFile: string };
/** What tells one image from another; '' or absent = not told. */
export type ImageName = {
  readonly docker_image?: string;
  readonly git_commit?: string;
  readonly build_date?: string;
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
  /** Image of that version as the service lists it; '' or absent = it lists none. */
  readonly image?: string;
  /** What stood there before, and what was put in its place. */
  readonly replaced?: { readonly remote: RemoteKernel; readonly local: LocalKernel };
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
  /** The profile that the audit before publication was held against, and the image that it names. */
  readonly profile?: { readonly id: string; readonly image: ImageName };
  /** In what the session differed from the profile of the audit before publication. */
  readonly differences?: readonly ProfileDifference[];
  readonly manifest?: BundleManifest;
  readonly manifestSha256?: string;
  /** Files of the repository that have the name of the native library. */
  readonly libraries?: readonly LibraryCopy[];
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
  /** What else the recorded runs hold against this one. */
  readonly earlier?: EarlierRuns;
  /** The project's repository before the first step, and what the run changed in the project. */
  readonly repository?: Repository;
  readonly changes?: ProjectChanges;
  /** How the run reached its service. */
  readonly transport?: Transport;
  readonly steps: readonly StepRecord[];
  readonly incidents: readonly Incident[];
  readonly verdict?: Verdict;
};
