import { showForeign } from '../codec/safe-name.ts';
import type { Failure, FailureParameters } from '../model/failure.ts';
import type { Language } from '../model/language.ts';
import { fill } from '../text/fill.ts';
import { sentences } from '../text/sentences.ts';
import { colonOf } from './verdict-parts.ts';

/**
 * A failure for a person, a line each: what happened, the cause, what to do, the command to run again (`again`, where
 * it is known), what was left on the service, the stable code. What its parameters hold stays within its line.
 */
export function explainFailure(failure: Failure, language: Language, again = ''): string {
  const { console: words, failures, report } = sentences(language);
  const text = failures[failure.code];
  const colon = colonOf(language);
  const values = inert(failure.parameters);
  const named = [
    [words.likelyCause, fill(text.cause, values)],
    [words.toDo, fill(text.fix, values)],
    [report.refusal.command, oneLine(again)],
    [words.stillRunning, String(values['remote'] ?? '')],
  ] as const;
  const lines = [
    fill(text.what, values),
    ...named.flatMap(([name, said]) => (said === '' ? [] : [`  ${name}${colon}${said}`])),
    `  (${words.code} ${failure.code})`,
  ];
  return lines.map(oneLine).join('\n');
}

/** The command line that was given, as a shell takes it again. */
export function commandLine(argv: readonly string[]): string {
  return ['nx47', ...argv.map(shellWord)].join(' ');
}

/** One word of a POSIX shell. */
export function shellWord(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function inert(parameters: FailureParameters): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'string' ? oneLine(value) : value,
    ]),
  );
}

function oneLine(text: string): string {
  return showForeign(text).replaceAll('\n', ' ');
}
