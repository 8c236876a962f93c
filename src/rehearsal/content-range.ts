/** Which bytes a request brings; `question` = none, it asks how many have arrived. */
export type ContentRange = { readonly start: number; readonly bytes: number } | 'question' | 'invalid';

/**
 * The Content-Range of an upload (RFC 9110 §14.4) of `total` bytes. Absent: the whole file. `bytes a-b/total`:
 * that part. The unsatisfied form with a star for the range: the question how much has arrived.
 */
export function readContentRange(header: string | undefined, total: number): ContentRange {
  if (header === undefined) return { start: 0, bytes: total };
  const match = /^bytes (?:\*|([0-9]{1,15})-([0-9]{1,15}))\/([0-9]{1,15})$/.exec(header.trim());
  if (match === null || Number(match[3]) !== total) return 'invalid';
  if (match[1] === undefined) return 'question';
  const [start, last] = [Number(match[1]), Number(match[2])];
  return start > last || last >= total ? 'invalid' : { start, bytes: last - start + 1 };
}
