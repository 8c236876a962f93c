/**
 * Runs the orders one after the other, or at most `parallel` at a time; the answers in the order of the orders. After a
 * failure none begins any more, and the first one is thrown when those that had begun are over (rules 97 and 120).
 */
export async function inTurn<T>(orders: readonly (() => Promise<T>)[], parallel: 1 | 2): Promise<T[]> {
  const answers = new Map<number, T>();
  const failures: unknown[] = [];
  let next = 0;
  const line = async (): Promise<void> => {
    for (let at = next++; at < orders.length && failures.length === 0; at = next++) {
      const order = orders[at];
      if (order === undefined) return;
      try {
        answers.set(at, await order());
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: parallel }, line));
  if (failures.length > 0) throw failures[0];
  return [...answers].sort(([one], [other]) => one - other).map(([, answer]) => answer);
}
