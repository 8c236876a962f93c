import { minimalCore } from './minimal-core.ts';
import type { OfferBook } from './offer-book.ts';
import { type Solution, solveWheels } from './solve-wheels.ts';
import { type Aim, compareCosts, type Demand } from './wheel-world.ts';

/** The smallest edit, or a smallest set of demands that exclude each other, or neither within the limits. */
export type Edit =
  | Extract<Solution, { readonly outcome: 'found' }>
  | { readonly outcome: 'impossible'; readonly core: readonly Demand[]; readonly assumes: boolean }
  | { readonly outcome: 'undecided' };

/** Rounds of questions to the index; a real repair takes a handful. */
const mostRounds = 40;
/** Rounds that only look for something smaller, where there is a solution already. */
const mostDoubts = 3;

type Budget = { rounds: number; doubts: number };

/**
 * Solves what is known so far with what is to be expected of the rest, asks for what the solution takes for granted,
 * and solves again, until everything in it is known. It is proven where even hope, which is never dearer than the
 * truth, gives nothing cheaper; what is impossible even in hope is impossible. Errors: WHEELS_UNREACHABLE.
 */
export async function smallestEdit(book: OfferBook, { demands, assumes }: Aim): Promise<Edit> {
  const budget = { rounds: mostRounds, doubts: mostDoubts };
  const solution = await settle(book, { demands, assumes }, budget);
  if (solution.outcome !== 'impossible') return solution;
  const core = await minimalCore(demands, async (some) => {
    const answer = await settle(book, { demands: some, assumes }, budget);
    return answer.outcome !== 'impossible';
  });
  return { outcome: 'impossible', core, assumes };
}

async function settle(book: OfferBook, aim: Aim, budget: Budget): Promise<Solution> {
  for (; budget.rounds > 0; budget.rounds -= 1) {
    const likely = solveWheels(book.world(aim, 'expect'));
    const solution = likely.outcome === 'found' ? likely : solveWheels(book.world(aim));
    if (solution.outcome !== 'found') return solution;
    if (await book.learn(solution.chosen.values())) continue;
    const hope = solveWheels(book.world(aim));
    const isLeast = hope.outcome === 'found' && compareCosts(hope.cost, solution.cost) >= 0;
    if (isLeast || hope.outcome !== 'found') return solution;
    budget.doubts -= 1;
    if (budget.doubts < 0) return { ...solution, proven: false };
    await book.learn(hope.chosen.values());
  }
  return { outcome: 'undecided', steps: 0 };
}
