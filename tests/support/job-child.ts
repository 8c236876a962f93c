import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { submitJob } from '../../src/jobs/spool.ts';
import { probeIsolation } from '../../src/rehearsal/isolation.ts';
import { scriptMacro } from './job-macros.ts';
import { orderOf, somePythons, workAll, workerPlace } from './job-spool.ts';

// A worker or a submitter as a process of its own, to be killed at any moment.
const [role = '', root = '', count = '0'] = process.argv.slice(2);
const effects = join(root, 'effects');
const lines = join(effects, 'lines.txt');

// The effect can be counted, and asked for: one line, appended in one call, somewhere in the life of the command.
const append = scriptMacro({
  argv: (line) => [
    ['sh', '-c', 'sleep 0.03; echo "$0" >> "$1"; sleep 0.03; echo done > outputs/done.txt', line, lines],
  ],
  writes: [effects],
  settle: async () => ({ answer: 'unknown', observed: 'replaced below' }),
});
const settling = {
  ...append,
  settle: async (input: unknown) => {
    const line = typeof input === 'object' && input !== null && 'line' in input ? String(input.line) : '';
    const text = await readFile(lines, 'utf8').catch(() => '');
    const isThere = text.split('\n').includes(line);
    return { answer: isThere ? ('ok' as const) : ('fail' as const), observed: `line ${line}` };
  },
};

const place = workerPlace(root, { script: settling });
// Killed from here on: what comes before touches nothing.
if (role !== 'submit') await probeIsolation((await somePythons.findAny())?.executable ?? '');
process.stdout.write('started\n');
if (role === 'submit') {
  for (let number = 1; number <= Number(count); number += 1) {
    const id = `job-${number}`;
    await submitJob(place.spool, orderOf(id, { INPUT: { line: id } }), place);
    process.stdout.write(`submitted ${id}\n`);
  }
} else await workAll(place, 2);
process.stdout.write('ended\n');
