import { isJsonObject, parseStrictJson } from '../codec/strict-json.ts';
import type { LogRecord } from '../model/log.ts';

type Stream = LogRecord['stream'];
const traceWords =
  'warn|error|fatal|critical|deprecat|traceback|except|exit|interrupt|fail|segmentation|dumped|undefined|terminate|smashing|abort|killed|unable|could|cannot|found|denied';
/**
 * What every pattern below needs somewhere in the line, at least in part: a text without any of it holds no warning,
 * which is told of many lines at once.
 */
const traces = new RegExp(traceWords, 'gi');
/** A JSON text may spell any word that way. Apart, since so short an alternative makes the search half as fast. */
const escaped = '\\u';
const tracesAndEscapes = new RegExp(`${traceWords}|\\${escaped}`, 'gi');

/** Tells where in this text, from a place on, the next line may be one that `warningPattern` names; its length when there is none. */
export function traceFinder(text: string): (from: number) => number {
  const pattern = text.includes(escaped) ? tracesAndEscapes : traces;
  return (from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? text.length;
  };
}

/** Whether a line that a pattern names tells of an error; else it is a warning. */
export function tellsError(pattern: string, line: string): boolean {
  if (['traceback', 'python-error', 'failed', 'crash', 'endless-line'].includes(pattern)) return true;
  if (pattern === 'python-warning') return false;
  return !/warn|deprecat/i.test(pattern.startsWith('json-level') ? pattern : line);
}

type Pattern = readonly [name: string, pattern: RegExp];

/** Patterns that tell a warning or an error on either stream, in a banner too. The first that holds names it. */
const unmistakable: readonly Pattern[] = [
  ['traceback', /\bTraceback \(most recent call last\)/],
  ['python-warning', /\b(?:[A-Z]\w*)?Warning:/],
  [
    'python-error',
    /^\s*(?:[\w.]+\.)?(?:[A-Z]\w*(?:Error|Exception|Exit|Interrupt|ExceptionGroup)|Exception(?:Group)?)(?::|$)/,
  ],
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
  return '=#*~_-'.includes(sign) && text.startsWith(marks) && text.endsWith(marks);
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
