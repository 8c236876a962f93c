import type { LedgerEvent, TaskState } from '../model/event.ts';
import type { Language } from '../model/language.ts';
import { sentences } from '../text/sentences.ts';

/** The pages of a session as rendered from its events alone: file name → Markdown. */
export function sessionPages(events: readonly LedgerEvent[], language: Language): Record<string, string> {
  const words = sentences(language).session;
  const first = events[0];
  const id = first?.session_id ?? '';
  const title = `# ${words.title} ${id}`;
  const purpose = events.find((event) => event.phase === 'SESSION');
  const decisions = events.filter((event) => event.decision !== '');
  return {
    'SESSION.md': [
      title,
      '',
      `- ${words.purpose}: ${cell(purpose?.goal ?? '')}`,
      `- ${words.place}: ${cell(first?.machine ?? '')} / ${cell(first?.terminal ?? '')}`,
      `- ${words.started}: ${first?.time ?? ''}`,
      '',
      `## ${words.decisions}`,
      '',
      ...decisions.map(
        (event) => `- ${event.time} · ${event.macro} · ${event.phase} — ${cell(event.decision)}`,
      ),
      '',
    ].join('\n'),
    'STATUS.md': [title, '', ...statusTable(events, words), ''].join('\n'),
  };
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

/** Text for one Markdown line: every ASCII punctuation mark as an entity, control characters as spaces. */
function cell(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/[!"#$%&'()*+,./:;<=>?@[\\\]^_`{|}~-]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
