import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf } from '../../../src/rehearsal/paging.ts';
import { createScenario } from '../../../src/rehearsal/scenario.ts';

const rules = { largest: 10, scenario: createScenario([]) };
const five = [1, 2, 3, 4, 5];

test('five items in pages of two are three pages, the last without a next', () => {
  const pages: unknown[] = [];
  let pageToken: string | undefined;
  do {
    const page = pageOf(five, { pageSize: 2, pageToken }, rules);
    assert.ok('items' in page);
    pages.push(page.items);
    pageToken = page.next;
  } while (pageToken !== '');
  assert.deepEqual(pages, [[1, 2], [3, 4], [5]]);
});

test('a page of 11 where 10 is the most is refused with 400 and the limit', () => {
  const page = pageOf(five, { pageSize: 11 }, rules);
  assert.ok('body' in page);
  assert.deepEqual(page.body, { code: 400, message: 'Page size must be between 1 and 10' });
});

test('a page token of another list, or of nothing, is refused with 400', () => {
  for (const pageToken of ['abc', Buffer.from('from 6').toString('base64url')]) {
    const page = pageOf(five, { pageToken }, rules);
    assert.ok('status' in page);
    assert.equal(page.status, 400);
  }
});

test('page 2 by its number is what stands behind the first page', () => {
  const page = pageOf(five, { pageSize: 2, page: 2 }, rules);
  assert.ok('items' in page);
  assert.deepEqual(page.items, [3, 4]);
});

test('under small-pages and empty-page five items are an empty page and five pages of one', () => {
  const scenario = createScenario(['small-pages', 'empty-page']);
  const sizes: number[] = [];
  let pageToken = '';
  do {
    const page = pageOf(five, { pageSize: 5, pageToken }, { largest: 10, scenario });
    assert.ok('items' in page);
    sizes.push(page.items.length);
    pageToken = page.next;
  } while (pageToken !== '');
  assert.deepEqual(sizes, [0, 1, 1, 1, 1, 1]);
});
