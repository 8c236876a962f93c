import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestTarget } from '../../../src/rehearsal/request-target.ts';

test('the path is read from origin form and from the absolute form of a client behind a proxy', () => {
  assert.equal(requestTarget('/v1/a.B/C?x=1')?.path, '/v1/a.B/C');
  assert.equal(requestTarget('http://localhost/api/v1/a.B/C')?.path, '/api/v1/a.B/C');
  assert.equal(requestTarget('http://127.0.0.1:4747/output/x')?.path, '/output/x');
  assert.equal(requestTarget('/v1/a.B/C?x=1')?.query.get('x'), '1');
});

test('another host, another scheme and what is no address are refused', () => {
  for (const target of ['http://example.org/v1/a.B/C', 'https://localhost/v1', 'localhost:443', '*', '']) {
    assert.equal(requestTarget(target), undefined);
  }
});

test('two slashes at the start name no host', () => {
  assert.equal(requestTarget('//example.org/v1')?.path, '//example.org/v1');
});
