import { type JsonValue, parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import { type RuntimeProfile, runtimeProfileSchema } from '../model/profile.ts';
import { fillGaps } from './fill-gaps.ts';
import { compatibleTags } from './tags.ts';

/**
 * A runtime profile with its tags filled in: computed where it has none; kept where it has its own, with
 * `compatible_tags_computed_equal` saying whether they are those of its interpreter, libc and machine. The order is
 * not compared: packaging 26.3 moved `linux_*` to the front. Absent parts are empty, and named in `unknown`. Errors:
 * PROFILE_INVALID {why}.
 */
export function parseProfile(bytes: Uint8Array): RuntimeProfile {
  const parsed = runtimeProfileSchema.safeParse(fillGaps(readJson(bytes)));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Failure('PROFILE_INVALID', { why: `${issue?.path.join('.') ?? ''}: ${issue?.code ?? ''}` });
  }
  return withTags(parsed.data);
}

function readJson(bytes: Uint8Array): JsonValue {
  try {
    return parseStrictJson(bytes);
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    throw new Failure('PROFILE_INVALID', { why: String(cause.parameters['why'] ?? '') }, { cause });
  }
}

function withTags(profile: RuntimeProfile): RuntimeProfile {
  const computed = compatibleTags(profile);
  const own = profile.compatible_tags;
  if (own === undefined) return { ...profile, compatible_tags: computed };
  // Where the rule is not known (another interpreter or libc), there is nothing to compare with.
  if (computed.length === 0) return profile;
  const missing = difference(computed, own);
  const equal = difference(own, computed).length === 0 && missing.every((tag) => omitted.test(tag));
  const tags = equal && missing.length > 0 ? computed : own;
  return { ...profile, compatible_tags: tags, compatible_tags_computed_equal: equal };
}

/** `sys_tags` of packaging before 22 leaves this tag out; pip's own list, which decides, has it. */
const omitted = /^cp3\d+-none-any$/;

function difference(tags: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return tags.filter((tag) => !known.has(tag));
}
