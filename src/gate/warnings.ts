import { z } from 'zod';
import { isJsonObject, parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import type { LogRecord } from '../model/log.ts';
import type { LogReading } from '../model/verdict.ts';

const entrySchema = z.strictObject({
  id: z.string().min(1),
  stream: z.enum(['stdout', 'stderr']),
  /** Where the line was recorded, for instance `papermill 2.6.0, CPython 3.12`. */
  source: z.string(),
  match: z.enum(['exact', 'pattern']),
  /** The whole line, or lines joined by newlines; with `pattern` each is a regular expression for a whole line. */
  text: z.string().min(1),
  /** How many successive lines the entry covers. */
  lines: z.number().int().positive(),
  why: z.string(),
});
const platformNoiseSchema = z.strictObject({
  schema: z.literal('nx47.platform-noise/1'),
  version: z.union([z.string(), z.number()]),
  entries: z.array(entrySchema),
});
/** The versioned, exact allow-list of lines that the platform writes on every run (acceptance G). */
export type PlatformNoise = z.infer<typeof platformNoiseSchema>;
type NoiseEntry = PlatformNoise['entries'][number];
type Stream = LogRecord['stream'];

/** Every line of one stream that the platform did not write, in order. */
export type OwnLines = { readonly [stream in Stream]: readonly string[] };

/**
 * The allow-list of platform noise. Errors: JSON_INVALID; PROFILE_INVALID for another shape, an entry whose
 * `lines` is not the number of lines of its text, or a pattern that is no regular expression.
 */
export function parsePlatformNoise(text: string): PlatformNoise {
  const parsed = platformNoiseSchema.safeParse(parseStrictJson(new TextEncoder().encode(text)));
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.path.join('.') ?? '');
  for (const entry of parsed.data.entries) {
    if (entry.text.split('\n').length !== entry.lines) throw invalid(`${entry.id}.lines`);
    matchersOf(entry);
  }
  return parsed.data;
}

/**
 * The log read by stream: which lines are the platform's, which are warnings or errors, what else stands on
 * stderr, and each stream's own lines. Records are joined per stream before they are split, because a record
 * ends where the writer flushed, not where a line ends.
 */
export function readLog(
  records: readonly LogRecord[],
  noise: PlatformNoise,
): { readonly reading: LogReading; readonly own: OwnLines } {
  const reading: LogReading = { suppressed: [], problems: [], otherStderr: [] };
  const own = { stdout: readStream('stdout'), stderr: readStream('stderr') };
  return { reading, own };

  function readStream(stream: Stream): string[] {
    const text = records.filter((record) => record.stream === stream).map((record) => record.text);
    const { kept, suppressed } = withoutNoise(logLines(text.join('')), stream, noise);
    const problems = kept.flatMap((line) => {
      const pattern = warningPattern(line, stream);
      return pattern === undefined ? [] : [{ stream, text: line, pattern }];
    });
    reading.suppressed.push(...counted(suppressed));
    reading.problems.push(...counted(problems));
    const harmless = kept.filter((line) => warningPattern(line, stream) === undefined);
    if (stream === 'stderr')
      reading.otherStderr.push(...counted(harmless.map((line) => ({ stream, text: line }))));
    return kept;
  }
}

/**
 * Lines of a log text that hold something to read: split on every line end, a lone carriage return included (a
 * progress bar redraws with it), without colours and invisible characters, trailing blanks and empty lines.
 */
export function logLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => line.replace(ansi, '').replace(invisible, '').trimEnd())
    .filter((line) => line !== '');
}

const ansi = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\-_])/g;
const invisible = /(?!\t)[\p{Cc}\p{Cf}]/gu;

/** The lines of one stream less the platform's, and those with the entry that covers each. */
export function withoutNoise(
  lines: readonly string[],
  stream: Stream,
  noise: PlatformNoise,
): { kept: string[]; suppressed: { stream: Stream; text: string; entry: string }[] } {
  const entries = noise.entries
    .filter((entry) => entry.stream === stream)
    .map((entry) => ({ id: entry.id, matchers: matchersOf(entry) }));
  const kept: string[] = [];
  const suppressed: { stream: Stream; text: string; entry: string }[] = [];
  for (let at = 0; at < lines.length; ) {
    const hit = entries.find(({ matchers }) => matchers.every((matches, i) => matches(lines[at + i])));
    if (hit === undefined) kept.push(lines[at] ?? '');
    for (const text of hit === undefined ? [] : lines.slice(at, at + hit.matchers.length)) {
      suppressed.push({ stream, text, entry: hit?.id ?? '' });
    }
    at += hit?.matchers.length ?? 1;
  }
  return { kept, suppressed };
}

type Matcher = (line: string | undefined) => boolean;

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

type Pattern = readonly [name: string, pattern: RegExp];

