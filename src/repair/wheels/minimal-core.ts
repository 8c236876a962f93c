/**
 * A smallest part of these demands that can't be met: without any one of it the others can (a deletion filter: as
 * many questions as there are demands). The demands together must be impossible, and fewer never harder than more.
 */
export async function minimalCore<T>(
  demands: readonly T[],
  isPossible: (some: readonly T[]) => Promise<boolean>,
): Promise<T[]> {
  let core = [...demands];
  for (const demand of demands) {
    const others = core.filter((one) => one !== demand);
    if (!(await isPossible(others))) core = others;
  }
  return core;
}
