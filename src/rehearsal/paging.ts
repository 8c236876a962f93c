import { type Answer, refused } from './answer.ts';
import type { Scenario } from './scenario.ts';

export type Paging = {
  readonly pageSize?: number | undefined;
  readonly pageToken?: string | undefined;
  /** Number of a page, from 1, where the operation has that older form too. */
  readonly page?: number | undefined;
};
export type Page<Item> = { readonly items: readonly Item[]; readonly next: string };
export type PageRules = {
  readonly largest: number;
  readonly scenario: Scenario;
};

const defaultPageSize = 20;

/**
 * One page of a list, `next` '' on the last. A refusal for a size over the largest or a token that is not ours. Under
 * `small-pages` a page holds one item; under `empty-page` the first is empty and still has a next one.
 */
export function pageOf<Item>(
  items: readonly Item[],
  paging: Paging,
  { largest, scenario }: PageRules,
): Page<Item> | Answer {
  const asked = paging.pageSize ?? 0;
  if (asked < 0 || asked > largest) return refused(400, `Page size must be between 1 and ${largest}`);
  const token = paging.pageToken ?? '';
  if (token === '' && scenario.has('empty-page')) return { items: [], next: tokenOf(0) };
  const size = scenario.has('small-pages') ? 1 : asked === 0 ? defaultPageSize : asked;
  const start = token === '' ? (Math.max(paging.page ?? 1, 1) - 1) * size : startOf(token);
  if (start === undefined || (token !== '' && start > items.length)) {
    return refused(400, 'Page token is not valid');
  }
  const end = start + size;
  return { items: items.slice(start, end), next: end < items.length ? tokenOf(end) : '' };
}

function tokenOf(start: number): string {
  return Buffer.from(`from ${start}`).toString('base64url');
}

function startOf(token: string): number | undefined {
  const digits = /^from ([0-9]{1,9})$/.exec(Buffer.from(token, 'base64url').toString('latin1'))?.[1];
  return digits === undefined ? undefined : Number(digits);
}
