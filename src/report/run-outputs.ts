import { isJsonObject, type JsonObject, parseStrictJson } from '../codec/strict-json.ts';
import type { Dossier } from '../model/dossier.ts';
import {
  type OutputRole,
  observationsSchema,
  outputNames,
  runtimeProfileName,
} from '../model/kernel-outputs.ts';
import { type RuntimeProfile, runtimeProfileSchema } from '../model/profile.ts';

/** File names of the eight outputs of this run, by role. */
export function namesOf({ settings }: Dossier): Record<OutputRole, string> {
  return outputNames(settings.packs, settings['main-report']);
}

/** Bytes of an output that was collected; undefined when it was not. */
export function outputBytes({ collected }: Dossier, name: string): Uint8Array | undefined {
  return collected?.files.find((file) => file.name === name)?.bytes;
}

/** An output as a JSON object; undefined when it is absent or no such thing: what is wrong with it is the judge's to say. */
export function outputJson(dossier: Dossier, name: string): JsonObject | undefined {
  const bytes = outputBytes(dossier, name);
  try {
    const value = bytes === undefined ? undefined : parseStrictJson(bytes);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The runtime as the kit captured it in the session; undefined when it did not. */
export function capturedProfile(dossier: Dossier): RuntimeProfile | undefined {
  const parsed = runtimeProfileSchema.safeParse(outputJson(dossier, runtimeProfileName));
  return parsed.success ? parsed.data : undefined;
}

/** Required packages as the session really had them; none when the kit did not say. */
export function importedPackages(dossier: Dossier) {
  const read = outputJson(dossier, runtimeProfileName);
  const parsed = observationsSchema.safeParse(read?.['observations']);
  return parsed.success ? parsed.data.packages : [];
}
