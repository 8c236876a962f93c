import type { z } from 'zod';
import type { Method } from '../kaggle/dialect.ts';
import { refused } from './answer.ts';
import type { Outcome, Scene } from './scene.ts';

/** A request of this operation, read. */
export type WireRequest<Of extends Method> = z.output<Of['request']>;
/** A JSON body and the scene in, an outcome out; the body is read with the operation's own schema. */
export type Handler = (body: unknown, scene: Scene) => Outcome | Promise<Outcome>;

/** Puts the reading of the request in front of a handler: 400 for a body of another shape. */
export function handler<Request extends z.ZodType>(
  method: Method<Request>,
  handle: (request: z.output<Request>, scene: Scene) => Outcome | Promise<Outcome>,
): Handler {
  return (body, scene) => {
    const read = method.request.safeParse(body);
    if (read.success) return handle(read.data, scene);
    const place = read.error.issues[0]?.path.join('.') ?? '';
    return { answer: refused(400, `Bad request: ${method.method} can't read '${place}'`) };
  };
}
