import assert from 'node:assert/strict';
import { test } from 'node:test';
import { optionSchema } from '../../../src/model/exchange.ts';

const option = {
  ...{ id: 'mend', title: 'mend it', serves: [], brings: 'clarity', edits: [] },
  ...{ reasons: ['it can be read'], risks: ['none is known'] },
};

test('an option that only brings speed is refused: nothing is optimised ahead of need', () => {
  assert.equal(optionSchema.safeParse(option).success, true);
  for (const brings of ['speed', 'elegance', ''])
    assert.equal(optionSchema.safeParse({ ...option, brings }).success, false, brings);
});
