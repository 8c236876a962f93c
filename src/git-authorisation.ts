import type { Surroundings } from './compose.ts';

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
