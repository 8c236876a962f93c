import type { LogRecord } from '../model/log.ts';
import type { LineClass, LogReading } from '../model/verdict.ts';
import { lineFolder } from './folded-lines.ts';
import { lineEnd, logBlocks } from './log-blocks.ts';
import { type NoiseFinder, noiseFinder, type PlatformNoise } from './platform-noise.ts';
import { tellsError, traceFinder, warningPattern } from './warning-pattern.ts';

type Stream = LogRecord['stream'];
/** One line that is not empty, as it is read: without colours and invisible characters. */
type Line = { readonly text: string; readonly hasTrace: boolean; readonly isProgress: boolean };
/** Gets every line that the platform did not write. */
export type KeepLine = (stream: Stream, text: string) => void;

/** Reads a log record by record; it holds no more than a line, and what it lists. */
export type LogReader = { readonly push: (record: LogRecord) => void; readonly end: () => LogReading };

/**
 * The log by stream: which lines are the platform's, which are warnings or errors, what else stands on stderr.
 * `target` says which entries of the allow-list every run shows.
 */
export function logReader(noise: PlatformNoise, target: 'kaggle' | 'rehearsal', keep?: KeepLine): LogReader {
  const tally = logTally(keep);
  const streams = {
    stdout: streamReader('stdout', noise, tally),
    stderr: streamReader('stderr', noise, tally),
  };
  return {
    push: ({ stream, text }) => streams[stream].push(text),
    end: () => {
      streams.stdout.end();
      streams.stderr.end();
      const reading = tally.reading();
      const seen = new Set(reading.suppressed.map(({ entry }) => entry));
      const always = noise.entries.filter((entry) => entry.everyRun && entry.target === target);
      return { ...reading, unseen: always.map(({ id }) => id).filter((id) => !seen.has(id)) };
    },
  };
}

type Tally = ReturnType<typeof logTally>;

/** Where the lines go: counted by class, listed where a person has to see them. */
function logTally(keep: KeepLine = () => {}) {
  const classes = { payload: 0, event: 0, progress: 0, platform: 0, warning: 0, error: 0 };
  const suppressed = lineFolder<{ stream: Stream; text: string; entry: string }>();
  const problems = lineFolder<{ stream: Stream; text: string; pattern: string }>();
  const otherStderr = lineFolder<{ stream: Stream; text: string }>();
  const count = (kind: LineClass) => {
    classes[kind] += 1;
  };
  return {
    keep,
    count,
    platform: (stream: Stream, text: string, entry: string) => {
      count('platform');
      suppressed.add(`${entry} ${text}`, () => ({ stream, text, entry }));
    },
    problem: (stream: Stream, text: string, pattern: string) => {
      count(tellsError(pattern, text) ? 'error' : 'warning');
      problems.add(stream + text, () => ({ stream, text, pattern }));
    },
    stderr: (text: string) => otherStderr.add(text, () => ({ stream: 'stderr', text })),
    reading: (): Omit<LogReading, 'unseen'> => {
      const lists = [suppressed.folded(), problems.folded(), otherStderr.folded()] as const;
      return {
        classes: { ...classes },
        unlisted: lists.reduce((total, { unlisted }) => total + unlisted, 0),
        suppressed: [...lists[0].lines],
        problems: [...lists[1].lines],
        otherStderr: [...lists[2].lines],
      };
    },
  };
}

function streamReader(stream: Stream, noise: PlatformNoise, tally: Tally) {
  const finder = noiseFinder(noise, stream);
  const classify = (line: Line) => classifyLine(stream, line, tally);
  const window = finder.longest === 0 ? undefined : noiseWindow(finder, stream, tally, classify);
  const take = window?.take ?? classify;
  const blocks = logBlocks(
    (block) => (isOdd(block) ? readOddBlock(block, take) : readPlainBlock(block, take)),
    (start) => tally.problem(stream, start, 'endless-line'),
  );
  return {
    push: blocks.push,
    end: () => {
      blocks.end();
      window?.end();
    },
  };
}

/** What is not read as it is written: what nobody sees, and ends of lines other than a line feed. */
const odd = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]|\p{Cf}/u;
/** Told in half the time of most logs, which are ASCII. */
const beyondAscii = /[^\t\n -~]/;
const ansi = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\-_])/g;
const invisible = /(?!\t)[\p{Cc}\p{Cf}]/gu;

function isOdd(text: string): boolean {
  return beyondAscii.test(text) && odd.test(text);
}

/** Lines that are read as they are written: what may matter in them is looked for in the whole block at once. */
function readPlainBlock(block: string, take: (line: Line) => void): void {
  const nextTrace = traceFinder(block);
  const hasBars = isBar(block);
  let trace = nextTrace(0);
  for (let from = 0; from < block.length; ) {
    const end = block.indexOf('\n', from);
    const to = end < 0 ? block.length : end;
    if (trace < from) trace = nextTrace(from);
    const text = block.slice(from, to).trimEnd();
    if (text !== '') take({ text, hasTrace: trace < to, isProgress: hasBars && isBar(text) });
    from = to + 1;
  }
}

function readOddBlock(block: string, take: (line: Line) => void): void {
  let from = 0;
  for (const end of [...block.matchAll(lineEnd), undefined]) {
    const raw = block.slice(from, end?.index);
    const text = (isOdd(raw) ? raw.replace(ansi, '').replace(invisible, '') : raw).trimEnd();
    const hasTrace = traceFinder(text)(0) < text.length;
    if (text !== '') take({ text, hasTrace, isProgress: end?.[0] === '\r' || isBar(text) });
    from = (end?.index ?? block.length) + (end?.[0].length ?? 0);
  }
}

/** Holds as many lines as the longest entry covers, and tells the platform's from the others. */
function noiseWindow(finder: NoiseFinder, stream: Stream, tally: Tally, classify: (line: Line) => void) {
  const held: Line[] = [];
  const settle = (least: number) => {
    while (held.length > least) {
      const found = finder.find(held.map(({ text }) => text));
      for (const line of held.splice(0, found?.lines ?? 1)) {
        if (found === undefined) classify(line);
        else tally.platform(stream, line.text, found.id);
      }
    }
  };
  return {
    take: (line: Line) => {
      if (held.length === 0 && !finder.mayBegin(line.text)) {
        classify(line);
        return;
      }
      held.push(line);
      settle(finder.longest - 1);
    },
    end: () => settle(0),
  };
}

function classifyLine(stream: Stream, { text, hasTrace, isProgress }: Line, tally: Tally): void {
  tally.keep(stream, text);
  const pattern = hasTrace ? warningPattern(text, stream) : undefined;
  if (pattern !== undefined) {
    tally.problem(stream, text, pattern);
    return;
  }
  tally.count(isProgress ? 'progress' : isJsonText(text) ? 'event' : 'payload');
  if (stream === 'stderr') tally.stderr(text);
}

/** The last state of a bar, which is ended like any line: `100%|████| 5/5`, `5/5 [=====]`. */
function isBar(text: string): boolean {
  return text.includes('%|') || (text.includes('[=') && /\[=+[>.]*\]/.test(text));
}

function isJsonText(text: string): boolean {
  const [first, last] = [text[0], text.at(-1)];
  return (first === '{' && last === '}') || (first === '[' && last === ']');
}
