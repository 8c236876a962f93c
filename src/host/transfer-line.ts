import type { Language } from '../model/language.ts';
import type { ProgressEvent } from '../model/progress.ts';
import { sizeText } from '../text/card-lines.ts';
import { fill } from '../text/fill.ts';
import { sentences } from '../text/sentences.ts';

type Transfer = Extract<ProgressEvent, { kind: 'transfer' }>;

/** A transfer as one line: the file that moves, files, bytes and the time that is left, as far as they are known. */
export function transferLine(event: Transfer, language: Language): string {
  const { name, done, total, sentBytes, totalBytes, secondsLeft } = event;
  const words = sentences(language).console;
  const values = { size: sizeText(sentBytes ?? 0, language), total: sizeText(totalBytes ?? 0, language) };
  const bytes = totalBytes === undefined ? [] : [fill(words.transfer, values)];
  const left =
    secondsLeft === undefined || done === total
      ? []
      : [fill(words.transferLeft, { seconds: Math.ceil(secondsLeft) })];
  return [`  ${name} (${done}/${total})`, ...bytes, ...left].join(', ');
}

const leastBytes = 10_000_000;

/** Says for each event in turn whether it is worth a line of a log: every tenth of a transfer of 10 MB or more. */
export function transferPace(): (event: Transfer) => boolean {
  let last = 0;
  return ({ sentBytes = 0, totalBytes = 0 }) => {
    if (totalBytes < leastBytes) return false;
    const tenth = Math.floor((sentBytes * 10) / totalBytes);
    const isNew = tenth > last;
    last = tenth;
    return isNew;
  };
}
