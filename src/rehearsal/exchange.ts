import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, answered, refused } from './answer.ts';
import type { BlobReceiver } from './blobs.ts';
import { readCall } from './read-call.ts';
import { requestTarget } from './request-target.ts';
import { answerRpc, type RpcCall, type RpcParts } from './rpc.ts';
import { follow, send, sendThrough } from './send-answer.ts';
import { sendSigned } from './signed-downloads.ts';

export type ExchangeParts = RpcParts & { readonly receiveBlob: BlobReceiver };

/** One request to the place it is for: the health check, an operation, an upload address, a signed address. */
export async function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  parts: ExchangeParts,
): Promise<void> {
  response.setHeader('date', parts.now().toUTCString());
  const target = requestTarget(request.url ?? '');
  if (target === undefined) return send(response, refused(421, 'This service is not a proxy'));
  const { path } = target;
  if (path === '/healthz') return send(response, health(request, parts));
  if (path.startsWith('/upload/')) return await upload(path, request, response, parts);
  if (path.startsWith('/output/')) return await sendSigned(path, request, response, parts);
  const call = await readCall(request, target);
  if (!('name' in call)) return send(response, call);
  const answer = await answerCall(call, response, parts);
  if (answer === undefined) return;
  const lost = call.name === 'saveKernel' && isAccepted(answer) && parts.scenario.strikes('accepted-reset');
  if (lost) response.destroy();
  else await sendThrough(parts.scenario, response, answer);
}

/** That the service is there and what it does, for whoever asks: it tells nothing that is anybody's (rule 198). */
function health({ method }: IncomingMessage, { queue }: ExchangeParts): Answer {
  if (method !== 'GET') return refused(405, 'The health check is a GET');
  return answered({ name: 'nx47 serve', status: 'ok', ...queue.load() });
}

/** The answer to an operation; undefined when it was a log that is being sent as it is written. */
async function answerCall(
  call: RpcCall,
  response: ServerResponse,
  parts: ExchangeParts,
): Promise<Answer | undefined> {
  const answer = await answerRpc(call, parts);
  if (!('follow' in answer)) return answer;
  if (follow(response, answer.follow, parts)) return undefined;
  // The session ended in between: its log is kept by now.
  const kept = await answerRpc(call, parts);
  return 'follow' in kept ? refused(503, 'The log is being moved') : kept;
}

function isAccepted(answer: Answer): boolean {
  return answer.status === 200 && 'body' in answer && answer.body['error'] === '';
}

async function upload(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  parts: ExchangeParts,
): Promise<void> {
  if (request.method !== 'PUT') return send(response, refused(405, 'Uploads are sent by PUT'));
  const { status, headers } = await parts.receiveBlob(request, path.slice('/upload/'.length));
  request.resume();
  response.writeHead(status, { ...headers, 'content-length': 0 });
  response.end();
}
