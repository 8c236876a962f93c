import type { MachineProbe } from '../model/machine-probe.ts';
import type { Machine, Machines } from '../model/machines.ts';
import { exposedPorts } from './parse-listening.ts';
import { fail, type MachineFault, unknown } from './rules.ts';

type Settings = Readonly<Record<string, string>>;

/** Logins by password until their day (rule 30) and what sshd must have in force (rule 31). */
export function judgeSshd(machine: Machine, probe: MachineProbe, now: string): MachineFault[] {
  const { sshd, listening } = probe;
  const until = machine.ssh.password;
  if ('unknown' in sshd) return [unknown('MCH-018', 'ssh', until, sshd.unknown)];
  if (sshd.value !== null) return [...judgePasswords(until, sshd.value, now), ...judgeSettings(sshd.value)];
  // Something that is no OpenSSH may wait where one would expect it.
  const isOpen = 'value' in listening && exposedPorts(listening.value).includes('tcp 22');
  return isOpen ? [unknown('MCH-018', 'ssh', 'sshd -T', 'tcp 22')] : [];
}

function judgePasswords(until: string, settings: Settings, now: string): MachineFault[] {
  const open = ['passwordauthentication', 'kbdinteractiveauthentication'].filter(
    (name) => settings[name] === 'yes',
  );
  if (open.length === 0) return [];
  const isAllowed = until !== 'refused' && now.slice(0, 10) <= until;
  return isAllowed ? [] : [fail('MCH-017', 'ssh', until, `${open.join(', ')} yes (${now.slice(0, 10)})`)];
}

/** Values that are refused, by setting. Source: sshd_config(5). */
const refused: Readonly<Record<string, readonly string[]>> = {
  pubkeyauthentication: ['no'],
  permitrootlogin: ['yes'],
  permitemptypasswords: ['yes'],
  strictmodes: ['no'],
  loglevel: ['QUIET', 'FATAL', 'ERROR'],
};

function judgeSettings(settings: Settings): MachineFault[] {
  const wrong = Object.entries(refused).filter(([name, values]) => values.includes(settings[name] ?? ''));
  return wrong.map(([name, values]) =>
    fail('MCH-018', 'ssh', `${name} ≠ ${values.join(' | ')}`, settings[name] ?? ''),
  );
}

/** Somebody may log in by a key, and nobody else may write or read the files of keys (rule 29). */
export function judgeKeys({ keys, sshd }: MachineProbe): MachineFault[] {
  if ('unknown' in keys) return [unknown('MCH-019', 'ssh', '≤ 600', keys.unknown)];
  const wide = keys.value.filter(({ kind, mode }) => isWiderThan(mode, kind === 'private' ? 0o600 : 0o644));
  const faults = wide.map(({ path, kind, mode }) =>
    fail('MCH-019', 'ssh', kind === 'private' ? '≤ 600' : '≤ 644', `${path} ${mode}`),
  );
  const runsSshd = 'value' in sshd && sshd.value !== null;
  const hasKey = keys.value.some(({ kind, entries }) => kind === 'authorized' && entries > 0);
  return runsSshd && !hasKey ? [...faults, fail('MCH-019', 'ssh', 'authorized_keys', '∅')] : faults;
}

/** Failed logins below the threshold (rule 32); from there on a security sign. */
export function judgeLogins({ logins }: MachineProbe, machines: Machines): MachineFault[] {
  const most = machines['failed-logins'];
  const expected = `< ${most}`;
  if ('unknown' in logins) return [unknown('MCH-020', 'ssh', expected, logins.unknown)];
  const { failed, source } = logins.value;
  return failed < most ? [] : [fail('MCH-020', 'ssh', expected, `${failed} (${source})`)];
}

/** Whether octal permission bits allow anything that `most` does not. */
export function isWiderThan(mode: string, most: number): boolean {
  const bits = Number.parseInt(mode, 8);
  return Number.isNaN(bits) || (bits & 0o777 & ~most) !== 0;
}
