import type { sessionFailuresFr } from './fr-session-failures.ts';

/** What a session that is led by hand refuses: what happened, why, and what to do. */
export const sessionFailuresEn: typeof sessionFailuresFr = {
  SESSION_TASK_INVALID: {
    what: '{file}, line {line}: this is no task ({why}).',
    cause: 'A part is missing, is there twice, or has not the form of the template.',
    fix: 'Fill in TASK (three lines at most), CONTEXT, CONSTRAINTS and DONE_CRITERIA (`- criterion => evidence`) as in templates/TASK.md.',
  },
  SESSION_GOAL_REFUSED: {
    what: 'Goal refused ({why}): rule {rule} of the contract.',
    cause: 'The goal of a session is a single sentence, on one line, of 200 characters at most.',
    fix: 'Give one sentence that names what will be delivered: `nx47 session new "…" --task TASK.md`.',
  },
  SESSION_OPEN: {
    what: 'The session {session} is open: {goal} {why}',
    cause: 'One problem at a time: rule {rule} of the contract.',
    fix: 'Go on with it (`nx47 session status`), or close it: `nx47 session close --state OK|KO --reason "…"`.',
  },
  SESSION_NONE: {
    what: 'No session is open in {folder}.',
    cause: 'It was not begun, or it is closed.',
    fix: 'Begin one: `nx47 session new "goal" --task TASK.md`.',
  },
  SESSION_FULL: {
    what: 'The log of the session has {bytes} bytes, {most} at most: rule {rule} of the contract.',
    cause: 'A log is never cut or rewritten: it rotates by a new session, which quotes the end of this one.',
    fix: 'Close the session (`nx47 session close …`), then go on with `nx47 session new …`.',
  },
  SESSION_OFF_STABLE: {
    what: 'Off the goal, and {count} files are not as at checkpoint {name}: {files} (rule {rule}).',
    cause: 'A session that left its goal plans anew from its last stable point.',
    fix: 'Go back: `nx47 session rollback {name}`. What is to stay is committed first, and becomes a checkpoint of its own: `nx47 session checkpoint NAME`.',
  },
  SESSION_ASTRAY: {
    what: 'No step can begin: the session is off the way to its goal (rule {rule} of the contract).',
    cause: 'Of the last five steps too few were done, or none proved a criterion that was still open.',
    fix: 'Go back to the last stable point (`nx47 session rollback NAME`) or keep what is there, then plan anew: `nx47 session plan --item "…" --reason "…"`.',
  },
  MESSAGE_TOO_LONG: {
    what: '{what}: {length} characters, {most} at most (rule {rule} of the contract).',
    cause: 'A long message hides what counts.',
    fix: 'Say it in fewer words, and put the rest into a file that is given as evidence.',
  },
  STEP_RUNNING: {
    what: 'Step {step} is running: one at a time (rule {rule} of the contract).',
    cause: 'It has not been concluded yet.',
    fix: 'Go on with it, or conclude: `nx47 session log --phase LOG_EVENT --state DONE|FAILED|SKIPPED`.',
  },
  STEP_INCOMPLETE: {
    what: '{phase}: {missing} is missing (rule {rule} of the contract).',
    cause:
      'A step says what it does, which criterion it serves and which files it will touch, before it acts.',
    fix: 'Add {missing}.',
  },
  STEP_UNPLANNED: {
    what: '{phase} refused: no step is planned (rule {rule} of the contract).',
    cause: 'Nothing is executed without a plan.',
    fix: 'First: `nx47 session log --phase PLAN --say "…" --serves N --touches PATH`.',
  },
  STEP_OUT_OF_ORDER: {
    what: 'Step {step}: {phase} refused, {expected} is expected (rule {rule} of the contract).',
    cause: 'The order is PLAN, EXECUTE, VERIFY, CRITIQUE, LOG_EVENT, each once.',
    fix: 'Log {expected}, or give the step up with LOG_EVENT and --state FAILED or SKIPPED.',
  },
  STEP_TARGET_MISSING: {
    what: '{phase} refused: {missing} is missing (rule {rule} of the contract).',
    cause: 'Every action names the machine and the terminal where it takes place.',
    fix: 'Add {missing}.',
  },
  STEP_UNPROVEN: {
    what: 'Step {step} is not done: it has no evidence (rule {rule} of the contract).',
    cause: 'Without evidence a step is SKIPPED or FAILED.',
    fix: 'Give evidence (`--proof file:PATH`), or conclude with --state SKIPPED or FAILED.',
  },
  SESSION_PLAN_MISSING: {
    what: 'EXECUTE refused: {file} holds no plan (rule {rule} of the contract).',
    cause: 'The task takes more than ten minutes, or has several steps or files.',
    fix: 'Write the plan: `nx47 session plan --item "…" --item "…"`.',
  },
  SESSION_PLAN_CHANGED: {
    what: 'EXECUTE refused: {file} is no longer the plan that was shown (rule {rule} of the contract).',
    cause: 'The page was changed or removed by hand; it is made of the events.',
    fix: 'Plan anew with `nx47 session plan --item "…" --reason "…"`, which writes the page again.',
  },
  PROOF_REFUSED: {
    what: 'Evidence refused: {proof} ({why}), rule {rule} of the contract.',
    cause: 'Evidence is a readable file of the project, without a secret, named with its kind.',
    fix: 'Give `--proof file:PATH` (or command, checksum, diff, log, answer).',
  },
  REPORT_PART_MISSING: {
    what: "The session can't be closed, this is missing: {parts} (rule {rule} of the contract).",
    cause:
      'The report of a task has a date, a commit, a host, what was changed, the way back and a single priority.',
    fix: 'Give what is missing: a commit with nothing left over, `--touches PATH`, `--rollback "…"` or a checkpoint, one `--next "…"`.',
  },
  SESSION_UNPROVEN: {
    what: 'OK refused: nothing proves the criteria {criteria} (rule {rule} of the contract).',
    cause:
      'A criterion is proven by a step that is DONE and serves it, with evidence of the kind it asks for.',
    fix: 'Prove them, or close with --state KO.',
  },
  SESSION_CHECKPOINT_REFUSED: {
    what: 'Checkpoint {name} refused: {why} (rule {rule} of the contract).',
    cause:
      'A checkpoint is a clean commit, under a free name, from which going back and the minimal test succeed.',
    fix: 'Commit or remove what is changed, mend the test, or choose another name.',
  },
  GOING_BACK_REFUSED: {
    what: 'Going back to {name} refused: {why} (rule {rule} of the contract).',
    cause: 'The tree is not clean, the checkpoint is not the one that was recorded, or nothing differs.',
    fix: 'Commit or remove what is changed; `nx47 session status` lists the checkpoints.',
  },
  GOING_BACK_UNCONFIRMED: {
    what: 'Going back to {name} not confirmed (rule {rule} of the contract).',
    cause:
      'An act that undoes work needs two validations: the name, and the digest of the plan that was shown.',
    fix: 'Read the plan again, then: `nx47 session rollback {name} --execute --yes {name} --plan {digest}`.',
  },
};
