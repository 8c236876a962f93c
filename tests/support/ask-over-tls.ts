import { watchConnections } from '../../src/kaggle/connection-watch.ts';
import { createDispatcher } from '../../src/kaggle/dispatcher.ts';
import { exchange } from '../../src/kaggle/exchange.ts';
import { Failure } from '../../src/model/failure.ts';

// Run by a test with authorities of its own: Node reads NODE_EXTRA_CA_CERTS when it starts.
const watch = watchConnections();
const dispatcher = createDispatcher(process.env);
const why: unknown[] = [];
for (const url of process.argv.slice(2)) {
  const order = {
    operation: 'ask',
    method: 'GET',
    url: new URL(url),
    headers: {},
    deadlineSeconds: 10,
  } as const;
  try {
    await exchange({ ...order, maxBytes: 1000 }, { dispatcher, watch, signal: new AbortController().signal });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    why.push(error.parameters['why'] ?? error.code);
  }
}
process.stdout.write(JSON.stringify({ why, transport: watch.seen() }));
