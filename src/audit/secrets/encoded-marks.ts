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
  return /^[\w+/=-]{30,}$/.test(head) || (run.length <= 120 && /^[\w-]{3,}:[0-9a-f]{6,}/i.test(head));
}

/** The characters that every base64 text with this word at this shift has: those without bits of a neighbour. */
function base64Core(word: string, shift: number): string {
  const bits = Buffer.byteLength(word) * 8;
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor((shift * 8 + bits) / 6);
  return Buffer.from('\0'.repeat(shift) + word)
    .toString('base64')
    .slice(first, last);
}
