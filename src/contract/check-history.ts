import { compareContracts } from './contract-page.ts';
import type { ContractFinding, SessionFacts } from './session-facts.ts';

/** Rules on what git tells: messages, growth, tags, the contract itself; and on secrets and evidence in the folder. */
export const historyRules = [52, 71, 86, 88, 89, 90, 159, 179, 180, 190, 196] as const;

/** Kinds of a commit, as the word before the colon says. */
export const commitKinds =
  /^(?:feat|fix|docs|config|test|refactor|perf|chore|style|build|ci|bench|revert|checkpoint|rollback)(?:\([^()\s]+\))?!?: \S/;

/** Commits one change each and by their kind, records that only grew, evidence as it was sealed, and no secret. */
export function checkHistory(facts: SessionFacts): ContractFinding[] {
  return [
    ...commitFindings(facts),
    ...facts.losses.map(({ path, commit, byte }) =>
      found([71, 196], 'lost-bytes', path, `${commit.slice(0, 12)} @${byte}`),
    ),
    ...contractFindings(facts),
    ...facts.secrets.map(({ file, line, kind }) => ({ ...found([190], 'secret', file, kind), line })),
    ...evidenceFindings(facts.problem),
  ];
}

function found(
  rules: readonly number[],
  problem: ContractFinding['problem'],
  file: string,
  observed: string,
): ContractFinding {
  return { rules, answer: 'fail', problem, file, line: 0, observed };
}

function commitFindings({ commits }: SessionFacts): ContractFinding[] {
  if (commits === undefined)
    return [{ ...found([88, 89, 90, 179], 'no-git', '.git', '∅'), answer: 'unknown' }];
  return commits
    .filter(({ parents }) => parents.length < 2)
    .flatMap(({ id, message }) => {
      const lines = message.split('\n');
      const place = `git:${id.slice(0, 12)}`;
      const kinds = lines.filter((line) => commitKinds.test(line)).length;
      return [
        ...(commitKinds.test(lines[0] ?? '')
          ? []
          : [found([89], 'commit-kind', place, (lines[0] ?? '').slice(0, 80))]),
        ...(kinds <= 1 ? [] : [found([88], 'two-changes', place, `${kinds}`)]),
      ];
    });
}

function contractFindings({ contracts }: SessionFacts): ContractFinding[] {
  return contracts.flatMap(({ commit, before, after }) => {
    const place = `macros/00_contracts.md${commit === '' ? '' : `@${commit.slice(0, 12)}`}`;
    return compareContracts(before, after).map(({ problem, number, line }) => ({
      ...found([52], problem, place, String(number)),
      line,
    }));
  });
}

function evidenceFindings(problem: string): ContractFinding[] {
  if (problem === '' || problem.startsWith('logs/session.jsonl')) return [];
  const at = problem.lastIndexOf(': ');
  return [found([86, 159, 180], 'evidence', problem.slice(0, at), problem.slice(at + 2))];
}
