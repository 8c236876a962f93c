import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulationOf } from '../../../src/macro/simulation.ts';

const may = (...writes: Parameters<typeof simulationOf>[1]['writes'][number][]) => ({
  reads: [],
  writes,
  commands: [],
});

test('a dry run marks a step that writes nothing read-only, and one that pushes simulated; execute marks none', () => {
  assert.equal(simulationOf('dry-run', may()), 'read-only');
  assert.equal(simulationOf('dry-run', may('state-folder')), 'simulated: below .nx47/');
  assert.equal(simulationOf('dry-run', may('kaggle-kernel')), 'simulated: planned, not executed');
  assert.equal(simulationOf('execute', may('kaggle-kernel')), '');
});
