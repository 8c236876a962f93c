// The embedded Kaggle behind a line with latency, in a process of its own: bench/transfer.ts starts it.
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startRehearsalServer } from '../src/rehearsal/server.ts';

const [folder = '', outputs = '', roundTrip = '0'] = process.argv.slice(2);
const roundTripMs = Number(roundTrip);
const account = { username: 'bench', token: 'KGAT_bench-0123456789', legacyKey: '0123456789abcdef' };

const service = await startRehearsalServer({
  folder,
  port: 0,
  accounts: [account],
  processingSeconds: 0,
  now: () => new Date(),
  // A session that leaves the files of a folder as its outputs: only their transfer is measured.
  runSession: async (order) => {
    const workingFolder = join(order.folder, 'working');
    await mkdir(workingFolder);
    for (const name of await readdir(outputs)) await copyFile(join(outputs, name), join(workingFolder, name));
    return {
      ...{ status: 'complete' as const, failureMessage: '', log: [] },
      ...{ isolation: 'none', interpreter: 'none', workingFolder },
    };
  },
});

let own = '';
const line = createServer((request, response) => {
  relay(request, response).catch(() => response.destroy());
});
// A new connection costs one round trip before its first request.
line.on('connection', (socket) => {
  socket.setNoDelay(true);
  socket.pause();
  setTimeout(() => socket.resume(), roundTripMs);
});
line.listen(0, '127.0.0.1', () => {
  const address = line.address();
  own = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  process.stdout.write(`${JSON.stringify({ direct: service.url, slow: own, ...account })}\n`);
});
process.on('SIGTERM', () => void service.close().then(() => process.exit(0)));

/** A request reaches the service half a round trip later, and so does its answer the client. Bytes stream. */
async function relay(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await sleep(roundTripMs / 2);
  const path = (request.url ?? '/').replace(/^http:\/\/[^/]+/, '');
  const { host: _, connection: __, 'proxy-connection': ___, ...headers } = request.headers;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const onward = ask(new URL(path, service.url), { method: request.method, headers }, resolve);
    onward.once('error', reject);
    request.pipe(onward);
  });
  await sleep(roundTripMs / 2);
  const isJson = /json/.test(answer.headers['content-type'] ?? '');
  if (!isJson) {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8').replaceAll(service.url, own);
  const { 'transfer-encoding': ____, ...kept } = answer.headers;
  response.writeHead(answer.statusCode ?? 502, { ...kept, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
