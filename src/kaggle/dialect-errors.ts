import { z } from 'zod';

/** An error as the service words it. `code` is 0 when the answer names none. */
export type WireError = { readonly code: number; readonly message: string };

const flatSchema = z.object({ code: z.int().min(400), message: z.string().nullish() });
const nestedSchema = z.object({
  error: z.object({ code: z.int().nullish(), message: z.string().nullish(), status: z.string().nullish() }),
});
const insideSchema = z.object({
  error: z.string().nullish(),
  errorMessage: z.string().nullish(),
  errorMessageNullable: z.string().nullish(),
  errors: z.array(z.string()).nullish(),
  errorCode: z.int().nullish(),
  hasError: z.boolean().nullish(),
});

/**
 * The error that a JSON answer carries, whatever its HTTP status: `{code, message}`, `{error: {code, message}}`,
 * or the error members of an otherwise normal answer. undefined = the answer carries none (`error: ""` is none).
 */
export function errorFromWire(body: unknown): WireError | undefined {
  const flat = flatSchema.safeParse(body);
  if (flat.success) return { code: flat.data.code, message: flat.data.message ?? '' };
  const nested = nestedSchema.safeParse(body);
  if (nested.success) {
    const { code, message, status } = nested.data.error;
    return { code: code ?? 0, message: message ?? status ?? '' };
  }
  return insideError(body);
}

function insideError(body: unknown): WireError | undefined {
  const inside = insideSchema.safeParse(body);
  if (!inside.success) return undefined;
  const { error, errorMessage, errorMessageNullable, errors, errorCode, hasError } = inside.data;
  const message = [error, errorMessage, errorMessageNullable, ...(errors ?? [])].filter(Boolean).join(' · ');
  const code = errorCode ?? 0;
  return message !== '' || hasError === true || code >= 400 ? { code, message } : undefined;
}

/** The classic error answer, `{code, message}`. */
export function flatErrorToWire(code: number, message: string): { code: number; message: string } {
  return { code, message };
}

/** The error answer of the newer edge, `{error: {code, message, status}}`. */
export function nestedErrorToWire(code: number, message: string, status: string) {
  return { error: { code, message, status } };
}
