import { flatErrorToWire } from '../kaggle/dialect.ts';
import type { SessionKey } from './store-state.ts';

/**
 * What a handler answers: JSON, the HTML page of an edge that did not understand, a redirect to a signed address,
 * text as it was kept, or a log that is still being written.
 */
export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
} & (
  | { readonly body: Readonly<Record<string, unknown>> }
  | { readonly html: string }
  | { readonly location: string }
  | { readonly text: string; readonly contentType: string }
  | { readonly follow: SessionKey }
);

/** 200 with this message. */
export function answered(
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status: 200, body, headers };
}

/** 302 to an address that needs no credentials. */
export function redirected(location: string): Answer {
  return { status: 302, location };
}

/** The classic refusal: the HTTP status again as `code`, with a sentence. */
export function refused(status: number, message: string): Answer {
  return { status, body: flatErrorToWire(status, message) };
}

/** Kaggle's words for what is somebody else's, and for a kernel that does not exist. */
export function denied(permission: string): Answer {
  return refused(403, `Permission '${permission}' was denied`);
}
