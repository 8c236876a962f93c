import type { reductionFailuresFr, reductionFr } from './fr-reduction.ts';

/** What keeps `nx47 reduce` and `nx47 blame` from beginning. */
export const reductionFailuresEn: Record<
  keyof typeof reductionFailuresFr,
  { readonly what: string; readonly cause: string; readonly fix: string }
> = {
  FAILURE_ABSENT: {
    what: 'Nothing fails in {where}: neither the audit nor the rehearsal.',
    cause:
      'The failure lies in what is not in this state of the project: files that are ignored or not committed, the service, the machine, the moment.',
    fix: 'Run `nx47 audit` and `nx47 rehearse` again; for blame, commit the change that fails or name the revision: `--bad REV`.',
  },
  FAILURE_OTHER: {
    what: '{wanted} is no part of this failure: {observed}.',
    cause: 'Another id, or a failure that has changed since.',
    fix: 'Take one of the ids of that list, or leave --rule and --condition out.',
  },
  FAILURE_UNANSWERED: {
    what: '{where} gives no answer: {why}.',
    cause: 'The machine, an input or a program is missing, or the state does not build.',
    fix: 'Run `nx47 doctor` and `nx47 rehearse`: what they explain says what is missing.',
  },
  REDUCTION_FOLDER_TAKEN: {
    what: 'The folder {folder} is not empty.',
    cause: 'The result goes into a new folder, so that nothing is overwritten.',
    fix: 'Give another one: `nx47 reduce --out FOLDER`.',
  },
  BLAME_REVISION_UNKNOWN: {
    what: '{revision} names no commit of this repository.',
    cause: 'A typing slip, a history that is not whole (fetch-depth), or no git repository.',
    fix: 'Name a commit that `git log` shows; complete a partial clone with `git fetch --unshallow`.',
  },
  BLAME_GOOD_MISSING: {
    what: 'No commit is known to be good.',
    cause: 'Neither a certified session (GO) with its commit, nor a tag nx47/… in the past of {bad}.',
    fix: 'Name a commit where it worked: `nx47 blame --good REV`.',
  },
  BLAME_NOT_BEFORE: {
    what: '{good} is not in the past of {bad}.',
    cause: 'Two different branches, or the two revisions are the wrong way round.',
    fix: 'Name an ancestor: `git merge-base {good} {bad}` gives one.',
  },
};

/** What `nx47 reduce` and `nx47 blame` say. */
export const reductionEn: typeof reductionFr = {
  rehearsing: '  rehearsal {number} ({left} s left)',
  shrunk: '  {unit}: {before} → {after}',
  units: {
    settings: 'settings',
    parts: 'bundle as a whole',
    bundle: 'files of the bundle',
    files: 'files of the project',
    sources: 'sources of the kernel',
    cells: 'cells',
    outputs: 'kept outputs',
    statements: 'statements',
  },
  failing: 'Failure: {failure}',
  shown: { audit: 'shown by the audit', session: 'shown by the session', stopped: 'before the session' },
  seen: '  {id} {file}: {observed}',
  sizes: '{unit}: {before} → {after}',
  minimal: 'Minimal: without any single one of these it is no longer the same failure (each was tried).',
  cut: 'CUT OFF at the deadline: the smallest is not reached. Run it again with a larger --deadline: the answers are kept.',
  asked: '{audits} audits, {rehearsals} rehearsals, {known} answers known before',
  written: 'Written to {folder}',
  page: {
    title: 'The smallest project that fails the same way',
    from: 'Reduced from {project} by `nx47 reduce`. Nothing depends on it; it may be removed.',
    fails: 'What fails',
    run: 'Run it again',
    sizes: 'Sizes',
    before: 'before',
    after: 'after',
    what: 'what',
  },
  sideOf: '  {commit}: {side}',
  sides: { good: 'good', bad: 'bad', unknown: 'no answer', stop: 'out of time' },
  blame: {
    range: 'From {good} (good) to {bad} (bad), {commits} commits',
    trusted: 'Good by your word or by a session: {good} gives no answer here.',
    relations: {
      commits: 'A commit broke it.',
      bundle: 'A change of the bundle broke it.',
      both: 'It takes both: the commit and the change of the bundle.',
      either: 'Each is enough: the commit and the change of the bundle.',
      older:
        'The good commit fails as well with this bundle: nothing between the two explains it. Name an older commit (--good), or look at the bundle and the machine.',
      open: 'Nothing could be answered on the good side: the question stays open.',
    },
    commit: 'First bad commit: {id} {subject}',
    author: '  {date}, {author}',
    merge: 'It is a merge; in the branch that was merged:',
    mergeItself: 'It is a merge, and each side works alone: the merge itself broke it.',
    mergeOpen: 'It is a merge whose branch gives no answer.',
    mergeOlder: 'It is the merge of a branch that was bad from its beginning ({id}).',
    openRange:
      'The range stays open: between {good} and {bad}, one of {count} commits ({skipped} without an answer).',
    file: '  {name}: {change}',
    changes: { added: 'added', removed: 'removed', changed: 'changed' },
    unmade: 'Bytes of before not found, not tried: {names}',
    bundleFrom: 'Bundle of before: that of session {session}',
  },
};
