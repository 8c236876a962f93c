import { parseRequirement } from '../audit/wheels/requirement.ts';
import { canonicalName } from '../codec/canonical-name.ts';
import { outputPrefix } from '../model/kernel-outputs.ts';
import type { KernelRun } from '../model/kernel-run.ts';
import { bundleManifestName } from '../model/manifest.ts';
import type { Request } from '../model/request.ts';
import type { ProjectMetadata } from '../survey/metadata.ts';

/** What binds the kernel to this run, and to the ledger of all runs as it stood before. */
export type Bound = { readonly nonce: string; readonly ledgerHead: string; readonly checkpoint: string };

/** What the kit is told of a run of this project. */
export function kernelRun(
  settings: Request,
  { dataset }: ProjectMetadata,
  { nonce, ledgerHead, checkpoint }: Bound,
): KernelRun {
  const { native } = settings;
  return {
    schema: 'nx47.kernel-run/1',
    nonce,
    ledger_head: ledgerHead,
    index_checkpoint: checkpoint,
    packs: settings.packs,
    prefix: outputPrefix(settings.packs),
    main_report: settings['main-report'] === '' ? null : settings['main-report'],
    dataset: dataset === undefined ? null : { ...dataset.ref, manifest: bundleManifestName },
    native: native === undefined ? null : { library: native.library, symbols: native.symbols },
    required_packages: settings.required.packages.map(
      (text) => parseRequirement(text)?.name ?? canonicalName(text),
    ),
  };
}
