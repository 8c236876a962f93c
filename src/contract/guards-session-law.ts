import type { Guard } from './guard.ts';

type Row = readonly [rules: readonly number[], find: string, replace: string, title: string];

const law: readonly Row[] = [
  [
    [72],
    '(steps.at(-1)?.step ?? 1) + 1',
    '(steps.at(0)?.step ?? 1) + 1',
    'step numbers only grow and are never used again: after steps 2 and 3, one of them skipped, comes 4',
  ],
  [
    [77, 167, 170],
    "if (running !== undefined) throw new Failure('STEP_RUNNING'",
    "if (running?.step === 0) throw new Failure('STEP_RUNNING'",
    'a second step is refused while one is RUNNING',
  ],
  [
    [61, 168, 169],
    'if (asked.phase === expected || isGivenUp) return;',
    "if (asked.phase !== 'PLAN' || isGivenUp || expected === 'PLAN') return;",
    'the phases of a step have one order: VERIFY straight after PLAN, EXECUTE twice and LOG_EVENT DONE too early are refused',
  ],
  [
    [63, 64, 191],
    "const missing = machine.trim() === ''",
    "const missing = machine.trim() === 'nowhere'",
    'VERIFY without a machine or a terminal is refused, and so is EXECUTE',
  ],
  [
    [8, 69, 192],
    "asked.state === 'DONE' && proofs.length === 0",
    "asked.state === 'DONE' && proofs.length < 0",
    'a step is DONE with evidence and only then; without any it may be FAILED',
  ],
  [
    [9],
    'const named = asked.serves >= 1',
    'const named = asked.serves >= 0',
    'a step that serves no criterion, names no place or has no goal is refused',
  ],
  [
    [65],
    'asked.touches.length === 0',
    'asked.touches.length < 0',
    'a step that serves no criterion, names no place or has no goal is refused',
  ],
  [
    [99],
    'if (text.length <= mostCharacters) continue;',
    'if (text.length >= 0) continue;',
    'a message of 2,001 characters is refused, one of 2,000 is not',
  ],
  [
    [173, 174],
    'if (state.isAstray) throw',
    "if (state.isAstray && state.end === '?') throw",
    'off its goal a session takes no step until it has a new plan',
  ],
  [
    [62],
    'if (needsWrittenPlan(state) && state.planned.length === 0)',
    'if (state.planned.length < 0)',
    'a task of several steps, several files or over ten minutes is not executed without a written plan',
  ],
  [
    [62, 164],
    'if (rendered !== onDisk)',
    "if (rendered === '' && onDisk === '?')",
    'EXECUTE quotes the plan that was shown: a page that was changed since is refused',
  ],
];

const reports: readonly Row[] = [
  [
    [127],
    "...(commit === '' ? ['commit']",
    "...(commit === '?' ? ['commit']",
    'a report lacks its date, its commit, its host, its reason or its way back: each is named',
  ],
  [
    [178],
    "...(isChanged && !wayBack ? ['rollback']",
    "...(isChanged && !isChanged && !wayBack ? ['rollback']",
    'a report lacks its date, its commit, its host, its reason or its way back: each is named',
  ],
  [
    [183],
    "...(closing.reason.trim() === '' ? ['reason']",
    "...(closing.reason.trim() === '?' ? ['reason']",
    'a report lacks its date, its commit, its host, its reason or its way back: each is named',
  ],
  [
    [177],
    '...(silent.length === 0 ? []',
    '...(silent.length >= 0 ? []',
    'a changed path that no step announced is a part that is missing, one below an announced folder is not',
  ],
  [
    [184],
    '...(next.length === 1 ? []',
    '...(next.length >= 0 ? []',
    'there is exactly one priority: none and two are refused',
  ],
  [
    [200],
    '...(items.length > mostItems - leastItems ?',
    '...(items.length > 1000 * leastItems ?',
    'the checklist of the next session has three to ten items, whatever was named',
  ],
  [
    [175, 176],
    'listed(risks, words.noneSaid)',
    'listed(risks.slice(risks.length), words.noneSaid)',
    'the report signs itself and says what was changed, how to go back, what is left and what comes next',
  ],
];

/** The guards of the order of steps, and of the report at the end. */
export const sessionLawGuards: readonly Guard[] = [
  ...guardsOf('step-law', law),
  ...guardsOf('task-report', reports),
];

function guardsOf(name: string, rows: readonly Row[]): Guard[] {
  const at = { file: `src/session/${name}.ts`, test: `tests/unit/session/${name}.test.ts` };
  return rows.map(([rules, find, replace, title]) => ({ ...at, rules, find, replace, title }));
}
