import type { LogRecord } from '../model/log.ts';

/** A value of fewer characters stands in too many places that are no secret. */
export const shortestSecret = 4;

/** Writes `***` over these values in the text of a record: what a notebook prints of a secret reaches no log. */
export function redactRecord(secrets: readonly string[]): (record: LogRecord) => LogRecord {
  const hidden = secrets.filter((secret) => secret.length >= shortestSecret);
  // The longer of two that overlap goes first.
  const longestFirst = hidden.toSorted((a, b) => b.length - a.length);
  return (record) => ({
    ...record,
    text: longestFirst.reduce((text, secret) => text.replaceAll(secret, '***'), record.text),
  });
}
