import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type FaultPlan, type ProxyFault, proxyFaults } from '../support/fault-proxy.ts';
import { type FaultyRun, faultyRun } from '../support/faulty-run.ts';

const isLong = process.env['NX47_LONG'] === '1';

/** Every operation of a complete run, with how often at least a run asks it. */
const operations = [
  ['IntrospectToken', 1],
  ['GetDataset', 2],
  ['GetKernel', 2],
  ['StartBlobUpload', 3],
  ['PUT upload', 3],
  ['CreateDataset', 1],
  ['GetDatasetStatus', 1],
  ['ListDatasetFiles', 1],
  ['SaveKernel', 1],
  ['GetKernelSessionStatus', 2],
  ['GET log', 1],
  ['ListKernelSessionOutput', 1],
  ['ListKernelFiles', 1],
  ['GET output', 10],
] as const;

// A write that was sent and not answered may have been done or not: reading back decides, and may not be able to.
const writes = ['SaveKernel', 'CreateDataset'];
const harmless: readonly ProxyFault[] = ['drip', 'duplicate', 'throttle'];

describe('a complete run with one fault on its way', { concurrency: 2 }, () => {
  for (const plan of isLong ? everyPlan() : samplePlans()) {
    test(`${plan.fault} at ${plan.operation} ${plan.nth + 1} ends in the right verdict`, async (t) => {
      const end = await faultyRun(t, plan);
      assert.ok(allowed(plan).includes(verdictOf(end)), `${verdictOf(end)} ${codesOf(end)}`);
      assert.ok(end.seconds < 150, `${end.seconds} s`);
      assert.deepEqual(end.differing, []);
      // What arrives twice by the network's fault is not what the client sent twice.
      assert.ok(end.kernelVersions <= (isDuplicatedPush(plan) ? 2 : 1), `${end.kernelVersions} versions`);
      if (writes.includes(plan.operation) && !['refuse', 'throttle', 'outage'].includes(plan.fault))
        assert.equal(end.asked.filter((one) => one === plan.operation).length, 1);
    });
  }
});

function allowed({ operation, fault }: FaultPlan): string[] {
  if (!writes.includes(operation) || harmless.includes(fault)) return ['REHEARSED'];
  return ['REHEARSED', 'INCONCLUSIVE/platform'];
}

function verdictOf({ run }: FaultyRun): string {
  const { kind, cause } = run.verdict;
  return cause === '' ? kind : `${kind}/${cause}`;
}

function codesOf({ run }: FaultyRun): string {
  return run.dossier.incidents.map(({ step, code }) => `${step}: ${code}`).join(', ');
}

function isDuplicatedPush({ operation, fault }: FaultPlan): boolean {
  return operation === 'SaveKernel' && fault === 'duplicate';
}

/** Each operation once and each fault at least once; the same on every machine. */
function samplePlans(): FaultPlan[] {
  return operations.map(([operation, times], at) => ({
    operation,
    fault: proxyFaults[at % proxyFaults.length] ?? 'reset',
    nth: times - 1,
  }));
}

function everyPlan(): FaultPlan[] {
  return operations.flatMap(([operation, times]) =>
    proxyFaults.flatMap((fault) =>
      Array.from({ length: times }, (_, nth): FaultPlan => ({ operation, fault, nth })),
    ),
  );
}
