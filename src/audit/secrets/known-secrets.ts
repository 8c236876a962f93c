import { asBytes, backwards, base64Cores, secretForms, wholeBase64 } from '../../codec/secret-forms.ts';
import type { Secret } from '../../model/secret.ts';

/** The secrets of the run, as the scan looks for them. What they are stays inside: it answers with places only. */
export type KnownSecrets = {
  /** Where one of them begins in a text of one character a byte, as it is or in an encoding that leaves it one word. */
  places(text: string): number[];
  /** Whether it has any such place. */
  isIn(text: string): boolean;
  /** Whether a run of base64 (alphabet of RFC 4648 §4) holds one of them, at any of the three shifts. */
  isInBase64(run: string): boolean;
  isReversedIn(text: string): boolean;
  /** The text with each of them taken out, in the encodings that leave it one word. */
  mask(text: string): string;
};

/** Shorter ones would be found in any text. */
const shortest = 8;

/** What the scan needs to know of these secrets. */
export function knownSecrets(secrets: readonly Secret[]): KnownSecrets {
  const values = [...new Set(secrets.map((secret) => secret.reveal()))].filter(isLong);
  const words = longestFirst(values.flatMap(secretForms));
  const masked = longestFirst([...words, ...values.flatMap(wholeBase64)]);
  const inFiles = [...new Set([...words, ...words.map(asBytes)])];
  const cores = values.flatMap((value) => base64Cores(asBytes(value)));
  const reversed = values.map((value) => backwards(asBytes(value)));
  return {
    places: (text) => inFiles.flatMap((word) => placesOf(text, word)),
    isIn: (text) => inFiles.some((word) => text.includes(word)),
    isInBase64: (run) => cores.some((core) => run.includes(core)),
    isReversedIn: (text) => reversed.some((value) => text.includes(value)),
    mask: (text) => masked.reduce(withoutWord, text),
  };
}

/** No secret is known. */
export const noSecrets: KnownSecrets = knownSecrets([]);

function longestFirst(words: readonly string[]): string[] {
  return [...new Set(words)].sort((left, right) => right.length - left.length);
}

function isLong(value: string): boolean {
  return value.length >= shortest;
}

function placesOf(text: string, value: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) found.push(at);
  return found;
}

/** A text that was cut off keeps no beginning of the word either. */
function withoutWord(text: string, word: string): string {
  const whole = text.replaceAll(word, '***');
  if (!whole.endsWith('…')) return whole;
  for (let length = word.length - 1; length >= shortest / 2; length -= 1) {
    const end = `${word.slice(0, length)}…`;
    if (whole.endsWith(end)) return `${whole.slice(0, -end.length)}***…`;
  }
  return whole;
}
