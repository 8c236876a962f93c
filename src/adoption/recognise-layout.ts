import type { JsonObject } from '../codec/strict-json.ts';
import type { Language } from '../model/language.ts';
import { bundleChoices, type FoundBundle, findBundle, profileChoice } from './bundle-choices.ts';
import type { Choice } from './choice.ts';
import {
  type CodeSight,
  inputChoice,
  mainReportChoice,
  nativeChoice,
  precheckChoice,
  reportChoice,
} from './code-choices.ts';
import { journalChoice } from './journal-choice.ts';
import { type FoundKernel, findKernel } from './kernel-choice.ts';
import { folderOf, type RepositorySight } from './repository-sight.ts';

/** What a repository was recognised to be: the settings, each with its reason, and the kernel they stand on. */
export type Layout = {
  readonly choices: readonly Choice[];
  readonly kernel: JsonObject;
  readonly kernelFile: string;
  readonly others: readonly string[];
};

/** What is known beside the files: a kernel that was just pulled, and its machine. */
export type Wishes = {
  readonly language: Language;
  /** Path of the kernel-metadata.json that was pulled. */
  readonly pulled?: string;
  /** Path of the kernel-metadata.json that is written because there was none. */
  readonly made?: string;
  readonly accelerator?: string;
};

/**
 * The settings of nx47.yml that fit this repository, in the order of the file; undefined without any kernel. Nothing
 * is guessed that was not seen: what is absent keeps its default.
 */
export function recogniseLayout(sight: RepositorySight, wishes: Wishes): Layout | undefined {
  const bundle = findBundle(sight);
  const kernel = findKernel(sight, bundle?.id ?? '', wishes.pulled);
  if (kernel === undefined) return undefined;
  const { metadata, others } = kernel;
  const reason = wishes.made === undefined ? kernel.choice.reason : 'kernelMade';
  const choice = { ...kernel.choice, reason } as const;
  const around = bundle === undefined ? [] : aroundBundle(bundle, kernel, sight);
  const whole = isWhole(around, bundle);
  const { accelerator = '' } = wishes;
  const choices: readonly Choice[] = [
    { key: 'language', value: wishes.language, reason: 'language', seen: '' },
    whole
      ? { key: 'packs', value: ['core', 'nx47'], reason: 'packsWhole', seen: bundle?.folder ?? '' }
      : { key: 'packs', value: ['core'], reason: 'packsCore', seen: '' },
    profileChoice(bundle?.wheels ?? [], sight),
    choice,
    ...(accelerator === ''
      ? []
      : [{ key: 'accelerator', value: accelerator, reason: 'accelerator' as const, seen: 'machine_shape' }]),
    // Outside the pack nx47 a report that is named is required, which nobody asked for.
    ...around.filter(({ key }) => whole || key !== 'main-report'),
    ...journalChoice(bundle, sight),
    ...inputChoice(metadata, bundle?.id ?? '', sight),
  ];
  return { choices, kernel: metadata, kernelFile: choice.seen, others };
}

function aroundBundle(bundle: FoundBundle, kernel: FoundKernel, sight: RepositorySight): Choice[] {
  const codeFile = String(kernel.metadata['code_file'] ?? '');
  const code: CodeSight = { code: kernel.code, codeFile, bundle };
  return [
    ...bundleChoices(bundle, sight),
    ...nativeChoice(code, sight),
    ...mainReportChoice(code),
    ...reportChoice([...new Set([bundle.folder, folderOf(bundle.folder)])], sight),
    ...precheckChoice(code, sight),
  ];
}

// The pack nx47 asks for a native library, a main report, and images that are really compressed.
function isWhole(choices: readonly Choice[], bundle: FoundBundle | undefined): boolean {
  const has = (name: string) => choices.some(({ key }) => key === name);
  const images = [...(bundle?.wheels ?? []), ...(bundle?.files ?? [])];
  return has('native') && has('main-report') && images.some((name) => /^imagecodecs-|\.lum$/.test(name));
}
