import { inflateRawSync, inflateSync, constants as zlib } from 'node:zlib';

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

/**
 * The text itself (one character a byte) and what it holds under the encodings in which a credential is copied:
 * base64 at any shift and of either alphabet, wrapped or not, hex, URI, JSON and HTML escapes, joined literals,
 * reversed, two bytes a character, gzip and zlib members, and these in one another up to three deep.
 */
export function decodings(text: string): Decoding[] {
  const found: Decoding[] = [{ encoding: '', text, lineOf: (at) => lineAt(text, at) }];
  const state = { left: budget };
  let layer = found.slice();
  for (let depth = 0; depth < deepest && layer.length > 0; depth += 1) {
    layer = layer.flatMap((outer) => unfold(outer, state));
    found.push(...layer);
  }
  return found;
}

function unfold(outer: Decoding, state: { left: number }): Decoding[] {
  return [...rewritten(outer), ...embedded(outer), ...members(outer)]
    .map((inner) => ({ ...inner, encoding: [outer.encoding, inner.encoding].filter(Boolean).join(' › ') }))
    .filter(({ text }) => {
      state.left -= text.length;
      return state.left > 0;
    });
}

const named: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>' };

/** Encodings of the whole text; none adds or takes a line, so a line of the result is a line of the text. */
function rewritten({ encoding, text, lineOf }: Decoding): Decoding[] {
  const made: Decoding[] = [];
  const add = (name: string, decoded: string, place = lineOf) => {
    if (decoded !== text && !encoding.endsWith(name)) {
      made.push({ encoding: name, text: decoded, lineOf: (at) => place(Math.min(at, text.length)) });
    }
  };
  const linewise = (decoded: string) => (at: number) => lineOf(offsetOfLine(text, lineAt(decoded, at)));
  const uri = text.replace(/%([0-9a-f]{2})/gi, (_, digits: string) => character(digits, 16));
  add('URI', uri, linewise(uri));
  const json = text
    .replace(/\\+u([0-9a-f]{4})/gi, (_, digits: string) => character(digits, 16))
    .replace(/\\+x([0-9a-f]{2})/gi, (_, digits: string) => character(digits, 16))
    .replace(/\\+(["'/])/g, '$1')
    .replace(/\\+[nrt]/g, ' ');
  add('JSON', json, linewise(json));
  const html = text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(quot|apos|amp|lt|gt));/gi,
    (_, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? character(hex ?? decimal ?? '', hex === undefined ? 10 : 16)
        : (named[name.toLowerCase()] ?? ''),
  );
  add('HTML', html, linewise(html));
  const joined = text.replace(/\\*["'][ \t]*\+?[ \t]*\\*["'](?=[0-9A-Za-z_-])/g, '');
  add('joined', joined, linewise(joined));
  if (text.includes('\0')) add('UTF-16', text.replaceAll('\0', ''), linewise(text.replaceAll('\0', '')));
  if (mayBeReversed(text)) {
    const reversed = text.split('').reverse().join('');
    add('reversed', reversed, (at) => lineOf(text.length - 1 - at));
  }
  return made;
}

/** Reading a text backwards costs as much as reading it: only where a mark of a credential stands backwards. */
function mayBeReversed(text: string): boolean {
  return text.includes('_TAGK') || /YEK_ELGGAK|emanresu/i.test(text);
}

const wrap = String.raw`(?:\\r)?(?:\\n|\r?\n)(?:"\s*,\s*")?[ \t]*`;
const base64Run = new RegExp(`[A-Za-z0-9+/_-]{20,}(?:${wrap}[A-Za-z0-9+/_-]+)*`, 'g');
const hexRun = /(?:[0-9a-f]{2}){20,}/gi;

/** Runs of one alphabet within the text. All four beginnings: what stands in front may be of that alphabet too. */
function embedded({ encoding, text, lineOf }: Decoding): Decoding[] {
  const made: Decoding[] = [];
  for (const match of text.matchAll(base64Run)) {
    const run = match[0].replace(new RegExp(wrap, 'g'), '').replaceAll('-', '+').replaceAll('_', '/');
    for (let skipped = 0; skipped < 4; skipped += 1) {
      const decoded = Buffer.from(run.slice(skipped), 'base64').toString('latin1');
      if (isPromising(decoded, encoding)) {
        made.push({ encoding: 'base64', text: decoded, lineOf: () => lineOf(match.index) });
      }
    }
  }
  for (const match of text.matchAll(hexRun)) {
    const decoded = Buffer.from(match[0], 'hex').toString('latin1');
    if (isPromising(decoded, encoding)) {
      made.push({ encoding: 'hex', text: decoded, lineOf: () => lineOf(match.index) });
    }
  }
  return made;
}

/** What decodes to noise is no text of anybody's; a compressed member, or one more layer, begins with a mark. */
function isPromising(decoded: string, encoding: string): boolean {
  if (/KGAT_|_TAGK|kaggle|user_?name|emanresu|\x1f\x8b\x08|^x[\x01\x5e\x9c\xda]/i.test(decoded)) return true;
  if (/^[a-z0-9][\w-]{2,50}:[0-9a-f]{32}$/i.test(decoded)) return true;
  return encoding.split(' › ').length < 2 && /^[\x09\x0a\x0d\x20-\x7e]{20,}$/.test(decoded);
}

function members({ text, lineOf }: Decoding): Decoding[] {
  return [
    ...compressed(text, /\x1f\x8b\x08/g, 'gzip', gunzip),
    ...compressed(text, /x[\x01\x5e\x9c\xda]/g, 'zlib', inflateSync),
  ].map(({ at, ...member }) => ({ ...member, lineOf: () => lineOf(at) }));
}

type Limits = { readonly finishFlush: number; readonly maxOutputLength: number };
type Inflate = (bytes: Buffer, limits: Limits) => Buffer;

/** One member (RFC 1952), whatever follows it. */
function gunzip(bytes: Buffer, limits: Limits): Buffer {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  for (const flag of [8, 16]) if ((flags & flag) !== 0) at = bytes.indexOf(0, at) + 1;
  if ((flags & 2) !== 0) at += 2;
  return inflateRawSync(bytes.subarray(at), limits);
}

function compressed(text: string, mark: RegExp, encoding: string, inflate: Inflate) {
  return [...text.matchAll(mark)].slice(0, mostMembers).flatMap(({ index: at }) => {
    try {
      // A member may end where the file is cut off: what comes out until then is read as well.
      const options = { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: largestMember };
      const bytes = inflate(Buffer.from(text.slice(at), 'latin1'), options);
      return bytes.length === 0 ? [] : [{ encoding, text: bytes.toString('latin1'), at }];
    } catch {
      return [];
    }
  });
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
