import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { jobCommand } from '../../src/job-command.ts';
import { jobPlace } from '../../src/job-place.ts';
import type { Sending } from '../../src/job-sending.ts';
import { openSpool } from '../../src/jobs/spool.ts';
import { beat, takeLease } from '../../src/jobs/worker-lease.ts';
import { machineEvents } from '../../src/machines/machine-events.ts';
import { keepProbe } from '../../src/machines/machine-state.ts';
import type { Machine } from '../../src/model/machines.ts';
import { identityOf } from '../../src/worker/processes.ts';
import { quietSurroundings } from './audited-project.ts';
import { type AtEnd, freshFolder } from './folders.ts';
import {
  type ActionsOnGitHub,
  type ActionsRunner,
  actionsOnGitHub,
  type RunInputs,
  type RunnerEnd,
} from './github-actions.ts';
import { startGitHub } from './github-service.ts';
import { jumpingClock } from './jumping-clock.ts';
import { declared, probeOf } from './machine-case.ts';
import { testWorld } from './test-world.ts';

/** PandaMiner, VM103 and VM100 of one project, GitHub between them, and folders from which jobs are sent. */
export type SendingDesk = {
  readonly actions: ActionsOnGitHub;
  /** Calls that GitHub was asked. */
  readonly calls: readonly string[];
  /** What a runner does in place of the job, once each. */
  readonly mishaps: RunnerEnd[];
  runner(name: string): ActionsRunner;
  /** A clone of the project, as a person has it: probed just now, with nothing sent yet. */
  clone(): Promise<Clone>;
  /** Attempts that machines made at jobs, `machine/job-1/attempt-1`. */
  attempts(): Promise<string[]>;
};
export type Clone = {
  readonly root: string;
  /** What `nx47 job …` is given. */
  sending(...argv: readonly string[]): Promise<Sending>;
  /** A worker of VM100 that waits for jobs, alive as long as this process. */
  startWorker(): Promise<void>;
  /** Decisions about machines, as `machine: reasons`. */
  decisions(): Promise<string[]>;
};

const beyond = {
  pandaminer: { labels: ['self-hosted', 'pandaminer'], address: '192.0.2.110', fallback: 'vm103' },
  vm103: { labels: ['self-hosted', 'vm103'], address: '192.0.2.103', fallback: 'vm100' },
} as const;

function machines(): Machine[] {
  const others = Object.entries(beyond).map(([name, { labels, address, fallback }], at) => {
    const storage = [{ mount: '/', uuid: `4444444${at}-cccc-4ccc-8ccc-333333333333`, access: 'read-write' }];
    const own = { name, role: name, hostname: name, addresses: [address], services: [name] };
    return declared({ ...own, reach: { labels }, storage, fallback, limits: roomy });
  });
  return [...others, declared({ limits: { ...roomy, jobs: 2 } })];
}

const roomy = { jobs: 1, minutes: 30, 'memory-gib': 4, 'disk-gib': 10 };

/** The desk of a test. Its runners do what nx47-job.yml does, each in a home of its own. */
export async function sendingDesk(t: AtEnd): Promise<SendingDesk> {
  const ground = await freshFolder(t);
  const mishaps: RunnerEnd[] = [];
  const runners = Object.entries(beyond).map(
    ([name, { labels }]): ActionsRunner => ({ name, labels, status: 'online', busy: false }),
  );
  const checkout = await project(join(ground, 'checkout'));
  const actions = actionsOnGitHub(runners, async (inputs, { name }) => {
    const mishap = mishaps.shift();
    return mishap ?? doJob(inputs, join(ground, 'homes', name), checkout);
  });
  const service = await startGitHub({
    ...{ repository: 'me/models', token: 'the-token', permissions: [], commits: [], actions },
  });
  t.after(() => service.close());
  let clones = 0;
  return {
    ...{ actions, mishaps, calls: service.calls },
    runner: (name) => {
      const found = runners.find((one) => one.name === name);
      if (found === undefined) throw new Error(name);
      return found;
    },
    clone: async () => {
      clones += 1;
      return cloneAt(await project(join(ground, `clone-${clones}`)), service.url, actions);
    },
    attempts: () => attemptsIn(join(ground, 'homes')),
  };
}

async function project(root: string): Promise<string> {
  await mkdir(join(root, 'configs'), { recursive: true });
  await writeFile(join(root, 'configs/machines.yml'), stringify({ machines: machines() }));
  return root;
}

/** The two steps of the workflow that matter: check, and run on the machine. */
async function doJob(inputs: RunInputs, home: string, root: string): Promise<RunnerEnd> {
  await mkdir(home, { recursive: true });
  const output = join(home, 'output');
  const quiet = quietSurroundings();
  const environment = {
    ...{ ...quiet.environment, HOME: home, GITHUB_OUTPUT: output, GITHUB_REPOSITORY: 'me/models' },
    ...{ JOB: inputs.job, DIGEST: inputs.digest, ORDER: inputs.order, RUNNER_LABELS: inputs.runner },
  };
  for (const act of ['check', 'run']) {
    await writeFile(output, '');
    await jobCommand(parseCommandLine(['job', 'runner', act]), { ...quiet, environment }, 'en', root);
  }
  const [, outcome = ''] = /^outcome=(.*)$/m.exec(await readFile(output, 'utf8')) ?? [];
  return { outcome };
}

async function cloneAt(root: string, url: string, actions: ActionsOnGitHub): Promise<Clone> {
  const now = new Date();
  for (const machine of machines()) {
    const boot = machine.reach === 'local' ? { boot_id: { value: (await bootId()).trim() } } : {};
    await keepProbe(root, probeOf(machine, { taken: now.toISOString(), ...boot }), testWorld().files);
  }
  const quiet = quietSurroundings();
  const given = { GITHUB_REPOSITORY: 'me/models', GITHUB_API_URL: url, GITHUB_TOKEN: 'the-token' };
  const around = { ...quiet, environment: { ...quiet.environment, ...given } };
  const clock = jumpingClock(Math.floor(now.getTime() / 1000));
  const place = async () => {
    const found = await jobPlace({ root, spool: '' }, around, 'en');
    // Whoever waits gives the runners their time.
    const sleep = async (seconds: number, signal: AbortSignal) => {
      await clock.sleep(seconds, signal);
      await actions.settle();
    };
    return { ...found, clock: { ...clock, sleep } };
  };
  return {
    root,
    sending: async (...argv) => {
      const line = parseCommandLine(['job', ...argv]);
      return { line, around, language: 'en', root, place: await place() };
    },
    startWorker: async () => {
      const at = await place();
      await openSpool(at.spool, at);
      const slots = { slots: 2, free: 2, queue: 0, name: 'worker', version: '0' };
      const identity = await identityOf(process.pid);
      const time = now.toISOString();
      await beat(await takeLease(at.spool, at), { schema: 'nx47.worker/1', ...slots, time, identity }, at);
    },
    decisions: async () => {
      const { events } = await machineEvents(root, testWorld());
      return events.map(({ output, decision }) => `${output}: ${decision}`);
    },
  };
}

function bootId(): Promise<string> {
  return readFile('/proc/sys/kernel/random/boot_id', 'utf8');
}

async function attemptsIn(homes: string): Promise<string[]> {
  const paths = await readdir(homes, { recursive: true }).catch(() => []);
  return paths
    .map((path) => /^([^/]+)\/.*\/(jobs\/[^/]+\/attempt-\d+)$/.exec(path))
    .flatMap((found) => (found === null ? [] : [`${found[1]}/${found[2]}`]))
    .sort();
}
