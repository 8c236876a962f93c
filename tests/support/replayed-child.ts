import { appendFileSync } from 'node:fs';
import { Failure } from '../../src/model/failure.ts';
import type { World } from '../../src/model/world.ts';
import { quietSurroundings } from './audited-project.ts';
import { runAt } from './replayed-run.ts';

/**
 * A run in a process of its own that ends as a machine does that loses its power: killed, without a word, as soon as
 * the named step begins. argv: project, address, token, step.
 */
const [project = '', url = '', token = '', step = ''] = process.argv.slice(2);

const killedAtStep = (world: World): World => ({
  ...world,
  presenter: {
    show: (event) => {
      if (event.kind === 'step' && event.macro === step && event.state === 'RUNNING')
        process.kill(process.pid, 'SIGKILL');
    },
  },
});

const ground = { around: quietSurroundings(), remembered: new Map() };
try {
  const { verdict } = await runAt({ project, url, token }, ground, killedAtStep);
  appendFileSync(1, `${verdict.kind} ${verdict.cause}\n`);
} catch (error) {
  appendFileSync(1, `threw ${error instanceof Failure ? error.code : String(error)}\n`);
}
