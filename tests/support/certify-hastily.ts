import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { certify } from '../../src/certify.ts';
import { compose } from '../../src/compose.ts';
import { exitStatusOf } from '../../src/exit-status.ts';
import type { Clock } from '../../src/model/world.ts';
import { readRequest } from '../../src/read-request.ts';

// `nx47 certify PROJECT --execute` in a process of its own, on a clock by which every wait takes a moment: for tests
// whose authorities Node must know when it starts.
const moment = 0.2;

function hasty(clock: Clock): Clock {
  let skippedNs = 0n;
  return {
    now: () => clock.now(),
    monotonicNs: () => clock.monotonicNs() + skippedNs,
    sleep: async (seconds, signal) => {
      const slept = Math.min(moment, seconds);
      await clock.sleep(slept, signal);
      skippedNs += BigInt(Math.round((seconds - slept) * 1e9));
    },
  };
}

const [project = '', service = ''] = process.argv.slice(2);
const request = await readRequest({ mode: 'execute', language: 'en', service }, project, 'certify');
const environment = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
);
const { world, close } = await compose(request, {
  environment,
  inputs: {},
  installRoot: join(import.meta.dirname, '../..'),
  progress: { write: () => true },
  terminal: 'pipe',
  signal: new AbortController().signal,
});
const run = await certify(request, { ...world, clock: hasty(world.clock) });
await close();
const { verdict, sessionFolder } = run;
writeSync(1, JSON.stringify({ verdict, sessionFolder, status: exitStatusOf(verdict, 'kaggle') }));
