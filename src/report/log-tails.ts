import { showForeign } from '../codec/safe-name.ts';
import type { LogRecord } from '../model/log.ts';
import { fill } from '../text/fill.ts';
import { fence } from './markdown.ts';
import type { Told } from './told.ts';

const mostLines = 200;
const mostBytes = 32 * 1024;
const longestLine = 500;
const encoder = new TextEncoder();

/** The last lines of each stream of the session, then of what each failed step printed, each folded. */
export function renderTails(told: Told): string[] {
  const { collected, steps } = told.dossier;
  const { logTail, outputTail } = told.texts.telling;
  const streams = (['stdout', 'stderr'] as const).flatMap((stream) =>
    folded(logTail, { stream }, streamText(collected?.log ?? [], stream), told),
  );
  const failed = steps.filter(({ state, output }) => state === 'FAILED' && output.trim() !== '');
  const outputs = failed.flatMap(({ step, output }) => folded(outputTail, { step }, output, told));
  return [...streams, ...outputs];
}

/** Own words that fold what is below them. The lines are foreign: they stand in a fence that they can't close. */
function folded(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
  text: string,
  { clean }: Told,
): string[] {
  // Secrets go before lines are cut.
  const lines = showForeign(clean(text)).trimEnd().split('\n');
  if (lines.join('') === '') return [];
  const shown = lastOf(lines.map(cutLine));
  const title = fill(sentence, { ...values, shown: shown.length, total: lines.length });
  return [renderFold(title, fence(shown.join('\n')))];
}

/** A part of the page that opens when it is asked for. The title is ours; an empty line ends the HTML around Markdown (CommonMark 4.6). */
export function renderFold(title: string, markdown: string): string {
  return `<details><summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}

function lastOf(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let left = mostBytes;
  for (const line of lines.slice(-mostLines).reverse()) {
    left -= encoder.encode(line).byteLength + 1;
    if (left < 0) break;
    kept.unshift(line);
  }
  return kept;
}

function cutLine(line: string): string {
  const signs = [...line.slice(0, longestLine * 2)];
  return line.length <= longestLine ? line : `${signs.slice(0, longestLine).join('')}…`;
}

function streamText(records: readonly LogRecord[], wanted: LogRecord['stream']): string {
  return records.flatMap(({ stream, text }) => (stream === wanted ? [text] : [])).join('');
}
