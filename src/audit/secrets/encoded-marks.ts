import { base64Core } from '../../codec/secret-forms.ts';

/** Words beside which a Kaggle credential stands, or of which it consists. */
const words = ['KGAT_', 'KAGGLE', 'Kaggle', 'kaggle', 'USERNAME', 'Username', 'username', 'user_name'];
const marks = [...words, ...words.map((word) => word.split('').reverse().join(''))];

const plain = new RegExp(marks.join('|'));
const inBase64 = new RegExp(
  [...new Set(marks.flatMap((mark) => [0, 1, 2].map((shift) => base64Core(mark, shift))))]
    .map((core) => core.replace(/[+/]/g, '\\$&'))
    .join('|'),
);

/** Whether a text names Kaggle's credentials, forwards or backwards: without that it holds none. */
export function hasMark(text: string): boolean {
  return plain.test(text);
}

/**
 * Whether a run of base64 (alphabet of RFC 4648 §4) may hold a credential: a mark at any of the three shifts, a
 * gzip or zlib member, `user:key`, or text that is encoded once more.
 */
export function mayHoldCredential(run: string): boolean {
  if (inBase64.test(run) || run.includes('H4sI') || /^.{0,3}eJ|^.{0,3}eN|^.{0,3}eF/.test(run)) return true;
  const head = Buffer.from(run.slice(0, 64), 'base64').toString('latin1');
  return /^[\w+/=-]{20,}$/.test(head) || (run.length <= 120 && /^[\w-]{3,}:[0-9a-f]{6,}/i.test(head));
}
