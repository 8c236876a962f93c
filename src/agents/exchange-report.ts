import type { LedgerEvent } from '../model/event.ts';
import type { Language } from '../model/language.ts';
import type { Task } from '../model/task.ts';
import { fill } from '../text/fill.ts';
import { sentences } from '../text/sentences.ts';
import type { Exchanged } from './exchange.ts';
import type { Turn } from './open-floor.ts';

/** What a report of an exchange is made from. */
export type ToldExchange = {
  readonly task: Task;
  readonly turns: readonly Turn[];
  readonly events: readonly LedgerEvent[];
  readonly exchanged?: Exchanged;
  /** '' or the code of what ended it. */
  readonly failure: string;
  /** Commit of the project; '' where it has none. */
  readonly commit: string;
};

/**
 * The report of an exchange as Markdown: what came of it, with date, commit and host, what each said, what was changed
 * and how to go back (rules 126, 127, 177 and 178).
 */
export function exchangeReport(told: ToldExchange, language: Language): string {
  const words = sentences(language).agents;
  const { task, events, exchanged, failure, commit } = told;
  const pair = (name: string, value: string) => `- ${fill(words.pair, { name, value })}`;
  const end = events.at(-1);
  const state = failure === '' ? 'OK' : `KO ${failure}`;
  const changed = exchanged === undefined || exchanged.done === '' ? [] : (exchanged.plan?.touches ?? []);
  return [
    `# ${words.report} ${cell(task.task_id)}`,
    ...['', pair(words.end, state), pair(words.date, end?.time ?? '')],
    ...[pair('commit', commit === '' ? '∅' : commit), pair(words.host, cell(end?.machine ?? ''))],
    ...['', `## ${words.task}`, '', cell(task.TASK), ''],
    ...task.DONE_CRITERIA.map(({ criterion, evidence }) => `- ${cell(criterion)} (${evidence})`),
    ...['', `## ${words.chosen}`, '', ...decisionLines(exchanged)],
    ...['', `## ${words.turns}`, '', ...turnTable(told.turns)],
    ...[
      '',
      `## ${words.changed}`,
      '',
      ...(changed.length === 0 ? ['∅'] : changed.map((path) => `- ${cell(path)}`)),
    ],
    ...['', `## ${words.goBack}`, '', changed.length === 0 ? '∅' : words.goBackHow, ''],
  ].join('\n');
}

function decisionLines(exchanged: Exchanged | undefined): string[] {
  if (exchanged === undefined) return ['∅'];
  const { chosen, reasons, plan, done } = exchanged;
  const { option, by, remarks } = chosen;
  return [
    `- ${cell(option.id)} (${cell(by)}): ${cell(option.title)}`,
    ...reasons.map((reason) => `- ${cell(reason)}`),
    ...remarks.flatMap((one) => one.objections.map((objection) => `- ${cell(one.by)}: ${cell(objection)}`)),
    ...(plan === undefined ? [] : [`- plan ${plan.hash}`]),
    ...(done === '' ? [] : [`- ${cell(done)}`]),
  ];
}

function turnTable(turns: readonly Turn[]): string[] {
  const rows = turns.map(({ turn, agent, role, act, message, answer, failure }) =>
    [turn, cell(agent), cell(role), act, message.slice(0, 12), answer.slice(0, 12), failure].join(' | '),
  );
  return [
    '| # | agent | role | act | message | answer | failure |',
    '|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ];
}

/** Foreign text in one line of Markdown: every mark as an entity. */
function cell(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/[!"#$%&'()*+,./:;<=>?@[\\\]^_`{|}~-]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
