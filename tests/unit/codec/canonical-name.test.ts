import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalName, requirementName } from '../../../src/codec/canonical-name.ts';

test('Zope.Interface__Extra and zope-interface.extra are one name', () => {
  assert.equal(canonicalName('Zope.Interface__Extra'), 'zope-interface-extra');
  assert.equal(canonicalName('zope-interface.extra'), 'zope-interface-extra');
});

test('Python_DateUtil (>=2.8) is about python-dateutil, and what has no name is itself', () => {
  assert.equal(requirementName(' Python_DateUtil (>=2.8); python_version > "3"'), 'python-dateutil');
  assert.equal(requirementName('Zope.Interface[test]~=5'), 'zope-interface');
  assert.equal(requirementName('==2'), '==2');
});
