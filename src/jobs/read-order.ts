import { sha256Hex } from '../codec/digest.ts';
import { type JsonValue, parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import { type JobOrder, jobOrderSchema } from '../model/job.ts';

/** What an order may be at most: an input is a few values or paths, never data. */
const mostBytes = 262_144;

/** The order in these bytes, with the limits that it leaves out. Errors: JOB_ORDER_INVALID {file, why}. */
export function readOrder(bytes: Uint8Array, file: string): JobOrder {
  const parsed = jobOrderSchema.safeParse(jsonOf(bytes, file));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const why = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
  throw new Failure('JOB_ORDER_INVALID', { file, why });
}

function jsonOf(bytes: Uint8Array, file: string): JsonValue {
  try {
    return parseStrictJson(bytes, { maxBytes: mostBytes, maxDepth: 32 });
  } catch (cause) {
    const why = cause instanceof Failure ? `${cause.code} ${JSON.stringify(cause.parameters)}` : 'no JSON';
    throw new Failure('JOB_ORDER_INVALID', { file, why }, { cause });
  }
}

/** The one text of an order: members sorted, so that the same order has the same digest however it was written. */
export function orderText(order: JobOrder): string {
  return `${JSON.stringify(sorted(order))}\n`;
}

/** SHA-256 of that text: with JOB_ID, the key under which a job is done once (rule 136). */
export function orderDigest(order: JobOrder): string {
  return sha256Hex(orderText(order));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}
