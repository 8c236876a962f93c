import { type Answer, refused } from './answer.ts';

export type Paging = { readonly pageSize?: number | undefined; readonly pageToken?: string | undefined };
export type Page<Item> = { readonly items: readonly Item[]; readonly next: string };

const defaultPageSize = 20;

/** One page of a list, `next` '' on the last. A refusal for a size over `largest` or a token that is not ours. */
export function pageOf<Item>(items: readonly Item[], paging: Paging, largest: number): Page<Item> | Answer {
  const size = paging.pageSize ?? 0;
  if (size < 0 || size > largest) return refused(400, `Page size must be between 1 and ${largest}`);
  const start = startOf(paging.pageToken ?? '');
  if (start === undefined || start > items.length) return refused(400, 'Page token is not valid');
  const end = start + (size === 0 ? defaultPageSize : size);
  return { items: items.slice(start, end), next: end < items.length ? tokenOf(end) : '' };
}

function tokenOf(start: number): string {
  return Buffer.from(`from ${start}`).toString('base64url');
}

function startOf(token: string): number | undefined {
  if (token === '') return 0;
  const digits = /^from ([0-9]{1,9})$/.exec(Buffer.from(token, 'base64url').toString('latin1'))?.[1];
  return digits === undefined ? undefined : Number(digits);
}
