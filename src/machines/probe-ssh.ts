import type { KeyFile, MachineProbe, Reading } from '../model/machine-probe.ts';
import { askTool, attempt, derive, type Ground, isAbsent, readText, runTool } from './ground.ts';
import { countAuthorizedKeys, countFailedLogins, parseHomes, parseSshd } from './parse-ssh.ts';

/** The settings that sshd has in force; null on a machine without it. */
export async function probeSshd(ground: Ground): Promise<MachineProbe['sshd']> {
  const printed = await askTool(ground, ['sshd', '-T']);
  if ('value' in printed) return { value: parseSshd(printed.value) };
  return printed.unknown.startsWith('TOOL_MISSING') ? { value: null } : printed;
}

/** The key files in the .ssh folders of every user of /etc/passwd, with their permission bits. */
export async function probeKeys(ground: Ground): Promise<MachineProbe['keys']> {
  const files = await sshFiles(ground);
  if ('unknown' in files) return files;
  const found: KeyFile[] = [];
  for (const path of files.value) {
    const file = await keyFile(ground, path);
    if ('unknown' in file) return file;
    found.push(...file.value);
  }
  return { value: found };
}

/** The authorized_keys files of every user. */
export async function authorizedKeys(ground: Ground): Promise<Reading<string[]>> {
  const files = await sshFiles(ground);
  return derive(files, (paths) => paths.filter((path) => path.endsWith('/authorized_keys')), '');
}

/** Home folders of the users of /etc/passwd. */
export async function homes(ground: Ground): Promise<Reading<string[]>> {
  return derive(await readText(ground, '/etc/passwd'), parseHomes, '');
}

/** Logins that sshd refused: of the last day from the journal, else all that are in the log file. */
export async function probeLogins(ground: Ground): Promise<MachineProbe['logins']> {
  const journal = await sshJournal(ground);
  if ('value' in journal) return counted(journal, 'journal, 24 h');
  for (const path of ['/var/log/auth.log', '/var/log/secure']) {
    const log = await readText(ground, path);
    if (!isAbsent(log)) return counted(log, path);
  }
  return journal;
}

function counted(log: Reading<string>, source: string): MachineProbe['logins'] {
  return derive(log, (text) => ({ failed: countFailedLogins(text), source }), '');
}

async function sshFiles(ground: Ground): Promise<Reading<string[]>> {
  const users = await homes(ground);
  if ('unknown' in users) return users;
  const found: string[] = [];
  for (const home of users.value) {
    const names = await attempt(() => ground.files.list(`${ground.top}${home}/.ssh`));
    if (isAbsent(names)) continue;
    if ('unknown' in names) return names;
    const files = names.value.filter(({ path, kind }) => kind === 'file' && !path.includes('/'));
    found.push(...files.map(({ path }) => `${home}/.ssh/${path}`));
  }
  return { value: found };
}

async function keyFile(ground: Ground, path: string): Promise<Reading<KeyFile[]>> {
  const text = await readText(ground, path);
  if ('unknown' in text) return text;
  const isAuthorized = path.endsWith('/authorized_keys');
  if (!isAuthorized && !/^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text.value)) return { value: [] };
  const mode = await permissions(ground, path);
  if ('unknown' in mode) return mode;
  const entries = isAuthorized ? countAuthorizedKeys(text.value) : 0;
  return { value: [{ path, kind: isAuthorized ? 'authorized' : 'private', mode: mode.value, entries }] };
}

/** Octal permission bits of a file, a link followed: `600`. */
export async function permissions(ground: Ground, path: string): Promise<Reading<string>> {
  const mode = await askTool(ground, ['stat', '-L', '-c', '%a', '--', `${ground.top}${path}`]);
  return 'unknown' in mode ? mode : { value: mode.value.trim() };
}

// Whoever may not read the system's journal gets his own, without an error: the note about that is all there is.
async function sshJournal(ground: Ground): Promise<Reading<string>> {
  if (ground.top !== '') return { unknown: 'journal of another root' };
  const units = ['--identifier=sshd', '--identifier=sshd-session'];
  const argv = ['journalctl', ...units, '--since=-24h', '--output=cat', '--no-pager'];
  const answer = await runTool(ground, argv);
  if ('unknown' in answer) return answer;
  const { status, stdout, stderr } = answer.value;
  const isBlind = /not seeing messages|No journal files|insufficient permissions/i.test(stderr);
  if (status === 0 && !isBlind) return { value: stdout };
  return { unknown: `journalctl: ${status ?? '∅'} ${stderr.trim().split('\n')[0] ?? ''}`.trim() };
}
