import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPages, pageRequest, pageSize, uniqueNames } from '../../../src/kaggle/pages.ts';
import { failureOf } from '../../support/http-kaggle-names.ts';

/** A listing by token: '' is the first page. */
function listing(pages: Readonly<Record<string, { items: string[]; nextPageToken: string }>>) {
  return async (token: string) => pages[token] ?? { items: [], nextPageToken: '' };
}

test('an empty page that names a next one is not the end of a listing', async () => {
  const ask = listing({
    '': { items: ['a'], nextPageToken: 'p2' },
    p2: { items: [], nextPageToken: 'p3' },
    p3: { items: ['b'], nextPageToken: '' },
  });
  const pages = await allPages('ListKernelFiles', ask);
  assert.deepEqual(
    pages.flatMap((page) => page.items),
    ['a', 'b'],
  );
});

test('a page token that comes again is KAGGLE_UNREADABLE, also after another page', async () => {
  const ask = listing({
    '': { items: ['a'], nextPageToken: 'p2' },
    p2: { items: ['b'], nextPageToken: 'p3' },
    p3: { items: ['c'], nextPageToken: 'p2' },
  });
  const failure = await failureOf(allPages('ListKernelFiles', ask));
  assert.equal(failure.code, 'KAGGLE_UNREADABLE');
  assert.equal(failure.parameters['why'], 'repeated-page');
});

test('a listing that never ends is KAGGLE_UNREADABLE', async () => {
  let page = 0;
  const ask = async () => {
    page += 1;
    return { nextPageToken: `p${page}` };
  };
  assert.equal((await failureOf(allPages('ListKernelFiles', ask))).parameters['why'], 'endless-pages');
});

test('the first page is asked for without a token', () => {
  assert.deepEqual(pageRequest(''), { pageSize });
  assert.deepEqual(pageRequest('p2'), { pageSize, pageToken: 'p2' });
});

test('a name that comes twice is KAGGLE_UNREADABLE', async () => {
  assert.deepEqual(uniqueNames('ListKernelFiles', [{ name: 'a' }, { name: 'b' }]), [
    { name: 'a' },
    { name: 'b' },
  ]);
  const twice = async () => uniqueNames('ListKernelFiles', [{ name: 'a' }, { name: 'a' }]);
  assert.equal((await failureOf(twice())).code, 'KAGGLE_UNREADABLE');
});
