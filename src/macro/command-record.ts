import { sha256Parts } from '../codec/digest.ts';
import { nothingRan, type Ran } from '../model/event.ts';
import type { Shell } from '../model/world.ts';

/**
 * Watches a shell. `taken` tells of every command that ended since it was asked last: the exit status of the first that
 * was not 0 (null where a signal ended it), else 0; the digests of what all of them wrote, one after the other, as it
 * was kept. Nulls where none ran.
 */
export function recordCommands(shell: Shell): { readonly shell: Shell; readonly taken: () => Ran } {
  let phase = emptyPhase();
  return {
    shell: {
      run: async (command) => {
        const result = await shell.run(command);
        phase.statuses.push(result.status);
        phase.stdout.add(result.stdout);
        phase.stderr.add(result.stderr);
        return result;
      },
    },
    taken: () => {
      const { statuses, stdout, stderr } = phase;
      if (statuses.length === 0) return nothingRan;
      phase = emptyPhase();
      const bad = statuses.find((status) => status !== 0);
      return {
        exit_status: bad === undefined ? 0 : bad,
        stdout_sha256: stdout.hex(),
        stderr_sha256: stderr.hex(),
      };
    },
  };
}

function emptyPhase() {
  const statuses: (number | null)[] = [];
  return { statuses, stdout: sha256Parts(), stderr: sha256Parts() };
}
