import { isJsonObject, type JsonObject, parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import { parseProfile } from './parse.ts';

/** Where a profile was captured; '' of what the service does not tell. */
export type Capture = {
  /** `owner/slug`. */
  readonly kernel: string;
  readonly kernel_version: number;
  /** ISO 8601, by the service's clock. */
  readonly captured_at: string;
  readonly docker_image: string;
};

/**
 * A profile that came back from a session, ready to be kept: what was observed of the run left out, its place and
 * time put in. `nonce`: the one that it must bear, where it travelled. Errors: PROFILE_INVALID {why}.
 */
export function capturedProfile(bytes: Uint8Array, nonce: string | undefined, capture: Capture): JsonObject {
  const { id, unknown } = parseProfile(bytes);
  const value = parseStrictJson(bytes);
  if (!isJsonObject(value)) throw new Failure('PROFILE_INVALID', { why: id });
  const { observations: _, provenance, ...facts } = value;
  const hints = isJsonObject(provenance) ? provenance : {};
  if (nonce !== undefined && hints['nonce'] !== nonce) throw new Failure('PROFILE_INVALID', { why: 'nonce' });
  const told = Object.entries(capture).filter(([, text]) => text !== '');
  return { ...facts, provenance: { ...hints, ...Object.fromEntries(told) }, unknown };
}
