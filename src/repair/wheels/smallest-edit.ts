import { minimalCore } from './minimal-core.ts';
import type { OfferBook } from './offer-book.ts';
import { type Solution, solveWheels } from './solve-wheels.ts';
import type { Aim, Demand } from './wheel-world.ts';

/** The smallest edit, or a smallest set of demands that exclude each other, or neither within the limits. */
export type Edit =
  | Extract<Solution, { readonly outcome: 'found' }>
  | { readonly outcome: 'impossible'; readonly core: readonly Demand[]; readonly assumes: boolean }
  | { readonly outcome: 'undecided' };

/** Rounds of questions to the index; a real repair takes a handful. */
const mostRounds = 40;

/**
 * Solves what is known so far with the best that could be hoped of the rest, asks for what the solution hopes for,
 * and solves again, until nothing in it is hope: since hope is never dearer than the truth, nothing cheaper was
 * passed over, and what is impossible even with it is impossible. Errors: WHEELS_UNREACHABLE.
 */
export async function smallestEdit(book: OfferBook, { demands, assumes }: Aim): Promise<Edit> {
  const budget = { rounds: mostRounds };
  const solution = await settle(book, { demands, assumes }, budget);
  if (solution.outcome !== 'impossible') return solution;
  const core = await minimalCore(demands, async (some) => {
    const answer = await settle(book, { demands: some, assumes }, budget);
    return answer.outcome !== 'impossible';
  });
  return { outcome: 'impossible', core, assumes };
}

async function settle(book: OfferBook, aim: Aim, budget: { rounds: number }): Promise<Solution> {
  for (;;) {
    const solution = solveWheels(book.world(aim));
    if (solution.outcome !== 'found') return solution;
    if (budget.rounds <= 0) return { outcome: 'undecided', steps: solution.steps };
    budget.rounds -= 1;
    if (!(await book.learn(solution.chosen.values()))) return solution;
  }
}
