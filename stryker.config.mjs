/**
 * Mutation testing of the audit: `NX47_MUTATE=wheels npm run mutation` for one folder of src/audit, `top` for the
 * files beside the folders. Each mutant is held against the tests that mirror its folder. docs/long-runs.md has the
 * figures, and says which tests are left out.
 */
const folder = process.env.NX47_MUTATE ?? '';
const within = folder === 'top' ? '' : `${folder}/`;
if (folder === '') throw new Error('NX47_MUTATE: wheels, closure, native, repository, coherence, secrets or top');

/** Files that ask another program for seconds, or that go on for seconds by design. */
const slowFiles = ['hostile-bytes', 'plan-install', 'predict-load', 'satisfy'];
/** Tests that need the checkout itself, whose files are not in Stryker's copy, or that take a second and more. */
const leftOut = 'no tracked file|every generated|pip that this Python|each Kaggle form|text makes the reader';

export default {
  testRunner: 'tap',
  plugins: ['@stryker-mutator/tap-runner'],
  tap: {
    testFiles: [`tests/unit/audit/${within}!(${slowFiles.join('|')}).test.ts`],
    nodeArgs: ['--test-reporter=tap', `--test-skip-pattern=${leftOut}`, '-r', '{{hookFile}}', '{{testFile}}'],
  },
  mutate: [`src/audit/${within}*.ts`],
  coverageAnalysis: 'perTest',
  // Stryker rewrites tsconfig.json through an interface that TypeScript 7 no longer has; Node needs no tsconfig.
  tsconfigFile: 'none',
  ignorePatterns: ['/dist', '/docs', '/bench', '/reports'],
  concurrency: 2,
  // A busy machine must not turn a survivor into a timeout.
  timeoutMS: 60_000,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `reports/mutation/${folder}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  tempDirName: '.stryker-tmp',
};
