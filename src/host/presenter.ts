import { showForeign } from '../codec/safe-name.ts';
import type { Language } from '../model/language.ts';
import type { ProgressEvent } from '../model/progress.ts';
import type { Presenter } from '../model/world.ts';
import { fill } from '../text/fill.ts';
import { sentences } from '../text/sentences.ts';
import { transferLine, transferPace } from './transfer-line.ts';

/** Where progress goes: standard error, so that standard output holds the result alone. */
export type ProgressStream = { readonly isTTY?: boolean; write(text: string): unknown };

const marks = { NEW: ' ', RUNNING: '…', DONE: '✓', FAILED: '✗', SKIPPED: '–' } as const;

const logMarks = { stdout: '│', stderr: '┃' } as const;

/** Live lines in a terminal (the current one is rewritten), one plain line per event elsewhere. */
export function createPresenter(
  stream: ProgressStream,
  language: Language,
  clean: (text: string) => string,
): Presenter {
  const live = stream.isTTY === true;
  const isWorthALine = linePace();
  let lastPlain = '';
  let lastStatus = '';
  return {
    show: (event) => {
      if (event.kind === 'session') return;
      const { text, passing } = lineOf(event, language);
      // What is told may hold a name or a line from outside: in a workflow's log it stays text.
      const shown = showForeign(clean(text));
      if (live) stream.write(`\r\u001b[2K${shown}${passing ? '' : '\n'}`);
      else if (
        isWorthALine(event) &&
        (shown !== lastPlain || event.kind === 'log') &&
        !isOldNews(event, lastStatus)
      )
        stream.write(`${shown}\n`);
      lastPlain = shown;
      if (event.kind === 'status') lastStatus = event.status;
    },
  };
}

/** What an event says; a passing line is written over by the next one in a terminal. */
function lineOf(
  event: Exclude<ProgressEvent, { kind: 'session' }>,
  language: Language,
): { text: string; passing: boolean } {
  const words = sentences(language).console;
  if (event.kind === 'wait') {
    const values = { remaining: Math.ceil(event.remainingSeconds), total: event.totalSeconds };
    return { text: `  ${fill(words.waiting, values)}`, passing: true };
  }
  if (event.kind === 'status') {
    const values = { status: event.status, seconds: event.elapsedSeconds.toFixed(1) };
    return { text: `  ${fill(words.status, values)}`, passing: true };
  }
  if (event.kind === 'transfer') return { text: transferLine(event, language), passing: true };
  if (event.kind === 'note') return { text: event.text, passing: false };
  if (event.kind === 'log') return { text: `  ${logMarks[event.stream]} ${event.text}`, passing: false };
  if (event.kind === 'place') return { text: `  ${words.places[event.what]}: ${event.url}`, passing: false };
  const name = namedAfter(words.steps, event.macro, event.macro);
  const checked = namedAfter(words.checks, event.macro, '');
  const said = event.detail === '' && event.state === 'DONE' ? checked : event.detail;
  const detail = said === '' ? '' : ` — ${said.slice(0, 160)}`;
  return { text: `${marks[event.state]} ${name}${detail}`, passing: event.state === 'RUNNING' };
}

// A countdown in a log would be one line a second: its first and every tenth second are enough there.
function linePace(): (event: ProgressEvent) => boolean {
  const isWorthATransferLine = transferPace();
  return (event) => {
    if (event.kind === 'transfer') return isWorthATransferLine(event);
    if (event.kind !== 'wait') return !(event.kind === 'step' && event.state === 'RUNNING');
    const left = Math.ceil(event.remainingSeconds);
    return left === event.totalSeconds || left % 10 === 0;
  };
}

// In a log only a change of status is worth a line.
function isOldNews(event: ProgressEvent, lastStatus: string): boolean {
  return event.kind === 'status' && event.status === lastStatus;
}

function namedAfter(names: Readonly<Record<string, string>>, macro: string, otherwise: string): string {
  return names[macro] ?? otherwise;
}
