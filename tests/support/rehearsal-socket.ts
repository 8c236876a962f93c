import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { RehearsalServer } from '../../src/rehearsal/server.ts';

export async function connected(server: RehearsalServer): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

export async function textOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

export async function rawAnswer(server: RehearsalServer, request: string): Promise<string> {
  const socket = await connected(server);
  socket.write(request);
  return await textOf(socket);
}
