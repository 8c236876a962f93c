import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalName, requirementName } from '../../../src/rehearsal/requirement-name.ts';

test('Python_DateUtil (>=2.8) is about python-dateutil', () => {
  assert.equal(requirementName(' Python_DateUtil (>=2.8); python_version > "3"'), 'python-dateutil');
  assert.equal(normalName('Zope.Interface__x'), 'zope-interface-x');
});
