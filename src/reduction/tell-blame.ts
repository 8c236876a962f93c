import { showForeign } from '../codec/safe-name.ts';
import { fill } from '../text/fill.ts';
import type { Sentences } from '../text/sentences.ts';
import type { Blamed, BlamedLine, BlamedMerge } from './blame.ts';
import type { ToldCommit } from './git-history.ts';
import type { Complaint } from './outcome.ts';
import type { QuestionCounts } from './questions.ts';
import type { Signature } from './signature.ts';
import { failureLine, seenLines } from './tell-reduction.ts';

/** One failure and who is to blame for it. */
export type BlamedFailure = {
  readonly failure: Signature;
  readonly complaints: readonly Complaint[];
  readonly blamed: Blamed;
};

/** All that `nx47 blame` found. */
export type BlameReport = {
  readonly project: string;
  readonly good: string;
  readonly bad: string;
  /** How many commits lie between the two, the bad one among them. */
  readonly commits: number;
  /** The session whose bundle was the earlier one; '' where there was none. */
  readonly session: string;
  readonly unmade: readonly string[];
  readonly failures: readonly BlamedFailure[];
  /** Every commit that is named above. */
  readonly told: readonly ToldCommit[];
  readonly asked: QuestionCounts;
};

/** Whether every failure has somebody to blame, and nothing stayed open. */
export function isSettled({ failures }: Pick<BlameReport, 'failures'>): boolean {
  return failures.every(({ blamed: { relation, commits, bundle } }) => {
    if (relation === 'older' || relation === 'open') return false;
    return (commits === undefined || isFound(commits)) && (bundle?.isMinimal ?? true);
  });
}

/** Commits that a blamed failure names, for them to be told. */
export function namedCommits({ commits }: Blamed): string[] {
  return commits === undefined ? [] : namedIn(commits);
}

function namedIn({ good, bad, merge }: BlamedLine): string[] {
  if (merge === undefined) return [good, bad];
  return [good, bad, ...(merge.kind === 'branch' ? namedIn(merge.line) : [merge.commit])];
}

function isFound({ skipped, unasked, merge }: BlamedLine): boolean {
  if (skipped.length > 0 || unasked > 0) return false;
  return merge?.kind === 'branch' ? isFound(merge.line) : true;
}

/** The report for a terminal. */
export function blameTable(report: BlameReport, { reduction: words }: Sentences): string {
  const { good, bad, commits, session, unmade, failures } = report;
  const range = { good: short(good), bad: short(bad), commits };
  const lines = [
    fill(words.blame.range, range),
    ...(session === '' ? [] : [fill(words.blame.bundleFrom, { session: showForeign(session) })]),
    ...(unmade.length === 0 ? [] : [fill(words.blame.unmade, { names: unmade.map(showForeign).join(', ') })]),
    ...failures.flatMap((one) => failureLines(one, report, words)),
    fill(words.asked, { ...report.asked }),
  ];
  return `${lines.join('\n')}\n`;
}

type Words = Sentences['reduction'];

function failureLines(one: BlamedFailure, report: BlameReport, words: Words): string[] {
  const { relation, isTrusted, commits, bundle } = one.blamed;
  return [
    '',
    failureLine(one.failure, words),
    ...seenLines(one.complaints, words),
    words.blame.relations[relation],
    ...(isTrusted ? [fill(words.blame.trusted, { good: short(report.good) })] : []),
    ...(commits === undefined ? [] : lineLines(commits, report.told, words)),
    ...(bundle?.changes ?? []).map(({ name, change }) =>
      fill(words.blame.file, { name: showForeign(name), change: words.blame.changes[change] }),
    ),
    ...(bundle?.isMinimal === false ? [words.cut] : []),
  ];
}

function lineLines(line: BlamedLine, told: readonly ToldCommit[], words: Words): string[] {
  const { good, bad, skipped, unasked, merge } = line;
  if (skipped.length + unasked > 0) {
    const count = skipped.length + unasked + 1;
    const open = { good: short(good), bad: short(bad), count, skipped: skipped.length };
    return [fill(words.blame.openRange, open)];
  }
  const commit = told.find(({ id }) => id === bad);
  return [
    fill(words.blame.commit, { id: short(bad), subject: showForeign(commit?.subject ?? '') }),
    fill(words.blame.author, { date: commit?.date ?? '', author: showForeign(commit?.author ?? '') }),
    ...(commit?.stat ?? []).map((row) => `  ${showForeign(row)}`),
    ...(merge === undefined ? [] : mergeLines(merge, told, words)),
  ];
}

function mergeLines(merge: BlamedMerge, told: readonly ToldCommit[], words: Words): string[] {
  const { blame } = words;
  if (merge.kind !== 'branch') {
    const sentence = { itself: blame.mergeItself, open: blame.mergeOpen, older: blame.mergeOlder }[
      merge.kind
    ];
    return [fill(sentence, { id: short(merge.commit) })];
  }
  return [blame.merge, ...lineLines(merge.line, told, words)];
}

function short(commit: string): string {
  return commit.slice(0, 12);
}
