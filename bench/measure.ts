/** Median of an odd or even number of values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

/** One row of a benchmark: what was measured, beside its peer. */
export type Row = {
  readonly name: string;
  readonly milliseconds: number;
  readonly peer: string;
  readonly peerMilliseconds: number;
  /** What the project aims at; absent when nothing was promised. */
  readonly goalMilliseconds?: number;
};

/** Prints a table for people, then one line of JSON for machines. */
export function print(benchmark: string, rows: readonly Row[]): void {
  const cells = rows.map((row) => [
    row.name,
    row.milliseconds.toFixed(1),
    row.goalMilliseconds === undefined ? '' : `${row.goalMilliseconds}`,
    `${row.peer} ${row.peerMilliseconds.toFixed(1)}`,
    (row.milliseconds / row.peerMilliseconds).toFixed(2),
  ]);
  table(benchmark, ['what', 'ms', 'goal', 'peer, ms', 'ratio'], cells);
  console.log(JSON.stringify({ benchmark, rows }));
}

/** Prints rows of cells under their heads, in columns. */
export function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of all)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
