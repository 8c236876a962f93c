import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** How often the kill switch is looked for, in milliseconds: a run has to end within a second. */
const intervalMs = 300;

/** What ends with the watch. */
type Closing = { close(): Promise<void> };

/** A signal that fires with the given one, or when `.nx47/STOP` appears in the project; `close` ends the watch. */
export function watchStopFile(
  root: string,
  signal: AbortSignal,
): { readonly signal: AbortSignal; close(other?: Closing): Promise<void> } {
  const stop = new AbortController();
  const end = () => stop.abort();
  const file = join(root, '.nx47', 'STOP');
  const timer = setInterval(() => {
    if (existsSync(file)) stop.abort();
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
