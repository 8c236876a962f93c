import type { Guard } from './guard.ts';

const inMacro = (name: string) => ({
  file: `src/macro/${name}.ts`,
  test: `tests/unit/macro/${name}.test.ts`,
});

/** What the law of the runner holds before anything is planned or changed (src/macro/law.ts). */
export const lawGuards: readonly Guard[] = [
  {
    ...inMacro('law'),
    rules: [2, 6, 163],
    find: 'if (!parsed.success)',
    replace: 'if (parsed.success && parsed.data === undefined)',
    title: 'a task without CONTEXT, with an empty criterion, or no task at all is TASK_INCOMPLETE',
  },
  {
    ...inMacro('law'),
    rules: [1],
    find: "if (/[.!?]\\s+\\S/.test(goal)) throw new Failure('GOAL_NOT_ONE', { goal, rule: 1 });",
    replace: '',
    title: 'a goal of two sentences is GOAL_NOT_ONE',
  },
  {
    ...inMacro('law'),
    rules: [162],
    find: 'if (lines > mostLines)',
    replace: 'if (lines > 1000)',
    title: 'a TASK of four lines is TASK_TOO_LONG, one of three is taken',
  },
  {
    ...inMacro('law'),
    rules: [63, 64, 191],
    find: "if (terminal.trim() === '')",
    replace: 'if (terminal === undefined)',
    title: 'VERIFY without machine or without terminal is PLACE_UNNAMED',
  },
  {
    ...inMacro('law'),
    rules: [62, 164],
    find: 'if (planned === undefined)',
    replace: 'if (planned === undefined && events.length === 0)',
    title: 'EXECUTE without a PLAN is PLAN_MISSING',
  },
  {
    ...inMacro('law'),
    rules: [62],
    find: 'if (shown !== sha256)',
    replace: 'if (false)',
    title: 'EXECUTE that quotes another plan than the one that was shown is PLAN_OTHER',
  },
  {
    ...inMacro('law'),
    rules: [61, 165],
    find: 'if (acceptingRoles(events, sha256).length === 0)',
    replace: 'if (false)',
    title: 'a plan that only its author accepted, or that was refused, is PLAN_UNCRITICISED',
  },
  {
    ...inMacro('law'),
    rules: [149],
    find: 'if (destroys.length > 0 && roles.length < 2)',
    replace: 'if (destroys.length > 0 && roles.length < 1)',
    title: 'an act that destroys needs two roles beside the planner: one of them twice is VALIDATION_MISSING',
  },
  {
    ...inMacro('law'),
    rules: [166, 173],
    find: 'if (changed.length > 0)',
    replace: 'if (changed.length > 100)',
    title: 'a plan of which nx47.yml changed since it was shown is PLAN_STALE and says so',
  },
  {
    ...inMacro('law'),
    rules: [9, 80, 160],
    find: 'if (effects.length > 0 && !isNamed)',
    replace: 'if (false)',
    title: 'a step that pushes and names no finding is STEP_UNSERVED, one that only reads may go without',
  },
  {
    ...inMacro('law'),
    rules: [10, 87],
    find: 'if (dirty.length > 0)',
    replace: 'if (dirty.length > 1000)',
    title: 'nothing is sent to Kaggle from a dirty tree (TREE_DIRTY) or without a commit (COMMIT_UNRECORDED)',
  },
  {
    ...inMacro('law'),
    rules: [67],
    find: 'if (!isTested)',
    replace: 'if (false)',
    title: 'a change of configuration that nothing tried is CHANGE_UNTESTED',
  },
  {
    ...inMacro('guarded-files'),
    rules: [65],
    find: 'if (!announced.some((one) => covers(absolute(one, paths), whole)))',
    replace: 'if (false)',
    title: 'a write that the plan did not announce is WRITE_UNANNOUNCED, also within the effects',
  },
  {
    ...inMacro('guarded-files'),
    rules: [66],
    find: "keep?.({ kind: 'file',",
    replace: "void ({ kind: 'file',",
    title: 'before nx47.yml is written its old bytes and the difference lie in the session, as evidence',
  },
  {
    ...inMacro('guarded-shell'),
    rules: [148],
    find: 'if (foreign !== undefined)',
    replace: 'if (false)',
    title: 'git may not be given the address of a host that the allow-list does not name',
  },
  {
    ...inMacro('hold-task'),
    rules: [77, 167],
    find: 'if (!answer.held) {',
    replace: 'if (!answer.held && answer.heldBy === undefined) {',
    title:
      'while one task runs in a project a second one is TASK_RUNNING, and after its end another may begin',
  },
  {
    ...inMacro('retry'),
    rules: [113],
    find: 'if (attempt >= attempts || !isWorthTrying(answer)) return answer;',
    replace: 'if (attempt >= 3 * attempts || !isWorthTrying(answer)) return answer;',
    title: 'what never succeeds is tried five times, after 1, 2, 3 and 3 seconds, and not once more',
  },
  {
    ...inMacro('retry'),
    rules: [114],
    find: 'firstSeconds * 2 ** (attempt - 1)',
    replace: 'firstSeconds',
    title: 'what never succeeds is tried five times, after 1, 2, 3 and 3 seconds, and not once more',
  },
];
