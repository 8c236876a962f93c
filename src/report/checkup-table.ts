import { showForeign } from '../codec/safe-name.ts';
import { worstAnswer } from '../model/answer.ts';
import type { CheckupRow } from '../model/checkup.ts';
import { fill } from '../text/fill.ts';
import type { consoleFr } from '../text/fr-console.ts';
import type { failuresFr } from '../text/fr-failures.ts';

export type CheckupTexts = {
  readonly console: Pick<typeof consoleFr, 'checkup'>;
  readonly failures: Readonly<
    Record<keyof typeof failuresFr, { readonly what: string; readonly fix: string }>
  >;
};

/** A check-up for a terminal: a line for each check, below it what to do where it is not ok. Ends with a newline. */
export function renderCheckup(rows: readonly CheckupRow[], texts: CheckupTexts): string {
  const words = texts.console.checkup;
  const width = Math.max(...rows.map(({ check }) => words.checks[check].title.length));
  const lines = rows.flatMap((row) => {
    const { title } = words.checks[row.check];
    const observed = row.failure === undefined ? row.observed : whatHappened(row, texts);
    const line = `${words.answers[row.answer]} ${title.padEnd(width)}  ${oneLine(observed)}`.trimEnd();
    // Where there was nothing to look at, another line says why.
    const isSettled = row.answer === 'ok' || (row.answer === 'unknown' && row.observed === '');
    return isSettled ? [line] : [line, `    → ${oneLine(whatToDo(row, texts))}`];
  });
  return `${lines.join('\n')}\n`;
}

/** The same as data, in no language. Ends with a newline. */
export function checkupJson(rows: readonly CheckupRow[]): string {
  const plain = rows.map(({ check, answer, observed, failure }) => ({
    ...{ check, answer, observed: oneLine(observed) },
    code: failure?.code ?? null,
  }));
  const answer = worstAnswer(rows.map((row) => row.answer));
  return `${JSON.stringify({ schema: 'nx47.checkup/1', answer, rows: plain }, null, 2)}\n`;
}

function whatHappened({ failure, observed }: CheckupRow, { failures }: CheckupTexts): string {
  return failure === undefined ? observed : fill(failures[failure.code].what, failure.parameters);
}

function whatToDo({ check, failure }: CheckupRow, { console: words, failures }: CheckupTexts): string {
  if (failure !== undefined) return fill(failures[failure.code].fix, failure.parameters);
  return words.checkup.checks[check].fix;
}

function oneLine(text: string): string {
  return showForeign(text).replaceAll('\n', ' ');
}
