import { availableParallelism, loadavg } from 'node:os';

/** How many times as long everything takes here as on a machine of this process's own: at least 1, by its load. */
export function slowness(): number {
  const [lastMinute = 0] = loadavg();
  return Math.max(1, lastMinute / availableParallelism());
}
