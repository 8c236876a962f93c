import { inflateRawSync, inflateSync, constants as zlib } from 'node:zlib';
import { hasMark, mayHoldCredential } from './encoded-marks.ts';
import { type KnownSecrets, noSecrets } from './known-secrets.ts';

/** A text that a file holds in another encoding. */
export type Decoding = {
  readonly encoding: string;
  readonly text: string;
  /** Line of the file (from 1) for an offset of `text`. */
  readonly lineOf: (at: number) => number;
};

const deepest = 3;
/** Decoded characters for one file; a file that unfolds further is read so far and no further. */
const budget = 48 * 1024 * 1024;
const largestMember = 8 * 1024 * 1024;
const mostMembers = 64;
const longestRewrittenTwice = 256 * 1024;

/**
 * The text itself (one character a byte) and what it holds under the encodings in which a credential is copied:
 * base64 at any shift and of either alphabet, wrapped or not, hex, URI, JSON and HTML escapes, joined literals,
 * reversed, two bytes a character, gzip, zlib and zip members, and these in one another up to three deep. Read are
 * those that may hold a credential of Kaggle or one of the known secrets.
 */
export function decodings(text: string, known: KnownSecrets = noSecrets): Decoding[] {
  const found: Decoding[] = [{ encoding: '', text, lineOf: (at) => lineAt(text, at) }];
  const state: Unfolding = { left: budget, seen: new Set([text]), known };
  let layer = found.slice();
  for (let depth = 0; depth < deepest && layer.length > 0; depth += 1) {
    layer = layer.flatMap((outer) => unfold(outer, state));
    found.push(...layer);
  }
  return found;
}

type Unfolding = { left: number; readonly seen: Set<string>; readonly known: KnownSecrets };

function unfold(outer: Decoding, state: Unfolding): Decoding[] {
  return [...rewritten(outer, state.known), ...embedded(outer, state.known), ...members(outer)]
    .map((inner) => ({ ...inner, encoding: [outer.encoding, inner.encoding].filter(Boolean).join(' › ') }))
    .filter(({ text }) => {
      // Two orders of the same decodings give the same text.
      if (state.seen.has(text)) return false;
      state.seen.add(text);
      state.left -= text.length;
      return state.left > 0;
    });
}

/** Encodings of the whole text; none adds or takes a line, so a line of the result is a line of the text. */
function rewritten({ encoding, text, lineOf }: Decoding, known: KnownSecrets): Decoding[] {
  // A credential that is escaped twice over stands in something short.
  if (encoding !== '' && text.length > longestRewrittenTwice) return [];
  const linewise = (decoded: string) => (at: number) => lineOf(offsetOfLine(text, lineAt(decoded, at)));
  const made = rewritings
    .filter(({ name, when }) => !encoding.endsWith(name) && when.test(text))
    .map(({ name, rewrite }) => ({ name, decoded: rewrite(text) }))
    .filter(({ decoded }) => decoded !== text && (hasMark(decoded) || known.isIn(decoded)))
    .map(({ name, decoded }) => ({ encoding: name, text: decoded, lineOf: linewise(decoded) }));
  if (encoding.endsWith('reversed') || !(mayBeReversed(text) || known.isReversedIn(text))) return made;
  const reversed = text.split('').reverse().join('');
  return [...made, { encoding: 'reversed', text: reversed, lineOf: (at) => lineOf(text.length - 1 - at) }];
}

type Rewriting = {
  readonly name: string;
  /** Without this the rewriting would change nothing, or nothing that matters. */
  readonly when: RegExp;
  readonly rewrite: (text: string) => string;
};

