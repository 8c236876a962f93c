import { Failure } from '../model/failure.ts';
import type { RuntimeProfile } from '../model/profile.ts';
import type { Assets } from '../model/world.ts';
import { parseProfile } from '../profile/parse.ts';

/** The profile of this name, shipped or the project's own. Errors: PROFILE_UNKNOWN, PROFILE_INVALID. */
export async function shippedProfile(
  name: string,
  { assets }: { readonly assets: Pick<Assets, 'profile'> },
): Promise<RuntimeProfile> {
  const text = await assets.profile(name);
  if (text === undefined) throw new Failure('PROFILE_UNKNOWN', { profile: name });
  return parseProfile(new TextEncoder().encode(text));
}
