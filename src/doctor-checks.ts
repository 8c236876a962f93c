import type { Surroundings } from './compose.ts';
import { createDispatcher } from './kaggle/dispatcher.ts';
import { exchange } from './kaggle/exchange.ts';
import type { CheckupName, CheckupRow } from './model/checkup.ts';
import { Failure, failureEffects } from './model/failure.ts';
import type { Identity, Ref } from './model/kaggle.ts';
import type { Pythons, Shell, World } from './model/world.ts';
import { probeIsolation } from './rehearsal/isolation.ts';
import { minorOf } from './survey/choose-interpreter.ts';

const networkSeconds = 15;

/** Runs one check: a failure of what is asked is `fail`, one of the way there `unknown`. */
export async function checkup(
  check: CheckupName,
  look: () => Promise<Omit<CheckupRow, 'check'>>,
): Promise<CheckupRow> {
  try {
    return { check, ...(await look()) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, parameters } = error;
    if (failureEffects[code] === 'cancelled') throw error;
    const open = failureEffects[code].startsWith('inconclusive/') && code !== 'PYTHON_MISSING';
    return { check, answer: open ? 'unknown' : 'fail', observed: code, failure: { code, parameters } };
  }
}

/** Whether the address answers at all, over verified TLS where it is https; what it answers is of no account. */
export async function checkNetwork(
  baseUrl: string,
  around: Surroundings,
): Promise<Omit<CheckupRow, 'check'>> {
  const url = new URL(baseUrl);
  const link = { dispatcher: createDispatcher(around.environment), signal: around.signal };
  const order = { operation: 'GET', method: 'GET', url, headers: {} } as const;
  const { status } = await exchange(
    { ...order, deadlineSeconds: networkSeconds, maxBytes: 8 * 1024 * 1024 },
    link,
  );
  return {
    answer: 'ok',
    observed: `${url.origin} (${url.protocol === 'https:' ? 'TLS, ' : ''}HTTP ${status})`,
  };
}

/** Which form the credentials have, where they lie, and whose they are. Others that lie unused are named. */
export async function checkCredentials(
  identify: () => Promise<Identity>,
): Promise<Omit<CheckupRow, 'check'> & { readonly username: string }> {
  const { username, kind, source = '', unused = [] } = await identify();
  const others = unused.map((name) => `∌ ${name}`);
  const observed = [username, kind, source, ...others].filter((part) => part !== '').join(', ');
  return { answer: 'ok', observed, username };
}

/** Whether that user owns every object of the project; `unknown` without a user or a project. */
export function checkOwnership(username: string, refs: readonly Ref[]): Omit<CheckupRow, 'check'> {
  const observed = refs.map(({ owner, slug }) => `${owner}/${slug}`).join(', ');
  if (username === '' || refs.length === 0) return { answer: 'unknown', observed };
  const owned = refs.every(({ owner }) => owner.toLowerCase() === username.toLowerCase());
  return owned ? { answer: 'ok', observed } : { answer: 'fail', observed: `${username} ≠ ${observed}` };
}

/** What is left of the week's accelerator time; none left is a failure only where the project asks for it. */
export async function checkQuota(
  { kaggle }: Pick<World, 'kaggle'>,
  needsGpu: boolean,
): Promise<Omit<CheckupRow, 'check'>> {
  const quotas = await kaggle.acceleratorQuota();
  if (quotas.length === 0) return { answer: 'unknown', observed: '' };
  const hours = (seconds: number) => `${(seconds / 3600).toFixed(1)} h`;
  const observed = quotas
    .map(({ kind, usedSeconds, totalSeconds }) => `${kind} ${hours(usedSeconds)} / ${hours(totalSeconds)}`)
    .join(', ');
  const spent = quotas.some(
    ({ kind, usedSeconds, totalSeconds }) => kind === 'GPU' && usedSeconds >= totalSeconds,
  );
  return { answer: spent && needsGpu ? 'fail' : 'ok', observed };
}

/** The interpreter of the profile's minor; `unknown` where only another one is here, with which a recipe may do. */
export async function checkPython(wanted: string, pythons: Pythons): Promise<Omit<CheckupRow, 'check'>> {
  const found = await pythons.find(wanted);
  if (found !== undefined) return { answer: 'ok', observed: `${found.version} ${found.executable}` };
  const other = await pythons.findAny();
  if (other === undefined) throw new Failure('PYTHON_MISSING', { minor: wanted, command: `python${wanted}` });
  const observed = `${other.version} ${other.executable} (≠ ${wanted})`;
  return { answer: 'unknown', observed };
}

/** pip of that interpreter, with which sessions are prepared, and uv, which is fetched by it where it is missing. */
export async function checkPackages(
  wanted: string,
  { pythons, shell }: Pick<World, 'pythons' | 'shell'>,
): Promise<Omit<CheckupRow, 'check'>> {
  const python = (await pythons.find(wanted)) ?? (await pythons.findAny());
  if (python === undefined) return { answer: 'unknown', observed: '' };
  const pip = await versionOf([python.executable, '-m', 'pip', '--version'], shell);
  const venv = await versionOf([python.executable, '-c', 'import venv, ensurepip; print("venv ok")'], shell);
  const uv = await versionOf(['uv', '--version'], shell);
  const observed = [`Python ${minorOf(python.version)}`, pip, venv, uv]
    .filter((part) => part !== '')
    .join(', ');
  return { answer: pip !== '' && venv !== '' ? 'ok' : 'fail', observed };
}

/** The tier of isolation that this machine gives to a session of a rehearsal. */
export async function checkIsolation(wanted: string, pythons: Pythons): Promise<Omit<CheckupRow, 'check'>> {
  const python = (await pythons.find(wanted)) ?? (await pythons.findAny());
  if (python === undefined) return { answer: 'unknown', observed: '' };
  const isolation = await probeIsolation(python.executable);
  if (isolation.tier === 'rewritten-paths') throw new Failure('OPEN_NETWORK', { why: isolation.why });
  if (isolation.tier !== 'none') return { answer: 'ok', observed: isolation.tier };
  throw new Failure('ISOLATION_UNAVAILABLE', { why: isolation.why });
}

/** Whether the project is under git, and what lies there as it is committed. */
export async function checkGit(root: string, shell: Shell): Promise<Omit<CheckupRow, 'check'>> {
  const git = async (...argv: string[]) =>
    shell.run({ argv: ['git', '-C', root, ...argv], deadlineSeconds: 30 });
  const head = await git('rev-parse', '--short', 'HEAD').catch(() => undefined);
  if (head === undefined || head.status !== 0) return { answer: 'unknown', observed: '∅' };
  const changed = (await git('status', '--porcelain')).stdout.split('\n').filter((line) => line !== '');
  const commit = head.stdout.trim();
  if (changed.length === 0) return { answer: 'ok', observed: commit };
  return { answer: 'unknown', observed: `${commit} + ${changed.length}` };
}

async function versionOf(argv: readonly string[], shell: Shell): Promise<string> {
  const answer = await shell.run({ argv, deadlineSeconds: 60 }).catch(() => undefined);
  const [line = ''] = answer?.status === 0 ? answer.stdout.split('\n') : [];
  return line.replace(/ from .*$/, '').slice(0, 60);
}
