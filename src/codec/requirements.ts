import { outputNames } from '../model/kernel-outputs.ts';
import type { Request } from '../model/request.ts';
import { requirementName } from './canonical-name.ts';

/**
 * What these settings ask of a run, one text for each thing: `pack:nx47`, `file:x.tif`, `package:numpy`,
 * `bundled:numpy` (not left to the image), `library:x.so`, `symbol:f`, `forbidden:f`, `asset:x.tif`, `output:x.json`.
 * Sorted; a later run that asks for less lacks one of them.
 */
export function requirementsOf(settings: Request): string[] {
  const { packs, required, native, assets } = settings;
  const names = required.packages.map(requirementName);
  const fromImage = new Set(required['from-image'].map(requirementName));
  const outputs = Object.values(outputNames(packs, settings['main-report']));
  const named = (kind: string, all: readonly string[]) => all.map((one) => `${kind}:${one}`);
  const asked = [
    ...named('pack', ['core', ...packs]),
    ...named('file', required.files),
    ...named('package', names),
    ...named(
      'bundled',
      names.filter((name) => !fromImage.has(name)),
    ),
    ...named('library', native === undefined ? [] : [native.library]),
    ...named('symbol', native?.symbols ?? []),
    ...named('forbidden', native?.forbidden ?? []),
    ...named(
      'asset',
      assets.map(({ file }) => file),
    ),
    ...named('output', outputs),
  ];
  return [...new Set(asked)].sort();
}
