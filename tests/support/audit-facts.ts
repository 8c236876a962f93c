import { readFileSync } from 'node:fs';
import type { FileBytes } from '../../src/model/facts.ts';
import type { RuntimeProfile } from '../../src/model/profile.ts';
import { parseProfile } from '../../src/profile/parse.ts';

/** Kaggle's profile as it is shipped. */
export const kaggle: RuntimeProfile = parseProfile(
  readFileSync(new URL('../../profiles/kaggle-py312.json', import.meta.url)),
);
/** The same runtime with everything known, as a session captures it. */
export const captured: RuntimeProfile = {
  ...kaggle,
  id: 'session-3.12.13',
  origin: 'session',
  distributions: kaggle.distributions
    .filter((one) => one.version !== '')
    .map((one) => ({ ...one, requires: one.name === 'scipy' ? ['numpy<2.5,>=1.25.2'] : [] })),
  unknown: [],
};

export const linux = 'manylinux_2_17_x86_64';

export function textFile(name: string, text: string): FileBytes {
  return { name, bytes: textBytes(text) };
}

export function jsonFile(name: string, value: unknown): FileBytes {
  return textFile(name, `${JSON.stringify(value, null, 1)}\n`);
}

export function textBytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}
