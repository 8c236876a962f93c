#!/usr/bin/env node
import { appendFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from './version.ts';

// The only place that knows where the product is installed: dist/ (or build/src/) lies one level below its root.
const installRoot = join(dirname(fileURLToPath(import.meta.url)), '..');
const argv = process.argv.slice(2);
const environment = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  ),
);

// Answered before anything heavy is loaded.
if (argv.length === 1 && argv[0] === '--version') {
  process.stdout.write(`${version}\n`);
} else if (argv.length === 0 && environment['GITHUB_ACTIONS'] === 'true') {
  const installed = { root: installRoot, resultsProgram: join(installRoot, 'dist/results/index.js') };
  const stateFile = environment['GITHUB_STATE'] ?? '';
  if (environment['STATE_nx47'] === 'main') {
    const { runPost } = await import('./post.ts');
    process.exitCode = await runPost(installed, environment);
  } else {
    process.stdout.write('NX47 Certify\n');
    // First of all: the same program is started again at the end of the job, and this tells it so.
    if (stateFile !== '') appendFileSync(stateFile, 'nx47=main\n');
    const { runAction } = await import('./main.ts');
    process.exitCode = await runAction(installed, environment);
  }
} else {
  const { runCommandLine } = await import('./cli.ts');
  process.exitCode = await runCommandLine(argv, installRoot, environment);
}
