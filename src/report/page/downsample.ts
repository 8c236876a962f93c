/** One point of a curve. */
export type Point = readonly [x: number, y: number];

/**
 * At most `most` points that draw the same curve: of each stretch of the x axis the first point, the lowest, the
 * highest and the last, so that no peak is lost, however short. `xs` never falls.
 */
export function downsample(xs: Float64Array, ys: Float64Array, most: number): Point[] {
  const count = Math.min(xs.length, ys.length);
  if (count <= most) return Array.from({ length: count }, (_, at) => [xs[at] ?? 0, ys[at] ?? 0] as const);
  const stretches = Math.max(1, Math.floor(most / 4));
  const start = xs[0] ?? 0;
  const width = ((xs[count - 1] ?? 0) - start) / stretches;
  const points: Point[] = [];
  let from = 0;
  for (let stretch = 1; stretch <= stretches && from < count; stretch += 1) {
    let to = from;
    const end = stretch === stretches ? Number.POSITIVE_INFINITY : start + stretch * width;
    while (to < count && (xs[to] ?? 0) <= end) to += 1;
    for (const at of extremes(ys, from, to)) points.push([xs[at] ?? 0, ys[at] ?? 0]);
    from = to;
  }
  return points;
}

/** Indices of the first, lowest, highest and last value from `from` to before `to`, in order, each once. */
function extremes(ys: Float64Array, from: number, to: number): number[] {
  if (to <= from) return [];
  let [lowest, highest] = [from, from];
  for (let at = from; at < to; at += 1) {
    if ((ys[at] ?? 0) < (ys[lowest] ?? 0)) lowest = at;
    if ((ys[at] ?? 0) > (ys[highest] ?? 0)) highest = at;
  }
  return [...new Set([from, lowest, highest, to - 1])].sort((one, other) => one - other);
}
