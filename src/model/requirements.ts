import { outputNames } from './kernel-outputs.ts';
import type { Request } from './request.ts';

/**
 * What these settings ask of a run, one text for each thing: `pack:nx47`, `file:x.tif`, `package:numpy`,
 * `bundled:numpy` (not left to the image), `library:x.so`, `symbol:f`, `forbidden:f`, `asset:x.tif`, `output:x.json`.
 * Sorted; a later run that asks for less lacks one of them.
 */
export function requirementsOf(settings: Request): string[] {
  const { packs, required, native, assets } = settings;
  const names = required.packages.map(distributionName);
  const fromImage = new Set(required['from-image'].map(distributionName));
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

/** The canonical name (PEP 503) at the start of a requirement. */
function distributionName(requirement: string): string {
  const name = /^\s*[A-Za-z0-9._-]+/.exec(requirement)?.[0].trim() ?? requirement;
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}
