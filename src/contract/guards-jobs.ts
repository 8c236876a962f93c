import type { Guard } from './guard.ts';

const inJobs = 'tests/unit/jobs/';
const doneJob =
  'a job that writes outputs/a/b.txt is DONE, with the digest of a/b.txt among its outputs and nothing left in its workspace';

/** What holds the rules about jobs, their limits and where they go. */
export const jobGuards: readonly Guard[] = [
  {
    rules: [113, 136],
    file: 'src/jobs/back-off.ts',
    find: 'if (attempts >= mostAttempts) return undefined;',
    replace: '',
    test: `${inJobs}back-off.test.ts`,
    title: 'after the last of three attempts there is no fourth',
  },
  {
    rules: [114],
    file: 'src/jobs/back-off.ts',
    find: 'Math.min(longestSeconds, firstSeconds * 2 ** (attempts - 1))',
    replace: 'firstSeconds',
    test: `${inJobs}back-off.test.ts`,
    title: 'the pause before the next attempt doubles from 2 s and never exceeds 60 s',
  },
  {
    rules: [133, 138],
    file: 'src/model/job.ts',
    find: 'DEADLINE: z.iso.datetime({ precision: 0 }),',
    replace: "DEADLINE: z.iso.datetime({ precision: 0 }).default('2099-01-01T00:00:00Z'),",
    test: `${inJobs}read-order.test.ts`,
    title: 'an order without DEADLINE is refused, and the member is named',
  },
  {
    rules: [135, 136],
    file: 'src/jobs/spool.ts',
    find: 'if (was !== given)',
    replace: 'if (was === undefined)',
    test: `${inJobs}spool.test.ts`,
    title: 'another order under an id that is taken is refused',
  },
  {
    rules: [142],
    file: 'src/jobs/permit-network.ts',
    find: 'if (!policy.machine)',
    replace: 'if (policy.machine === undefined)',
    test: `${inJobs}permit-network.test.ts`,
    title: 'a job that asks for a network is refused by rule 142 where its machine permits none',
  },
  {
    rules: [145],
    file: 'src/jobs/choose-machine.ts',
    find: 'health.queue > 0',
    replace: 'health.queue < 0',
    test: `${inJobs}choose-machine.test.ts`,
    title: 'a machine with no free place or with a job waiting is passed over',
  },
  {
    rules: [146],
    file: 'src/jobs/choose-machine.ts',
    find: 'name = candidate?.fallback;',
    replace: 'name = undefined;',
    test: `${inJobs}choose-machine.test.ts`,
    title: 'a job goes to vm103 when pandaminer is down, and to vm100 when both are',
  },
  {
    rules: [198],
    file: 'src/jobs/worker-lease.ts',
    find: "if (newest === undefined || (await ports.host.look(newest.owner)) === 'dead') return undefined;",
    replace: 'if (newest !== undefined || spool !== undefined) return undefined;',
    test: `${inJobs}worker-lease.test.ts`,
    title: 'a living worker says name, version, free places and queue; a folder without one says nothing',
  },
  {
    rules: [44, 137],
    file: 'src/jobs/worker-lease.ts',
    find: "if (newest !== undefined && (await host.look(newest.owner)) !== 'dead') throw busy(spool, newest.owner);",
    replace: '',
    test: `${inJobs}worker-lease.test.ts`,
    title: 'a second worker of a folder is refused while the first lives',
  },
  {
    rules: [140, 141],
    file: 'src/jobs/conclude-job.ts',
    find: 'if (attempt !== undefined) await files.remove(attempt.workspace);',
    replace: '',
    test: `${inJobs}run-worker.test.ts`,
    title: doneJob,
  },
  {
    rules: [134, 143, 144],
    file: 'src/jobs/conclude-job.ts',
    find: 'sha256: await files.hash(join(folder, path))',
    replace: "sha256: '0'.repeat(64)",
    test: `${inJobs}run-worker.test.ts`,
    title: doneJob,
  },
  {
    rules: [139],
    file: 'src/worker/confine.ts',
    find: 'bytes(memory_mb)',
    replace: 'bytes(1_048_576)',
    test: 'tests/unit/worker/confine.test.ts',
    title: 'one process that asks for more than is allowed is refused it',
  },
  {
    rules: [132],
    file: 'src/github/dispatch-job.ts',
    find: 'body: { ref, inputs: { job, digest, order, runner: JSON.stringify(labels) } },',
    replace: 'body: { ref, inputs: { job, digest, runner: JSON.stringify(labels) } },',
    test: 'tests/unit/github/dispatch-job.test.ts',
    title: 'a job is started by one call that gives order, digest and labels as inputs',
  },
];
