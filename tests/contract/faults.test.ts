import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type FaultPlan, type ProxyFault, proxyFaults } from '../support/fault-proxy.ts';
import { endOf, type WholeRun, wholeRun } from '../support/whole-run.ts';

const isLong = process.env['NX47_LONG'] === '1';

// A write that was sent and not answered may have been done or not: reading back decides, and may not be able to.
const writes = ['SaveKernel', 'CreateDataset'];
const harmless: readonly ProxyFault[] = ['drip', 'duplicate', 'throttle'];
// So often they are asked as the service takes: a run may have one question less.
const polls = ['GetDataset', 'GetDatasetStatus', 'GetKernelSessionStatus'];

test('a complete run with one fault on its way ends in the right verdict', async (t) => {
  const plain = await wholeRun(t);
  assert.equal(endOf(plain), 'REHEARSED');
  const waiting = isLong ? everyPlan(plain) : samplePlans(plain);
  // Several at a time: most of a run is other processes, and a stall is silence.
  const play = async () => {
    for (let plan = waiting.shift(); plan !== undefined; plan = waiting.shift()) await one(t, plan);
  };
  await Promise.all(Array.from({ length: isLong ? 8 : 4 }, play));
});

async function one(t: TestContext, plan: FaultPlan): Promise<void> {
  const { fault, operation, nth } = plan;
  await t.test(`${fault} at ${operation} ${nth + 1} ends in the right verdict`, async (t) => {
    const end = await wholeRun(t, { plan });
    assert.ok(end.struck || polls.includes(operation), 'the request never came');
    assert.ok(allowed(plan).includes(endOf(end)), `${endOf(end)} ${codesOf(end)}`);
    assert.ok(end.seconds < 120, `${end.seconds} s`);
    assert.deepEqual(end.differing, []);
    // What arrives twice by the network's fault is not what the client sent twice.
    assert.ok(end.kernelVersions <= (isDuplicatedPush(plan) ? 2 : 1), `${end.kernelVersions} versions`);
    if (writes.includes(operation) && !['refuse', 'throttle', 'outage'].includes(fault))
      assert.equal(end.asked.filter((asked) => asked === operation).length, 1);
  });
}

function allowed({ operation, fault }: FaultPlan): string[] {
  if (!writes.includes(operation) || harmless.includes(fault)) return ['REHEARSED'];
  return ['REHEARSED', 'INCONCLUSIVE/platform'];
}

function codesOf({ run }: WholeRun): string {
  return run.dossier.incidents.map(({ step, code }) => `${step}: ${code}`).join(', ');
}

function isDuplicatedPush({ operation, fault }: FaultPlan): boolean {
  return operation === 'SaveKernel' && fault === 'duplicate';
}

/** The last request of each operation and each fault at least once; the same on every machine. */
function samplePlans({ asked }: WholeRun): FaultPlan[] {
  return [...requestsOf(asked)].map(([operation, times], at) => ({
    operation,
    fault: proxyFaults[at % proxyFaults.length] ?? 'reset',
    nth: polls.includes(operation) ? 0 : times - 1,
  }));
}

/** Every fault at every request of a run. */
function everyPlan({ asked }: WholeRun): FaultPlan[] {
  return [...requestsOf(asked)].flatMap(([operation, times]) =>
    proxyFaults.flatMap((fault) =>
      Array.from({ length: times }, (_, nth): FaultPlan => ({ operation, fault, nth })),
    ),
  );
}

/** How often each operation is asked for, in the order of a run. */
function requestsOf(asked: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const operation of asked) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  return counts;
}
