import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** How often the kill switch is looked for, in milliseconds: a run has to end within a second. */
const intervalMs = 300;

/** What ends with the watch. */
type Closing = { close(): Promise<void> };

/** A file that was there before ends nothing by itself: who acts asks for it, who only looks may go on. */
type Watch = { readonly from: 'now' | 'its-appearance' };

/**
 * A signal that fires with the given one, or when `.nx47/STOP` is in the project (with `its-appearance`: comes into it);
 * `close` ends the watch, which keeps no process alive.
 */
export function watchStopFile(
  root: string,
  signal: AbortSignal,
  { from }: Watch = { from: 'now' },
): { readonly signal: AbortSignal; close(other?: Closing): Promise<void> } {
  const stop = new AbortController();
  const end = () => stop.abort();
  const file = join(root, '.nx47', 'STOP');
  let isOld = from === 'its-appearance' && existsSync(file);
  const timer = setInterval(() => {
    const isThere = existsSync(file);
    isOld &&= isThere;
    if (isThere && !isOld) stop.abort();
  }, intervalMs);
  timer.unref();
  if (signal.aborted) stop.abort();
  signal.addEventListener('abort', end, { once: true });
  return {
    signal: stop.signal,
    close: async (other) => {
      clearInterval(timer);
      signal.removeEventListener('abort', end);
      await other?.close();
    },
  };
}

/** The same surroundings within a project: what a command does there ends within a second of `.nx47/STOP` appearing. */
export function heedingStop<Around extends { readonly signal: AbortSignal }>(
  around: Around,
  projectRoot: string,
): Around & { readonly projectRoot: string } {
  const { signal } = watchStopFile(projectRoot, around.signal, { from: 'its-appearance' });
  return { ...around, projectRoot, signal };
}
