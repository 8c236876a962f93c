import { formatVersion } from '../../audit/wheels/version.ts';
import { demandText } from './certificate.ts';
import type { OfferBook } from './offer-book.ts';
import type { Refusal } from './plan-edit.ts';
import type { Demand, WheelWorld } from './wheel-world.ts';

/** Versions shown of a name: the ones that are nearest to what the project has. */
const shown = 5;

/**
 * Why there is no edit: `no-wheel` where one demand alone can't be met, with what the index has; `conflict` with the
 * demands that exclude each other, each of them needed for it.
 */
export function explainRefusal(
  refusal: Refusal,
  book: OfferBook,
): readonly ['conflict' | 'no-wheel', readonly string[]] {
  if (refusal.outcome === 'undecided') return ['conflict', ['search: given up, not decided']];
  if (refusal.outcome === 'unreachable') return ['no-wheel', refusal.why];
  const { core, assumes } = refusal;
  const world = book.world({ demands: core, assumes });
  const offers = [...core.map(nameOf), ...barrenNames(world)].map((name) => offeredText(world, name));
  const alone = core.length === 1;
  return [alone ? 'no-wheel' : 'conflict', [...core.map(demandText), ...(alone ? [...new Set(offers)] : [])]];
}

function nameOf(demand: Demand): string {
  return demand.kind === 'closure' ? demand.requirement.name : demand.name;
}

/** Names that some wheel requires, and of which there is none, nor does the image have it. */
function barrenNames({ choices, supply }: WheelWorld): string[] {
  return [...choices].flatMap(([name, own]) =>
    own.length === 0 && !supply.installed.has(name) ? [name] : [],
  );
}

function offeredText({ choices }: WheelWorld, name: string): string {
  const versions = new Set((choices.get(name) ?? []).map(({ wheel }) => formatVersion(wheel.version)));
  return `index: ${name} ${[...versions].slice(0, shown).join(', ') || '∅'}${versions.size > shown ? ', …' : ''}`;
}
