import type { Commit } from '../ledger/history.ts';
import type { LedgerEvent } from '../model/event.ts';
import type { LostBytes } from '../model/repository.ts';
import type { contractCheckFr } from '../text/fr-contract-check.ts';

/** One change of macros/00_contracts.md, against a parent: its commit, or '' for the working tree against HEAD. */
export type ContractChange = { readonly commit: string; readonly before: string; readonly after: string };

/** Everything that is looked at: a session's folder and what git tells of the repository around it. */
export type SessionFacts = {
  /** Name of the folder. */
  readonly name: string;
  /** Bytes of logs/session.jsonl; undefined when it is not there. */
  readonly log: Uint8Array | undefined;
  /** Text of every Markdown page, by its path below the folder. */
  readonly pages: Readonly<Record<string, string>>;
  /** What `verifySession` found: '' or `<file>: <what>`. */
  readonly problem: string;
  /** Credentials in its files: where and of what form, never what. */
  readonly secrets: readonly { readonly file: string; readonly line: number; readonly kind: string }[];
  /** Commits of HEAD from the session's first event to its last; undefined outside of a repository. */
  readonly commits: readonly Commit[] | undefined;
  /** Names of the tags; undefined outside of a repository. */
  readonly tags: readonly string[] | undefined;
  /** Where the history of the session's files, or of a journal, lost bytes. */
  readonly losses: readonly LostBytes[];
  /** Every parent edge of the history, and the working tree; empty where the project has no such file. */
  readonly contracts: readonly ContractChange[];
};

/** What is wrong; a sentence of both languages each. */
export type ContractProblem = keyof typeof contractCheckFr.problems;

/** What breaks a rule, or leaves it open, and where. `line` is 0 for the whole file. */
export type ContractFinding = {
  readonly rules: readonly number[];
  readonly answer: 'fail' | 'unknown';
  readonly problem: ContractProblem;
  readonly file: string;
  readonly line: number;
  /** Data of the case, in no language. */
  readonly observed: string;
};

/** Where the events lie, below the folder. */
export const logPath = 'logs/session.jsonl';

/** A finding about one event, at its line of the log. */
export function atEvent(
  { seq }: Pick<LedgerEvent, 'seq'>,
  rules: readonly number[],
  problem: ContractProblem,
  observed: string,
): ContractFinding {
  return { rules, answer: 'fail', problem, file: logPath, line: seq, observed };
}
