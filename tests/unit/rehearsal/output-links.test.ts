import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOutputLinks } from '../../../src/rehearsal/output-links.ts';

const file = { name: 'sub/a b.json', sha256: 'a'.repeat(64), bytes: 2 };

test('a link stands for its bytes for half an hour and ends in the encoded file name', () => {
  const links = createOutputLinks(new Uint8Array(32));
  const path = links.pathOf(file, 1_000);
  assert.match(path, /\/a%20b\.json$/);
  assert.equal(links.read(path, 1_000), file.sha256);
  assert.equal(links.read(path, 1_000 + 30 * 60 * 1000), undefined);
});

test('a link with another digest, a later end or the key of another server is refused', () => {
  const links = createOutputLinks(new Uint8Array(32));
  const path = links.pathOf(file, 1_000);
  assert.equal(links.read(path.replace('aaaa', 'bbbb'), 1_000), undefined);
  assert.equal(links.read(path.replace('/output/1', '/output/2'), 1_000), undefined);
  assert.equal(createOutputLinks(new Uint8Array(32).fill(1)).read(path, 1_000), undefined);
  assert.equal(links.read('/output/anything', 1_000), undefined);
});
