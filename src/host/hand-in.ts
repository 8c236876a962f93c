import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { Failure } from '../model/failure.ts';
import { threadProgram } from './thread-program.ts';

/** Work for a thread of the desk; `bytes`: the memory that it takes until its answer was looked at. */
export type ThreadOrder = {
  readonly bytes: number;
  readonly message: Readonly<Record<string, unknown>>;
};
type Waiting = ThreadOrder & {
  take(answer: unknown): void;
  fail(cause: Error): void;
};
type Lane = { readonly worker: Worker; readonly busy: Map<number, Waiting> };

/** Memory that orders may take beside the largest of them; less beside one that is large by itself. */
const mostBeside = 24 << 20;
const mostBesideLarge = 8 << 20;
const large = 96 << 20;
/** Of orders that take less than this, a thread has one that it works on, and one that it need not wait for. */
const smallOrder = 4 << 20;
/** More threads than this wait for the one that looks at their answers. */
const threads = Math.min(3, availableParallelism());

const lanes: Lane[] = [];
const waiting: Waiting[] = [];
let next = 0;

/**
 * Has an order done on another thread and gives its answer, which is to be looked at when it comes: the memory counts
 * as free again. Errors: those of the thread, with their `code`; DEFECT when the thread ends.
 */
export function handIn(order: ThreadOrder): Promise<unknown> {
  return new Promise((resolve, reject) => {
    waiting.push({ ...order, take: resolve, fail: reject });
    // What is handed in together is chosen from together.
    if (waiting.length === 1) queueMicrotask(dispatch);
  });
}

/** Hands orders over as long as a thread is free and memory allows: the largest first, so that none is left alone. */
function dispatch(): void {
  waiting.sort((a, b) => b.bytes - a.bytes);
  for (let lane = freeLane(); lane !== undefined; lane = freeLane()) {
    const order = waiting.find(isRoomFor);
    if (order === undefined) return;
    waiting.splice(waiting.indexOf(order), 1);
    next += 1;
    lane.busy.set(next, order);
    // Only while somebody waits does the thread keep the process alive.
    lane.worker.ref();
    lane.worker.postMessage({ id: next, ...order.message });
  }
}

function freeLane(): Lane | undefined {
  if (waiting.length === 0) return undefined;
  if (lanes.length < threads && lanes.every(({ busy }) => busy.size > 0)) lanes.push(openLane());
  return lanes.find(({ busy }) => busy.size === 0) ?? lanes.find(isNearlyFree);
}

function isNearlyFree({ busy }: Lane): boolean {
  const [only, ...more] = busy.values();
  return only !== undefined && only.bytes < smallOrder && more.length === 0;
}

function isRoomFor(order: Waiting): boolean {
  const sizes = [...lanes.flatMap(({ busy }) => [...busy.values()]), order].map(({ bytes }) => bytes);
  const largest = Math.max(...sizes);
  const beside = sizes.reduce((sum, bytes) => sum + bytes, 0) - largest;
  return beside <= (largest > large ? mostBesideLarge : mostBeside);
}

type Message = {
  readonly id: number;
  readonly answer?: unknown;
  readonly code?: string;
  readonly message?: string;
};

function openLane(): Lane {
  keepYoungSmall();
  // A thread has little of its own but buffers.
  const resourceLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 64 };
  const worker = new Worker(threadProgram, { eval: true, execArgv: [], resourceLimits });
  const lane: Lane = { worker, busy: new Map() };
  worker.on('message', ({ id, answer, code = '', message = '' }: Message) => {
    const order = lane.busy.get(id);
    lane.busy.delete(id);
    if (lane.busy.size === 0) worker.unref();
    if (answer === undefined) order?.fail(Object.assign(new Error(message), { code }));
    else order?.take(answer);
    dispatch();
  });
  worker.on('error', (cause) => {
    lanes.splice(lanes.indexOf(lane), 1);
    for (const order of lane.busy.values()) order.fail(new Failure('DEFECT', { where: 'thread' }, { cause }));
    dispatch();
  });
  return lane;
}

/**
 * The engine doubles the memory for young objects up to 128 MB (Node 24) before it looks what of them is still used;
 * reading wheels makes many objects that nobody uses again.
 */
function keepYoungSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
