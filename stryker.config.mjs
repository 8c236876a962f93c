import { globSync, readFileSync } from 'node:fs';

/**
 * Mutation testing: `NX47_MUTATE=wheels npm run mutation` for one folder of src/audit, `top` for the files beside the
 * folders, `gate` for src/gate. Each mutant is held against the tests that mirror its folder. With NX47_MUTATE_EVERY=20
 * only what stands on every twentieth line is mutated, with NX47_MUTATE_FROM=7 from the eighth on.
 * With NX47_MUTATE_ALONE=1 a change is held against the tests that mirror its own file alone, where there are some:
 * fewer tests can notice it, in a fraction of the time.
 * NX47_MUTATE_RUNNER=tap takes Stryker's own runner. docs/long-runs.md has the figures.
 */
const folder = process.env.NX47_MUTATE ?? '';
const every = Number(process.env.NX47_MUTATE_EVERY ?? '1');
const from = Number(process.env.NX47_MUTATE_FROM ?? String(every - 1));
const room = folder === 'gate' ? 'gate' : 'audit';
const within = ['top', 'gate'].includes(folder) ? '' : `${folder}/`;
if (folder === '') throw new Error('NX47_MUTATE: wheels, closure, native, repository, coherence, secrets, top or gate');

/** Files that ask another program for seconds, or that go on for seconds by design. */
const slowFiles = ['hostile-bytes', 'predict-load', 'bad-shapes', 'each-condition'];
/** Tests that need the checkout itself, whose files are not in Stryker's copy, or that take a second and more. */
const leftOut =
  'no tracked file|every generated|generated worlds|command of its own|those of packaging|pip that this Python|each Kaggle form|text makes the reader|million|MiB|thousand wheels|nine pigeons|bytes flipped|own list|two seconds|linear time|17 Mi|60 MB|no dossier makes|no library that it loads|no glibc has|name of 255 letters';

/** A sample by place, not by choice: the lines of all files counted through, every so many one of them. */
function sampled(files) {
  let counted = 0;
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((_, index) => (counted++ % every === from ? [`${file}:${index + 1}-${index + 1}`] : [])),
  );
}

/** In this order: the words of the judge on a good run and on each planted fault notice most changes of the gate. */
const testFiles = [
  ...(folder === 'gate' ? ['tests/unit/gate/told-conditions.test.ts'] : []),
  `tests/unit/${room}/${within}!(${slowFiles.join('|')}).test.ts`,
];
const sources = `src/${room}/${within}*.ts`;

export default {
  testRunner: process.env.NX47_MUTATE_RUNNER ?? 'in-process',
  plugins: ['@stryker-mutator/tap-runner', './scripts/mutation/runner.mjs'],
  inProcess: { testFiles, leftOut, alone: process.env.NX47_MUTATE_ALONE === '1' },
  // Sources that were loaded anew stay with the process.
  maxTestRunnerReuse: 500,
  tap: {
    testFiles,
    nodeArgs: ['--test-reporter=tap', `--test-skip-pattern=${leftOut}`, '-r', '{{hookFile}}', '{{testFile}}'],
  },
  mutate: every === 1 ? [sources] : sampled(globSync(sources).sort()),
  coverageAnalysis: 'perTest',
  // Stryker rewrites tsconfig.json through an interface that TypeScript 7 no longer has; Node needs no tsconfig.
  tsconfigFile: 'none',
  ignorePatterns: ['/dist', '/docs', '/bench', '/reports'],
  concurrency: 2,
  dryRunTimeoutMinutes: 30,
  // A busy machine must not turn a survivor into a timeout.
  timeoutMS: 120_000,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `reports/mutation/${folder}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  tempDirName: '.stryker-tmp',
};
