import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownFlags } from '../../src/cli-arguments.ts';
import { actionInputs } from '../../src/config/action-inputs.ts';
import { describeSettings } from '../../src/config/settings.ts';
import { relaxesNothing } from './relaxes-nothing.ts';

test('every setting, input and option says in tests/law/relaxes-nothing.ts why it relaxes no enforced rule', () => {
  const given = [...describeSettings('en'), ...actionInputs('en'), ...knownFlags()].map(({ name }) => name);
  assert.deepEqual(Object.keys(relaxesNothing).toSorted(), [...new Set(given)].sort());
});

test('no two options are let through by an empty reason', () => {
  assert.deepEqual(
    Object.entries(relaxesNothing).filter(([, reason]) => reason.length < 12),
    [],
  );
});
