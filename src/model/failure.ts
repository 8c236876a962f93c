import type { InconclusiveCause } from './verdict.ts';

/**
 * What the end of the program means when a failure reaches the story:
 * `usage` (exit 2), `no-go` (a condition failed), `inconclusive/<cause>` (a re-run needs no change of the
 * product), `cancelled` (exit 130), `defect` (ours, exit 70).
 */
export type FailureEffect = 'usage' | 'no-go' | `inconclusive/${InconclusiveCause}` | 'cancelled' | 'defect';

/** Every failure code of the product and its effect; the sentences for each are in `text/`. */
export const failureEffects = {
  USAGE_UNKNOWN_COMMAND: 'usage',
  USAGE_UNKNOWN_FLAG: 'usage',
  USAGE_BAD_VALUE: 'usage',
  INIT_NO_KERNEL: 'usage',
  INIT_NO_OWNER: 'usage',
  CONFIG_NOT_FOUND: 'usage',
  CONFIG_UNREADABLE: 'usage',
  CONFIG_UNKNOWN_KEY: 'usage',
  CONFIG_BAD_VALUE: 'usage',
  CONFIG_MISSING_KEY: 'usage',
  CONFIG_PATH_OUTSIDE: 'usage',
  CONFIG_BUNDLE_PATH: 'usage',
  CONFIG_REPORT_NAME: 'usage',
  PROJECTS_NOT_FOUND: 'usage',
  CHANGED_BASE_UNKNOWN: 'usage',
  PROFILE_UNKNOWN: 'usage',
  PROFILE_INVALID: 'defect',
  TOOL_MISSING: 'inconclusive/machine',
  PYTHON_MISSING: 'inconclusive/machine',
  PYTHON_BROKEN: 'inconclusive/machine',
  VENV_FAILED: 'inconclusive/machine',
  WHEELS_UNREACHABLE: 'inconclusive/machine',
  SESSION_LACKS_MODULES: 'inconclusive/machine',
  RECIPE_FAILED: 'inconclusive/machine',
  DISK_WRITE_FAILED: 'inconclusive/machine',
  ISOLATION_UNAVAILABLE: 'inconclusive/isolation',
  OPEN_NETWORK: 'inconclusive/open-network',
  INPUT_MISSING: 'inconclusive/input-missing',
  REPOSITORY_INCOMPLETE: 'inconclusive/input-missing',
  BUNDLE_MISSING: 'no-go',
  FILE_UNREADABLE: 'no-go',
  JSON_INVALID: 'no-go',
  CSV_INVALID: 'no-go',
  TIME_INVALID: 'no-go',
  ZIP_INVALID: 'no-go',
  ELF_INVALID: 'no-go',
  NOTEBOOK_INVALID: 'no-go',
  NAME_UNSAFE: 'no-go',
  CREDENTIALS_MISSING: 'no-go',
  CREDENTIALS_INVALID: 'no-go',
  CREDENTIALS_SHADOWED: 'no-go',
  CREDENTIALS_EXPOSED: 'no-go',
  CREDENTIALS_OTHER_USER: 'no-go',
  TLS_VERIFICATION_OFF: 'usage',
  KAGGLE_REFUSED: 'no-go',
  KAGGLE_DENIED: 'no-go',
  KAGGLE_NOT_FOUND: 'no-go',
  KAGGLE_CAPACITY: 'inconclusive/capacity',
  KAGGLE_THROTTLED: 'inconclusive/throttled',
  KAGGLE_UNREACHABLE: 'inconclusive/platform',
  KAGGLE_TIMEOUT: 'inconclusive/platform',
  KAGGLE_UNREADABLE: 'inconclusive/platform',
  KAGGLE_BROKEN: 'inconclusive/platform',
  KAGGLE_AUTHORISATION_LOST: 'inconclusive/authorisation',
  UPLOAD_INCOMPLETE: 'inconclusive/platform',
  DATASET_INVALID: 'no-go',
  DATASET_MISMATCH: 'no-go',
  DATASET_LOSES_FILES: 'no-go',
  DATASET_CHANGED: 'inconclusive/platform',
  DATASET_UNCLEAR: 'inconclusive/platform',
  DATASET_NOT_READY: 'inconclusive/deadline',
  KERNEL_SOURCE_REFUSED: 'no-go',
  KERNEL_MISMATCH: 'no-go',
  KERNEL_KIND_CHANGED: 'no-go',
  KERNEL_BUSY: 'inconclusive/capacity',
  PUSH_UNDECIDED: 'inconclusive/platform',
  SERVICE_FOLDER_BUSY: 'usage',
  SERVICE_PORT_BUSY: 'usage',
  SESSION_DEADLINE: 'inconclusive/deadline',
  PROBE_FAILED: 'inconclusive/platform',
  OUTPUT_INCOMPLETE: 'no-go',
  OUTPUT_TOO_MANY: 'no-go',
  LOG_TOO_LARGE: 'no-go',
  OUTPUT_NAME_UNSAFE: 'no-go',
  PRECHECK_FAILED: 'no-go',
  DETACH_NEEDS_SERVICE: 'usage',
  TICKET_NOT_FOUND: 'usage',
  TICKET_INVALID: 'usage',
  TICKET_CHANGED: 'no-go',
  TICKET_OTHER_PROJECT: 'usage',
  TICKET_OTHER_SERVICE: 'usage',
  TICKET_EXPIRED: 'inconclusive/deadline',
  TICKET_COLLECTED: 'usage',
  EVIDENCE_MISSING: 'usage',
  EVIDENCE_INVALID: 'usage',
  EVIDENCE_CHANGED: 'no-go',
  ROLLBACK_CHANGED: 'no-go',
  LEDGER_BROKEN: 'no-go',
  COMMIT_BACK_REFUSED: 'inconclusive/authorisation',
  COMMIT_BACK_STALE: 'inconclusive/platform',
  COMMIT_BACK_TAKEN: 'inconclusive/unproven',
  COMMIT_BACK_UNREACHABLE: 'inconclusive/platform',
  COMMIT_BACK_SECRET: 'no-go',
  GITHUB_DENIED: 'inconclusive/authorisation',
  GITHUB_REFUSED: 'inconclusive/platform',
  GITHUB_UNREACHABLE: 'inconclusive/platform',
  GITHUB_COMMIT_UNKNOWN: 'inconclusive/platform',
  JOB_ORDER_INVALID: 'usage',
  JOB_ID_TAKEN: 'usage',
  JOB_NOT_FOUND: 'usage',
  JOB_REFUSED: 'usage',
  JOB_LIMIT: 'no-go',
  JOB_NO_MACHINE: 'inconclusive/capacity',
  WORKER_BUSY: 'usage',
  MACHINES_NOT_FOUND: 'usage',
  MACHINES_REFUSED: 'usage',
  MACHINE_UNKNOWN: 'usage',
  MACHINE_ELSEWHERE: 'usage',
  MACHINE_UNPROBED: 'usage',
  MACHINE_UNREADABLE: 'inconclusive/machine',
  MACHINE_STATE_INVALID: 'no-go',
  MACHINE_CLOCK_UNKNOWN: 'inconclusive/machine',
  MACHINE_REASON_MISSING: 'usage',
  MACHINE_NOT_QUARANTINED: 'usage',
  MACRO_REFUSED: 'defect',
  MACRO_UNPROVEN: 'inconclusive/unproven',
  AGENT_NOT_UNIQUE: 'usage',
  AGENT_SECRET_VARIABLE: 'usage',
  AGENT_MISSING: 'usage',
  AGENT_NEWCOMER: 'usage',
  AGENT_PARALLEL: 'usage',
  AGENT_MUTE: 'no-go',
  AGENT_ENDED: 'no-go',
  AGENT_ANSWER: 'no-go',
  AGENT_TOO_LONG: 'no-go',
  AGENT_TOO_OFTEN: 'no-go',
  AGENT_OTHER_TASK: 'no-go',
  AGENT_WRONG_ROLE: 'no-go',
  AGENT_UNPROVEN: 'no-go',
  AGENT_SECRET: 'no-go',
  AGENT_ACTED: 'no-go',
  AGENT_DECISION: 'no-go',
  AGENT_UNCRITICISED: 'no-go',
  AGENT_PLAN_REFUSED: 'no-go',
  CANCELLED: 'cancelled',
  DEFECT: 'defect',
} as const satisfies Record<string, FailureEffect>;

export type FailureCode = keyof typeof failureEffects;
export const failureCodes: readonly FailureCode[] = Object.keys(failureEffects).filter(
  (name): name is FailureCode => name in failureEffects,
);
export type FailureParameters = Readonly<Record<string, string | number>>;

/** What a code of an incident means for the verdict; '' for one that is no failure code: a rule's or a condition's id. */
export function failureEffectOf(code: string): FailureEffect | '' {
  return Object.entries(failureEffects).find(([known]) => known === code)?.[1] ?? '';
}

/** The program could not do its work. Carries a stable code and data, never a sentence. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly parameters: FailureParameters;

  constructor(code: FailureCode, parameters: FailureParameters = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(parameters)}`, options);
    this.name = 'Failure';
    this.code = code;
    this.parameters = parameters;
  }
}
