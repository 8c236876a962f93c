import type { Guard } from './guard.ts';

const judged = 'tests/unit/machines/judge-machine.test.ts';

/** What others may reach of a machine, and how they may come in. */
export const machineExposureGuards: readonly Guard[] = [
  {
    rules: [28, 44],
    file: 'src/machines/judge-network.ts',
    find: '.filter((port) => !declared.includes(port))',
    replace: '.filter((port) => declared.length > 99)',
    test: judged,
    title: 'a port that nobody declared is MCH-015 fail tcp 8080',
  },
  {
    rules: [188],
    file: 'src/machines/judge-network.ts',
    find: 'seen.filter((one) => !known.includes(one))',
    replace: "seen.filter((one) => one === '')",
    test: judged,
    title: 'a port that is open since the last decision is MCH-016, though it is declared',
  },
  {
    rules: [188],
    file: 'src/machines/judge-network.ts',
    find: 'known.filter((one) => !seen.includes(one))',
    replace: "known.filter((one) => one === '')",
    test: judged,
    title: 'an address that is gone since the last decision is MCH-016',
  },
  {
    rules: [188],
    file: 'src/machines-command.ts',
    find: 'requireReason(line, machine, 188);',
    replace: '',
    test: 'tests/unit/machines-command.test.ts',
    title: 'a baseline without a reason, without a probe or with a part that nobody could read is refused',
  },
  {
    rules: [130],
    file: 'src/machines/judge-network.ts',
    find: "unsafe !== '' || !shares.some((one) => one.path === path && widest(one.access, access)),",
    replace: 'path === unsafe && shares.some((one) => widest(one.access, access)),',
    test: judged,
    title: 'a share that is declared read-only and given read-write is MCH-031',
  },
  {
    rules: [29],
    file: 'src/machines/judge-ssh.ts',
    find: "const wide = keys.value.filter(({ kind, mode }) => isWiderThan(mode, kind === 'private' ? 0o600 : 0o644));",
    replace:
      "const wide = keys.value.filter(({ kind, mode }) => isWiderThan(mode, kind === 'private' ? 0o777 : 0o777));",
    test: judged,
    title: 'a private key that the group reads is MCH-019 fail /srv/users/r/.ssh/id_ed25519 640',
  },
  {
    rules: [29],
    file: 'src/machines/judge-ssh.ts',
    find: "return runsSshd && !hasKey ? [...faults, fail('MCH-019', 'ssh', 'authorized_keys', '∅')] : faults;",
    replace: 'return runsSshd && !hasKey ? faults : faults;',
    test: judged,
    title: 'no key that may log in is MCH-019 fail ∅',
  },
  {
    rules: [30],
    file: 'src/machines/judge-ssh.ts',
    find: "const isAllowed = until !== 'refused' && now.slice(0, 10) <= until;",
    replace: "const isAllowed = until !== 'refused' && now !== '';",
    test: judged,
    title: 'passwords are put up with until their day and not a day longer',
  },
  {
    rules: [31],
    file: 'src/machines/judge-ssh.ts',
    find: "permitrootlogin: ['yes'],",
    replace: '',
    test: judged,
    title: 'root by password is MCH-018 fail yes',
  },
  {
    rules: [32],
    file: 'src/machines/judge-ssh.ts',
    find: 'return failed < most ? [] :',
    replace: 'return failed > 0 ? [] :',
    test: judged,
    title: '20 failed logins is MCH-020 fail 20 (journal)',
  },
];