/** Patterns that tell a warning or an error on either stream, in a banner too. The first that holds names it. */
const unmistakable: readonly Pattern[] = [
  ['traceback', /\bTraceback \(most recent call last\)/],
  ['python-warning', /\b(?:[A-Z]\w*)?Warning:/],
  ['python-error', /^\s*(?:[\w.]+\.)?[A-Z]\w*(?:Error|Exception|Exit|Interrupt|ExceptionGroup)(?::|$)/],
  ['label', /(?:^|[\s([|<>:])(?:warning|warn|error|fatal|critical|deprecation)\s?[:|\])]/i],
];
/** These as well, outside banners. */
const wordy: readonly Pattern[] = [
  [
    'level',
    /^(?:\[?\d[\d:.,TZ +/-]*\]?\s+|\[[^\]]*\]\s+)?(?:WARNING|WARN|ERROR|CRITICAL|FATAL|DEPRECATION)(?=[\s:|\]!-]|$)/,
  ],
  ['named-level', /\s-\s(?:WARNING|ERROR|CRITICAL|FATAL)\s-\s/],
  ['timed-level', /^\[?\d{4}-\d\d-\d\d.*?\s-?\s*(?:WARNING|WARN|ERROR|CRITICAL|FATAL)\b/],
  ['failed', /\bfailed\b/i],
  [
    'crash',
    /\b(?:segmentation fault|core dumped|undefined symbol|cannot open shared object|terminate called|stack smashing)\b/i,
  ],
];
/** On stderr the bare word is enough: nothing is written there to be admired. */
const onStderr: readonly Pattern[] = [
  ['word', /\b(?:warn|warnings?|errors?|fail|failed|failures?|fatal|critical|deprecated|deprecation)\b/i],
  ['word', /\b(?:traceback|exceptions?|aborted|killed|unable|could not|cannot|not found|denied)\b/i],
];
/** `0 failed`, `no errors`: the word with the count that says there was none. */
const countsNone =
  /\b(?:0|no|without|never|none)\s+(?:\w+\s+)?(?:warn|warnings?|errors?|fail|failed|failures?|deprecation)\b/gi;
/** `failed: 0`, `'error': None`: the value ends there, so `Error: null pointer` and `ERROR: 0 of 42 symbols` are none of these. */
const isNone =
  /\b(?:warnings?|errors?|failed|failures?)['"]?(?:\s+\w+)?\s*[:=]?\s*(?:0|none|null|false|\[\]|''|"")(?=\s*(?:[,;)\]}|/]|\.(?!\d)|$)|\s+(?:and\s+)?['"]?(?:warnings?|errors?|failed|failures?|passed|skipped|total)['"]?\s*[:=])/gi;
/** One member of a JSON text printed over several lines. */
const jsonMember =
  /^\s*"(?:[^"\\]|\\.)*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|NaN|[[{][^"]*),?$/;

/**
 * The name of the pattern by which a line is a warning or an error, undefined when it is none. Words inside
 * JSON text and banners are none (acceptance G), but a JSON event whose own level says so is one.
 */
export function warningPattern(line: string, stream: Stream): string | undefined {
  const level = jsonLevel(line);
  if (level !== undefined) return level === '' ? undefined : `json-level ${level}`;
  if (jsonMember.test(line)) return undefined;
  // Runs of blanks would make the patterns quadratic on a line made to that end.
  const text = line.replace(/\s+/g, ' ').replace(isNone, '').replace(countsNone, '');
  const words = stream === 'stderr' ? [...unmistakable, ...wordy, ...onStderr] : [...unmistakable, ...wordy];
  const patterns = isBanner(line) ? unmistakable : words;
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}

/** A line of signs around words, such as `=== ERROR HANDLING ===`; without a pattern, so that it stays linear. */
function isBanner(line: string): boolean {
  const text = line.trim();
  const sign = text[0] ?? '';
  const marks = sign.repeat(3);
  return '=#*~_-'.includes(sign) && text.length > 6 && text.startsWith(marks) && text.endsWith(marks);
}

const badLevel = /^(?:warn|warning|error|critical|fatal)$/i;

/** undefined: the line is no JSON value; else the level that counts against the run, '' when none does. */
function jsonLevel(line: string): string | undefined {
  const text = line.trim().replace(/,$/, '');
  if (!/^[[{].*[\]}]$/.test(text)) return undefined;
  let value: unknown;
  try {
    value = parseStrictJson(new TextEncoder().encode(text));
  } catch {
    return undefined;
  }
  if (!isJsonObject(value)) return '';
  const levels = ['level', 'levelname', 'severity'].map((key) => value[key]);
  return levels.find((level): level is string => typeof level === 'string' && badLevel.test(level)) ?? '';
}

/** The same items once each, in order of first appearance, with how often they came. */
function counted<T extends { readonly text: string }>(items: readonly T[]): (T & { count: number })[] {
  const byKey = new Map<string, T & { count: number }>();
  for (const item of items) {
    const key = JSON.stringify(item);
    byKey.set(key, { ...item, count: (byKey.get(key)?.count ?? 0) + 1 });
  }
  return [...byKey.values()];
}

function invalid(where: string, cause?: unknown): Failure {
  return new Failure('PROFILE_INVALID', { profile: 'platform-noise', why: where }, { cause });
}
