import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { exitStatusOf } from '../../src/exit-status.ts';
import { runLoop } from '../../src/loop-run.ts';
import type { World } from '../../src/model/world.ts';
import { readRequest } from '../../src/read-request.ts';
import { hastyClock } from './hasty-clock.ts';

// `nx47 certify PROJECT --execute` in a process of its own, on a clock by which every wait takes a moment: for tests
// whose authorities Node must know when it starts. With a number of attempts the correction loop goes around it.
const [project = '', service = '', attempts = '1'] = process.argv.slice(2);
const given = { mode: 'execute', language: 'en', service, 'max-attempts': Number(attempts) };
const reread = (path: string, command: 'rehearse' | 'certify') => readRequest(given, path, command);
const request = await reread(project, 'certify');
const environment = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
);
const around = {
  environment,
  inputs: {},
  installRoot: join(import.meta.dirname, '../..'),
  progress: { write: () => true },
  terminal: 'pipe',
  signal: new AbortController().signal,
};
const watch = (world: World): World => ({ ...world, clock: hastyClock(world.clock) });
const { run, told } = await runLoop({ request, around, reread, watch });
const { verdict, sessionFolder } = run;
const loop = told === undefined ? null : { stop: told.stop, attempts: told.attempts, session: told.session };
writeSync(1, JSON.stringify({ verdict, sessionFolder, status: exitStatusOf(verdict, 'kaggle'), loop }));
