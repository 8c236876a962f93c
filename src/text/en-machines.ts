import type { machinesFr } from './fr-machines.ts';

const rulesEn: (typeof machinesFr)['rules'] = {
  'MCH-001': {
    title: 'Probe absent or too old',
    why: 'Nothing recent is known of this machine.',
    fix: 'Probe it: nx47 machines probe {machine}',
  },
  'MCH-002': {
    title: 'The hypervisor is not known to be healthy',
    why: 'What runs on a doubtful host is doubtful too.',
    fix: 'Probe the hypervisor first and settle its findings.',
  },
  'MCH-003': {
    title: 'Unexpected host name',
    why: 'The machine that answered does not have the name of the one that is meant.',
    fix: 'Look where the probe ran, or correct hostname.',
  },
  'MCH-004': {
    title: 'A declared address is missing',
    why: 'The machine no longer answers where it is expected.',
    fix: 'Bring the address back, or correct addresses.',
  },
  'MCH-005': {
    title: 'Started anew since its probe',
    why: 'After a boot nobody knows what is mounted.',
    fix: 'Probe it again: nx47 machines probe {machine}',
  },
  'MCH-006': {
    title: 'Two machines are one',
    why: 'One start of the kernel answers under two names.',
    fix: 'Correct the way to one of them.',
  },
  'MCH-007': {
    title: 'Clock off',
    why: 'Logs of several machines can no longer be compared.',
    fix: 'Set up synchronisation (chrony, timesyncd), or give a reference: --clock.',
  },
  'MCH-008': {
    title: 'Another time zone',
    why: 'The times in the logs read differently.',
    fix: 'timedatectl set-timezone, or correct timezone.',
  },
  'MCH-009': {
    title: 'Too little free disk',
    why: 'A task would fail there half-way.',
    fix: 'Make room.',
  },
  'MCH-010': {
    title: 'Fewer processors than declared',
    why: 'The load that is planned does not fit.',
    fix: 'Give them back to the machine, or correct cpu.',
  },
  'MCH-011': {
    title: 'Less memory than declared',
    why: 'The load that is planned does not fit.',
    fix: 'Give it back to the machine, or correct memory-gib.',
  },
  'MCH-012': {
    title: 'Expected storage missing or another',
    why: 'Data would go elsewhere, or be missing.',
    fix: 'Mount the declared file system, then probe again.',
  },
  'MCH-013': {
    title: 'One file system written to in two places',
    why: 'Two writers corrupt the disk: everything stops.',
    fix: 'Unmount it on one side, check it (fsck), then probe both. A clone needs a new UUID.',
  },
  'MCH-014': {
    title: 'Undeclared mount',
    why: 'Every mount of a disk is documented.',
    fix: 'Declare it under storage, or unmount it.',
  },
  'MCH-015': {
    title: 'A port is open without a declared reason',
    why: 'Nothing is open without a reason.',
    fix: 'Stop the service, or declare the port and its reason.',
  },
  'MCH-016': {
    title: 'Network changed without a decision',
    why: 'A change of the network is decided and recorded.',
    fix: 'nx47 machines baseline {machine} --execute --reason "…", or change it back.',
  },
  'MCH-017': {
    title: 'SSH login by password',
    why: 'A password can be guessed.',
    fix: 'PasswordAuthentication no, or a last day under ssh.password.',
  },
  'MCH-018': {
    title: 'A setting of sshd is refused or unknown',
    why: 'Keys only, no password for root, logins are logged.',
    fix: 'Correct sshd_config; a probe by root reads every setting.',
  },
  'MCH-019': {
    title: 'SSH keys missing or too open',
    why: 'Whoever reads a private key comes in as its owner.',
    fix: 'chmod 600 private keys, and one authorised key to come in by.',
  },
  'MCH-020': {
    title: 'Too many refused logins',
    why: 'Somebody tries passwords: a security sign.',
    fix: 'Read the logs, block the source, then clear the quarantine.',
  },
  'MCH-021': {
    title: 'cron or systemd changed',
    why: 'What starts by itself is not what was confirmed: a security sign.',
    fix: 'Find out who changed it. Legitimate: nx47 machines baseline {machine} --execute --reason "…"',
  },
  'MCH-022': {
    title: 'Binary or preload changed',
    why: 'A program of the system is not what was confirmed: a security sign.',
    fix: 'Compare with the package. Legitimate: nx47 machines baseline {machine} --execute --reason "…"',
  },
  'MCH-023': {
    title: 'Settings or authorised key changed',
    why: 'A watched file is not what was confirmed: a security sign.',
    fix: 'Find out who changed it. Legitimate: nx47 machines baseline {machine} --execute --reason "…"',
  },
  'MCH-024': {
    title: 'No baseline',
    why: 'Without one no drift can be seen.',
    fix: 'nx47 machines baseline {machine} --execute --reason "…"',
  },
  'MCH-025': {
    title: 'Credential file missing or too open',
    why: 'A secret is read by its owner alone.',
    fix: 'chmod 600 that file, or take it out of credentials.',
  },
  'MCH-026': {
    title: 'Credential file in the repository',
    why: 'No secret in the repository, not even one that git ignores.',
    fix: 'Move it out of the project and make a new secret.',
  },
  'MCH-027': {
    title: 'Logs can not be written',
    why: 'Without a log nothing that is done is proven.',
    fix: 'Make the folder logs and give it to the account of the service.',
  },
  'MCH-028': {
    title: 'Scripts can not be run',
    why: 'The folder is absent, closed, or mounted noexec.',
    fix: 'Make the folder scripts, without noexec.',
  },
  'MCH-029': {
    title: 'A declared program is missing',
    why: 'The environment that is planned is not installed.',
    fix: 'Install it, or correct programs.',
  },
  'MCH-030': {
    title: 'An expected service is not active',
    why: 'The machine does not do what it answers for.',
    fix: 'systemctl status, then start it.',
  },
  'MCH-031': {
    title: 'A share that is undeclared or open to all',
    why: 'Shares follow the chosen model.',
    fix: 'Narrow it in /etc/exports, or declare it under shares.',
  },
  'MCH-032': {
    title: 'In quarantine',
    why: 'A security sign waits for a person to look.',
    fix: 'After looking: nx47 machines clear {machine} --reason "…"',
  },
  'MCH-033': {
    title: 'The health check fails',
    why: 'The machine itself does not say that it is healthy.',
    fix: 'Run the command of health there and settle it.',
  },
  'MCH-034': {
    title: 'Storage scheme missing or stale',
    why: 'Storage is documented as it is.',
    fix: 'nx47 machines document --execute',
  },
  'MCH-035': {
    title: 'Network scheme missing or stale',
    why: 'The network is documented as it is.',
    fix: 'nx47 machines document --execute',
  },
  'MCH-036': {
    title: 'Takes no jobs',
    why: 'Its declared limits leave room for none.',
    fix: 'Send the job elsewhere, or correct limits.jobs.',
  },
};

