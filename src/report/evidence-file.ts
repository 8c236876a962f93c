import { collectedFiles } from '../codec/collected-files.ts';
import { sha256Hex } from '../codec/digest.ts';
import { exactJson } from '../codec/exact-json.ts';
import type { Dossier } from '../model/dossier.ts';
import { type EvidenceDossier, evidenceNames } from '../model/evidence.ts';
import { failureEffectOf } from '../model/failure.ts';

/**
 * What has to lie beside the collected bytes so that anybody can judge the run again (docs/evidence.md), by path
 * below the session. `noise` is the text of the allow-list that the judge used; `mask` hides secrets in a text.
 */
export function evidenceFiles(
  dossier: Dossier,
  noise: string,
  mask: (text: string) => string,
): Record<string, string> {
  return {
    [`evidence/${evidenceNames.noise}`]: noise,
    [`evidence/${evidenceNames.dossier}`]: `${exactJson(cleaned(evidenceOf(dossier, noise), mask))}\n`,
  };
}

function evidenceOf(dossier: Dossier, noise: string): unknown {
  const { verdict: _, collected, ...parts } = dossier;
  const head: Pick<EvidenceDossier, 'schema' | 'platformNoise'> = {
    schema: 'nx47.evidence/1',
    platformNoise: keptText(noise),
  };
  const told = { ...head, ...parts, incidents: parts.incidents.map(withEffect) };
  if (collected === undefined) return told;
  return { ...told, collected: { log: keptText(collected.rawLog), files: collectedFiles(collected) } };
}

/** What a failure code means for the verdict, so that a reader needs no table of them. */
function withEffect(incident: Dossier['incidents'][number]): unknown {
  return { ...incident, effect: failureEffectOf(incident.code) };
}

function keptText(text: string): { bytes: number; sha256: string } {
  return { bytes: Buffer.byteLength(text), sha256: sha256Hex(text) };
}

/** Every text masked, at any depth; half a surrogate pair, which no strict reader takes, becomes U+FFFD. */
function cleaned(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value).replace(/\p{Surrogate}/gu, '\uFFFD');
  if (Array.isArray(value)) return value.map((item: unknown) => cleaned(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, cleaned(member, mask)]);
  return Object.getPrototypeOf(value) === Object.prototype ? Object.fromEntries(members) : value;
}
