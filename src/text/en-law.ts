import type { lawFr } from './fr-law.ts';

export const lawEn: typeof lawFr = {
  TASK_INCOMPLETE: {
    what: 'The task is not complete: {part} is missing (rule {rule}).',
    cause:
      'A task needs TASK, CONTEXT, CONSTRAINTS and DONE_CRITERIA, each criterion with the kind of evidence that shows it.',
    fix: 'Write what is missing, then start again.',
  },
  TASK_TOO_LONG: {
    what: 'TASK has {lines} lines, three at most (rule {rule}).',
    cause: 'What takes longer to say is more than one task.',
    fix: 'Say the goal in one sentence; put the rest into CONTEXT or CONSTRAINTS, or make two tasks.',
  },
  GOAL_NOT_ONE: {
    what: 'The goal is more than one sentence: {goal} (rule {rule}).',
    cause: 'A session has one goal that can be measured.',
    fix: 'Keep the first line of TASK to one sentence, and make a task of the rest.',
  },
  STEP_UNSERVED: {
    what: 'The step {step} changes something and serves nothing (rule {rule}).',
    cause:
      'Nothing is done that answers no finding and makes nothing more autonomous, clearer or more reproducible.',
    fix: 'Name the finding or condition that it serves, or leave the step out.',
  },
  TASK_RUNNING: {
    what: 'Another task is running in this project: {task}, process {pid} on {machine}, since {since} (rule {rule}).',
    cause: 'At most one task runs at a time.',
    fix: 'Wait for its end, or end that process. A lock whose process is gone is taken over by itself; {file} holds it.',
  },
  PLACE_UNNAMED: {
    what: '{phase} is refused: it names no {part} (rule {rule}).',
    cause: 'Every action says on which machine and in which terminal it is done.',
    fix: 'Name the machine and the terminal.',
  },
  PLAN_MISSING: {
    what: 'EXECUTE is refused: no plan was shown (rule {rule}).',
    cause: 'Nothing is done that was not planned.',
    fix: 'Make the plan first: `nx47 macro plan`.',
  },
  PLAN_OTHER: {
    what: 'EXECUTE quotes plan {quoted}, and the plan that was shown is {shown} (rule {rule}).',
    cause: 'The plan was made anew, or its digest was not copied whole.',
    fix: 'Read the plan that is shown now, and quote its digest.',
  },
  PLAN_UNCRITICISED: {
    what: 'EXECUTE is refused: nobody but its author has accepted plan {plan} (rule {rule}).',
    cause: 'A plan needs a CRITIQUE of exactly its digest, by another role.',
    fix: 'Let another role criticise it.',
  },
  PLAN_UNWRITTEN: {
    what: 'EXECUTE is refused: the plan of this long task is not in {page} as it was quoted (now: {observed}; rule {rule}).',
    cause:
      'A task of more than ten minutes, of several files or steps, is written down before anything is done.',
    fix: 'Write the page before the first step, and leave it as it is.',
  },
  STEP_DEVIATED: {
    what: 'A step was carried out and did not bring about what it was for: {observed} (rule {rule}).',
    cause: 'What it was to mend is still there when it is looked at again.',
    fix: 'What it changed is as it was before. Look at the plan with what was observed, and make another one.',
  },
  PLAN_STALE: {
    what: 'The plan is stale: {changed} changed since it was shown (rule {rule}).',
    cause: 'Somebody changed what the plan stands on, between PLAN and EXECUTE.',
    fix: 'Look at what changed and run again: the plan is made anew.',
  },
  VALIDATION_MISSING: {
    what: 'This act destroys {destroys}, and too few roles have accepted it: {given} (rule {rule}).',
    cause: 'What cannot be undone needs two validations, by two roles.',
    fix: 'Have a second role accept the same plan.',
  },
  COMMIT_UNRECORDED: {
    what: 'Nothing is sent to Kaggle: no stable commit is recorded (rule {rule}).',
    cause: "The project's commit was not read before the step that writes to the service.",
    fix: 'Put the project under git, commit, and run again.',
  },
  TREE_DIRTY: {
    what: 'Nothing is sent to Kaggle: these files are not committed: {files} (rule {rule}).',
    cause: 'What is certified has to be a commit that others can check out.',
    fix: 'Commit them, or have git ignore them, then run again.',
  },
  WRITE_UNANNOUNCED: {
    what: 'A step wanted to write to {target}, which its plan did not announce (rule {rule}).',
    cause: 'Every file is listed before it is touched.',
    fix: 'Add the file to what the plan touches (a folder ends with /), and look at the plan again.',
  },
  CHANGE_UNTESTED: {
    what: 'A configuration was changed, and nothing tried it: {missing} is missing (rule {rule}).',
    cause: 'After a change of configuration the least test is asked for.',
    fix: 'Let the step try what it changed, and give the answer as evidence. The bytes of before are in evidence/backups.',
  },
  SAFE_MODE: {
    what: 'Safe mode: nothing is changed ({reason}, since {since}).',
    cause: 'An earlier run of this project was stopped: two uncertainties, or a sign of danger.',
    fix: 'Look at what stopped it: `nx47 safe-mode show`. Then a person clears it: `nx47 safe-mode clear --reason "…"`.',
  },
  STOP_RULE: {
    what: 'STOP: {why}. Last stable point: {stable}.',
    cause:
      'Two required conditions stayed unknown after their step, or there is one sign of danger: a secret, a broken ledger, a digest or an owner that is another.',
    fix: 'The project is in safe mode on this machine. Look at what is named, go back to the stable point if need be, then clear it: `nx47 safe-mode clear --reason "…"`.',
  },
  STOP_REQUESTED: {
    what: 'Stopped: {file} is there.',
    cause: 'Somebody asked every run of this project to end.',
    fix: 'Remove the file when work may go on.',
  },
};
