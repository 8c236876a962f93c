import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { DebianTool } from './debian-tools.ts';

export type PageLook = {
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
  readonly media?: 'screen' | 'print';
};

/** A headless Chromium that is spoken to over its debugging pipe (Chrome DevTools Protocol), one page at a time. */
export type Browser = {
  /** Opens a file and gives the value of an expression in it, with whatever the page complained of or asked for. */
  look(path: string, look: PageLook, expression: string): Promise<Looked>;
  /** Opens a file, waits for an expression, and gives a picture of it (PNG), cut at this height. */
  picture(
    path: string,
    size: { readonly width: number; readonly height: number },
    ready: string,
  ): Promise<Uint8Array>;
  close(): Promise<void>;
};
export type Looked = {
  readonly value: unknown;
  /** Messages of the console, errors, and refusals of the page's own policy. */
  readonly complaints: readonly string[];
  /** Addresses that were asked for beside the page itself. */
  readonly requests: readonly string[];
};

const messageSchema = z.looseObject({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.looseObject({}).optional(),
  result: z.looseObject({}).optional(),
  error: z.looseObject({ message: z.string() }).optional(),
});
type Message = z.infer<typeof messageSchema>;

/** Starts it with a profile of its own, which is removed when it closes. */
export async function startBrowser({ path, variables }: DebianTool): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'nx47-browser-'));
  const argv = ['--remote-debugging-pipe', '--no-sandbox', '--disable-gpu', '--headless', '--no-first-run'];
  const child = spawn(path, [...argv, `--user-data-dir=${profile}`, 'about:blank'], {
    env: { ...process.env, ...variables, HOME: profile },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    timeout: 600_000,
    killSignal: 'SIGKILL',
  });
  const wire = new Wire(child);
  return {
    look: (file, look, expression) => lookAt(wire, file, look, expression),
    picture: (file, size, ready) => pictureOf(wire, file, size, ready),
    close: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

const targetSchema = z.looseObject({ targetId: z.string() });
const sessionSchema = z.looseObject({ sessionId: z.string() });
const evaluatedSchema = z.looseObject({
  result: z.looseObject({ value: z.unknown() }),
  exceptionDetails: z.unknown().optional(),
});

async function lookAt(wire: Wire, path: string, look: PageLook, expression: string): Promise<Looked> {
  const { targetId } = targetSchema.parse(await wire.call('Target.createTarget', { url: 'about:blank' }));
  const attached = await wire.call('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId } = sessionSchema.parse(attached);
  const call = (method: string, parameters: object = {}) => wire.call(method, parameters, sessionId);
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await call(`${domain}.enable`);
  const { width, scheme = 'light', media = 'screen' } = look;
  await call('Emulation.setDeviceMetricsOverride', {
    width,
    height: 900,
    deviceScaleFactor: 1,
    mobile: false,
  });
  const features = [{ name: 'prefers-color-scheme', value: scheme }];
  await call('Emulation.setEmulatedMedia', { media, features });
  const url = pathToFileURL(path).href;
  const loaded = wire.event('Page.loadEventFired');
  const from = wire.seen.length;
  await call('Page.navigate', { url });
  await loaded;
  const evaluated = evaluatedSchema.parse(
    await call('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true }),
  );
  const seen = wire.seen.slice(from);
  await wire.call('Target.closeTarget', { targetId });
  if (evaluated.exceptionDetails !== undefined) throw new Error(JSON.stringify(evaluated.exceptionDetails));
  return {
    value: evaluated.result.value,
    complaints: seen.flatMap(complaint),
    requests: seen.flatMap(requestOf(url)),
  };
}

const pictureSchema = z.looseObject({ data: z.base64() });

async function pictureOf(
  wire: Wire,
  path: string,
  { width, height }: { readonly width: number; readonly height: number },
  ready: string,
): Promise<Uint8Array> {
  const { targetId } = targetSchema.parse(await wire.call('Target.createTarget', { url: 'about:blank' }));
  const attached = await wire.call('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId } = sessionSchema.parse(attached);
  const call = (method: string, parameters: object = {}) => wire.call(method, parameters, sessionId);
  for (const domain of ['Page', 'Runtime']) await call(`${domain}.enable`);
  await call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  await call('Emulation.setScrollbarsHidden', { hidden: true });
  const loaded = wire.event('Page.loadEventFired');
  await call('Page.navigate', { url: pathToFileURL(path).href });
  await loaded;
  const expression = `(async () => { await (${ready}); return document.documentElement.scrollHeight; })()`;
  const evaluated = evaluatedSchema.parse(
    await call('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true }),
  );
  if (evaluated.exceptionDetails !== undefined) throw new Error(JSON.stringify(evaluated.exceptionDetails));
  const whole = z.number().parse(evaluated.result.value);
  const clip = { x: 0, y: 0, width, height: Math.min(height, whole), scale: 1 };
  const { data } = pictureSchema.parse(await call('Page.captureScreenshot', { format: 'png', clip }));
  await wire.call('Target.closeTarget', { targetId });
  return Buffer.from(data, 'base64');
}

function complaint({ method, params }: Message): string[] {
  const told = ['Log.entryAdded', 'Runtime.consoleAPICalled', 'Runtime.exceptionThrown', 'Audits.issueAdded'];
  return method !== undefined && told.includes(method) ? [`${method} ${JSON.stringify(params)}`] : [];
}

const requestSchema = z.looseObject({ request: z.looseObject({ url: z.string() }) });

function requestOf(own: string): (message: Message) => string[] {
  return ({ method, params }) => {
    if (method !== 'Network.requestWillBeSent') return [];
    const { url } = requestSchema.parse(params).request;
    return url === own ? [] : [url];
  };
}

/** Messages that end with a NUL, on descriptors 3 and 4 of the browser. */
class Wire {
  readonly seen: Message[] = [];
  readonly #out: Writable;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #events = new Map<string, () => void>();
  #last = 0;
  #rest = Buffer.alloc(0);
  #ended: Error | undefined;

  constructor(child: ChildProcess) {
    const [, , , out, back] = child.stdio;
    this.#out = writable(out);
    readable(back).on('data', (chunk: Buffer) => this.#read(chunk));
    this.#out.on('error', (error) => this.#end(error));
    child.on('error', (error) => this.#end(error));
    child.on('close', () => this.#end(new Error('the browser ended')));
  }

  async call(method: string, params: object, sessionId?: string): Promise<unknown> {
    if (this.#ended !== undefined) throw this.#ended;
    const id = ++this.#last;
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.#out.write(
      `${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`,
    );
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** Resolves when the browser next tells of this. */
  event(method: string): Promise<void> {
    return new Promise((resolve) => this.#events.set(method, resolve));
  }

  #read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (let end = this.#rest.indexOf(0); end >= 0; end = this.#rest.indexOf(0)) {
      this.#take(messageSchema.parse(JSON.parse(this.#rest.subarray(0, end).toString('utf8'))));
      this.#rest = this.#rest.subarray(end + 1);
    }
  }

  #take(message: Message): void {
    this.seen.push(message);
    if (message.id !== undefined) this.#waiting.get(message.id)?.(message);
    if (message.method !== undefined) this.#events.get(message.method)?.();
  }

  #end(error: Error): void {
    this.#ended = error;
    for (const resolve of this.#waiting.values()) resolve({ error: { message: error.message } });
    for (const resolve of this.#events.values()) resolve();
  }
}

function writable(stream: unknown): Writable {
  return z
    .custom<Writable>((value) => typeof value === 'object' && value !== null && 'write' in value)
    .parse(stream);
}

function readable(stream: unknown): Readable {
  return z
    .custom<Readable>((value) => typeof value === 'object' && value !== null && 'on' in value)
    .parse(stream);
}
