/** Every command of the command line, in the order of the help. */
export const commands = [
  'init',
  'rehearse',
  'certify',
  'collect',
  'logs',
  'strip',
  'doctor',
  'rollback',
  'audit',
  'baseline',
  'bundle',
  'contract',
  'explain',
  'profile',
  'history',
  'verify',
  'commit-back',
  'machines',
  'serve',
  'when',
  'matrix',
  'conform',
  'judge',
  'challenge',
  'job',
  'worker',
  'agents',
  'completions',
] as const;
export type CommandName = (typeof commands)[number];

/** Flags that choose the mode. */
export const modeFlags: Readonly<Record<string, string>> = {
  execute: 'execute',
  observe: 'observe',
  'dry-run': 'dry-run',
};
/** Options that are no settings, each with the commands that know it. */
export const commandFlags: Readonly<Record<string, readonly CommandName[]>> = {
  port: ['serve', 'conform'],
  format: [
    'audit',
    'bundle',
    'doctor',
    'profile',
    'history',
    'when',
    'conform',
    'judge',
    'challenge',
    'verify',
    'machines',
    'contract',
    'agents',
  ],
  from: ['init', 'machines'],
  clock: ['machines'],
  record: ['conform'],
  rehearse: ['challenge'],
  checkpoint: ['verify'],
  python: ['profile'],
  reason: ['baseline', 'machines'],
  expires: ['baseline'],
  advisory: ['audit'],
  staged: ['audit'],
  kaggle: ['profile'],
  version: ['logs', 'strip'],
  dataset: ['rollback'],
  kernel: ['rollback'],
  raw: ['logs'],
  follow: ['certify', 'rehearse', 'collect'],
  of: ['matrix'],
  projects: ['matrix'],
  changed: ['matrix'],
  spool: ['job', 'worker'],
  machine: ['job'],
  ref: ['job'],
  slots: ['worker'],
  once: ['worker'],
  health: ['worker'],
};
/** Those of them that take no value. */
export const switches: readonly string[] = [
  'advisory',
  'follow',
  'health',
  'once',
  'staged',
  'kaggle',
  'raw',
  'record',
  'version',
];
/** Settings that a command which runs nothing has a use for; any other would be ignored in silence. */
export const offlineSettings: Partial<Record<CommandName, readonly string[]>> = {
  init: ['language', 'service', 'dry-run'],
  completions: ['language'],
  collect: ['language', 'service'],
  logs: ['language', 'service'],
  strip: ['language', 'service'],
  doctor: ['language', 'service'],
  rollback: ['language', 'service', 'execute', 'dry-run', 'deadline'],
  audit: ['language', 'profile'],
  baseline: ['language', 'profile'],
  bundle: ['language', 'profile'],
  contract: ['language'],
  explain: ['language'],
  profile: ['language', 'execute', 'observe', 'dry-run', 'service', 'wait', 'deadline'],
  when: ['language'],
  matrix: ['language'],
  judge: ['language'],
  verify: ['language'],
  'commit-back': ['language', 'execute', 'dry-run'],
  challenge: ['language', 'profile'],
  agents: ['language', 'profile', 'execute', 'dry-run'],
  conform: ['language', 'service'],
  history: ['language', 'profile', 'service'],
  job: ['language', 'execute', 'dry-run', 'allow-open-network'],
  worker: ['language', 'allow-open-network'],
  machines: ['language', 'execute', 'dry-run'],
};
/** How many words may follow the command's name; one where it is not listed. */
export const mostWords: Readonly<Record<string, number>> = {
  profile: 3,
  baseline: 2,
  machines: 2,
  conform: 20,
  contract: 2,
  agents: 2,
  job: 2,
};
/** Commands to which a version is one of a kernel. */
export const ofVersion: readonly string[] = ['logs', 'strip'];
/** Shells that `nx47 completions` writes for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type ShellName = (typeof shells)[number];
/** Words that may follow a command's name, where they are known beforehand. */
export const commandWords: Partial<Record<CommandName, readonly string[]>> = {
  profile: ['show', 'diff', 'probe', 'refresh'],
  baseline: ['write'],
  job: ['submit', 'run', 'status', 'result', 'cancel'],
  machines: ['list', 'probe', 'check', 'baseline', 'clear', 'document'],
  contract: ['check'],
  agents: ['list', 'ping', 'run'],
  completions: shells,
};
