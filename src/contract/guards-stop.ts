import type { Guard } from './guard.ts';

const unit = (name: string) => `tests/unit/${name}.test.ts`;
const named = 'macros/named-macros';

/** What stops a project, what keeps it stopped, and the macros that the contract names. */
export const stopGuards: readonly Guard[] = [
  {
    rules: [16, 60],
    file: 'src/macro/stop-signs.ts',
    find: 'return uncertainties.length >= mostUncertainties || signs.length > 0;',
    replace: 'return uncertainties.length > 100 || signs.length > 0;',
    test: unit('macro/stop-signs'),
    title: 'one required condition that stays unknown is no reason to stop, two are',
  },
  {
    rules: [33, 187],
    file: 'src/macro/stop-signs.ts',
    find: '      ...secretsIn(dossier),\n',
    replace: '',
    test: unit('macro/stop-signs'),
    title: 'a secret, a broken ledger, another owner, or another digest: one sign is enough',
  },
  {
    rules: [16, 193],
    file: 'src/macro/stable-point.ts',
    find: "const [newest = ''] = tags.split('\\n');",
    replace: 'const newest = tags.slice(0, 0);',
    test: unit('macros/stop-rule'),
    title: 'one sign of danger stops, and the newest tag of a checkpoint is the point to go back to',
  },
  {
    rules: [147],
    file: 'src/macro/tools.ts',
    find: 'return safe ? permitted.filter((effect) => safeEffects.includes(effect)) : permitted;',
    replace: 'return permitted;',
    test: unit('macro/runner'),
    title: 'in safe mode a step that would write below .nx47 is planned and not executed',
  },
  {
    rules: [53],
    file: 'macros/plan-task.ts',
    find: 'await leavePlan(requireTask(task), steps, paths.session, files)',
    replace: 'await leavePlan(requireTask(task), [], paths.session, files)',
    test: unit(named),
    title:
      'PLAN writes the steps of a task and its criteria on a page, and a task without criteria gets none',
  },
  {
    rules: [54, 167],
    file: 'macros/execute-step.ts',
    find: "answer: status === 0 ? 'ok' : 'fail',",
    replace: "answer: 'ok',",
    test: unit(named),
    title: 'EXECUTE runs one command and proves what it touched; a command that ends with 3 is not done',
  },
  {
    rules: [55, 168],
    file: 'macros/verify-step.ts',
    find: "answer: wrong.length === 0 ? 'ok' : 'fail',",
    replace: "answer: 'ok',",
    test: unit(named),
    title: 'VERIFY finds a file that is otherwise than expected',
  },
  {
    rules: [56, 165],
    file: 'src/macro/plan-flaws.ts',
    find: '...unmet.map(',
    replace: '...[].map(',
    test: unit(named),
    title: 'CRITIQUE accepts a plan whose steps meet every criterion, and remarks on one that meets none',
  },
  {
    rules: [57, 171, 172, 173],
    file: 'src/macro/summary-page.ts',
    find: "if (state === 'FAILED') return",
    replace: "if (state === 'NEW') return",
    test: unit(named),
    title: 'SUMMARIZE tells of a session on one page, and of a step that failed as a deviation',
  },
  {
    rules: [58, 169],
    file: 'src/macro/standing-ledger.ts',
    find: '{ head: chain.head, seq: chain.count, time }',
    replace: "{ head: '0'.repeat(64), seq: 0, time }",
    test: unit(named),
    title: 'LOG_EVENT adds one line to a chain, without the secret that its words hold',
  },
  {
    rules: [59, 149],
    file: 'macros/rollback-step.ts',
    find: 'destroys: [`what',
    replace: 'changes: [`what',
    test: unit(named),
    title: 'ROLLBACK_STEP gives a configuration its old bytes back after two validations, and not after one',
  },
  {
    rules: [198],
    file: 'macros/check-health.ts',
    find: "answer: free >= least ? 'ok' : 'fail',",
    replace: "answer: 'ok',",
    test: unit(named),
    title: 'HEALTHCHECK answers for git, disk, clock and log, and fails where too little is free',
  },
  {
    rules: [10, 78, 90, 179],
    file: 'macros/leave-checkpoint.ts',
    find: "if (dirty !== '')",
    replace: "if (dirty === 'x')",
    test: unit(named),
    title:
      'CHECKPOINT tags a commit from which nothing differs; a dirty tree, and a name that is taken, are refused',
  },
  {
    rules: [45, 47],
    file: 'src/named-macros.ts',
    find: "  HEALTHCHECK: { file: 'macros/check-health.ts', macro: checkHealth },\n",
    replace: '',
    test: unit(named),
    title: 'each macro that the contract names has its file, and its name says PLAN to CHECKPOINT',
  },
  {
    rules: [48, 197],
    file: 'macros/stop-rule.ts',
    find: 'a project in safe mode changes nothing until a person has looked',
    replace: 'a project in safe mode changes little until a person has looked',
    test: 'tests/law/macro-versions.test.ts',
    title:
      'a macro that changed has another version: `node scripts/macro-versions.ts` after the version was raised',
  },
];
