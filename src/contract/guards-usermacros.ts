import type { Guard } from './guard.ts';

const reading = 'tests/unit/config/parse-macro.test.ts';
const running = 'tests/unit/macro/user-macro.test.ts';
const command = 'tests/unit/macro-command.test.ts';
const programs = 'tests/unit/config/check-program.test.ts';

/** What holds the rules that concern the macros of the user's own. */
export const usermacrosGuards: readonly Guard[] = [
  {
    rules: [5, 49],
    file: 'src/macro/user-macro.ts',
    find: "  if (fault !== undefined)\n    throw new Failure('MACRO_INPUT_REFUSED', { name: macro.name, input: fault.at || '/', why: fault.why });",
    replace: '',
    test: running,
    title: 'an input that is a text where a pattern does not fit is refused before anything starts',
  },
  {
    rules: [50],
    file: 'src/macro/user-macro.ts',
    find: 'if (fault !== undefined) throw outputFailure(own, fault.at, fault.why);',
    replace: '',
    test: running,
    title: 'an output that does not fit OUTPUT_SCHEMA is refused',
  },
  {
    rules: [48],
    file: 'src/model/user-macro.ts',
    find: '.regex(/^\\d+\\.\\d+\\.\\d+$/)',
    replace: '',
    test: reading,
    title: 'a VERSION of two parts is refused as MACRO_VALUE_REFUSED with its file and line 3',
  },
  {
    rules: [45, 51],
    file: 'src/config/parse-macro.ts',
    find: "if (taken.includes(macro.name)) throw new Failure('MACRO_NAME_TAKEN', { file, line, name: macro.name });",
    replace: '',
    test: reading,
    title: 'the name of a built-in macro is refused as MACRO_NAME_TAKEN with its file and line 1',
  },
  {
    rules: [46, 148],
    file: 'src/config/check-program.ts',
    find: "if (!allowed) return 'not-allowed';",
    replace: '',
    test: programs,
    title: '["curl","https://example.org"] is refused: not-allowed',
  },
  {
    rules: [46],
    file: 'src/config/check-program.ts',
    find: "if (launchers.includes(name)) return 'starts-other-programs';\n  const flag",
    replace: 'const flag',
    test: programs,
    title: '["/usr/bin/env","python3"] is refused: starts-other-programs',
  },
  {
    rules: [47],
    file: 'src/macro-plan.ts',
    find: 'if (quoted === now.sha256) return;',
    replace: 'return;',
    test: command,
    title: 'a plan that was shown before the macro or an input changed is refused with what changed',
  },
  {
    rules: [115, 117],
    file: 'src/macro-command.ts',
    find: "if (line.settings['mode'] !== 'execute') return planOwn(name, place);",
    replace: '',
    test: command,
    title:
      'run is a dry run until --execute quotes the plan as it is now; then it acts, with a session whose ledger verifies',
  },
  {
    rules: [197],
    file: 'src/macro-command.ts',
    find: 'if (own.macro.tests.length === 0)',
    replace: 'if (own.macro.tests.length < 0)',
    test: command,
    title: 'test --all refuses a macro without a test, and tells a case that ends otherwise than it says',
  },
];
