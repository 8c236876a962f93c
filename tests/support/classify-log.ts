// Classifies a generated log of so many megabytes and prints the largest memory of the process, in MB.

import { logReader } from '../../src/gate/read-log.ts';
import { logSample } from './log-sample.ts';
import { someNoise } from './some-noise.ts';

const reader = logReader(someNoise, 'kaggle');
const megabytes = Number(process.argv[2]);
for (const kind of ['plain', 'stderr'] as const) {
  for (const record of logSample(kind, megabytes / 2)) reader.push(record);
}
const { classes, problems } = reader.end();
if (problems.length > 0 || classes.payload === 0) throw new Error(JSON.stringify(problems[0]));
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
