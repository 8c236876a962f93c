import { Failure } from '../model/failure.ts';
import type { Shell } from '../model/world.ts';
import type { Allowlist } from './macro.ts';

/**
 * A shell that starts only what the allow-list names, and hands no program the address of a host that it does not name:
 * MACRO_REFUSED before anything is started. The user's own commands (`<user>`) may name any.
 */
export function guardShell(shell: Shell, { commands, hosts = [] }: Allowlist): Shell {
  return {
    run: async (command) => {
      const program = command.argv[0] ?? '';
      if (!commands.includes('<user>')) {
        if (!commands.includes(programName(program)))
          throw new Failure('MACRO_REFUSED', { what: 'command', target: program });
        const foreign = hostsIn(command.argv).find((host) => !hosts.includes(host));
        if (foreign !== undefined) throw new Failure('MACRO_REFUSED', { what: 'host', target: foreign });
      }
      return shell.run(command);
    },
  };
}

/** Hosts of the addresses among the words of a command. */
function hostsIn(argv: readonly string[]): string[] {
  return argv.flatMap((word) => {
    const host = /[a-z][a-z0-9+.-]*:\/\/(?:[^/@\s]*@)?(\[[^\]]*\]|[^/:?#\s]+)/i.exec(word)?.[1];
    return host === undefined ? [] : [host.toLowerCase()];
  });
}

/** `git` of /usr/bin/git and C:\\Program Files\\git.exe, `python` of every Python. */
function programName(program: string): string {
  const file = program.split(/[\\/]/).at(-1) ?? '';
  return file.replace(/\.exe$/i, '').replace(/^python[\d.]*$/, 'python');
}
