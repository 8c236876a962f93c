/**
 * Mutation testing of the audit, one folder at a time: `NX47_MUTATE=wheels npm run mutation`. Each mutant is
 * held against the tests that mirror its folder; the figures are recorded in docs/long-runs.md.
 */
const folder = process.env.NX47_MUTATE ?? '';

export default {
  testRunner: 'tap',
  plugins: ['@stryker-mutator/tap-runner'],
  tap: {
    testFiles: [`tests/unit/audit/${folder}/*.test.ts`],
    nodeArgs: ['--test-reporter=tap', '-r', '{{hookFile}}', '{{testFile}}'],
  },
  mutate: [`src/audit/${folder}/*.ts`],
  coverageAnalysis: 'perTest',
  // The TypeScript of this project has no such interface as Stryker's rewriting of tsconfig.json asks for.
  tsconfigFile: 'none',
  ignorePatterns: ['/dist', '/docs', '/bench', '/reports'],
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: `reports/mutation/${folder}.json` },
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: false },
  tempDirName: '.stryker-tmp',
};
