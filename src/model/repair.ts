import { z } from 'zod';

/** What the product itself can mend, one kind a commit; sentences for people: text `repair.kinds`. */
export const repairKindSchema = z.enum([
  /** .gitignore and .gitattributes that would hide a report, or make a pointer of it. */
  'git-rules',
  /** kernel-metadata.json: the dataset that carries the bundle is attached. */
  'dataset-source',
  /** kernel-metadata.json: the editor type that the kernel has, and a code file of it. */
  'editor-type',
  /** kernel-metadata.json: internet off, booleans that are booleans. */
  'kernel-settings',
  /** Title and slug that say the same, of a kernel that has not been published. */
  'kernel-title',
  /** Version tokens said alike from metadata to reports (V7 → V13), with a note of continuity. */
  'version-token',
  /** Scripts that would leave folders of the dataset behind. */
  'upload-folders',
  /** Wheels of the bundle and their lock. */
  'wheel-set',
  /** The native library, built again from the project's sources. */
  'library',
  /** Lists of expected wheels in scripts and notebooks. */
  'wheel-names',
  /** bundle-manifest.json and the build report. */
  'manifest',
  /** Cells that install before they import. */
  'install-order',
  /** Code that finds the dataset in both mount layouts. */
  'mount-layouts',
  /** What a program of the project proposed, after it passed every check. */
  'proposal',
]);
export type RepairKind = z.infer<typeof repairKindSchema>;

/** Why a finding can't be mended mechanically; sentences for people: text `repair.unrepairable`. */
export const unrepairableWhySchema = z.enum([
  /** No set of published wheels satisfies what is asked: `core` holds a smallest set of demands that exclude each other. */
  'conflict',
  /** The package index has nothing that fits, or can't be reached. */
  'no-wheel',
  /** No sources of the project define the symbols that are missing. */
  'no-source',
  /** nx47.yml names no command that builds the library. */
  'no-build',
  /** The build did not end well, or what it made is not loadable. */
  'build-failed',
  /** It would change what a person alone decides: an id, a requirement, a licence, a removal. */
  'decision',
  /** It is code of the user's, which is proposed and not changed. */
  'own-code',
  /** Nothing of this product mends this rule. */
  'unknown-rule',
]);
export type UnrepairableWhy = z.infer<typeof unrepairableWhySchema>;

/** What a file of the project becomes: text or bytes, a file prepared elsewhere (absolute), or nothing at all. */
export type Content = string | Uint8Array | { readonly from: string } | undefined;

/** One file that a repair changes. `path` from the project's root, '/' separated; files of the bundle too. */
export type Change = { readonly path: string; readonly content: Content };

/** A change made ready beside the project, so that a plan can be shown, checked and taken back by digests alone. */
export const preparedChangeSchema = z.strictObject({
  path: z.string().min(1).max(255),
  /** SHA-256 of what is there; '' where there is nothing. */
  before: z.string().regex(/^(?:[0-9a-f]{64})?$/),
  /** Absolute path of a copy of it; '' where there is nothing. */
  kept: z.string(),
  /** SHA-256 of what comes; '' where the file goes. */
  after: z.string().regex(/^(?:[0-9a-f]{64})?$/),
  /** Absolute path of what comes; '' where the file goes. */
  from: z.string(),
});
export type PreparedChange = z.infer<typeof preparedChangeSchema>;

/** The finding that something serves: id of its rule, and its file as the finding names it. */
export const servedSchema = z.strictObject({ rule: z.string().min(1), file: z.string() });
export type Served = z.infer<typeof servedSchema>;

/** One change of one kind: what becomes one commit. */
export type Repair = {
  readonly kind: RepairKind;
  /** Subject of the commit, at most 72 characters, in English: `fix: attach the dataset that carries the bundle`. */
  readonly commit: string;
  readonly serves: readonly Served[];
  /** Why each change is needed, as data in no language: `imagecodecs 2025.3.30 → 2026.3.6: cp311 ≠ cp312`. */
  readonly because: readonly string[];
  readonly changes: readonly Change[];
};

/** A finding that stays, and why. */
export type Unrepairable = Served & {
  readonly why: UnrepairableWhy;
  /** A smallest set of facts that shows it; empty where there is nothing to show. */
  readonly core: readonly string[];
};

/** What one repairer answers. Proposals are shown with their difference, and applied by a person alone. */
export type Diagnosis = {
  readonly repairs: readonly Repair[];
  readonly proposals: readonly Repair[];
  readonly unrepairable: readonly Unrepairable[];
};

/** Nothing to mend, nothing to say. */
export const nothingToRepair: Diagnosis = { repairs: [], proposals: [], unrepairable: [] };

/** Why a loop ends; sentences for people: text `repair.stops`. */
export type LoopStop =
  /** What was asked for is proven, or nothing was wrong. */
  | 'done'
  /** Two critical uncertainties, or one sign of danger. */
  | 'uncertain'
  /** The service has no quota or capacity left. */
  | 'quota'
  | 'deadline'
  /** Not proven for a reason that lies outside of the project. */
  | 'inconclusive'
  /** The run before found just the same. */
  | 'same-findings'
  | 'limit'
  /** Nothing that is wrong can be repaired, and nothing was proposed that passes. */
  | 'nothing-repairable'
  /** The mode changes nothing: what would be repaired was shown. */
  | 'planned'
  /** The project lies in no repository, or has changes that no commit has. */
  | 'no-repository'
  | 'dirty';
