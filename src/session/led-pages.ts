import type { LedgerEvent } from '../model/event.ts';
import type { SessionWords } from '../text/session-words.ts';
import type { LedState } from './led-state.ts';
import { cell } from './markdown-cell.ts';
import { countsOf, lastSteps, mostLines } from './run-summary.ts';
import { compared } from './summary.ts';

/**
 * The pages of a session that a person or an agent leads, where they differ from those of a run: file name → Markdown.
 * SESSION.md only grows: the page of fewer events is the beginning of the page of more (rules 12, 13, 15, 71 and 76).
 */
export function ledPages(
  led: LedState,
  events: readonly LedgerEvent[],
  words: SessionWords,
): Record<string, string> {
  const title = `# ${words.title} ${led.session}`;
  return {
    'SESSION.md': [title, '', ...purposeLines(led, events, words), ''].join('\n') + decisionLines(events),
    'TODO.md': [title, '', ...todoLines(led, events, words), ''].join('\n'),
    'STATUS.md': [
      title,
      '',
      ...statusLines(
        led,
        events.findLast(({ step }) => step === 1),
        words,
      ),
      '',
    ].join('\n'),
    'ROLLBACK.md': [title, '', ...rollbackLines(led, words), ''].join('\n'),
    'SUMMARY.md': [title, '', ...summaryLines(led, events, words), ''].join('\n'),
    [planPage(led)]: [title, '', ...planLines(led, events, words), ''].join('\n'),
  };
}

/** Where the plan of the task lies, below the session's folder. */
export function planPage({ task }: Pick<LedState, 'task'>): string {
  return `PLANS/${task.task_id.replace(/[^A-Za-z0-9_-]/g, '_')}.md`;
}

function purposeLines(
  { goal, task }: LedState,
  events: readonly LedgerEvent[],
  words: SessionWords,
): string[] {
  const first = events[0];
  const continued = first?.decision ?? '';
  const paragraphs = ([name, text]: readonly [string, string]) => [
    '',
    `## ${name}`,
    '',
    ...text.split('\n').map(cell),
  ];
  return [
    `- ${words.purpose}: ${cell(goal)}`,
    `- ${words.place}: ${cell(first?.machine ?? '')} / ${cell(first?.terminal ?? '')}`,
    `- ${words.started}: ${first?.time ?? ''}`,
    ...(continued === '' ? [] : [`- ${cell(continued)}`]),
    ...paragraphs([`${words.taskWord} ${task.task_id}`, task.TASK]),
    ...paragraphs([words.context, task.CONTEXT]),
    ...paragraphs([words.constraints, task.CONSTRAINTS]),
    ...['', `## ${words.criteria}`, ''],
    ...task.DONE_CRITERIA.map(
      (one, at) => `${at + 1}. ${cell(one.criterion)} (${words.proof}: ${one.evidence})`,
    ),
    ...['', `## ${words.decisions}`],
  ];
}

// Whatever happens is added below: nothing above ever changes.
function decisionLines(events: readonly LedgerEvent[]): string {
  return events
    .slice(1)
    .filter(({ decision }) => decision !== '')
    .map(({ time, macro, decision }) => `\n- ${time} · ${macro} — ${cell(decision)}\n`)
    .join('');
}

/** Ordered: the plan and what is still to be proven; once it ended, what the next session begins with. */
function todoLines(led: LedState, events: readonly LedgerEvent[], words: SessionWords): string[] {
  const plan = [`**${words.planned}**`, '', ...plannedLines(led, words), ''];
  const end = events.findLast(({ phase }) => phase === 'VERDICT');
  if (end === undefined) return [...plan, `**${words.criteria}**`, '', ...criterionItems(led)];
  const [next = '', ...items] = end.output.split('\n');
  return [
    ...[...plan, `**${words.checklist}**`, '', ...items.map((item) => `- [ ] ${cell(item)}`)],
    ...['', `## ${words.next}`, '', cell(next)],
  ];
}

function criterionItems({ task, proven }: LedState): string[] {
  return task.DONE_CRITERIA.map(
    ({ criterion }, at) => `- [${proven.includes(at + 1) ? 'x' : ' '}] ${at + 1}. ${cell(criterion)}`,
  );
}

function plannedLines({ planned }: LedState, words: SessionWords): string[] {
  return planned.length === 0 ? [words.noPlan] : planned.map((item, at) => `${at + 1}. ${cell(item)}`);
}

function statusLines({ steps, end, goal }: LedState, last: LedgerEvent | undefined, words: SessionWords) {
  return [
    `- ${words.purpose}: ${cell(goal)}`,
    `- ${words.endState}: ${end === '' ? words.stillOpen : cell(end)}`,
    '',
    `| ${words.step} | ${words.goal} | ${words.serves} | ${words.state} | ${words.when} |`,
    '|---|---|---|---|---|',
    `| 1 | ${cell(last?.macro ?? '')} | | ${last?.state ?? ''} | ${last?.time ?? ''} |`,
    ...steps.map((one) => `| ${one.step} | ${cell(one.goal)} | ${one.serves} | ${one.state} | ${one.time} |`),
  ];
}

/** The checkpoints that can be gone back to, and how. */
export function rollbackLines({ checkpoints, startCommit }: LedState, words: SessionWords): string[] {
  const rows = checkpoints.map(({ name, commit }) => `- ${words.checkpointsWord} ${cell(name)}: ${commit}`);
  return [
    ...(startCommit === '' ? [] : [`- ${words.startedAtCommit}: ${startCommit}`]),
    ...(rows.length === 0 ? [words.noCheckpoint] : [...rows, '', words.goBackWith]),
  ];
}

function summaryLines(led: LedState, events: readonly LedgerEvent[], words: SessionWords): string[] {
  const ended = led.steps.filter(({ state }) => state !== 'RUNNING');
  const { gained } = compared(ended, led);
  const last = events.findLast(({ macro, step }) => macro === 'summary' && step === 1);
  const standing =
    last === undefined ? words.notCompared : last.state === 'FAILED' ? words.comparedOff : words.comparedOn;
  return [
    `- ${words.purpose}: ${cell(led.goal)}`,
    `- ${words.stepsSoFar}: ${countsOf(events)}`,
    `- ${words.criteria}: ${led.proven.length} / ${led.task.DONE_CRITERIA.length} (+${gained.length})`,
    `- ${words.endState}: ${led.end === '' ? words.stillOpen : cell(led.end)}`,
    ...['', `## ${words.lastSteps}`, '', ...lastSteps(events, words)],
    ...['', `## ${words.towardsGoal}`, '', standing],
  ].slice(0, mostLines);
}

function planLines(led: LedState, events: readonly LedgerEvent[], words: SessionWords): string[] {
  const plans = events.filter(({ phase, step }) => phase === 'PLAN' && step !== 1);
  const rows = plans.map(
    ({ step, goal, touches, output }) =>
      `| ${step} | ${cell(goal)} | ${touches.map(cell).join('<br>')} | ${output.split('\n').map(cell).join('<br>')} |`,
  );
  return [
    ...[...plannedLines(led, words), ''],
    ...[
      `| ${words.step} | ${words.goal} | ${words.announced} | ${words.risk} |`,
      '|---|---|---|---|',
      ...rows,
    ],
  ];
}
