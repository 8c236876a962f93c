import type { macroFailuresFr } from './fr-macro-failures.ts';

/** What may go wrong with the user's own macros. */
export const macroFailuresEn: typeof macroFailuresFr = {
  MACRO_YAML_REFUSED: {
    what: '{file}, line {line}: this YAML is refused ({why}).',
    cause:
      'A macro is plain data: no anchor, alias, tag, merge key, second document or character that is not seen.',
    fix: 'Write that line out in full; put quotes around a text such as "yes" or "017".',
  },
  MACRO_KEY_UNKNOWN: {
    what: '{file}, line {line}: unknown key "{key}".',
    cause: 'A typing slip: a macro has no other key than those that are documented.',
    fix: 'Did you mean "{suggestion}"? All keys: docs/guides/macros.md.',
  },
  MACRO_VALUE_REFUSED: {
    what: '{file}, line {line}: the value of "{key}" is refused: {why}.',
    cause:
      'The value has not the form that is expected there, or names something that the macro does not have.',
    fix: 'Correct that value; `nx47 macro new NAME` writes an example with every key explained.',
  },
  MACRO_PATH_REFUSED: {
    what: '{file}, line {line}: the path {path} is refused ({why}).',
    cause:
      'A macro names files of the project only, each listed under ALLOWLIST, none through a link, and it never writes what a run leaves as evidence.',
    fix: 'Give a path relative to the project and list it under ALLOWLIST.paths.read or ALLOWLIST.paths.write.',
  },
  MACRO_COMMAND_REFUSED: {
    what: '{file}, line {line}: the command {command} is refused ({why}).',
    cause:
      'No shell reads the steps of a macro, and a program that starts others would get around the allow-list.',
    fix: 'Give the program and its arguments one by one, and list the program under ALLOWLIST.commands.',
  },
  MACRO_VARIABLE_REFUSED: {
    what: '{file}, line {line}: the variable {name} is never given to a macro.',
    cause: 'It may hold a secret, or make a program load something else than what was asked for.',
    fix: 'Take it out of ALLOWLIST.environment.',
  },
  MACRO_HOST_REFUSED: {
    what: '{file}, line {line}: the host {host} is refused ({why}).',
    cause: 'An address in a command names a host that the allow-list of the macro does not have.',
    fix: 'List the host under ALLOWLIST.hosts: its name in small letters, without scheme, port or path.',
  },
  MACRO_PATTERN_REFUSED: {
    what: '{file}, line {line}: the pattern {pattern} is refused ({why}).',
    cause: 'On some text it could take for ever, or it is no regular expression.',
    fix: 'Anchor it with ^ and $, and repeat nothing that itself repeats or chooses: ^[a-z][a-z-]*$ in place of ^[a-z]+(-[a-z]+)*$.',
  },
  MACRO_NAME_TAKEN: {
    what: '{file}, line {line}: {name} is the name of a built-in macro.',
    cause: 'Two macros of one name could not be told apart in the ledger.',
    fix: 'Give the macro and its file another name; `nx47 macro list` shows those that are taken.',
  },
  MACRO_NOT_FOUND: {
    what: 'No macro {name} in {folder}.',
    cause: 'A typing slip, or a file that is not there, is a link, or does not end in .yml.',
    fix: 'Run `nx47 macro list`. Nearest name: {suggestion}',
  },
  MACRO_INPUT_REFUSED: {
    what: 'Macro {name}: the input {input} is refused: {why}.',
    cause: 'The INPUT_SCHEMA of the macro, or a rule on arguments, does not accept that value.',
    fix: 'Run `nx47 macro show {name}` and give `--input NAME=VALUE`.',
  },
  MACRO_PLAN_NEEDED: {
    what: 'Macro {name}: nothing is executed without the plan that was shown.',
    cause: '`--execute` does not quote a plan.',
    fix: 'Run `nx47 macro plan {name}` with the same inputs, read it, then add `--plan HASH`.',
  },
  MACRO_PLAN_STALE: {
    what: 'Macro {name}: the plan is not what {plan} was: {changed}.',
    cause: 'The macro, its inputs or the project have changed since that plan was shown.',
    fix: 'Run `nx47 macro plan {name}` again, and quote the hash that it shows.',
  },
  MACRO_UNTESTED: {
    what: 'Macro {name} has no test ({file}).',
    cause: 'What was never tried is not known to work: rule 197 asks each macro for a version and tests.',
    fix: 'Add a case under `tests`, as `nx47 macro new` writes one.',
  },
  MACRO_STEP_FAILED: {
    what: 'Macro {name}: the command {command} failed: {why}. Way back: {rollback}.',
    cause: 'Its exit status was not 0, or its time was over.',
    fix: 'Read what it printed, and try the macro alone: `nx47 macro test {name}`.',
  },
  MACRO_CHECK_FAILED: {
    what: 'Macro {name}: the check {check} does not hold: {observed}. Way back: {rollback}.',
    cause: 'The steps ended well and did not do what the macro says.',
    fix: 'Compare `verify` of the macro with what its steps leave.',
  },
  MACRO_OUTPUT_REFUSED: {
    what: 'Macro {name}: the output {output} is refused: {why}.',
    cause: 'What a step printed does not fit OUTPUT_SCHEMA.',
    fix: 'Correct the step or the schema; a case under `tests` shows it beforehand.',
  },
  MACRO_UNANNOUNCED: {
    what: 'Macro {name} changed {path}, which no step of it announces. Way back: {rollback}.',
    cause: 'A step changed a file that is not among its `touches`.',
    fix: 'List the file under `touches` of that step, or keep the step from changing it.',
  },
  MACRO_EVIDENCE_TOUCHED: {
    what: 'Macro {name} changed {path}, which belongs to the evidence of the run.',
    cause: 'No macro may change the session, the ledger, what was collected, .nx47 nor the settings of git.',
    fix: 'Keep its steps from writing there; the run has to be made again.',
  },
  MACRO_POINT_FAILED: {
    what: 'The macro {name}, run at {point}, failed: {why}.',
    cause: 'nx47.yml names it at that point, and what is named there has to succeed.',
    fix: 'Try it alone: `nx47 macro plan {name}`, `nx47 macro test {name}`; or take it out of nx47.yml.',
  },
};
