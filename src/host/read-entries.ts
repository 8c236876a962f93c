import { Failure } from '../model/failure.ts';
import type { EntryAnswer, EntryOrder, LookAtEntry } from '../model/world.ts';
import { handIn } from './hand-in.ts';

/** Entries of this many bytes together are one message; more of them are quicker, but wait for each other. */
const batchBytes = 1 << 20;

type File = { readonly path: string; readonly handle: number };
type Batch = { readonly first: number; readonly bytes: number; readonly orders: readonly EntryOrder[] };
type Piece = EntryAnswer & { readonly content?: Uint8Array };

/**
 * Inflates entries of an open file on other threads and gives their answers in the order of the orders; `look` sees
 * what is wanted as it comes. Resolves when nothing of the file is being read. Errors: FILE_UNREADABLE.
 */
export async function readEntries(
  file: File,
  orders: readonly EntryOrder[],
  look: LookAtEntry,
): Promise<EntryAnswer[]> {
  const batches = batchesOf(orders).map((batch) => readBatch(file, batch, look));
  const settled = await Promise.allSettled(batches);
  return settled.flatMap((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

function batchesOf(orders: readonly EntryOrder[]): Batch[] {
  const batches: Batch[] = [];
  let first = 0;
  let bytes = 0;
  for (const [index, order] of orders.entries()) {
    if (index > first && bytes + order.bytes > batchBytes) {
      batches.push({ first, bytes, orders: orders.slice(first, index) });
      first = index;
      bytes = 0;
    }
    bytes += order.bytes;
  }
  return orders.length === 0 ? [] : [...batches, { first, bytes, orders: orders.slice(first) }];
}

async function readBatch(
  file: File,
  { first, bytes, orders }: Batch,
  look: LookAtEntry,
): Promise<EntryAnswer[]> {
  const order = { bytes, message: { batch: { handle: file.handle, orders } } };
  const answer = await handIn(order).catch((cause) => {
    if (cause instanceof Failure) throw cause;
    throw new Failure('FILE_UNREADABLE', { file: file.path, why: whyOf(cause) }, { cause });
  });
  if (!isAnswer(answer)) throw new Failure('DEFECT', { where: 'inflate' });
  return answer.map((piece, index) => lookAt(piece, first + index, look));
}

function whyOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}

function isAnswer(answer: unknown): answer is readonly Piece[] {
  return Array.isArray(answer);
}

function lookAt(piece: Piece, index: number, look: LookAtEntry): EntryAnswer {
  if ('why' in piece) return { why: piece.why };
  const { digest, content } = piece;
  if (content === undefined) return { digest };
  look(index, content);
  // What was looked at is given back at once where the engine can (Node 22), for the next entry may be as large.
  const { buffer } = content;
  if ('transfer' in buffer && typeof buffer.transfer === 'function') buffer.transfer(0);
  return { digest };
}
