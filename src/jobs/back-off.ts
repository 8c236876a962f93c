const firstSeconds = 2;
const longestSeconds = 60;

/**
 * Seconds before the next attempt after this many: 2, 4, 8, … and never more than 60 (rule 114); undefined when there is
 * to be none (rule 113).
 */
export function backOff(attempts: number, mostAttempts: number): number | undefined {
  if (attempts >= mostAttempts) return undefined;
  return Math.min(longestSeconds, firstSeconds * 2 ** (attempts - 1));
}
