import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { digestNow } from '../codec/digest.ts';
import { Failure } from '../model/failure.ts';
import type { TakeDigest } from '../model/world.ts';

/** Below this a digest costs less than handing the bytes over. */
const smallest = 64 << 10;
/** Bytes that may wait for their digest; a larger piece is waited for by itself. */
const mostWaiting = 32 << 20;
const patienceMs = 120_000;

let desk: Desk | undefined;

/** Takes a digest on a thread of its own where there is a second core. Bytes that others may still read stay here. */
export const takeDigest: TakeDigest = (algorithm, bytes) => {
  const { buffer } = bytes;
  const alone = bytes.byteOffset === 0 && buffer.byteLength - bytes.byteLength < smallest;
  if (!alone || bytes.byteLength < smallest || !(buffer instanceof ArrayBuffer) || availableParallelism() < 2)
    return digestNow(algorithm, bytes);
  desk ??= openDesk();
  return handOver(desk, { algorithm, bytes, buffer });
};

type Desk = {
  readonly port: MessagePort;
  /** Digests that the thread has finished, counted by it. */
  readonly finished: Int32Array;
  /** Sizes of those handed over, in order. */
  readonly sizes: number[];
  readonly answers: Map<number, Uint8Array>;
};

// The memory is given back at once where the engine can; else when it is collected.
const program = `
const { workerData } = require('node:worker_threads');
const { createHash } = require('node:crypto');
const { port, finished } = workerData;
port.on('message', ({ id, algorithm, bytes }) => {
  const digest = createHash(algorithm).update(bytes).digest();
  if (bytes.buffer.transfer) bytes.buffer.transfer(0);
  port.postMessage({ id, digest });
  Atomics.add(finished, 0, 1);
  Atomics.notify(finished, 0);
});
`;

function openDesk(): Desk {
  const { port1, port2 } = new MessageChannel();
  const finished = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(program, {
    eval: true,
    execArgv: [],
    workerData: { port: port2, finished },
    transferList: [port2],
  });
  // Digests are waited for in place: the thread alone never keeps the process alive.
  worker.unref();
  return { port: port1, finished, sizes: [], answers: new Map() };
}

type Piece = {
  readonly algorithm: string;
  readonly bytes: Uint8Array;
  readonly buffer: ArrayBuffer;
};

function handOver(to: Desk, { algorithm, bytes, buffer }: Piece): () => Uint8Array {
  const id = to.sizes.length;
  to.sizes.push(bytes.byteLength);
  to.port.postMessage({ id, algorithm, bytes }, [buffer]);
  while (waitingBytes(to) > mostWaiting) waitForNext(to);
  let digest: Uint8Array | undefined;
  return () => {
    digest ??= answerTo(to, id);
    return digest;
  };
}

function answerTo(desk: Desk, id: number): Uint8Array {
  for (;;) {
    receive(desk);
    const answer = desk.answers.get(id);
    desk.answers.delete(id);
    if (answer !== undefined) return answer;
    waitForNext(desk);
  }
}

function waitingBytes({ sizes, finished }: Desk): number {
  return sizes.slice(Atomics.load(finished, 0)).reduce((sum, size) => sum + size, 0);
}

/** Until one more is finished. A thread that is gone is a defect of the machine, not an answer. */
function waitForNext({ finished, sizes }: Desk): void {
  const seen = Atomics.load(finished, 0);
  if (seen < sizes.length && Atomics.wait(finished, 0, seen, patienceMs) === 'timed-out')
    throw new Failure('DEFECT', { where: 'digest' });
}

function receive({ port, answers }: Desk): void {
  for (let got = receiveMessageOnPort(port); got !== undefined; got = receiveMessageOnPort(port)) {
    const { id, digest }: { readonly id: unknown; readonly digest: unknown } = got.message;
    if (typeof id === 'number' && digest instanceof Uint8Array) answers.set(id, digest);
  }
}
