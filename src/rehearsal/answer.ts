import { flatErrorToWire } from '../kaggle/dialect.ts';

/** What a handler answers: JSON, or the HTML page of an edge that did not understand. */
export type Answer =
  | { readonly status: number; readonly body: Readonly<Record<string, unknown>> }
  | { readonly status: number; readonly html: string };

/** 200 with this message. */
export function answered(body: Readonly<Record<string, unknown>>): Answer {
  return { status: 200, body };
}

/** The classic refusal: the HTTP status again as `code`, with a sentence. */
export function refused(status: number, message: string): Answer {
  return { status, body: flatErrorToWire(status, message) };
}

/** Kaggle's words for what is somebody else's, and for a kernel that does not exist. */
export function denied(permission: string): Answer {
  return refused(403, `Permission '${permission}' was denied`);
}
