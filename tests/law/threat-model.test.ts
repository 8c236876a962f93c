import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPaths, read } from './tree.ts';

const { text } = read('THREAT-MODEL.md');
const rows = [...text.matchAll(/^\| ([A-Z]\d+) \|(.*)\|$/gm)].map(([, id = '', rest = '']) => ({ id, rest }));

test('every invariant of THREAT-MODEL.md has its own number and names a test', () => {
  const ids = rows.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.length >= 30, ids.join(' '));
  const bare = rows.filter(({ rest }) => !/\]\(tests\/[\w/-]+\.test\.ts\)/.test(rest)).map(({ id }) => id);
  assert.deepEqual(bare, []);
});

test('every file that THREAT-MODEL.md leads to exists', () => {
  const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link);
  assert.deepEqual(
    links.filter((link) => !allPaths.includes(link)),
    [],
  );
});
