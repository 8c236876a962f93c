// Every benchmark, one after the other, so that none disturbs another.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = join(fileURLToPath(import.meta.url), '..');
const benchmarks: readonly (readonly string[])[] = [
  ['cold-start.ts'],
  ['audit.ts'],
  ['whole-audit.ts'],
  ['memory.ts'],
  ['closure.ts'],
  ['wheel-repair.ts'],
  ['survey.ts'],
  ['transfer.ts'],
  ['log.ts'],
  ['judge.ts'],
  ['ledger.ts'],
  ['macro.ts'],
  ['report-page.ts'],
  ['pull-request.ts'],
  ['kit-overhead.ts'],
  ['run-steps.ts', '--run'],
];
for (const [file = '', ...options] of benchmarks) {
  const { status } = spawnSync(process.execPath, [join(here, file), ...options], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
