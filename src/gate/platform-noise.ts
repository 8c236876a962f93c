import { z } from 'zod';
import { parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';

const entrySchema = z.strictObject({
  id: z.string().min(1),
  stream: z.enum(['stdout', 'stderr']),
  /** Whose line it is: Kaggle's, or that of the embedded service. */
  target: z.enum(['kaggle', 'rehearsal']),
  /** Images, or Python minors of the embedded service, on which the line was seen. */
  images: z.array(z.string().min(1)).min(1),
  /** Where it was recorded, for instance `papermill 2.6.0, CPython 3.12`. */
  source: z.string(),
  /** Whether every notebook run on those images writes it; else only some do. */
  everyRun: z.boolean(),
  match: z.enum(['exact', 'pattern']),
  /** The whole line, or lines joined by newlines; with `pattern` each is a regular expression for a whole line. */
  text: z.string().min(1),
  /** How many successive lines the entry covers. */
  lines: z.number().int().positive(),
  why: z.string(),
});
const platformNoiseSchema = z.strictObject({
  schema: z.literal('nx47.platform-noise/2'),
  version: z.union([z.string(), z.number()]),
  entries: z.array(entrySchema),
});
/** The versioned, exact allow-list of lines that the platform writes on every run (acceptance G). */
export type PlatformNoise = z.infer<typeof platformNoiseSchema>;
export type NoiseEntry = PlatformNoise['entries'][number];
/**
 * The allow-list of platform noise. Errors: JSON_INVALID; PROFILE_INVALID for another shape, an entry whose
 * `lines` is not the number of lines of its text, a text of blanks, or a pattern that is no regular expression.
 */
export function parsePlatformNoise(text: string): PlatformNoise {
  const parsed = platformNoiseSchema.safeParse(parseStrictJson(new TextEncoder().encode(text)));
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.path.join('.') ?? '');
  for (const entry of parsed.data.entries) {
    if (entry.text.split('\n').length !== entry.lines) throw invalid(`${entry.id}.lines`);
    // An entry of blanks alone would cover no line, anywhere.
    if (matchersOf(entry).length === 0) throw invalid(`${entry.id}.text`);
  }
  return parsed.data;
}

type Matcher = (line: string | undefined) => boolean;

/** Where the list speaks of a stream: the entry that begins with the first of these lines, and how many it covers. */
export type NoiseFinder = {
  /** Lines of the longest entry: as many have to be known before one can be told; 0 = the list has none. */
  readonly longest: number;
  /** Whether an entry begins with this line: most lines are told by that alone. */
  readonly mayBegin: (line: string) => boolean;
  readonly find: (lines: readonly string[]) => { readonly id: string; readonly lines: number } | undefined;
};

/** The entries of one stream, compiled. A blank line in an entry stands for nothing: the log's are dropped too. */
export function noiseFinder(noise: PlatformNoise, stream: NoiseEntry['stream']): NoiseFinder {
  const own = noise.entries.filter((entry) => entry.stream === stream);
  const entries = own.map((entry) => ({ id: entry.id, matchers: matchersOf(entry) }));
  const beginning = new RegExp(`^(?:${own.map(firstLinePattern).join('|')})$`, 'u');
  return {
    longest: entries.reduce((most, { matchers }) => Math.max(most, matchers.length), 0),
    mayBegin: (line) => beginning.test(line),
    find: (lines) => {
      const hit = entries.find(({ matchers }) => matchers.every((matches, i) => matches(lines[i])));
      return hit === undefined ? undefined : { id: hit.id, lines: hit.matchers.length };
    },
  };
}

function firstLinePattern({ match, text }: NoiseEntry): string {
  const first = (text.split('\n').find((line) => line.trim() !== '') ?? '').trimEnd();
  return match === 'exact' ? first.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : `(?:${first})`;
}

function matchersOf(entry: NoiseEntry): Matcher[] {
  const texts = entry.text.split('\n').filter((text) => text.trim() !== '');
  if (entry.match === 'exact') return texts.map((text) => (line) => line === text.trimEnd());
  try {
    const patterns = texts.map((one) => new RegExp(`^(?:${one})$`, 'u'));
    return patterns.map((pattern) => (line) => line !== undefined && pattern.test(line));
  } catch (cause) {
    throw invalid(`${entry.id}.text`, cause);
  }
}

function invalid(where: string, cause?: unknown): Failure {
  return new Failure('PROFILE_INVALID', { profile: 'platform-noise', why: where }, { cause });
}
