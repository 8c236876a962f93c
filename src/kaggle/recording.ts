import { z } from 'zod';
import type { Shape } from './shape.ts';

const shapeSchema: z.ZodType<Shape> = z.lazy(() =>
  z.union([
    z.string().max(80),
    z.strictObject({ list: z.array(shapeSchema) }),
    z.strictObject({ members: z.record(z.string(), shapeSchema) }),
    z.strictObject({ json: shapeSchema }),
  ]),
);

const requestSchema = z.strictObject({
  method: z.string(),
  /** `/v1`, `/api/v1`, or '' for what is no operation. */
  prefix: z.string(),
  headers: z.array(z.string()),
  authorization: z.enum(['none', 'bearer', 'basic', 'other']),
  contentType: z.string(),
  contentRange: z.enum(['none', 'whole', 'rest', 'question', 'other']),
  body: shapeSchema,
});
const responseSchema = z.strictObject({
  status: z.int(),
  headers: z.array(z.string()),
  contentType: z.string(),
  retryAfter: z.enum(['none', 'seconds', 'date', 'other']),
  location: z.enum(['none', 'same-host', 'other-host']),
  range: z.enum(['none', 'bytes', 'other']),
  body: shapeSchema,
});
const exchangeSchema = z.strictObject({
  /** Name of the remote operation, or `upload`, `signed`, `log-stream`, `rest`, `other`. */
  operation: z.string(),
  startedMs: z.int().nonnegative(),
  tookMs: z.int().nonnegative(),
  request: requestSchema,
  response: responseSchema,
});

/**
 * A conversation with a service without its content: no value, name, address or credential is in it, only names of
 * headers and members, kinds of values and times. `startedMs` counts from the first request.
 */
export const recordingSchema = z.strictObject({
  schema: z.literal('nx47.recording/1'),
  service: z.enum(['kaggle', 'loopback', 'other']),
  exchanges: z.array(exchangeSchema),
});
export type Recording = z.infer<typeof recordingSchema>;
export type RecordedExchange = z.infer<typeof exchangeSchema>;
