import { fill } from '../text/fill.ts';
import type { sentences } from '../text/sentences.ts';

/** What was planted in copies of a run's evidence and of its project, and what became of it. */
export type Challenge = {
  /** Session whose evidence was used; '' when none passes. */
  readonly session: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly rows: readonly PlantedRow[];
};
type PlantedRow = {
  readonly where: string;
  readonly fault: string;
  readonly caught: boolean;
  readonly by: string;
};
type Texts = ReturnType<typeof sentences>;

/** The result for a terminal: caught and planted by place, then every fault of the project and every one missed. */
export function challengeTable(challenge: Challenge, texts: Texts): string {
  const words = texts.console.challenge;
  const shown = challenge.rows.filter(isShown);
  const lines = [
    ...placesOf(challenge).map(({ where, caught, planted }) => `${where.padEnd(11)} ${caught} / ${planted}`),
    '',
    ...shown.map((row) => `${word(row, texts).padEnd(9)} ${row.where}: ${row.fault}  ${row.by}`.trimEnd()),
    '',
    summary(challenge, texts),
    challenge.session === '' ? words.noSession : fill(words.session, { session: challenge.session }),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same as a section of a report, to be put behind what already stands there. */
export function challengeMarkdown(challenge: Challenge, texts: Texts): string {
  const words = texts.console.challenge;
  const rows = challenge.rows.filter(isShown);
  const lines = [
    `## ${words.title} ${challenge.at}`,
    '',
    summary(challenge, texts),
    '',
    `| ${words.place} | ${words.caught} | ${words.planted} |`,
    '|---|---|---|',
    ...placesOf(challenge).map(({ where, caught, planted }) => `| ${where} | ${caught} | ${planted} |`),
    '',
    `| ${words.place} | ${words.fault} | ${words.result} | ${words.by} |`,
    '|---|---|---|---|',
    ...rows.map((row) => `| ${row.where} | ${row.fault} | ${word(row, texts)} | ${row.by} |`),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** Hundreds of faults of the evidence are counted; those of the project itself, and all that passed, are named. */
function isShown({ where, caught }: PlantedRow): boolean {
  return !caught || where === 'project' || where === 'session';
}

function word({ caught }: PlantedRow, texts: Texts): string {
  return caught ? texts.console.challenge.caught : texts.console.challenge.missed;
}

function summary({ rows }: Challenge, texts: Texts): string {
  const caught = rows.filter((row) => row.caught).length;
  return fill(texts.console.challenge.summary, { caught, planted: rows.length });
}

function placesOf({ rows }: Challenge): { where: string; caught: number; planted: number }[] {
  return [...new Set(rows.map(({ where }) => where))].map((where) => {
    const own = rows.filter((row) => row.where === where);
    return { where, caught: own.filter(({ caught }) => caught).length, planted: own.length };
  });
}
