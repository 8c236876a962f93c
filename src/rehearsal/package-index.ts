import { Failure } from '../model/failure.ts';
import type { CommandResult } from '../model/world.ts';
import type { Machine } from './machine.ts';

/** What a download needs of the user's own settings: where the index is and how to reach it. */
const keptNames =
  /^(PATH|HOME|USER|TMPDIR|XDG_(CONFIG|CACHE)_(HOME|DIRS)|NETRC|(https?|all|no)_proxy|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|PIP_(CONFIG_FILE|INDEX_URL|EXTRA_INDEX_URL|NO_INDEX|FIND_LINKS|CERT|CLIENT_CERT|TRUSTED_HOST|PROXY|TIMEOUT|DEFAULT_TIMEOUT|RETRIES|KEYRING_PROVIDER)|UV_(DEFAULT_INDEX|INDEX_URL|HTTP_TIMEOUT))$/i;

/** The environment of a command that fetches packages: the user's index, certificates and proxies, nothing else. */
export function downloadEnvironment(machine: Machine): Record<string, string> {
  const kept = Object.entries(machine.environment).filter(([name]) => keptNames.test(name));
  return {
    ...Object.fromEntries(kept),
    LANG: 'C.UTF-8',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_NO_INPUT: '1',
    // Into a folder of ours, which is none of the system's business (PEP 668 is about the system's own packages).
    PIP_BREAK_SYSTEM_PACKAGES: '1',
  };
}

/** The same for uv, which reads no pip.conf: the index and certificates that pip would use, as `pip config list` says. */
export function uvEnvironment(machine: Machine, pipSettings: string): Record<string, string> {
  const environment = downloadEnvironment(machine);
  const setting = (name: string) =>
    new RegExp(`^(?:global|install|site|user|:env:)\\.${name}='(.*)'$`, 'm').exec(pipSettings)?.[1];
  const index = environment['UV_DEFAULT_INDEX'] ?? environment['UV_INDEX_URL'] ?? setting('index-url');
  const certificate = environment['SSL_CERT_FILE'] ?? setting('cert');
  return {
    ...environment,
    ...(index === undefined ? {} : { UV_DEFAULT_INDEX: index }),
    ...(certificate === undefined ? {} : { SSL_CERT_FILE: certificate }),
  };
}

/** Throws WHEELS_UNREACHABLE {what, why} unless the command ended well; why is the end of what it said. */
export function requireFetched(what: string, result: CommandResult): void {
  if (result.status === 0) return;
  const said = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-6).join('\n').slice(-1200);
  throw new Failure('WHEELS_UNREACHABLE', { what, why: result.timedOut ? 'deadline' : said });
}
