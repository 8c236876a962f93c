import type { LedgerEvent, TaskState } from '../model/event.ts';
import type { Language } from '../model/language.ts';
import { sentences } from '../text/sentences.ts';
import { ledPages } from './led-pages.ts';
import { ledState } from './led-state.ts';
import { cell } from './markdown-cell.ts';
import { runSummary } from './run-summary.ts';

/** The pages of a session as rendered from its events alone: file name → Markdown. */
export function sessionPages(events: readonly LedgerEvent[], language: Language): Record<string, string> {
  const words = sentences(language).session;
  const first = events[0];
  const id = first?.session_id ?? '';
  const title = `# ${words.title} ${id}`;
  const purpose = events.find((event) => event.phase === 'SESSION');
  const decisions = events.filter((event) => event.decision !== '');
  const led = ledState(events);
  return {
    'SESSION.md': [
      title,
      '',
      `- ${words.purpose}: ${cell(purpose?.goal ?? '')}`,
      `- ${words.place}: ${cell(first?.machine ?? '')} / ${cell(first?.terminal ?? '')}`,
      `- ${words.started}: ${first?.time ?? ''}`,
      `- ${words.governing}: ${governingText(events)}`,
      '',
      `## ${words.changes}`,
      '',
      ...changeTable(events, words),
      '',
      `## ${words.decisions}`,
      '',
      ...decisions.map(
        (event) => `- ${event.time} · ${event.macro} · ${event.phase} — ${cell(event.decision)}`,
      ),
      '',
    ].join('\n'),
    'STATUS.md': [title, '', ...statusTable(events, words), ''].join('\n'),
    'TODO.md': [title, '', ...todoLines(events, words), ''].join('\n'),
    'RISKS.md': [title, '', ...riskLines(events, words), ''].join('\n'),
    [`PLANS/${fileName(first?.task_id ?? '')}.md`]: [title, '', ...planLines(events, words), ''].join('\n'),
    'ROLLBACK.md': [title, '', ...rollbackLines(events, words), ''].join('\n'),
    'SUMMARY.md': [title, '', ...runSummary(events, words), ''].join('\n'),
    ...(led === undefined ? {} : ledPages(led, events, words)),
  };
}

type Words = ReturnType<typeof sentences>['session'];
const mostItems = 10;

/** A checklist of three to ten items and one next priority: what was left undone first, then what was done last. */
function todoLines(events: readonly LedgerEvent[], words: Words): string[] {
  const steps = latestStates(events).filter(({ step }) => step !== 1);
  const open = steps.filter(({ state }) => state !== 'DONE');
  const done = steps.filter(({ state }) => state === 'DONE');
  const most = mostItems - 3;
  const items = [...open, ...done.toReversed()]
    .slice(0, most)
    .sort((a, b) => a.step - b.step)
    .map(({ step, macro, state }) => `- [${state === 'DONE' ? 'x' : ' '}] ${step} ${cell(macro)}`);
  const verdict = events.findLast(({ phase }) => phase === 'VERDICT')?.decision ?? '';
  const always = [
    `- [${verdict === '' ? ' ' : 'x'}] ${words.checkVerdict}: ${cell(verdict)}`,
    `- [ ] ${words.checkLedger}: \`nx47 verify\``,
    `- [ ] ${words.checkReport}: reports/report.md`,
  ];
  const next = /^(?:GO|REHEARSED|AUDITED)$/.test(verdict)
    ? words.nextNothing
    : `${words.nextRefused} ${cell(verdict)}`;
  return [...items, ...always, '', `## ${words.next}`, '', next];
}

/** What each macro said may go wrong, before it began. */
function riskLines(events: readonly LedgerEvent[], words: Words): string[] {
  const plans = events.filter(({ phase, output }) => phase === 'PLAN' && output !== '');
  const rows = plans.flatMap(({ step, macro, state: _, output }) =>
    output.split('\n').map((risk) => `| ${step} | ${cell(macro)} | ${cell(risk)} |`),
  );
  if (rows.length === 0) return [words.noRisk];
  return [`| ${words.step} | ${words.macro} | ${words.risk} |`, '|---|---|---|', ...rows];
}

/** The document that governed the run, and the digest of its bytes, as the step that read it proved them. */
function governingText(events: readonly LedgerEvent[]): string {
  const read = events.findLast(({ macro, phase }) => macro === 'read-governing' && phase === 'LOG_EVENT');
  const proof = read?.evidence.find(({ kind }) => kind === 'checksum');
  return proof === undefined ? '∅' : `${cell(proof.ref)} ${proof.sha256 ?? ''}`;
}

/** What each step said it would do before it did it. */
function planLines(events: readonly LedgerEvent[], words: Words): string[] {
  const plans = events.filter(({ phase }) => phase === 'PLAN');
  const rows = plans.map(({ step, macro, goal, touches, command }) => {
    const places = touches.map(cell).join('<br>');
    return `| ${step} | ${cell(macro)} | ${cell(goal)} | ${places} | ${command.split('\n').map(cell).join('<br>')} |`;
  });
  return [
    `| ${words.step} | ${words.macro} | ${words.goal} | ${words.announced} | ${words.commands} |`,
    '|---|---|---|---|---|',
    ...rows,
  ];
}

/** As a file of that name can be called anywhere. */
function fileName(task: string): string {
  return task.replace(/[^A-Za-z0-9_-]/g, '_') || 'T';
}

/** What the run changed outside of its folder, and the command that goes back. */
function rollbackLines(events: readonly LedgerEvent[], words: Words): string[] {
  const table = changeTable(events, words);
  return table.length === 1 ? table : [...table, '', words.rollbackHow];
}

function changeTable(events: readonly LedgerEvent[], words: Words): string[] {
  const changed = events.filter(
    ({ phase, state, touches }) => phase === 'LOG_EVENT' && state === 'DONE' && touches.length > 0,
  );
  const rows = changed.flatMap(({ step, macro, touches }) =>
    touches.map((place) => `| ${step} | ${cell(macro)} | ${cell(place)} |`),
  );
  if (rows.length === 0) return [words.nothingChanged];
  return [`| ${words.step} | ${words.macro} | ${words.changedPlace} |`, '|---|---|---|', ...rows];
}

function statusTable(
  events: readonly LedgerEvent[],
  words: { step: string; macro: string; state: string; when: string },
) {
  const rows = latestStates(events).map(
    ({ step, macro, state, time }) => `| ${step} | ${cell(macro)} | ${state} | ${time} |`,
  );
  return [
    `| ${words.step} | ${words.macro} | ${words.state} | ${words.when} |`,
    '|---|---|---|---|',
    ...rows,
  ];
}

function latestStates(events: readonly LedgerEvent[]) {
  const latest = new Map<number, { step: number; macro: string; state: TaskState; time: string }>();
  for (const { step, macro, state, time } of events) latest.set(step, { step, macro, state, time });
  return [...latest.values()].sort((a, b) => a.step - b.step);
}
