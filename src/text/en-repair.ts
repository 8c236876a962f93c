import type { LoopStop, RepairKind, UnrepairableWhy } from '../model/repair.ts';
import type { FailureText } from './fr-failures.ts';
import type { RepairText, repairFailuresFr, repairFr } from './fr-repair.ts';

const kinds: Readonly<Record<RepairKind, RepairText>> = {
  'git-rules': {
    title: "Git's rules let the reports through",
    impact: 'reports and journals are stored as they are, neither ignored nor turned into a pointer',
  },
  'dataset-source': {
    title: 'The dataset of the bundle is attached to the kernel',
    impact: 'the Kaggle session mounts the bundle',
  },
  'editor-type': {
    title: 'The kernel keeps its editor type',
    impact: 'Kaggle accepts the push: a script stays a script, a notebook stays a notebook',
  },
  'kernel-settings': {
    title: 'The settings of the kernel are those of a certification',
    impact: 'the session runs without internet, with values that Kaggle reads as they are written',
  },
  'kernel-title': {
    title: 'Title and slug of the kernel say the same',
    impact: 'the push updates this kernel and does not make another',
  },
  'version-token': {
    title: 'The version is the same everywhere',
    impact: 'metadata, scripts and reports speak of one version; the earlier one stays readable',
  },
  'upload-folders': {
    title: 'Folders of the dataset are uploaded',
    impact: 'no file of the bundle is missing on Kaggle',
  },
  'wheel-set': {
    title: 'The wheels of the bundle fit the runtime',
    impact: 'pip installs everything offline, in the versions and digests of the lock',
  },
  library: {
    title: 'The native library is built again from its sources',
    impact: 'it loads on the runtime, without a missing symbol',
  },
  'wheel-names': {
    title: 'Lists of expected wheels come from the bundle',
    impact: 'scripts and notebooks expect the files that there are',
  },
  manifest: {
    title: 'Manifest and build report say what the bundle holds',
    impact: 'the digests that are published are those of the files',
  },
  'install-order': {
    title: 'The notebook installs before it imports',
    impact: 'the module that is imported is the one of the bundle',
  },
  'mount-layouts': {
    title: 'The notebook finds the dataset in both mount layouts',
    impact: 'the session finds the bundle wherever Kaggle mounts it',
  },
  proposal: {
    title: 'A proposal of the project is applied',
    impact: 'what the proposal says, after every check',
  },
};

const unrepairable: Readonly<Record<UnrepairableWhy, string>> = {
  conflict: 'No set of wheels satisfies these demands at once: {core}.',
  'no-wheel': 'The package index has nothing that fits: {core}.',
  'no-source': 'No source of the project defines these symbols: {core}.',
  'no-build': 'nx47.yml does not say how the library is built (native.build).',
  'build-failed': 'The build gives no library that loads: {core}.',
  decision: 'This is for a person to decide: {core}.',
  'own-code': 'This is your code: a change can be proposed, it is not made for you.',
  'unknown-rule': 'Nothing here repairs this rule; its explanation says what to do.',
};

const continuity = {
  title: 'Continuity: V{earlier} → V{current}',
  body: '`{kernel}` (V{current}) is a second kernel. That of V{earlier} stays as it is: its slug, its versions and the keys of its reports stay readable. The ids of dataset and kernels do not change.',
};

const stops: Readonly<Record<LoopStop, string>> = {
  done: 'Nothing is missing any more: the last run has what was asked for.',
  uncertain: 'Stopped: two critical uncertainties, or a sign of danger. A person looks first.',
  quota: 'Stopped: the service has no quota or place left for this run.',
  deadline: 'Stopped: the session did not end in the time that it was given.',
  inconclusive: 'Stopped: the last run stayed without proof for a reason outside of the project.',
  'same-findings': 'Stopped: the run found exactly what the one before had found.',
  limit: 'Stopped at the limit of {most} runs.',
  'nothing-repairable': 'Stopped: nothing of what is left can be repaired mechanically.',
  planned: 'Nothing was changed: this is what would be.',
  'no-repository': 'No repair: the project does not lie in a git repository ({why}).',
  dirty: 'No repair: there are changes that no commit has ({why}).',
};

const next: Readonly<Record<LoopStop, string>> = {
  done: 'Read the table of changes, then take the branch.',
  uncertain: 'Read the report of the last session; `nx47 safe-mode show` says why, `clear` lifts it.',
  quota: 'Run again when there is quota: the loop goes on with its branch.',
  deadline: 'Give more time (`deadline`), then run again: the loop goes on with its branch.',
  inconclusive: 'Run again when the cause is gone: {wrong}.',
  'same-findings': 'By hand: {wrong}. `nx47 explain` tells of each rule.',
  limit: 'What is left: {wrong}. Running again goes on with the branch.',
  'nothing-repairable': 'By hand: {wrong}. `nx47 explain` tells of each rule.',
  planned: 'Run again with `--execute`.',
  'no-repository': 'Run `git init`, make a first commit, then run again.',
  dirty: 'Commit these changes, then run again.',
};

/** Words of the page of a loop, and of its end on the console. */
const page = {
  title: 'Correction loop',
  attempts: 'Runs',
  attempt: 'No.',
  target: 'Target',
  verdict: 'Verdict',
  wrong: 'What is wrong',
  session: 'Session',
  changes: 'Table of changes',
  file: 'File',
  reason: 'Reason',
  impact: 'Impact',
  proof: 'Proof',
  none: 'No file was changed.',
  refused: 'Refused ideas',
  idea: 'Idea',
  by: 'By',
  code: 'Code',
  why: 'Why',
  left: 'What is left',
  stays: 'No repair was made: see its explanation, and the refused ideas.',
  proposed: 'Proposal: {title}',
  result: 'Result',
  branch: 'Branch {branch}, from {base} to {commit}.',
  pull: 'Pull request: {url}',
  take: 'To take it:',
  bundle:
    'The repaired bundle, which git does not have, lies in {path}: put it in the place of yours, or let the recipe make it anew.',
  goBack: 'The state of before comes back by this command, which was tried in a throw-away clone:',
  nextTitle: 'Next',
  told: 'Loop: {stop}',
  page: 'Loop, report: {path}',
  repaired: '  repaired: {title} ({serves})',
  pullFailed: 'The pull request could not be opened; the branch {branch} is there.',
};

/** Repairs and what can't be repaired, in English. */
export const repairEn: typeof repairFr = { kinds, unrepairable, continuity, stops, next, ...page };

/** What stops a repair. */
export const repairFailuresEn: Readonly<Record<keyof typeof repairFailuresFr, FailureText>> = {
  REPAIR_REFUSED: {
    what: 'A repair could not be made: {what}, {why}.',
    cause: 'Git or the disk refused; nothing of your repository was changed.',
    fix: 'Mend what the message says, then run again: the loop begins at your commit.',
  },
};
