/**
 * What a thread of the desk runs: CommonJS over Node's own modules, for a thread cannot be started from the one file
 * that the project is built into. A message is a file to be hashed, or a batch of entries of an open file: its answer
 * has the digests, and the bytes that are wanted. Reasons are those of the reader in codec/zip.ts.
 */
export const threadProgram = `
const { parentPort } = require('node:worker_threads');
const { createHash } = require('node:crypto');
const { closeSync, openSync, readSync } = require('node:fs');
const { crc32, createInflateRaw, inflateRawSync } = require('node:zlib');

const pieceBytes = 1 << 20;
// One stream over all compressed bytes is quicker than pieces, but they lie beside the inflated ones.
const largestAtOnce = 32 << 20;
const largestKept = 4 << 20;
// Smaller results are cut out of memory that Node shares among many.
const smallestOwn = Buffer.poolSize >>> 1;
const smallestMapped = 16 << 20;
// The C library maps what is larger by itself, and gives it back to the system when it is freed; smaller pieces stay
// with the process. Of such a buffer only what is written takes memory.
const mapped = (32 << 20) + (64 << 10);
const elfMagic = 0x464c457f;
// Compressed bytes of one entry after the other: each is used up before the next is read.
let memory = new Uint8Array(0);

function memoryOf(bytes) {
  if (bytes > largestKept) return new Uint8Array(new ArrayBuffer(Math.max(bytes, mapped)), 0, bytes);
  if (memory.byteLength < bytes) memory = new Uint8Array(bytes > largestKept >> 2 ? largestKept : largestKept >> 2);
  return memory.subarray(0, bytes);
}

function fill(handle, into, at) {
  if (readSync(handle, into, 0, into.byteLength, at) !== into.byteLength)
    throw Object.assign(new Error('the file ends before'), { code: 'truncated' });
}

function isWanted(order, head) {
  if (order.wanted === 'always') return true;
  return head.byteLength >= 4 && Buffer.from(head.buffer, head.byteOffset, 4).readUInt32LE(0) === elfMagic;
}

function isOwn({ buffer, byteLength }) {
  return byteLength >= smallestOwn && buffer !== memory.buffer;
}

function give(content) {
  return isOwn(content) ? content : new Uint8Array(content);
}

// Gives memory back at once where the engine can (Node 22); else it goes when it is collected.
function release(content) {
  if (isOwn(content) && content.buffer.transfer) content.buffer.transfer(0);
}

function inflateAtOnce(data, order) {
  const chunkSize = order.bytes < smallestMapped ? Math.max(64, order.bytes + 1) : Math.max(mapped, order.bytes + 1);
  try {
    const { buffer, engine } = inflateRawSync(data, { chunkSize, maxOutputLength: Math.max(1, order.bytes), info: true });
    return engine.bytesWritten === data.byteLength ? { content: buffer } : { why: 'unaccounted-bytes' };
  } catch {
    return { why: 'inflate' };
  }
}

function readAtOnce(handle, order) {
  const data = memoryOf(order.compressedBytes);
  fill(handle, data, order.at);
  const { content, why } = order.isDeflated ? inflateAtOnce(data, order) : { content: data };
  if (content !== data) release(data);
  if (why) return { why };
  if (content.byteLength !== order.bytes) return { why: 'size' };
  if (crc32(content) !== order.crc32) return { why: 'crc-32' };
  const digest = order.algorithm ? createHash(order.algorithm).update(content).digest() : new Uint8Array();
  if (isWanted(order, content)) return { digest, content: give(content) };
  release(content);
  return { digest };
}

// The segments of an ELF64 file that hold machine code and nothing else: nobody looks at them, and in the largest
// files they are the most. Empty where they overlap anything that is read, or where the headers are not in the head.
function codeOf(head, bytes) {
  if (head.byteLength < 64 || head[4] !== 2 || head[5] !== 1) return [];
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const u64 = (at) => Number(view.getBigUint64(at, true));
  const [start, size, count] = [u64(32), view.getUint16(54, true), view.getUint16(56, true)];
  const headersEnd = start + count * 56;
  if (size !== 56 || headersEnd > head.byteLength) return [];
  const sections = { at: u64(40), length: view.getUint16(58, true) * view.getUint16(60, true) };
  const segments = Array.from({ length: count }, (_, index) => {
    const at = start + index * 56;
    const [kind, flags] = [view.getUint32(at, true), view.getUint32(at + 4, true)];
    return { kind, flags, at: u64(at + 8), address: u64(at + 16), length: u64(at + 32) };
  });
  const apart = (from, length, other, otherLength) => from + length <= other || other + otherLength <= from;
  const isApart = (one, other) =>
    apart(one.at, one.length, other.at, other.length) && apart(one.address, one.length, other.address, other.length);
  return segments
    .filter(({ kind, flags, at, length }) => kind === 1 && (flags & 3) === 1 && at >= headersEnd && at + length <= bytes)
    .filter((one) => apart(one.at, one.length, sections.at, sections.length))
    .filter((one) => segments.every((other) => other === one || isApart(one, other)))
    .map((one) => ({ ...one, dynamic: segments.find(({ kind }) => kind === 2) }))
    .sort((a, b) => a.at - b.at);
}

// Whether a table of the dynamic section begins in the code after all (12 and 13 are DT_INIT and DT_FINI, functions).
function pointsIntoCode(content, code) {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  return code.some(({ address, length, dynamic }) => {
    if (dynamic === undefined || dynamic.at + dynamic.length > content.byteLength) return false;
    for (let at = dynamic.at; at + 16 <= dynamic.at + dynamic.length; at += 16) {
      const [tag, value] = [view.getBigUint64(at, true), Number(view.getBigUint64(at + 8, true))];
      if (tag === 0n) return false;
      if (tag !== 12n && tag !== 13n && value >= address && value < address + length) return true;
    }
    return false;
  });
}

// Of the compressed bytes only a piece is in memory, of the others all only where they are wanted, less the code: what
// is not written of so large a buffer takes no memory.
class Inflated {
  written = 0;
  crc = 0;
  constructor(order, isWhole) {
    this.order = order;
    this.code = [];
    this.isWhole = isWhole;
    this.hash = order.algorithm ? createHash(order.algorithm) : undefined;
  }
  take(part) {
    const { order } = this;
    if (this.written === 0 && isWanted(order, part)) {
      this.content = new Uint8Array(new ArrayBuffer(Math.max(mapped, order.bytes)), 0, order.bytes);
      if (!this.isWhole) this.code = codeOf(part, order.bytes);
    }
    if (this.written + part.byteLength > order.bytes) return false;
    if (this.content) this.keep(part);
    if (this.hash) this.hash.update(part);
    this.written += part.byteLength;
    this.crc = crc32(part, this.crc);
    return true;
  }
  keep(part) {
    const end = this.written + part.byteLength;
    let from = this.written;
    for (const { at, length } of this.code) {
      if (at + length <= from || at >= end) continue;
      if (at > from) this.content.set(part.subarray(from - this.written, at - this.written), from);
      from = Math.min(end, at + length);
    }
    if (from < end) this.content.set(part.subarray(from - this.written), from);
  }
  answer(consumed) {
    if (this.written !== this.order.bytes) return { why: 'size' };
    if (consumed !== this.order.compressedBytes) return { why: 'unaccounted-bytes' };
    if (this.crc !== this.order.crc32) return { why: 'crc-32' };
    if (this.content && pointsIntoCode(this.content, this.code)) return { isShort: true };
    return { digest: this.hash ? this.hash.digest() : new Uint8Array(), content: this.content };
  }
}

function readStored(handle, order) {
  if (order.compressedBytes !== order.bytes) return { why: 'size' };
  const inflated = new Inflated(order, true);
  for (let read = 0; read < order.bytes; ) {
    const piece = memoryOf(Math.min(pieceBytes, order.bytes - read));
    fill(handle, piece, order.at + read);
    inflated.take(piece);
    read += piece.byteLength;
  }
  return inflated.answer(order.bytes);
}

function inflateByPieces(handle, order, isWhole) {
  return new Promise((resolve, reject) => {
    const stream = createInflateRaw({ chunkSize: pieceBytes });
    const inflated = new Inflated(order, isWhole);
    const window = new Uint8Array(Math.min(pieceBytes, order.compressedBytes));
    let read = 0;
    const end = (answer) => {
      stream.destroy();
      resolve(answer);
    };
    const feed = () => {
      const piece = window.subarray(0, Math.min(window.byteLength, order.compressedBytes - read));
      if (piece.byteLength === 0) return stream.end();
      try {
        fill(handle, piece, order.at + read);
      } catch (error) {
        stream.destroy();
        return reject(error);
      }
      read += piece.byteLength;
      stream.write(piece, (error) => (error ? undefined : feed()));
    };
    stream.on('data', (part) => {
      if (!inflated.take(part)) end({ why: 'inflate' });
      else if (part.byteOffset + part.byteLength === part.buffer.byteLength && part.buffer.transfer) part.buffer.transfer(0);
    });
    stream.on('error', () => end({ why: 'inflate' }));
    stream.on('end', () => end(inflated.answer(stream.bytesWritten)));
    feed();
  });
}

async function readByPieces(handle, order) {
  const answer = await inflateByPieces(handle, order, false);
  return answer.isShort ? inflateByPieces(handle, order, true) : answer;
}

function read(handle, order) {
  if (order.compressedBytes <= largestAtOnce) return readAtOnce(handle, order);
  return order.isDeflated ? readByPieces(handle, order) : readStored(handle, order);
}

async function readAll({ handle, orders }) {
  const answers = [];
  for (const order of orders) answers.push(await read(handle, order));
  return answers;
}

function hashFile(path) {
  const handle = openSync(path, 'r');
  try {
    const digest = createHash('sha256');
    const block = memoryOf(largestKept);
    for (let read = readSync(handle, block); read > 0; read = readSync(handle, block)) digest.update(block.subarray(0, read));
    return digest.digest('hex');
  } finally {
    closeSync(handle);
  }
}

parentPort.on('message', async ({ id, path, batch }) => {
  try {
    const answer = batch ? await readAll(batch) : hashFile(path);
    const given = batch ? answer.flatMap(({ content }) => (content ? [content.buffer] : [])) : [];
    parentPort.postMessage({ id, answer }, given);
  } catch (error) {
    parentPort.postMessage({ id, code: String(error.code), message: String(error.message) });
  }
});
`;
