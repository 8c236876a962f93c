import type { Surroundings } from './compose.ts';
import type { Shell } from './model/world.ts';

/**
 * Variables that let git, and nothing else, use the token of a job at GitHub: a checkout that leaves no token behind
 * (`persist-credentials: false`) could not push otherwise. They stand in no file and in no command line; settings that
 * the environment gives git already are kept. Source: git-config(1), GIT_CONFIG_COUNT.
 */
export function gitAuthorisation({ environment, inputs }: Surroundings): Record<string, string> {
  const token = inputs.githubToken ?? '';
  if (token === '') return {};
  const server = (environment['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/$/, '');
  const count = Number.parseInt(environment['GIT_CONFIG_COUNT'] ?? '0', 10) || 0;
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: String(count + 1),
    [`GIT_CONFIG_KEY_${count}`]: `http.${server}/.extraheader`,
    [`GIT_CONFIG_VALUE_${count}`]: `AUTHORIZATION: basic ${basic}`,
    // Without it git would ask for a name on a terminal that nobody sits at.
    GIT_TERMINAL_PROMPT: '0',
  };
}

/**
 * A shell in which git has the token of the job where it asks the remote of the reports (`reports-branch.ts`), and in
 * which no other command sees it; `environment` is that of the shell's children.
 */
export function authorisedShell(
  shell: Shell,
  environment: Readonly<Record<string, string>>,
  around: Surroundings,
): Shell {
  const added = gitAuthorisation(around);
  if (Object.keys(added).length === 0) return shell;
  return {
    run: (command) => {
      if (!asksRemote(command.argv)) return shell.run(command);
      return shell.run({ ...command, env: { ...(command.env ?? environment), ...added } });
    },
  };
}

function asksRemote([program, replace, literal, , , verb = '']: readonly string[]): boolean {
  const isOurs = program === 'git' && replace === '--no-replace-objects' && literal === '--literal-pathspecs';
  return isOurs && ['fetch', 'push', 'ls-remote'].includes(verb);
}
