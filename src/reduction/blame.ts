import { bisect, type Side } from './bisect.ts';
import { ddmin } from './ddmin.ts';

/** A file of the bundle that is not what it was: whether it is there before and after says how it changed. */
export type Difference = { readonly name: string; readonly change: 'added' | 'removed' | 'changed' };

/** What is known of a merge: where its branch left the line, and the branch's own commits, the oldest first. */
export type MergedBranch = { readonly base: string; readonly commits: readonly string[] };

/** The states among which somebody is to blame: commits times bundles. */
export type BlameGround = {
  /** Ids of commits, the good one first, the bad one last; one alone where only the bundle changed. */
  readonly line: readonly string[];
  /** What today's bundle changed on the earlier one; empty where there is only one bundle, or none. */
  readonly differences: readonly Difference[];
  /** What a commit says with the earlier bundle and these of its changes. */
  side(commit: string, taken: readonly Difference[]): Promise<Side>;
  /** The branch that a merge brought in; undefined for a commit that is no merge. */
  mergedBy(commit: string): Promise<MergedBranch | undefined>;
};

/** Where a line of commits turns bad; an open range has commits between that gave no answer. */
export type BlamedLine = {
  readonly good: string;
  readonly bad: string;
  readonly skipped: readonly string[];
  /** Commits between them that were not asked for want of time. */
  readonly unasked: number;
  /** Where the bad commit is a merge: what its branch says. */
  readonly merge?: BlamedMerge;
};
export type BlamedMerge =
  | { readonly kind: 'branch'; readonly line: BlamedLine }
  /** Each side works alone; the branch was bad where it began; or it gives no answer. */
  | { readonly kind: 'itself' | 'older' | 'open'; readonly commit: string };

/** What broke it: a commit, a change of the bundle, both together, each alone; `older`: nothing between the two. */
export type Relation = 'commits' | 'bundle' | 'both' | 'either' | 'older' | 'open';
export type Blamed = {
  readonly relation: Relation;
  /** The good commit gave no answer here: somebody's word, or a session's, is believed. */
  readonly isTrusted: boolean;
  readonly commits?: BlamedLine;
  /** A smallest set of changes of the bundle that breaks it: without any one of them it does not. */
  readonly bundle?: { readonly changes: readonly Difference[]; readonly isMinimal: boolean };
};

/**
 * Who broke it: bisects the commits with one bundle, and looks for the changes of the bundle with one commit. Which of
 * the two matter is told by the four corners: good and bad commit, each with the earlier bundle and with today's.
 */
export async function blame(ground: BlameGround): Promise<Blamed> {
  const { line, differences, side } = ground;
  const [good = ''] = line;
  const bad = line.at(-1) ?? '';
  const before = await side(good, []);
  if (before === 'bad') return { relation: 'older', isTrusted: false };
  const isTrusted = before !== 'good';
  if (differences.length === 0)
    return { relation: 'commits', isTrusted, commits: await blameLine(line, [], ground) };
  const goodToday = await side(good, differences);
  const badBefore = await side(bad, []);
  const taken = goodToday === 'good' ? differences : badBefore === 'bad' ? [] : undefined;
  const at = badBefore === 'good' ? bad : goodToday === 'bad' ? good : undefined;
  return {
    relation: relationOf(taken !== undefined, at !== undefined, goodToday),
    isTrusted,
    ...(taken === undefined ? {} : { commits: await blameLine(line, taken, ground) }),
    ...(at === undefined ? {} : { bundle: await blameBundle(at, ground) }),
  };
}

function relationOf(ofCommits: boolean, ofBundle: boolean, goodToday: Side): Relation {
  if (ofCommits && ofBundle) return goodToday === 'good' ? 'both' : 'either';
  if (ofCommits) return 'commits';
  return ofBundle ? 'bundle' : 'open';
}

async function blameLine(
  line: readonly string[],
  taken: readonly Difference[],
  ground: BlameGround,
): Promise<BlamedLine> {
  const at = (index: number) => line[index] ?? '';
  const turn = await bisect(line.length, (index) => ground.side(at(index), taken));
  const bad = at(turn.bad);
  const isFound = turn.bad === turn.good + 1;
  const merge = isFound ? await blameMerge(bad, taken, ground) : undefined;
  return {
    good: at(turn.good),
    bad,
    skipped: turn.skipped.map(at),
    unasked: turn.unasked,
    ...(merge === undefined ? {} : { merge }),
  };
}

/** The commit of its branch for which a merge is bad, so that more is named than "the merge". */
async function blameMerge(
  commit: string,
  taken: readonly Difference[],
  ground: BlameGround,
): Promise<BlamedMerge | undefined> {
  const branch = await ground.mergedBy(commit);
  if (branch === undefined) return undefined;
  const { base, commits } = branch;
  const tip = commits.at(-1) ?? base;
  const side = await ground.side(tip, taken);
  if (side === 'good') return { kind: 'itself', commit: tip };
  if (side !== 'bad') return { kind: 'open', commit: tip };
  if ((await ground.side(base, taken)) === 'bad') return { kind: 'older', commit: base };
  return { kind: 'branch', line: await blameLine([base, ...commits], taken, ground) };
}

async function blameBundle(commit: string, { differences, side }: BlameGround) {
  const { kept, isMinimal } = await ddmin(differences, async (taken) => {
    const found = await side(commit, taken);
    if (found === 'bad') return 'same';
    return found === 'good' ? 'other' : found;
  });
  return { changes: kept, isMinimal };
}
