import type { Delivered } from './told-loop.ts';

/** The command that takes the repairs back, none of the history: it was tried before it is told. */
export function wayBack({ repairs }: Pick<Delivered, 'repairs'>): readonly string[] {
  return ['git', 'revert', '--no-edit', ...repairs.toReversed()];
}
