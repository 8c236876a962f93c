import type { z } from 'zod';
import { type JsonValue, parseStrictJson } from '../../codec/strict-json.ts';
import { Failure } from '../../model/failure.ts';

/** A value of the wanted shape, or every reason why the bytes hold none (`key: reason`). */
export type Reading<T> =
  | { readonly value: T; readonly raw: JsonValue }
  | { readonly problems: readonly string[] };

/** Strict JSON of this shape; never throws for what the bytes say. */
export function readJson<S extends z.ZodType>(bytes: Uint8Array, schema: S): Reading<z.output<S>> {
  const parsed = parse(bytes);
  if ('problems' in parsed) return parsed;
  const checked = schema.safeParse(parsed.raw);
  if (checked.success) return { value: checked.data, raw: parsed.raw };
  return { problems: checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`) };
}

function parse(bytes: Uint8Array): { readonly raw: JsonValue } | { readonly problems: readonly string[] } {
  if (bytes.byteLength === 0) return { problems: ['empty'] };
  try {
    return { raw: parseStrictJson(bytes) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {
      problems: [
        Object.entries(error.parameters)
          .map(([key, value]) => `${key}: ${value}`)
          .join(', '),
      ],
    };
  }
}