const rewritings: readonly Rewriting[] = [
  {
    name: 'URI',
    when: /%[0-9a-f]{2}/i,
    rewrite: (text) => text.replace(/%([0-9a-f]{2})/gi, (_, digits: string) => character(digits, 16)),
  },
  {
    name: 'JSON',
    when: /\\/,
    rewrite: (text) =>
      text
        .replace(/\\{1,64}(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/gi, (_, unit?: string, byte?: string) =>
          character(unit ?? byte ?? '', 16),
        )
        .replace(/\\{1,64}(["'/])/g, '$1')
        .replace(/\\{1,64}[nrt]/g, ' '),
  },
  {
    name: 'HTML',
    when: /&[#a-z]/i,
    rewrite: (text) =>
      text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(quot|apos|amp|lt|gt));/gi, fromEntity),
  },
  {
    name: 'joined',
    when: /KGAT|KAGGLE_KEY|user_?name/i,
    rewrite: (text) =>
      text.replace(/\\{0,64}["'][ \t]{0,64}\+?[ \t]{0,64}\\{0,64}["'](?=[0-9A-Za-z_-])/g, ''),
  },
  { name: 'UTF-16', when: /\0/, rewrite: (text) => text.replaceAll('\0', '') },
];

const named: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>' };

function fromEntity(_: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? '';
  return hex === undefined ? character(decimal ?? '', 10) : character(hex, 16);
}

/** Reading a text backwards costs as much as reading it: only where a mark of a credential stands backwards. */
function mayBeReversed(text: string): boolean {
  return text.includes('_TAGK') || /YEK_ELGGAK|emanresu/i.test(text);
}

// A pattern without an upper bound fails on a run of some million characters: the engine's stack ends.
const longestRun = 1_000_000;
const wrap = String.raw`(?:\\r)?(?:\\n|\r?\n)(?:"\s{0,64},\s{0,64}")?[ \t]{0,64}`;
const wraps = new RegExp(wrap, 'g');
const base64Run = new RegExp(
  `[A-Za-z0-9+/_-]{20,${longestRun}}(?:${wrap}[A-Za-z0-9+/_-]{1,10000}){0,20000}`,
  'g',
);
const hexRun = new RegExp(`[0-9a-f]{40,${longestRun}}`, 'gi');
/** More characters than any encoded credential has: so far two parts of one run overlap. */
const overlap = 1000;

/** The runs of one alphabet in a text; one longer than its pattern reaches comes in parts that overlap. */
function runsOf(text: string, pattern: RegExp): { readonly run: string; readonly at: number }[] {
  const runs: { readonly run: string; readonly at: number }[] = [];
  const search = new RegExp(pattern);
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    runs.push({ run: match[0], at: match.index });
    if (match[0].length >= longestRun) search.lastIndex -= overlap;
  }
  return runs;
}

/** Runs of one alphabet within the text. All beginnings: what stands in front may be of that alphabet too. */
function embedded({ text, lineOf }: Decoding, known: KnownSecrets): Decoding[] {
  const made: Decoding[] = [];
  const keep = (encoding: string, decoded: string, at: number) => {
    if (isPromising(decoded) || known.isIn(decoded))
      made.push({ encoding, text: decoded, lineOf: () => lineOf(at) });
  };
  for (const { run: wrapped, at } of runsOf(text, base64Run)) {
    const run = wrapped.replace(wraps, '').replaceAll('-', '+').replaceAll('_', '/');
    if (!mayHoldCredential(run) && !known.isInBase64(run)) continue;
    for (let skipped = 0; skipped < 4; skipped += 1) {
      keep('base64', Buffer.from(run.slice(skipped), 'base64').toString('latin1'), at);
    }
  }
  for (const { run, at } of runsOf(text, hexRun)) {
    for (const skipped of [0, 1]) {
      keep('hex', Buffer.from(run.slice(skipped), 'hex').toString('latin1'), at);
    }
  }
  return made;
}

/** What decodes to noise is no text of anybody's; a compressed member, or one more layer, begins with a mark. */
function isPromising(decoded: string): boolean {
  if (hasMark(decoded) || /\x1f\x8b\x08|^x[\x01\x5e\x9c\xda]/.test(decoded)) return true;
  return /^[a-z0-9][\w-]{2,50}:[0-9a-f]{32}$/i.test(decoded) || /^[\w+/=-]{20,}$/.test(decoded);
}

function members({ text, lineOf }: Decoding): Decoding[] {
  const marks = [...text.matchAll(/\x1f\x8b\x08|PK\x03\x04|x[\x01\x5e\x9c\xda]/g)].slice(0, mostMembers);
  if (marks.length === 0) return [];
  const bytes = Buffer.from(text, 'latin1');
  return marks.flatMap(({ 0: mark, index: at }) => {
    const { encoding, inflate } = containers[mark.slice(0, 2)] ?? zlibStream;
    const decoded = inflated(bytes.subarray(at), inflate);
    return decoded === '' ? [] : [{ encoding, text: decoded, lineOf: () => lineOf(at) }];
  });
}

/** A member may end where the file is cut off: what comes out until then is read as well. */
function inflated(bytes: Buffer, inflate: Inflate): string {
  try {
    const limits = { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: largestMember };
    return inflate(bytes, limits).toString('latin1');
  } catch {
    return '';
  }
}

type Limits = { readonly finishFlush: number; readonly maxOutputLength: number };
type Inflate = (bytes: Buffer, limits: Limits) => Buffer;

/** By the first two bytes of their mark; what has another mark is a stream of RFC 1950. */
const containers: Readonly<Record<string, { readonly encoding: string; readonly inflate: Inflate }>> = {
  '\x1f\x8b': { encoding: 'gzip', inflate: gunzip },
  PK: { encoding: 'zip', inflate: unzip },
};
const zlibStream = { encoding: 'zlib', inflate: inflateSync };

/** The data of one local header (APPNOTE 4.3.7), wherever the archive says that it ends. */
function unzip(bytes: Buffer, limits: Limits): Buffer {
  if (bytes.length < 30 || bytes.readUInt16LE(8) !== 8) return Buffer.alloc(0);
  return inflateRawSync(bytes.subarray(30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28)), limits);
}

/** One member (RFC 1952), whatever follows it. */
function gunzip(bytes: Buffer, limits: Limits): Buffer {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  for (const flag of [8, 16]) if ((flags & flag) !== 0) at = bytes.indexOf(0, at) + 1;
  if ((flags & 2) !== 0) at += 2;
  return inflateRawSync(bytes.subarray(at), limits);
}

/** One character that adds no line. */
function character(digits: string, base: number): string {
  const code = Number.parseInt(digits, base);
  return code === 10 || code === 13 ? ' ' : code < 0x11_0000 ? String.fromCodePoint(code) : '';
}

function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed += 1) at = text.indexOf('\n', at) + 1;
  return at;
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1;
  return line;
}
