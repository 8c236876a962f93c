import { forgingPatches } from './forging-patches.ts';
import type { GamingPatch } from './gaming-patch.ts';
import { silencingPatches } from './silencing-patches.ts';
import { weakeningPatches } from './weakening-patches.ts';

/** Each is refused for its code at least; many are refused for others too. */
export const gamingPatches: readonly GamingPatch[] = [
  ...silencingPatches,
  ...forgingPatches,
  ...weakeningPatches,
];