/** The same in English. */
export const machinesEn: typeof machinesFr = {
  rules: rulesEn,
  columns: { name: 'machine', role: 'role', reach: 'reached by', state: 'state', probe: 'last probe' },
  states: { ready: 'ready', blocked: 'blocked', quarantined: 'quarantine', unprobed: 'unprobed' },
  reaches: { local: 'here', ssh: 'command' },
  contract: 'Rules of the contract',
  effects: {
    stop: 'stops everything',
    quarantine: 'puts the machine into quarantine',
    blocks: 'keeps jobs away from this machine',
    refuses: 'red, keeps nothing away',
  },
  answers: { fail: '✗', unknown: '?' },
  expected: 'expected',
  observed: 'observed',
  allRight: 'Machines: {count}; nothing is wrong.',
  counts: 'Machines: {count}; findings: {fails}; unknown: {unknowns}.',
  probed: '{machine}: probe {path}, sha256 {sha256}',
  probeUnknowns: '{machine}: {count} facts could not be read ({names})',
  elsewhere: '{machine}: not here; by a job on {where}, then --from',
  quarantined:
    '{machine} is put into quarantine ({rules}): no more jobs until `nx47 machines clear {machine}`.',
  cleared: '{machine}: quarantine cleared, the reason is recorded.',
  baselineWritten: '{path}: {count} digests, {changes} differences from the one before. Commit this file.',
  baselinePlanned: 'Nothing was written: --execute does it.',
  documentsWritten: 'Pages written: {paths}',
  decision: 'Decision',
  pages: {
    made: 'Written by `nx47 machines document` from configs/machines.yml and the last probe of each machine; not to be edited by hand.',
    storageTitle: 'Storage scheme',
    networkTitle: 'Network scheme',
    storageColumns: 'machine | mount | UUID | access | seen',
    sharesTitle: 'Shares',
    sharesColumns: 'machine | folder | access | seen',
    networkColumns: 'machine | role | zone | bridge | addresses | seen | network of jobs',
    portsTitle: 'Open ports',
    portsColumns: 'machine | port | reason | seen',
    undeclared: 'NOT DECLARED',
    seen: 'yes',
    missing: 'MISSING',
    unknown: 'unknown',
    none: 'none',
  },
};
