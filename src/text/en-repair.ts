import type { RepairKind, UnrepairableWhy } from '../model/repair.ts';
import type { RepairText, repairFr } from './fr-repair.ts';

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

/** Repairs and what can't be repaired, in English. */
export const repairEn: typeof repairFr = { kinds, unrepairable, continuity };
