import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestPath } from '../../../src/rehearsal/request-target.ts';

test('the path is read from origin form and from the absolute form of a client behind a proxy', () => {
  assert.equal(requestPath('/v1/a.B/C?x=1'), '/v1/a.B/C');
  assert.equal(requestPath('http://localhost/api/v1/a.B/C'), '/api/v1/a.B/C');
  assert.equal(requestPath('http://127.0.0.1:4747/output/x'), '/output/x');
});

test('another host, another scheme and what is no address are refused', () => {
  for (const target of ['http://example.org/v1/a.B/C', 'https://localhost/v1', 'localhost:443', '*', '']) {
    assert.equal(requestPath(target), undefined);
  }
});

test('two slashes at the start name no host', () => {
  assert.equal(requestPath('//example.org/v1'), '//example.org/v1');
});
