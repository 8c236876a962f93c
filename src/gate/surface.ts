import { canonicalName } from '../codec/canonical-name.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Observations } from '../model/kernel-outputs.ts';
import type { Surface, UserCell } from '../model/surface.ts';
import { type ConditionResult, packSchema } from '../model/verdict.ts';
import type { Read } from './read.ts';

/**
 * The certified surface: the cells, wheels and functions that the session really exercised, as the kit saw them, and
 * everything of the project that the verdict says nothing of. undefined where no session was collected.
 */
export function surfaceOf(
  dossier: Dossier,
  observations: Read<Observations>,
  results: readonly ConditionResult[],
): Surface | undefined {
  if (dossier.collected === undefined) return undefined;
  const seen = observations.state === 'read' ? observations.value : undefined;
  const cells = ranCells(dossier, seen);
  const symbols = symbolsOf(dossier, seen);
  const shipped = (dossier.manifest?.files ?? [])
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.whl'));
  const wheels = wheelsOf(seen, shipped);
  const { packs } = dossier.settings;
  const kaggleOnly = results.filter(({ scope }) => scope === 'kaggle').map(({ id }) => id);
  return {
    cells: cells.run,
    wheels,
    symbols,
    notCovered: {
      cells: cells.notRun,
      otherSources: cells.others,
      wheels: shipped.filter((name) => !wheels.some(({ wheel }) => wheel === name)),
      symbols: exportedBeyond(dossier, seen),
      packs: packSchema.options.filter((pack) => pack !== 'core' && !packs.includes(pack)),
      conditions: dossier.target === 'rehearsal' ? kaggleOnly : [],
    },
  };
}

type RanCells = { readonly run: UserCell[]; readonly notRun: number[]; readonly others: string[] };

/**
 * Which of the user's cells ran (`run`), which did not or with another source (`notRun`, by number), and what ran that is
 * none of them (`others`, by digest).
 */
export function ranCells({ cells: own = [], code }: Dossier, seen: Observations | undefined): RanCells {
  const executed = executedSources(seen);
  const isScript = code !== undefined && !code.name.endsWith('.ipynb');
  // A script runs as a whole; which one it was, the source read back tells.
  if (isScript && seen?.cells.run === 1) return { run: [...own], notRun: [], others: [] };
  const left = [...executed];
  const run = own.filter(({ sha256 }) => {
    const at = left.indexOf(sha256);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  const known = own.map(({ sha256 }) => sha256);
  const others = [...new Set(left)].filter((sha256) => !known.includes(sha256));
  return { run, notRun: own.filter((cell) => !run.includes(cell)).map(({ cell }) => cell), others };
}

/** SHA-256 of each source that ran to its end without raising, in order; none where the kit did not say. */
function executedSources(seen: Observations | undefined): string[] {
  const executed = seen?.cells.executed ?? [];
  return executed.flatMap(({ sha256, raised }) => (sha256 === null || raised ? [] : [sha256]));
}

/** What the kit saw imported with the files of a wheel of the bundle: required packages, and everything else. */
function wheelsOf(seen: Observations | undefined, shipped: readonly string[]): Surface['wheels'] {
  const required = (seen?.packages ?? []).filter(({ imported }) => imported);
  const others = (seen?.imported ?? []).map(({ distribution, ...row }) => ({ ...row, name: distribution }));
  const wheels = [...required, ...others].flatMap(({ name, version, origin }) => {
    if (name === null || version === null || origin !== 'bundle') return [];
    const wheel = shipped.find((file) => isWheelOf(file, name, version)) ?? '';
    return [{ distribution: canonicalName(name), version, wheel }];
  });
  return wheels.filter(
    (one, at) => wheels.findIndex((other) => other.distribution === one.distribution) === at,
  );
}

/** A wheel's name begins with distribution and version (PyPA: binary distribution format). */
function isWheelOf(file: string, name: string, version: string): boolean {
  const [distribution = '', own = ''] = file.slice(file.lastIndexOf('/') + 1).split('-');
  return (
    canonicalName(distribution) === canonicalName(name) &&
    own.replaceAll('_', '-') === version.replaceAll('_', '-')
  );
}

function symbolsOf({ settings }: Dossier, seen: Observations | undefined): string[] {
  const native = seen?.native;
  if (native?.loaded !== true || native.error !== '') return [];
  return (settings.native?.symbols ?? []).filter((name) => !native.missing_symbols.includes(name));
}

function exportedBeyond({ settings }: Dossier, seen: Observations | undefined): string[] | null {
  if (settings.native === undefined) return [];
  const exported = seen?.native?.exported;
  if (exported === undefined) return null;
  const required = settings.native.symbols;
  return [...new Set(exported)].filter((name) => !required.includes(name)).sort();
}
