import { Failure } from '../model/failure.ts';

/** Kaggle's own largest page in its client; the service refuses far larger ones. */
export const pageSize = 200;

const mostPages = 1000;

/**
 * Every page of a listing, in order. A page without items that names a next one is not the end; the listing ends
 * where no next page is named. Errors: KAGGLE_UNREADABLE {operation, why} when a page repeats or there is no end.
 */
export async function allPages<Page extends { readonly nextPageToken: string }>(
  operation: string,
  ask: (token: string) => Promise<Page>,
): Promise<Page[]> {
  const seen = new Set<string>();
  const pages: Page[] = [];
  let token = '';
  do {
    const page = await ask(token);
    pages.push(page);
    token = page.nextPageToken;
    if (seen.has(token)) throw broken(operation, 'repeated-page');
    if (token !== '') seen.add(token);
    if (pages.length > mostPages) throw broken(operation, 'endless-pages');
  } while (token !== '');
  return pages;
}

/** The members that ask for one page; none on the first but the size. */
export function pageRequest(token: string): { pageSize: number; pageToken?: string } {
  return token === '' ? { pageSize } : { pageSize, pageToken: token };
}

/** The items, once it is sure that no name comes twice: which of the two would be meant is anybody's guess. */
export function uniqueNames<Item extends { readonly name: string }>(
  operation: string,
  items: Item[],
): Item[] {
  if (new Set(items.map((item) => item.name)).size !== items.length) throw broken(operation, 'repeated-name');
  return items;
}

function broken(operation: string, why: string): Failure {
  return new Failure('KAGGLE_UNREADABLE', { operation, status: 200, why, message: why });
}
